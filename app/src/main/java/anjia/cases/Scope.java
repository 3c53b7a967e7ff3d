package anjia.cases;

import anjia.access.Actor;
import anjia.places.CodeRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The files that a member of staff may see in a list, as a condition on {@code cases.service_case c} (办件管辖). */
record Scope(String sql, Map<String, Object> parameters) {

    /** Her own office's: what waits for it. */
    static Scope ofOffice(Actor.Staff staff) {
        return new Scope(
                "c.office = :scopeOffice", Map.of("scopeOffice", staff.office().value()));
    }

    /** Everything that an office of her division and below decides. */
    static Scope ofDivision(Actor.Staff staff) {
        return of(staff.scope());
    }

    /** Everything that an office within the ranges decides. */
    static Scope of(List<CodeRange> ranges) {
        var parameters = new HashMap<String, Object>();
        for (var i = 0; i < ranges.size(); i++) {
            parameters.put("scopeFrom" + i, ranges.get(i).from());
            parameters.put("scopeTo" + i, ranges.get(i).to());
        }
        var places = IntStream.range(0, ranges.size())
                .mapToObj(i -> "c.division >= :scopeFrom%d and c.division < :scopeTo%d".formatted(i, i))
                .collect(Collectors.joining(" or "));
        return new Scope(ranges.isEmpty() ? "false" : "(" + places + ")", parameters);
    }
}
