package anjia.demo;

import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which office of the demo takes and which decides what comes from a place (演示受理与审批机构). */
final class OfficeMap {

    private static final String WINDOW = "window";

    private record Seat(DivisionCode division, String department) {}

    private final Map<Seat, Office> offices = new HashMap<>();

    OfficeMap(List<Office> all) {
        for (var office : all) offices.put(new Seat(office.division(), office.department()), office);
    }

    /** The window of the town in which the village lies. */
    Office townWindow(DivisionCode village) {
        return at(village.at(DivisionLevel.TOWN).orElseThrow(), WINDOW);
    }

    /** The hall of the county. */
    Office hall(DivisionCode county) {
        return at(county, WINDOW);
    }

    /** @param department as at {@link Office} */
    Office agency(DivisionCode county, String department) {
        return at(county, department);
    }

    private Office at(DivisionCode division, String department) {
        return Objects.requireNonNull(
                offices.get(new Seat(division, department)), () -> "no office of " + department + " in " + division);
    }
}
