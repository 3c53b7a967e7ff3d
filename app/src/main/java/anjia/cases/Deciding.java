package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Answering;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessed;
import anjia.catalogue.Assessments;
import anjia.catalogue.Catalogue;
import anjia.engine.Fact;
import anjia.engine.Outcome;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides files (审核决定). The law is not the officer's to change, the facts are: she confirms what it says of the record of the day, or finds
 * other facts and gives the reason, or says No all the same and gives the reason.
 */
@Component
class Deciding {

    /** A sentence, not a word. */
    static final int SHORTEST_REASON = 8;

    private final CaseAccess access;
    private final CaseFiles files;
    private final Catalogue catalogue;
    private final Assessments assessments;
    private final Answering answering;
    private final Rulings rulings;
    private final Proposals proposals;
    private final CaseEvents events;
    private final Declarations declarations;
    private final FilesOfOrganisations organisations;

    Deciding(
            CaseAccess access,
            CaseFiles files,
            Catalogue catalogue,
            Assessments assessments,
            Answering answering,
            Rulings rulings,
            Proposals proposals,
            CaseEvents events,
            Declarations declarations,
            FilesOfOrganisations organisations) {
        this.access = access;
        this.files = files;
        this.catalogue = catalogue;
        this.assessments = assessments;
        this.answering = answering;
        this.rulings = rulings;
        this.proposals = proposals;
        this.events = events;
        this.declarations = declarations;
        this.organisations = organisations;
    }

    enum Choice {
        /** As the assessment says. */
        CONFIRM,
        /** No, though the assessment does not say so. */
        REFUSE
    }

    /** @param found facts as the officer found them, where they differ from the record; {@code seen} is the version on her page */
    record Wish(Choice choice, Answers found, String reason, long seen) {
        Wish {
            reason = reason.strip();
        }

        Wish because(String other) {
            return new Wish(choice, found, other, seen);
        }

        boolean differs() {
            return choice == Choice.REFUSE || !found.values().isEmpty();
        }
    }

    /** What came of it. */
    sealed interface Outcomes {
        record Done(boolean granted) implements Outcomes {}

        /** A second member of staff has to look first. */
        record Proposed(boolean granted) implements Outcomes {}

        record NeedsReason() implements Outcomes {}

        /** The law cannot say Yes or No yet: questions are open. */
        record StillOpen() implements Outcomes {}

        /** It rests on a declaration that was found untrue. */
        record Untrue() implements Outcomes {}
    }

    /** The file on the record of the day, with the facts that the officer found otherwise. */
    Assessed assess(Actor actor, CaseFile file, Answers found, LocalDate day) {
        var answers = HandingIn.answersFor(catalogue.item(file.item()), files.answers(file.id()), file.subject());
        var desk = organisations.desk(file);
        var assessed = file.isOfOrganisation()
                ? organisations.assess(organisations.organisation(file), file.item(), answers, day)
                : assessments.assess(actor, file.applicant(), file.item(), day, desk, answers);
        if (found.values().isEmpty()) return assessed;
        var facts = assessed.facts();
        for (Map.Entry<String, Fact> fact :
                answering.read(assessed.item(), found, day).byName().entrySet())
            facts = facts.put(fact.getKey(), fact.getValue());
        var again = assessments.assess(file.item(), facts, day, desk);
        return new Assessed(again.item(), again.facts(), again.assessment(), assessed.subject());
    }

    /** @throws StaleCase when the file has changed since the officer saw it */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcomes decide(Actor.Staff officer, CaseNumber number, Wish wish, LocalDate day) {
        var file = access.lock(officer, number);
        if (!CaseAccess.mayDecide(officer, file)) throw new NoSuchCase();
        if (file.version() != wish.seen() || file.state() != CaseState.ACCEPTED)
            throw new StaleCase(number, wish.seen());
        var assessed = assess(officer, file, wish.found(), day);
        var outcome = assessed.assessment().outcome();
        if (isOpen(assessed) && wish.choice() == Choice.CONFIRM) return new Outcomes.StillOpen();
        if (grants(wish.choice(), assessed) && declarations.holdsBack(file)) return new Outcomes.Untrue();
        var overruled = wish.differs() && !(wish.found().values().isEmpty() && isNo(outcome));
        if (overruled && wish.reason().length() < SHORTEST_REASON) return new Outcomes.NeedsReason();
        var granted = grants(wish.choice(), assessed);
        var reason = overruled ? wish.reason() : "";
        if (assessed.item().fourEyes()) return propose(officer, file, wish.because(reason), granted, day);
        carryOut(officer, file, assessed, granted, reason, day);
        return new Outcomes.Done(granted);
    }

    private static boolean grants(Choice choice, Assessed assessed) {
        return choice == Choice.CONFIRM && assessed.assessment().outcome() == Outcome.ENTITLED && !isOpen(assessed);
    }

    /** The law cannot say Yes or No yet, or says Yes before it is known whether the item is for her at all. A No stands either way. */
    private static boolean isOpen(Assessed assessed) {
        return switch (assessed.assessment().outcome()) {
            case UNKNOWN -> true;
            case ENTITLED -> assessed.assessment().gateIsOpen();
            case NOT_ENTITLED, NOT_APPLICABLE -> false;
        };
    }

    private Outcomes propose(Actor.Staff officer, CaseFile file, Wish wish, boolean granted, LocalDate day) {
        proposals.enter(officer, file.id(), wish, granted, day);
        files.move(file, CaseState.PROPOSED, new StatutoryClock.Due(file.dueOn(), file.dueProvisional()), null);
        events.add(file.id(), CaseEvents.Kind.PROPOSED, day, officer, wish.reason());
        return new Outcomes.Proposed(granted);
    }

    private void carryOut(
            Actor.Staff officer, CaseFile file, Assessed assessed, boolean granted, String reason, LocalDate day) {
        var course = reason.isEmpty() ? Ruling.Course.CONFIRMED : Ruling.Course.OVERRULED;
        rulings.carryOut(officer, new Ruling(file, assessed, granted, course, reason), day);
    }

    /** What was proposed is decided; {@code false} when the record of today no longer says the same. */
    boolean carryOut(Actor.Staff second, CaseFile file, Proposals.Proposal proposal, LocalDate day) {
        var assessed = assess(second, file, proposal.found(), day);
        if (grants(proposal.choice(), assessed) != proposal.granted()) return false;
        if (proposal.granted() && declarations.holdsBack(file)) return false;
        var lawSaysNo = isNo(assessed.assessment().outcome());
        if (!proposal.granted() && proposal.reason().isEmpty() && !lawSaysNo) return false;
        carryOut(second, file, assessed, proposal.granted(), proposal.reason(), day);
        proposals.remove(file.id());
        return true;
    }

    private static boolean isNo(Outcome outcome) {
        return outcome == Outcome.NOT_ENTITLED || outcome == Outcome.NOT_APPLICABLE;
    }
}
