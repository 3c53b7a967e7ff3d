package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessed;
import anjia.catalogue.Assessments;
import anjia.catalogue.Catalogue;
import anjia.catalogue.Deceased;
import anjia.catalogue.Desks;
import anjia.catalogue.Matter;
import anjia.engine.Item;
import anjia.engine.Outcome;
import anjia.registry.Persons;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands in (递交与受理). One transaction: each item in its order is assessed, taken, and settled if it can be, so that the benefit sees the
 * registration before it. When anything is missing nothing has happened, and everything that is missing is told.
 */
@Component
class HandingIn {

    private final Requests requests;
    private final Catalogue catalogue;
    private final Assessments assessments;
    private final Prerequisites prerequisites;
    private final Desks desks;
    private final Completeness completeness;
    private final Taking taking;
    private final Evidence evidence;
    private final HandIns handIns;
    private final CaseFiles files;
    private final Persons persons;
    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate transaction;

    HandingIn(
            Requests requests,
            Catalogue catalogue,
            Assessments assessments,
            Prerequisites prerequisites,
            Desks desks,
            Completeness completeness,
            Taking taking,
            Evidence evidence,
            HandIns handIns,
            CaseFiles files,
            Persons persons,
            JdbcClient db,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.assessments = assessments;
        this.prerequisites = prerequisites;
        this.desks = desks;
        this.completeness = completeness;
        this.taking = taking;
        this.evidence = evidence;
        this.handIns = handIns;
        this.files = files;
        this.persons = persons;
        this.db = db;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What has come of it so far; the transaction is undone unless everything was taken. */
    private static final class Attempt {
        final List<Missing> missing = new ArrayList<>();
        final List<Assessed> before = new ArrayList<>();
        final List<Item> taken = new ArrayList<>();
        final List<Pending> pending = new ArrayList<>();

        @Nullable
        Assessed refused;

        boolean failed() {
            return !missing.isEmpty() || refused != null;
        }
    }

    /** A file of hers that is under way, and what it will be. */
    private record Pending(CaseFile file, Assessed assessed) {}

    /** What an item will be once the file that it waits for is granted. */
    private record After(CaseFile file, Assessed likely) {}

    Submission submit(Actor actor, HandIn handIn) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var attempt = new Attempt();
            var answer = requests.once(
                    actor, handIn.key(), "cases.handIn", handIn.canonical(), () -> take(actor, handIn, attempt));
            if (attempt.failed()) status.setRollbackOnly();
            return outcome(attempt, answer);
        }));
    }

    private Submission outcome(Attempt attempt, String answer) {
        if (!attempt.missing.isEmpty()) return new Submission.Incomplete(attempt.missing);
        if (attempt.refused != null) return new Submission.NotEntitled(attempt.refused);
        var id = UUID.fromString(answer);
        return new Submission.Taken(id, handIns.receipts(id));
    }

    private String take(Actor actor, HandIn asked, Attempt attempt) {
        // the one that she was merged into, whose files, lock and account are one
        var handIn = asked.of(persons.reached(actor, asked.person()).orElseThrow(NoSuchCase::new));
        lock(handIn.person());
        var day = LocalDate.now(clock);
        var id = handIns.enter(actor, handIn, day);
        for (var wanted : handIn.items()) {
            if (catalogue.find(wanted.matter().item()).isEmpty()) throw new NoSuchCase();
            var open = files.open(handIn.person(), wanted.matter());
            if (open.isPresent()) {
                handIns.alreadyOpen(id, open.get());
                attempt.pending.add(new Pending(open.get(), assess(actor, handIn, wanted.matter(), day)));
            } else take(actor, handIn, wanted, new Taking.At(id, day), attempt);
        }
        if (!attempt.failed()) evidence.enter(actor, handIn, attempt.taken);
        return id.toString();
    }

    /** An item whose forerunner is not complete is looked at as if it were, so that its own gaps are told in the same breath. */
    private void take(Actor actor, HandIn handIn, HandIn.Wanted wanted, Taking.At at, Attempt attempt) {
        var assessed = assess(actor, handIn, wanted.matter(), at.day());
        if (isAboutNobody(assessed) || assessed.item().isForOrganisations()) throw new NoSuchCase();
        if (attempt.failed())
            assessed = prerequisites.asIfDone(assessed, attempt.before, at.day(), desks.of(actor, handIn.person()));
        var after = wanted.insists() ? Optional.<After>empty() : after(actor, handIn, assessed, attempt, at.day());
        if (after.isPresent()) {
            follow(actor, handIn, assessed, after.get(), at, attempt);
            return;
        }
        attempt.before.add(assessed);
        if (assessed.assessment().outcome() == Outcome.NOT_APPLICABLE && !wanted.insists()) {
            passOver(handIn, wanted, at, assessed, attempt);
            return;
        }
        attempt.missing.addAll(completeness.missing(actor, handIn, assessed, at.day()));
        if (isNo(assessed) && !wanted.insists() && attempt.refused == null) attempt.refused = assessed;
        if (attempt.failed()) return;
        taken(taking.take(actor, handIn, assessed, at), assessed, attempt);
    }

    private void taken(UUID taken, Assessed assessed, Attempt attempt) {
        attempt.taken.add(assessed.item());
        files.find(taken).filter(CaseFile::isOpen).ifPresent(file -> attempt.pending.add(new Pending(file, assessed)));
    }

    /** What she has not yet, but will have when a file under way is granted; the last of them, when several make way for it. */
    private Optional<After> after(Actor actor, HandIn handIn, Assessed assessed, Attempt attempt, LocalDate day) {
        if (assessed.assessment().outcome() == Outcome.ENTITLED) return Optional.empty();
        var pending = attempt.pending.stream()
                .filter(one -> prerequisites.helps(assessed, one.assessed().item()))
                .toList();
        if (pending.isEmpty()) return Optional.empty();
        var likely = prerequisites.asIfDone(
                assessed, pending.stream().map(Pending::assessed).toList(), day, desks.of(actor, handIn.person()));
        return isNo(likely) || likely.assessment().outcome() == Outcome.NOT_APPLICABLE
                ? Optional.empty()
                : Optional.of(new After(pending.getLast().file(), likely));
    }

    /** It is complete by what it will be, and waits until the other is decided. */
    private void follow(Actor actor, HandIn handIn, Assessed assessed, After after, Taking.At at, Attempt attempt) {
        attempt.before.add(after.likely());
        attempt.missing.addAll(completeness.missing(actor, handIn, after.likely(), at.day()));
        if (attempt.failed()) return;
        var taken = taking.follow(actor, handIn, assessed, after.file(), at);
        taken(taken, after.likely(), attempt);
    }

    /** What she has already: the file that gave it stands; nothing new is made of it. */
    private void passOver(HandIn handIn, HandIn.Wanted wanted, Taking.At at, Assessed assessed, Attempt attempt) {
        files.granted(handIn.person(), wanted.matter()).ifPresent(file -> handIns.alreadyOpen(at.handIn(), file));
        if (handIn.items().size() == 1) attempt.refused = assessed;
    }

    private Assessed assess(Actor actor, HandIn handIn, Matter matter, LocalDate day) {
        var answers = answersFor(catalogue.item(matter.item()), handIn.answers(), matter.subject());
        return assessments.assess(
                actor, handIn.person(), matter.item(), day, desks.of(actor, handIn.person()), answers);
    }

    /** A child that is not of her family, or none was named. */
    private static boolean isAboutNobody(Assessed assessed) {
        return assessed.item().subject() != null && assessed.subject() == null;
    }

    private static boolean isNo(Assessed assessed) {
        return assessed.assessment().outcome() == Outcome.NOT_ENTITLED;
    }

    /** Two who hand in for one person at the same time come one after the other. */
    private void lock(PersonId person) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "cases.person:" + person.value())
                .query((_, _) -> true)
                .single();
    }

    private static boolean ofTheDeath(Item item, String answer) {
        return Deceased.isAbout(answer) && Deceased.isAskedBy(item);
    }

    /** The answers that an item has questions for. */
    static Answers answersFor(Item item, Answers answers) {
        var kept = Answers.NONE;
        for (var answer : answers.values().entrySet())
            if (item.uses(answer.getKey())
                    || answer.getKey().equals(item.subject())
                    || ofTheDeath(item, answer.getKey())) kept = kept.with(answer.getKey(), answer.getValue());
        return kept;
    }

    /** The same, of the item about this subject; empty when it is about the person. */
    static Answers answersFor(Item item, Answers answers, String subject) {
        var kept = answersFor(item, answers);
        var about = item.subject();
        return about == null || subject.isEmpty() ? kept : kept.with(about, subject);
    }
}
