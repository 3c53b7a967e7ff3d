package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.cooperation.Statement.About;
import anjia.cooperation.Statement.Letter;
import anjia.cooperation.Statement.Standing;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures on which both provinces agree (两省对账): an office states what the rosters of a quarter say, types off what the partner's letter says,
 * and a second one agrees when both say the same. What was agreed stays as it is; a correction is a statement of its own, with its reason.
 */
@Service
class Statements {

    /** So many quarters back an office states what was not stated yet. */
    private static final int BACK = 4;

    private final StatementRows rows;
    private final Departures departures;
    private final Pairs pairs;
    private final Audit audit;
    private final Changes changes;

    Statements(StatementRows rows, Departures departures, Pairs pairs, Audit audit, Changes changes) {
        this.rows = rows;
        this.departures = departures;
        this.pairs = pairs;
        this.audit = audit;
        this.changes = changes;
    }

    /** What came of an act. */
    enum Outcome {
        DONE,
        /** Somebody was quicker, or it is agreed. */
        OVER,
        /** Three months are not over for everybody who left in the quarter. */
        TOO_EARLY,
        /** It is stated anew, and nobody says why. */
        NO_REASON,
        /** Both sides do not say the same. */
        DIFFERS,
        /** She stated it or typed the letter herself. */
        OWN
    }

    /** Two places and a quarter with what was stated, the newest first, and what the rosters say today. */
    record Account(About about, Figures today, List<Statement> stated) {}

    /** Of her pairs, the quarters on any day of which they held that can be stated, the newest first; one in which nobody left and nothing was stated is left out. */
    List<Account> of(Actor.Staff staff) {
        return Stream.iterate(newest(), Quarter::before)
                .limit(BACK)
                .flatMap(quarter -> held(quarter).map(pair -> new About(pair.home(), pair.partner(), quarter)))
                .distinct() // a pair that ended and was noted again in the quarter is one
                .filter(about -> reaches(staff, about))
                .sorted(Comparator.comparing((About about) -> about.home().value())
                        .thenComparing(about -> about.partner().value())) // stable: the newest stays first
                .map(this::account)
                .filter(one -> one.today().gone() > 0 || !one.stated().isEmpty())
                .toList();
    }

    private Account account(About about) {
        return new Account(about, rows.count(about), rows.of(about));
    }

    private Quarter newest() {
        var quarter = Quarter.of(departures.today());
        while (!quarter.canBeStated(departures.today())) quarter = quarter.before();
        return quarter;
    }

    /** The statement with all others of its quarter. */
    Account of(Actor.Staff staff, UUID id) {
        return account(
                reached(staff, rows.find(id).orElseThrow(NoSuchDeparture::new)).about());
    }

    @Transactional
    Outcome state(Actor.Staff staff, About about, String reason) {
        if (!reaches(staff, about) || !isPair(about)) throw new NoSuchDeparture();
        if (!about.quarter().canBeStated(departures.today())) return Outcome.TOO_EARLY;
        var before = rows.of(about);
        if (!before.isEmpty() && reason.isEmpty()) return Outcome.NO_REASON;
        var statement = new Statement(
                Ids.next(),
                about,
                before.isEmpty() ? 1 : before.getFirst().version() + 1,
                before.isEmpty() ? "" : reason,
                rows.count(about),
                staff.key(),
                null,
                null);
        if (!rows.insert(statement)) return Outcome.OVER;
        note(staff, "cooperation.state", statement.id());
        return Outcome.DONE;
    }

    /** A wrong figure may be typed off again until it is agreed; only the newest statement is answered. */
    @Transactional
    Outcome answer(Actor.Staff staff, UUID id, Figures theirs, String number, LocalDate on) {
        var statement = lock(staff, id);
        if (statement.standing() == Standing.AGREED || !isNewest(statement)) return Outcome.OVER;
        rows.answer(id, new Letter(theirs, number, on, staff.key()));
        note(staff, "cooperation.answer", id);
        return Outcome.DONE;
    }

    /** By somebody else, and only on the same figures. */
    @Transactional
    Outcome agree(Actor.Staff staff, UUID id) {
        var statement = lock(staff, id);
        if (!isNewest(statement)) return Outcome.OVER;
        return switch (statement.standing()) {
            case AGREED, STATED -> Outcome.OVER;
            case DIFFERS -> Outcome.DIFFERS;
            case SAME -> statement.isOf(staff.key()) ? Outcome.OWN : agreed(staff, id);
        };
    }

    private Outcome agreed(Actor.Staff staff, UUID id) {
        rows.agree(id, staff);
        note(staff, "cooperation.agree", id);
        return Outcome.DONE;
    }

    private boolean isNewest(Statement statement) {
        return rows.of(statement.about()).getFirst().id().equals(statement.id());
    }

    private Statement lock(Actor.Staff staff, UUID id) {
        return reached(staff, rows.lock(id).orElseThrow(NoSuchDeparture::new));
    }

    private Statement reached(Actor.Staff staff, Statement one) {
        if (!reaches(staff, one.about())) throw new NoSuchDeparture();
        return one;
    }

    private boolean reaches(Actor.Staff staff, About about) {
        return departures.mayPlan(staff) && staff.scope().stream().anyMatch(range -> range.contains(about.home()));
    }

    private boolean isPair(About about) {
        return held(about.quarter())
                .anyMatch(
                        one -> one.home().equals(about.home()) && one.partner().equals(about.partner()));
    }

    private Stream<Pair> held(Quarter quarter) {
        return pairs.between(quarter.first(), quarter.last()).stream();
    }

    private void note(Actor actor, String act, UUID statement) {
        audit.record(actor, act, List.of(statement), Map.of());
        changes.append("cooperation.statement", statement);
    }
}
