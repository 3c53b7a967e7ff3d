package anjia.access;

import anjia.places.CodeRange;
import anjia.places.DivisionCode;
import anjia.places.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The code ranges that belong to a division (管辖范围), worked out once a day: successors of renamed counties come and go. */
@Component
class Scopes {

    private record Day(LocalDate day, Map<DivisionCode, List<CodeRange>> ranges) {}

    private final Places places;
    private final Clock clock;
    private volatile Day known = new Day(LocalDate.MIN, Map.of());

    Scopes(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    List<CodeRange> today(DivisionCode division) {
        var today = LocalDate.now(clock);
        var now = known;
        if (!now.day().equals(today)) known = now = new Day(today, new ConcurrentHashMap<>());
        return now.ranges().computeIfAbsent(division, code -> places.scope(code, today));
    }
}
