package anjia.registry;

import anjia.access.HouseMark;
import anjia.places.DivisionCode;
import anjia.places.Places;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Checks identity numbers as people type them (身份证号校验): today, with the counties of today, in this house. */
@Service
public class IdentityNumbers {

    private final Places places;
    private final HouseMark house;
    private final Clock clock;

    IdentityNumbers(Places places, HouseMark house, Clock clock) {
        this.places = places;
        this.house = house;
        this.clock = clock;
    }

    public NumberCheck check(String typed) {
        return new NumberRules(LocalDate.now(clock), this::isCounty, house.demo()).check(typed);
    }

    private boolean isCounty(String area) {
        return places.find(new DivisionCode(area)).isPresent();
    }
}
