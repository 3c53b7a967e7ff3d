package anjia.registry;

import anjia.places.DivisionCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of somebody who is not in the registry yet (人员登记).
 *
 * @param phone a mobile number as {@link PhoneNumber#read} accepts it
 * @param places by tie; without a residence a clerk's own division is taken
 */
public record NewPerson(
        String name, IdentityNumber number, @Nullable String phone, Map<TieKind, DivisionCode> places) {

    private static final int LONGEST_NAME = 60;

    public NewPerson {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            throw new IllegalArgumentException("a name has 1 to %d characters".formatted(LONGEST_NAME));
        if (phone != null)
            phone = PhoneNumber.read(phone)
                    .orElseThrow(() -> new IllegalArgumentException("not a mobile number"))
                    .value();
        places = Map.copyOf(places);
    }
}
