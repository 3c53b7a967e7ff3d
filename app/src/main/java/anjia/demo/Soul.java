package anjia.demo;

import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.registry.IdentityNumber;
import anjia.registry.PhoneNumber;
import anjia.registry.Sex;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Somebody of the demo before anything happened to her (演示人员). */
record Soul(
        PersonId id,
        String name,
        IdentityNumber number,
        @Nullable PhoneNumber phone,
        DivisionCode home) {

    LocalDate born() {
        return number.bornOn();
    }

    Sex sex() {
        return number.sex();
    }

    int ageOn(LocalDate day) {
        return Period.between(born(), day).getYears();
    }

    String surname() {
        var length = name.startsWith("欧阳") || name.startsWith("上官") ? 2 : 1;
        return name.substring(0, length);
    }
}
