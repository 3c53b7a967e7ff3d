package anjia.cases;

import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which files of a reach are wanted (办件筛选); what is null does not matter. Both days are included. */
public record CaseFilter(
        @Nullable CaseState state,
        @Nullable String item,
        @Nullable DivisionCode division,
        @Nullable LocalDate handedInFrom,
        @Nullable LocalDate handedInTo) {

    /** As a condition on {@code cases.service_case c}. */
    Scope condition() {
        var sql = new StringBuilder("true");
        var parameters = new HashMap<String, Object>();
        add(sql, parameters, "c.state = :filterState", "filterState", state == null ? null : state.name());
        add(sql, parameters, "c.item_code = :filterItem", "filterItem", item);
        add(
                sql,
                parameters,
                "starts_with(c.division, :filterDivision)",
                "filterDivision",
                division == null ? null : division.value());
        add(sql, parameters, "c.handed_in_on >= :filterFrom", "filterFrom", handedInFrom);
        add(sql, parameters, "c.handed_in_on <= :filterTo", "filterTo", handedInTo);
        return new Scope(sql.toString(), parameters);
    }

    private static void add(
            StringBuilder sql, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value == null) return;
        sql.append(" and ").append(condition);
        parameters.put(name, value);
    }
}
