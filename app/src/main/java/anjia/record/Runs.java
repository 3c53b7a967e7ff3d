package anjia.record;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts and writes months of insurance (缴费月数). */
@Component
class Runs {

    private final RunRows rows;
    private final PersonLock lock;
    private final Audit audit;
    private final Changes changes;
    private final KnownTime time;

    Runs(RunRows rows, PersonLock lock, Audit audit, Changes changes, KnownTime time) {
        this.rows = rows;
        this.lock = lock;
        this.audit = audit;
        this.changes = changes;
        this.time = time;
    }

    MonthsPaid paid(
            PersonId person, String scheme, @Nullable YearMonth after, YearMonth until, @Nullable Instant knownAt) {
        var runs = rows.of(person, scheme, knownAt).stream()
                .flatMap(known -> known.run().within(after, until).stream())
                .toList();
        var complete = rows.completeness(person, scheme, knownAt).covers(after);
        return new MonthsPaid(Months.in(runs).cardinality(), complete, runs);
    }

    void add(Actor actor, PersonId person, InsuranceRun run) {
        lock.take(person);
        var same = samePlace(person, run);
        var unknown = missing(run, same.stream().map(RunRows.Known::run).toList());
        unknown.forEach(part -> enter(actor, person, part, same));
        if (!unknown.isEmpty()) note(actor, "record.months", person, run);
    }

    private List<RunRows.Known> samePlace(PersonId person, InsuranceRun run) {
        return rows.of(person, run.scheme(), null).stream()
                .filter(known -> known.run().place().equals(run.place()))
                .toList();
    }

    /** The stretches of the run that none of the others holds. */
    private static List<InsuranceRun> missing(InsuranceRun run, List<InsuranceRun> others) {
        var months = Months.in(List.of(run));
        months.andNot(Months.in(others));
        var parts = new ArrayList<InsuranceRun>();
        for (var first = months.nextSetBit(0); first >= 0; ) {
            var end = months.nextClearBit(first);
            parts.add(run.lasting(Months.month(first), Months.month(end - 1)));
            first = months.nextSetBit(end);
        }
        return parts;
    }

    /** A part that follows on a run of the same employer makes that run longer: a run is a row, a month is not. */
    private void enter(Actor actor, PersonId person, InsuranceRun part, List<RunRows.Known> before) {
        before.stream()
                .filter(known -> !known.beforeMerge() && continues(known.run(), part))
                .findFirst()
                .ifPresentOrElse(
                        known -> replace(
                                actor, known, List.of(part.lasting(known.run().first(), part.last()))),
                        () -> insertNew(actor, person, part));
    }

    private static boolean continues(InsuranceRun earlier, InsuranceRun later) {
        return earlier.last().plusMonths(1).equals(later.first())
                && Objects.equals(earlier.organisation(), later.organisation())
                && earlier.source().equals(later.source());
    }

    private void insertNew(Actor actor, PersonId person, InsuranceRun run) {
        var id = Ids.next();
        rows.insert(id, id, person, run, time.after(null), actor.key());
        changes.append("record.run", id);
    }

    /** What was known of a run gives way to what is known now: nothing, one part, or two. The first part keeps its id. */
    private void replace(Actor actor, RunRows.Known known, List<InsuranceRun> parts) {
        var now = time.after(known.since());
        rows.close(known.id(), now);
        var id = known.id();
        for (var part : parts) {
            rows.insert(Ids.next(), id, known.person(), part, now, actor.key());
            id = Ids.next();
        }
        changes.append("record.run", known.id());
    }

    void withdraw(Actor actor, PersonId person, InsuranceRun wrong) {
        lock.take(person);
        var touched = samePlace(person, wrong).stream()
                .filter(known -> known.run()
                        .within(wrong.first().minusMonths(1), wrong.last())
                        .isPresent())
                .toList();
        touched.forEach(known -> replace(actor, known, missing(known.run(), List.of(wrong))));
        if (!touched.isEmpty()) note(actor, "record.withdrawMonths", person, wrong);
    }

    void state(Actor actor, PersonId person, Completeness stated) {
        lock.take(person);
        if (rows.completeness(person, stated.scheme(), null).equals(stated)) return;
        var now = time.after(rows.completenessKnownSince(person, stated.scheme()));
        rows.state(Ids.next(), person, stated, now, actor.key());
        audit.record(
                actor,
                "record.completeness",
                List.of(person.value()),
                Map.of("scheme", stated.scheme(), "why", stated.why()));
        changes.append("record.completeness", person.value());
    }

    private void note(Actor actor, String act, PersonId person, InsuranceRun run) {
        audit.record(
                actor,
                act,
                List.<UUID>of(person.value()),
                Map.of("scheme", run.scheme(), "months", run.first() + ".." + run.last()));
    }
}
