package anjia.cooperation;

import anjia.access.PersonId;
import anjia.catalogue.Catalogue;
import anjia.cooperation.SubsidyStep.State;
import anjia.engine.NumberUsed;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From the roster to the subsidies (从花名册到补贴): who has worked there long enough, who handed it in, what was granted. The months are those of the
 * law on the day. Whether it is hers altogether, her own page and the window find: the roster knows neither her household nor what she had before.
 */
@Component
class SubsidySteps {

    private static final String LEAST_MONTHS = "least_months";

    private final JdbcClient db;
    private final Catalogue catalogue;
    private final DivisionCode partner;

    SubsidySteps(JdbcClient db, Catalogue catalogue, @Value("${anjia.partner-province:32}") String partner) {
        this.db = db;
        this.catalogue = catalogue;
        this.partner = new DivisionCode(partner);
    }

    /** Of everybody on the roster who worked there this year. */
    List<SubsidyStep> of(Departure departure, LocalDate today) {
        return steps(departure, null, today);
    }

    /** Hers, under any of her ids. */
    List<SubsidyStep> of(Departure departure, PersonId person, LocalDate today) {
        return steps(departure, person, today);
    }

    private List<SubsidyStep> steps(Departure departure, @Nullable PersonId person, LocalDate today) {
        return concerning(departure)
                .flatMap(subsidy -> leastMonths(subsidy, today).stream()
                        .boxed()
                        .flatMap(months -> rows(departure, person, subsidy, today).stream()
                                .flatMap(row -> step(row, subsidy, months, today).stream())))
                .toList();
    }

    /** That of the partnership is for work in the partner province. */
    private Stream<Subsidy> concerning(Departure departure) {
        var there = departure.plan().destination().at(DivisionLevel.PROVINCE).filter(partner::equals);
        return Arrays.stream(Subsidy.values()).filter(one -> one != Subsidy.STEADY || there.isPresent());
    }

    /** Empty when the law has no such number on the day. */
    OptionalInt leastMonths(Subsidy subsidy, LocalDate day) {
        return catalogue.law().numbersOf(subsidy.item()).stream()
                .filter(number -> number.name().equals(LEAST_MONTHS))
                .flatMap(number -> number.values().stream())
                .filter(value -> holds(value, day))
                .mapToInt(value -> Math.toIntExact(value.value()))
                .findFirst();
    }

    private static boolean holds(NumberUsed value, LocalDate day) {
        var to = value.to();
        return !value.inForce().isAfter(day) && (to == null || !to.isBefore(day));
    }

    /** The first day on which so many months are over; the day itself counts, as in the life record. */
    static LocalDate dueOn(LocalDate from, int months) {
        var day = from.plusMonths(months).minusDays(1);
        return from.isAfter(day.plusDays(1).minusMonths(months)) ? day.plusDays(1) : day;
    }

    private record Row(
            UUID person, LocalDate heldFrom, @Nullable LocalDate heldTo, String file, String state, long fen) {}

    private List<Row> rows(Departure departure, @Nullable PersonId person, Subsidy subsidy, LocalDate today) {
        return db.sql("""
                select t.person, s.held_from, s.held_to, coalesce(c.number, '') as file, coalesce(c.state, '') as state,
                    coalesce((select sum(i.fen) from payments.report_instalment i where i.case_number = c.number and i.state <> 'STOPPED'), 0) as fen
                from cooperation.traveller t join record.report_spell s on s.id = t.spell
                    left join lateral (
                        select f.number, f.state from cases.report_case f
                        where f.item_code = :item and f.handed_in_on >= :left and f.state <> 'WITHDRAWN'
                            and f.applicant in (select same from registry.report_same_person where person = t.person)
                        order by f.handed_in_on desc, f.number desc limit 1) c on true
                where t.departure = :departure and t.state in ('WENT', 'BACK') and (s.held_to is null or s.held_to > :year)
                    and (:person::uuid is null or t.person in (select same from registry.report_same_person where person = :person))
                order by t.signed_at, t.person
                """)
                .param("item", subsidy.item())
                .param("left", departure.plan().leavesOn())
                .param("departure", departure.id())
                .param("year", today.withDayOfYear(1))
                .param("person", person == null ? null : person.value())
                .query(SubsidySteps::read)
                .list();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("person", UUID.class),
                row.getObject("held_from", LocalDate.class),
                row.getObject("held_to", LocalDate.class),
                row.getString("file"),
                row.getString("state"),
                row.getLong("fen"));
    }

    /** Nothing for whom the work ended before the months were over and who asked for nothing. */
    private static Optional<SubsidyStep> step(Row row, Subsidy subsidy, int months, LocalDate today) {
        var dueOn = dueOn(row.heldFrom(), months);
        var heldTo = row.heldTo();
        if (row.file().isEmpty() && heldTo != null && !heldTo.isAfter(dueOn)) return Optional.empty();
        var state = row.file().isEmpty()
                ? dueOn.isAfter(today) ? State.WAITS : State.DUE
                : switch (row.state()) {
                    case "GRANTED" -> State.GRANTED;
                    case "REFUSED" -> State.REFUSED;
                    default -> State.HANDED_IN;
                };
        return Optional.of(new SubsidyStep(new PersonId(row.person()), subsidy, dueOn, state, row.file(), row.fen()));
    }
}
