package anjia.cases;

import anjia.access.Accounts;
import anjia.access.Actor;
import anjia.access.KeptPassword;
import anjia.access.PersonId;
import anjia.access.Role;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.record.Completeness;
import anjia.record.InsuranceRun;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.registry.IdentityNumber;
import anjia.registry.NewPerson;
import anjia.registry.Persons;
import anjia.registry.TieKind;
import jakarta.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** A town window and a county centre in Ziyang, another county, and people who lost their work: the ground of the tests of files. */
@TestComponent
public class Town {

    public static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    public static final DivisionCode ZIYANG = new DivisionCode("610924");
    public static final DivisionCode HAOPING = new DivisionCode("610924101");
    public static final DivisionCode CHANGAN = new DivisionCode("610116");
    public static final String CARD = "6217000000000000012";

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final Actor HOUSE = new Actor.SystemJob("test");

    private final Offices offices;
    private final Accounts accounts;
    private final Persons persons;
    private final LifeRecord record;

    /** Of everybody here: to hash one takes a good part of what a test takes. */
    private final KeptPassword password;

    @Autowired
    Town(Offices offices, Accounts accounts, Persons persons, LifeRecord record) {
        this.offices = offices;
        this.accounts = accounts;
        this.persons = persons;
        this.record = record;
        this.password = accounts.kept("a-long-password");
    }

    @PostConstruct
    void open() {
        window();
        centre(ZIYANG, "紫阳县社会保险经办中心", "T924");
        centre(CHANGAN, "长安区社会保险经办中心", "T116");
    }

    public Actor.Staff clerk() {
        return staff("test.chenjing", "陈静", window(), Role.CLERK);
    }

    public Actor.Staff officer() {
        return staff("test.zhangweimin", "张卫民", centre(ZIYANG, "紫阳县社会保险经办中心", "T924"), Role.OFFICER);
    }

    public Actor.Staff secondOfficer() {
        return staff("test.liuyang", "刘洋", centre(ZIYANG, "紫阳县社会保险经办中心", "T924"), Role.OFFICER);
    }

    public Actor.Staff officerElsewhere() {
        return staff("test.wangli", "王丽", centre(CHANGAN, "长安区社会保险经办中心", "T116"), Role.OFFICER);
    }

    /** Whoever decides there. */
    public Actor.Staff officerOf(OfficeId office) {
        return staff(loginOf(office), "何志远", office, Role.OFFICER);
    }

    /** How that one logs in. */
    public static String loginOf(OfficeId office) {
        return "test.o" + Integer.toHexString(office.hashCode());
    }

    public Actor.Staff headOf(OfficeId office) {
        return staff(loginOfHead(office), "刘桂英", office, Role.HEAD);
    }

    public static String loginOfHead(OfficeId office) {
        return "test.h" + Integer.toHexString(office.hashCode());
    }

    public Actor.Staff head() {
        return staff("test.liuguiying", "刘桂英", centre(ZIYANG, "紫阳县社会保险经办中心", "T924"), Role.HEAD);
    }

    /** Another agency of the county. */
    public Actor.Staff officerOfPolice() {
        var id = officeId("police " + ZIYANG);
        offices.enter(new Office(id, "紫阳县公安局", ZIYANG, DivisionLevel.COUNTY, "public-security", Set.of(), "T65A"));
        return staff("test.police", "高远", id, Role.OFFICER);
    }

    /** An officer of an office of her own, so that nobody else's payments are due there. */
    public Actor.Staff payingOfficer() {
        var serial = PEOPLE.incrementAndGet();
        var id = officeId("paying " + serial);
        offices.enter(new Office(
                id, "紫阳县支付测试处" + serial, ZIYANG, DivisionLevel.COUNTY, "test", Set.of(), "P%03d".formatted(serial)));
        return staff("test.paying" + serial, "赵敏", id, Role.OFFICER);
    }

    public OfficeId window() {
        var id = officeId("window " + HAOPING);
        offices.enter(new Office(id, "紫阳县蒿坪镇便民服务中心", HAOPING, DivisionLevel.TOWN, "window", Set.of(), "T24A"));
        return id;
    }

    private OfficeId centre(DivisionCode county, String name, String block) {
        var id = officeId("centre " + county);
        offices.enter(new Office(id, name, county, DivisionLevel.COUNTY, "human-resources", Set.of(), block));
        return id;
    }

    private Actor.Staff staff(String login, String name, OfficeId office, Role role) {
        return accounts.staff(accounts.enter(HOUSE, login, name, office, Set.of(role), password))
                .orElseThrow();
    }

    /** Lives in Haoping, let go at the end of May after this many months of insurance in Ziyang, all of them known. */
    public PersonId dismissed(int months) {
        return lostWork(months, "dismissed");
    }

    public PersonId lostWork(int months, String how) {
        var person = somebody();
        var last = YearMonth.of(2026, 5);
        var first = last.minusMonths(months - 1);
        record.open(
                HOUSE,
                person,
                new NewSpell(
                        "work",
                        HAOPING,
                        null,
                        Map.of("employer", "蒿坪毛绒玩具社区工厂", "ended", how),
                        first.atDay(1),
                        LocalDate.of(2026, 6, 1),
                        "employer"));
        record.addRun(HOUSE, person, new InsuranceRun("unemployment", ZIYANG, null, first, last, "insurance-centre"));
        record.state(HOUSE, person, new Completeness("unemployment", true, null, "confirmed-by-centre"));
        return person;
    }

    /** Lives in Haoping; nothing else is known. */
    public PersonId somebody() {
        var serial = PEOPLE.incrementAndGet();
        var number = IdentityNumber.completing(
                "61242519830%d%02d%03d".formatted(3 + serial / 900 % 6, 1 + serial % 28, serial % 1000));
        return persons.register(
                HOUSE, new NewPerson("李秀梅", number, "138%08d".formatted(serial), Map.of(TieKind.RESIDENCE, HAOPING)));
    }

    private static OfficeId officeId(String name) {
        return new OfficeId(UUID.nameUUIDFromBytes(("test " + name).getBytes(StandardCharsets.UTF_8)));
    }
}
