package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.registry.Persons;
import anjia.work.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** One application for one service item, from hand-in to close (办件): what other modules may ask of it. */
@Service
public class Cases {

    private final HandingIn handingIn;
    private final HandIns handIns;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Supplements supplements;
    private final Supplying supplying;
    private final Persons persons;
    private final Offices offices;
    private final Requests requests;
    private final Today today;

    Cases(
            HandingIn handingIn,
            HandIns handIns,
            CaseFiles files,
            CaseAccess access,
            Supplements supplements,
            Supplying supplying,
            Persons persons,
            Offices offices,
            Requests requests,
            Today today) {
        this.handingIn = handingIn;
        this.handIns = handIns;
        this.files = files;
        this.access = access;
        this.supplements = supplements;
        this.supplying = supplying;
        this.persons = persons;
        this.offices = offices;
        this.requests = requests;
        this.today = today;
    }

    /** What was handed in at once, for the slip (回执). {@code office} is empty when she did it alone. */
    public record Slip(PersonId person, String office, LocalDate day, List<Receipt> receipts) {}

    /** What a file waits for; {@code version} is what {@link #given} must be told. */
    public record Waiting(CaseLine line, List<String> papers, String note, long version) {}

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

    /** Whether her office took or decides a file of the person, open or closed (本机构有其办件). */
    public boolean areOfOffice(Actor.Staff staff, PersonId person) {
        return persons.reaches(staff, person) && files.areOf(person, staff.office());
    }

    /** @throws NoSuchCase when there is none, or not for this actor */
    public CaseLine find(Actor actor, CaseNumber number) {
        return CaseLine.of(access.open(actor, number));
    }

    /** @throws NoSuchCase when there is none, or the actor does not reach the person */
    public Slip slip(Actor actor, UUID handIn) {
        var slip = handIns.slip(handIn)
                .filter(one -> persons.reaches(actor, one.person()))
                .orElseThrow(NoSuchCase::new);
        var office = slip.office() == null
                ? ""
                : offices.find(slip.office()).map(Office::name).orElse("");
        return new Slip(slip.person(), office, slip.day(), handIns.receipts(handIn));
    }

    /** The person's files that wait for her. */
    public List<Waiting> waiting(Actor actor, PersonId person) {
        if (!persons.reaches(actor, person)) return List.of();
        return files.of(person).stream()
                .filter(file -> file.state() == CaseState.WAITING
                        && (!(actor instanceof Actor.Staff staff) || access.mayTakePapers(staff, file)))
                .flatMap(file -> supplements.open(file.id()).stream()
                        .map(asked -> new Waiting(CaseLine.of(file), asked.papers(), asked.note(), file.version())))
                .toList();
    }

    /** The papers were shown, and the clock of the file goes on. The same key does it once. */
    public void given(Actor.Staff staff, String key, CaseNumber number, long version, List<String> papers) {
        requests.once(staff, key, "cases.supplement", number + "|" + papers, () -> {
            supplements.given(staff, number, version, papers, today.day());
            supplying.shown(staff, access.open(staff, number), papers, today.day());
            return number.value();
        });
    }
}
