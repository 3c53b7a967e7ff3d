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

/** Gives the people of the demo numbers and phones that nobody has, each once. */
final class Registrar {

    /** Sequences below belong to the guests of the tour. */
    private static final int FIRST_SEQUENCE = 100;

    /** Phones from 1380000 9900 on belong to the guests of the tour. */
    private static final int PHONES = 9900;

    private static final int STRIDE = 7919;

    private final Draw draw;
    private final LocalDate day;
    private final Map<String, Integer> sequences = new HashMap<>();
    private int phones;

    Registrar(Draw draw, LocalDate day) {
        this.draw = draw;
        this.day = day;
    }

    Soul enter(DemoCounty county, DivisionCode home, String surname, Sex sex, LocalDate born) {
        var name = surname + DemoNames.given(draw, sex, born.getYear());
        return new Soul(new PersonId(draw.id()), name, number(county, sex, born), phone(born), home);
    }

    private IdentityNumber number(DemoCounty county, Sex sex, LocalDate born) {
        var front = county.area() + born.format(DateTimeFormatter.BASIC_ISO_DATE);
        var parity = sex == Sex.MALE ? 1 : 0;
        var count = sequences.merge(front + parity, 1, Integer::sum) - 1;
        return IdentityNumber.completing("%s%03d".formatted(front, FIRST_SEQUENCE + 2 * count + parity));
    }

    private @Nullable PhoneNumber phone(LocalDate born) {
        var hasOne = born.isBefore(day.minusYears(14)) && (born.isAfter(day.minusYears(70)) || draw.percent(40));
        if (!hasOne || phones >= PHONES) return null;
        return new PhoneNumber("1380000%04d".formatted(phones++ * STRIDE % PHONES));
    }
}
