package anjia.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The offices with their tiers, functions and opening days (机构). */
@Service
public class Offices {

    public Optional<Office> find(OfficeId id) {
        throw new UnsupportedOperationException();
    }

    /** The offices whose division is this one or lies below, in order of code and name. */
    public List<Office> within(DivisionCode division) {
        throw new UnsupportedOperationException();
    }

    /** The office of the department that is responsible for the place at the tier (town, county, city or province); empty when none is entered. */
    public Optional<Office> responsible(String department, DivisionLevel tier, DivisionCode place) {
        throw new UnsupportedOperationException();
    }

    /** Whether the office opens on the day: its weekly days, less and plus its dated exceptions. */
    public boolean opensOn(OfficeId office, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** Enters an office, or changes the one with the same id. */
    public void enter(Office office) {
        throw new UnsupportedOperationException();
    }
}
