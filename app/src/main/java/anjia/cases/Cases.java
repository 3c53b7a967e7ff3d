package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.registry.Persons;
import java.util.List;
import org.springframework.stereotype.Service;

/** One application for one service item, from hand-in to close (办件): what other modules may ask of it. */
@Service
public class Cases {

    private final HandingIn handingIn;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Persons persons;

    Cases(HandingIn handingIn, CaseFiles files, CaseAccess access, Persons persons) {
        this.handingIn = handingIn;
        this.files = files;
        this.access = access;
        this.persons = persons;
    }

    /**
     * Hands in everything at once: either all of it is taken, or nothing has happened. The same key gives the same answer.
     *
     * @throws anjia.access.KeyReused when the key came before with something else
     * @throws anjia.catalogue.BadAnswers when an answer does not fit its question
     * @throws NoSuchCase when the actor does not reach the person
     */
    public Submission submit(Actor actor, HandIn handIn) {
        return handingIn.submit(actor, handIn);
    }

    /** The person's files: open ones first, then newest first; empty when the actor does not reach her. */
    public List<CaseLine> of(Actor actor, PersonId person) {
        if (!persons.reaches(actor, person)) return List.of();
        return files.of(person).stream().map(CaseLine::of).toList();
    }

    /** @throws NoSuchCase when there is none, or not for this actor */
    public CaseLine find(Actor actor, CaseNumber number) {
        return CaseLine.of(access.open(actor, number));
    }
}
