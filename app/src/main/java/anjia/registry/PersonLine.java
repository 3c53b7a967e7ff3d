package anjia.registry;

import anjia.access.PersonId;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person in a list (名单行). */
public record PersonLine(
        PersonId id,
        String name,
        String maskedNumber,
        LocalDate bornOn,
        @Nullable DivisionCode residence) {

    /** The same line for somebody who was merged into this person. */
    PersonLine under(PersonId asked) {
        return new PersonLine(asked, name, maskedNumber, bornOn, residence);
    }
}
