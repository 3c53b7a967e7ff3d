package anjia.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The divisions with their offices, page by page, for programs (区划与机构清单). */
@Service
public class PlaceList {

    private final JdbcClient db;

    PlaceList(JdbcClient db) {
        this.db = db;
    }

    /** @param from first day, {@code to} the first on which it is no longer valid; null where no change is known */
    public record Entry(
            Division division,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** An office with the weekdays on which it opens. */
    public record OpenOffice(Office office, List<DayOfWeek> opens) {}

    /**
     * Divisions of a tier below another, in order of code.
     *
     * @param below null for the whole country
     * @param after code of the last one that is known already; null from the beginning
     */
    public List<Entry> page(DivisionLevel tier, @Nullable DivisionCode below, @Nullable DivisionCode after, int most) {
        return db.sql("""
                select code, level, name, parent, lower(valid) as since, upper(valid) as until from places.division
                where level = :tier and starts_with(code, :below) and code > :after order by code limit :most
                """)
                .param("tier", tier.name())
                .param("below", below == null ? "" : below.value())
                .param("after", after == null ? "" : after.value())
                .param("most", most)
                .query(PlaceList::entry)
                .list();
    }

    /** The open offices of exactly these divisions, those of one in order of their number block. */
    public Map<DivisionCode, List<OpenOffice>> offices(List<DivisionCode> divisions) {
        return db
                .sql("""
                select o.id, o.name, o.division, o.tier, o.department, o.functions, o.block,
                    array(select weekday from places.office_hours h where h.office = o.id order by weekday) as weekdays
                from places.office o where o.division = any(:divisions) and o.closed_on is null order by o.division, o.block
                """)
                .param("divisions", divisions.stream().map(DivisionCode::value).toArray(String[]::new))
                .query((row, number) -> new OpenOffice(Offices.office(row, number), weekdays(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(one -> one.office().division()));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var parent = row.getString("parent");
        var division = new Division(
                new DivisionCode(row.getString("code")),
                DivisionLevel.valueOf(row.getString("level")),
                row.getString("name"),
                parent == null ? null : new DivisionCode(parent));
        return new Entry(division, row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class));
    }

    private static List<DayOfWeek> weekdays(ResultSet row) throws SQLException {
        return Arrays.stream((Short[]) row.getArray("weekdays").getArray())
                .map(weekday -> DayOfWeek.of(weekday))
                .toList();
    }
}
