package anjia.posts;

import anjia.catalogue.Catalogue;
import anjia.engine.NumberUsed;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lowest lawful wage of a place on a day (最低工资), from the numbers of the law. */
@Component
class WageFloor {

    private final Catalogue catalogue;

    WageFloor(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Fen a month, or an hour; empty where the law of this house has no figure: in other provinces. */
    Optional<NumberUsed> of(DivisionCode place, boolean hourly, LocalDate day) {
        return catalogue.law().number(hourly ? "minimum_wage_by_the_hour" : "minimum_wage", day, place.value());
    }
}
