package anjia.registry;

import anjia.access.Accounts;
import anjia.access.Actor;
import anjia.access.Role;
import anjia.places.DivisionCode;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clerks at windows, and people who come there, for tests: each call makes new ones. */
@Component
public class TestPeople {

    public static final DivisionCode ZIYANG = new DivisionCode("610924");
    public static final DivisionCode HAOPING = new DivisionCode("610924101");
    public static final DivisionCode HANBIN = new DivisionCode("610902");
    public static final DivisionCode CHANGZHOU = new DivisionCode("320412");
    public static final Actor.SystemJob JOB = new Actor.SystemJob("test");

    private final Offices offices;
    private final Accounts accounts;
    private final Persons persons;

    public TestPeople(Offices offices, Accounts accounts, Persons persons) {
        this.offices = offices;
        this.accounts = accounts;
        this.persons = persons;
    }

    public Actor.Staff clerkAt(DivisionCode division) {
        return staffAt(division, Set.of(Role.CLERK));
    }

    public Actor.Staff staffAt(DivisionCode division, Set<Role> roles) {
        var key = UUID.randomUUID().toString();
        var office = new OfficeId(UUID.randomUUID());
        offices.enter(new Office(
                office,
                "窗口" + key.substring(0, 4),
                division,
                division.level(),
                "window",
                Set.of(),
                "T" + key.substring(0, 13)));
        return accounts.staff(accounts.enter(JOB, "t" + key, "陈静", office, roles, "long enough " + key))
                .orElseThrow();
    }

    public Actor.Person living(DivisionCode place) {
        return new Actor.Person(persons.register(JOB, somebody("李秀梅", null, Map.of(TieKind.RESIDENCE, place))));
    }

    public static NewPerson somebody(String name, @Nullable String phone, Map<TieKind, DivisionCode> places) {
        return new NewPerson(name, anyNumber(), phone, new HashMap<>(places));
    }

    public static IdentityNumber anyNumber() {
        var random = ThreadLocalRandom.current();
        var born = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(14_600));
        return IdentityNumber.completing(
                "610924%s%03d".formatted(born.toString().replace("-", ""), random.nextInt(1000)));
    }

    public static String anyPhone() {
        return "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }
}
