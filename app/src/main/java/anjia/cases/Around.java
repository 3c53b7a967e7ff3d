package anjia.cases;

import anjia.access.Actor;
import anjia.access.Role;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.web.Choice;
import anjia.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What goes on around a file beside its decision (办件旁支): a second look, an appeal, a missed day, questions to other offices. */
@Component
class Around {

    private final Proposals proposals;
    private final Appeals appeals;
    private final Escalations escalations;
    private final Referrals referrals;
    private final Offices offices;
    private final Promises promises;
    private final FileEmployerViews employers;
    private final EmployerObjections objections;

    Around(
            Proposals proposals,
            Appeals appeals,
            Escalations escalations,
            Referrals referrals,
            Offices offices,
            Promises promises,
            FileEmployerViews employers,
            EmployerObjections objections) {
        this.proposals = proposals;
        this.appeals = appeals;
        this.escalations = escalations;
        this.referrals = referrals;
        this.offices = offices;
        this.promises = promises;
        this.employers = employers;
        this.objections = objections;
    }

    /** @param own whether the reader proposed it herself, and so cannot be the second */
    record Proposed(boolean granted, boolean own, String by, String day, String reason) {}

    /** @param answer empty while it is open */
    record Appealed(String words, String raised, String due, boolean open, String answer, boolean mayAnswer) {}

    record Missed(String due, boolean mayAnswer) {}

    /** @param answer empty while nobody answered */
    record Referred(String office, String question, String due, String answer, String by) {}

    /**
     * @param others offices that can be asked; empty when the reader may not ask
     * @param employer null for items that are about none
     */
    record View(
            @Nullable Proposed proposed,
            @Nullable Appealed appealed,
            @Nullable Missed missed,
            List<Referred> referred,
            List<Choice> others,
            FileEmployerViews.@Nullable View employer) {}

    /** @param typed what the officer typed on the page */
    View of(Actor.Staff staff, CaseFile file, Map<String, String> typed, Frame frame) {
        return new View(
                proposals
                        .find(file.id())
                        .map(one -> proposed(staff, one, frame))
                        .orElse(null),
                appeals.latest(file)
                        .map(one -> appealed(staff, file, one, frame))
                        .orElse(null),
                escalations
                        .open(file.id())
                        .map(one -> missed(staff, file, one, frame))
                        .orElse(null),
                referrals.of(file.id()).stream()
                        .map(one -> referred(one, frame))
                        .toList(),
                file.isOpen() && CaseAccess.mayDecide(staff, file) ? others(file) : List.of(),
                employers.of(staff, file, typed, frame));
    }

    private static Proposed proposed(Actor.Staff staff, Proposals.Proposal proposal, Frame frame) {
        return new Proposed(
                proposal.granted(),
                proposal.proposedBy().equals(staff.key()),
                frame.name(proposal.proposer()),
                frame.formats().dayOfYear(proposal.proposedOn()),
                proposal.reason());
    }

    private Appealed appealed(Actor.Staff staff, CaseFile file, Appeals.Appeal appeal, Frame frame) {
        return new Appealed(
                appeal.words(),
                frame.formats().dayOfYear(appeal.raisedOn()),
                frame.formats().dayOfYear(appeal.dueOn()),
                appeal.isOpen(),
                appeal.reason(),
                appeal.isOpen() && appeals.mayAnswer(staff, file));
    }

    private static Missed missed(Actor.Staff staff, CaseFile file, Escalations.Escalation missed, Frame frame) {
        return new Missed(frame.formats().dayOfYear(missed.dueOn()), Escalations.mayAnswer(staff, file));
    }

    private Referred referred(Referrals.Referral referral, Frame frame) {
        var answerer = referral.answerer();
        return new Referred(
                name(referral),
                referral.question(),
                frame.formats().dayOfYear(referral.dueOn()),
                referral.answer(),
                answerer == null ? "" : frame.name(answerer));
    }

    private String name(Referrals.Referral referral) {
        return offices.find(referral.to()).map(Office::name).orElse("");
    }

    private List<Choice> others(CaseFile file) {
        return referrals.offered(file).stream()
                .map(office -> Choice.of(office.id().value().toString(), office.name()))
                .toList();
    }

    /** Numbers of the files in one of the lists of what went wrong: appeals with objections of employers, and for the head what is overdue. */
    Optional<List<CaseNumber>> irregular(Actor.Staff staff, String which) {
        if (which.equals("checks")) return Optional.of(promises.toCheck(staff));
        if (which.equals("appeals"))
            return Optional.of(Stream.concat(appeals.waiting(staff).stream(), objections.waiting(staff).stream())
                    .distinct()
                    .toList());
        if (!which.equals("overdue") || !staff.is(Role.HEAD)) return Optional.empty();
        return Optional.of(escalations.waiting(staff).stream()
                .map(Escalations.Escalation::number)
                .toList());
    }
}
