package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.registry.HouseholdRole;
import anjia.registry.Households;
import anjia.registry.IdentityNumber;
import anjia.registry.NewPerson;
import anjia.registry.Persons;
import anjia.registry.TieKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Another county, with an office of housing of its own, and mothers who came there with a child. */
record Hanyin(Offices offices, Persons persons, Households households) {

    private static final DivisionCode COUNTY = new DivisionCode("610921");
    private static final Actor HOUSE = new Actor.SystemJob("test");
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    PersonId mother() {
        var id = new OfficeId(UUID.nameUUIDFromBytes("test housing 610921".getBytes(StandardCharsets.UTF_8)));
        offices.enter(new Office(id, "汉阴县住房和城乡建设局", COUNTY, DivisionLevel.COUNTY, "housing", Set.of(), "T21H"));
        var serial = PEOPLE.incrementAndGet();
        var mother = entered("61242519910202%03d".formatted(serial), "1390000%04d".formatted(7000 + serial));
        var home = households.form(HOUSE, mother, COUNTY, SINCE);
        var child = entered("61242520200303%03d".formatted(serial), null);
        households.join(HOUSE, home, child, HouseholdRole.SON, SINCE);
        return mother;
    }

    private PersonId entered(String number, @Nullable String phone) {
        return persons.register(
                HOUSE,
                new NewPerson(
                        "王小芳",
                        IdentityNumber.completing(number),
                        phone,
                        Map.of(TieKind.RESIDENCE, COUNTY, TieKind.HOME_REGISTRATION, Town.CHANGAN)));
    }
}
