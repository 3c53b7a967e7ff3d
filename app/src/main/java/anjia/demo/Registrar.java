package anjia.demo;

import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.registry.IdentityNumber;
import anjia.registry.PhoneNumber;
import anjia.registry.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the people of one county numbers and phones that nobody has, each once. */
final class Registrar {

    private record BirthDay(LocalDate day, Sex sex) {}

    private final Draw draw;
    private final LocalDate day;
    private final HomeCounty county;
    private final Phones phones;
    private final Map<BirthDay, Integer> taken = new HashMap<>();

    Registrar(Draw draw, LocalDate day, HomeCounty county, Phones phones) {
        this.draw = draw;
        this.day = day;
        this.county = county;
        this.phones = phones;
    }

    /** Whoever would be born on a day whose numbers are all given out was born on the last one before it that has some left. */
    Soul enter(DivisionCode home, String surname, Sex sex, LocalDate born) {
        var name = surname + DemoNames.given(draw, sex, born.getYear());
        return new Soul(new PersonId(draw.id()), name, number(sex, born), phone(born), home);
    }

    private IdentityNumber number(Sex sex, LocalDate wished) {
        var born = wished;
        while (taken.getOrDefault(new BirthDay(born, sex), 0) >= county.numbersPerDayAndSex()) born = born.minusDays(1);
        var count = taken.merge(new BirthDay(born, sex), 1, Integer::sum) - 1;
        return IdentityNumber.completing(
                county.area() + born.format(DateTimeFormatter.BASIC_ISO_DATE) + sequence(sex, count));
    }

    /** Odd for men, even for women (GB/T 2261.1). */
    private String sequence(Sex sex, int count) {
        var sequence = county.firstSequence() + 2 * count + (sex == Sex.MALE ? 1 : 0);
        return String.valueOf(1000 + sequence).substring(1);
    }

    private @Nullable PhoneNumber phone(LocalDate born) {
        var hasOne = born.isBefore(day.minusYears(14)) && (born.isAfter(day.minusYears(70)) || draw.percent(40));
        return hasOne ? phones.next() : null;
    }
}
