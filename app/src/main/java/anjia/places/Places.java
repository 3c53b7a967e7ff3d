package anjia.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The divisions of the mainland to county, and of our province to village (行政区划). */
@Service
public class Places {

    public Optional<Division> find(DivisionCode code) {
        throw new UnsupportedOperationException();
    }

    /** The name with the names above it, from the province on: 陕西省安康市紫阳县蒿坪镇. An unknown code is returned as it is. */
    public String fullName(DivisionCode code) {
        throw new UnsupportedOperationException();
    }

    /** Name from the county on, as people say it: 紫阳县蒿坪镇. */
    public String localName(DivisionCode code) {
        throw new UnsupportedOperationException();
    }

    /** The divisions directly below, in order of code. */
    public List<Division> below(DivisionCode code) {
        throw new UnsupportedOperationException();
    }

    /** The code that this division has on the day, when it was renamed or merged. */
    public DivisionCode codeOn(DivisionCode code, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The ranges of codes that belong to the division on the day, successors and predecessors of renamed counties included; never empty. */
    public List<CodeRange> scope(DivisionCode code, LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
