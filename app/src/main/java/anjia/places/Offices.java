package anjia.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The offices with their tiers, functions and opening days (机构). */
@Service
public class Offices {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final JdbcClient db;
    private final Places places;

    Offices(JdbcClient db, Places places) {
        this.db = db;
        this.places = places;
    }

    /** One that is closed is found too. */
    public Optional<Office> find(OfficeId id) {
        return db.sql("""
                select id, name, division, tier, department, functions, block from places.office where id = :id
                """).param("id", id.value()).query(Offices::office).optional();
    }

    /** The open offices whose division is this one or lies below, in order of code and name. */
    public List<Office> within(DivisionCode division) {
        return within(division, false);
    }

    /** The same with those that are closed: what was done there stays under their name. */
    public List<Office> ever(DivisionCode division) {
        return within(division, true);
    }

    private List<Office> within(DivisionCode division, boolean closedToo) {
        var ranges = places.scope(division, LocalDate.MAX);
        return db.sql("""
                select o.id, o.name, o.division, o.tier, o.department, o.functions, o.block
                from unnest(:from, :to) as range (low, high)
                join places.office o on o.division >= range.low and o.division < range.high
                where :closedToo or o.closed_on is null
                order by o.division, o.name, o.id
                """)
                .param("from", ranges.stream().map(CodeRange::from).toArray(String[]::new))
                .param("to", ranges.stream().map(CodeRange::to).toArray(String[]::new))
                .param("closedToo", closedToo)
                .query(Offices::office)
                .list();
    }

    /**
     * The open office of the department that is responsible for the place at the tier (town, county, city or province). Where none is entered at that tier, the one above is responsible; empty when there is none up
     * to the province. Of two in one division the one with the lower number block.
     */
    public Optional<Office> responsible(String department, DivisionLevel tier, DivisionCode place) {
        var divisions = DivisionLevel.upwardsFrom(tier)
                .flatMap(level -> place.at(level).stream())
                .flatMap(code -> places.scope(code, LocalDate.MAX).stream().map(CodeRange::from))
                .toArray(String[]::new);
        return db.sql("""
                select id, name, division, tier, department, functions, block from places.office
                where department = :department and division = any (:divisions) and closed_on is null
                order by length(division) desc, block
                limit 1
                """)
                .param("department", department)
                .param("divisions", divisions)
                .query(Offices::office)
                .optional();
    }

    /** Whether the office opens on the day: its weekly days, less and plus its dated exceptions. An unknown office never opens. */
    public boolean opensOn(OfficeId office, LocalDate day) {
        return db.sql("""
                select coalesce(
                    (select opens from places.office_exception where office = :office and day = :day),
                    exists (select from places.office_hours where office = :office and weekday = :weekday))
                """)
                .param("office", office.value())
                .param("day", day)
                .param("weekday", day.getDayOfWeek().getValue())
                .query(Boolean.class)
                .single();
    }

    /** Enters an office, open from Monday to Friday, or changes the one with the same id and leaves its days as they are. */
    @Transactional
    public void enter(Office office) {
        var isNew = find(office.id()).isEmpty();
        db.sql("""
                insert into places.office (id, name, division, tier, department, functions, block)
                values (:id, :name, :division, :tier, :department, :functions, :block)
                on conflict (id) do update set name = excluded.name, division = excluded.division, tier = excluded.tier,
                    department = excluded.department, functions = excluded.functions, block = excluded.block
                """)
                .param("id", office.id().value())
                .param("name", office.name())
                .param("division", office.division().value())
                .param("tier", office.tier().name())
                .param("department", office.department())
                .param("functions", office.functions().stream().sorted().toArray(String[]::new))
                .param("block", office.block())
                .update();
        if (isNew) openWeekly(office.id(), WEEKDAYS);
    }

    /** Sets the weekly opening days of an office. */
    @Transactional
    public void openWeekly(OfficeId office, Set<DayOfWeek> days) {
        db.sql("delete from places.office_hours where office = :office")
                .param("office", office.value())
                .update();
        db.sql("insert into places.office_hours (office, weekday) select :office, unnest(:days)")
                .param("office", office.value())
                .param("days", days.stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
                .update();
    }

    /** Sets one day on which the office opens, or stays closed, against its week: a public holiday, a market day. */
    public void except(OfficeId office, LocalDate day, boolean opens, String reason) {
        db.sql("""
                insert into places.office_exception (office, day, opens, reason) values (:office, :day, :opens, :reason)
                on conflict (office, day) do update set opens = excluded.opens, reason = excluded.reason
                """)
                .param("office", office.value())
                .param("day", day)
                .param("opens", opens)
                .param("reason", reason)
                .update();
    }

    static Office office(ResultSet row, int number) throws SQLException {
        return new Office(
                new OfficeId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new DivisionCode(row.getString("division")),
                DivisionLevel.valueOf(row.getString("tier")),
                row.getString("department"),
                Set.of((String[]) row.getArray("functions").getArray()),
                row.getString("block"));
    }
}
