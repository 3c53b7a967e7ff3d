package anjia.demo;

import anjia.access.Accounts;
import anjia.access.Actor;
import anjia.access.Role;
import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.places.Places;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The offices of the demo from province to town, and the staff who log in there (演示机构与账号). */
@Component
class DemoOffices {

    /** What everybody of the staff types; only ever in a database that is marked as a demo. */
    static final String PASSWORD = "anjia-demo";

    private static final String WINDOW = "window";
    private static final String HUMAN_RESOURCES = "human-resources";
    private static final Set<String> ALL_FUNCTIONS =
            Set.of("POLICY", "EMPLOY", "STARTUP", "TRAINING", "SOCIALSEC", "RIGHTS", "EDUCATION", "HOUSING", "HUKOU");
    private static final Set<String> OF_HUMAN_RESOURCES =
            Set.of("POLICY", "EMPLOY", "STARTUP", "TRAINING", "SOCIALSEC", "RIGHTS");

    /** A member of staff, in the order in which a first visit meets them; {@code key} has words at {@code demo.staff}. */
    record Clerk(String key, String login, String name, String block, Role role) {}

    static final List<Clerk> STAFF = List.of(
            new Clerk("clerk-haoping", "chenjing", "陈静", "2402", Role.CLERK),
            new Clerk("officer-ziyang", "zhangweimin", "张卫民", "6124", Role.OFFICER),
            new Clerk("head-ziyang", "liuguiying", "刘桂英", "6124", Role.HEAD),
            new Clerk("police-ziyang", "gaoyuan", "高远", "6524", Role.OFFICER),
            new Clerk("education-ziyang", "majing", "马静", "6324", Role.OFFICER),
            new Clerk("housing-ziyang", "yangfan", "杨帆", "6424", Role.OFFICER),
            new Clerk("housing-head-ziyang", "sunli", "孙莉", "6424", Role.HEAD),
            new Clerk("union-ziyang", "duanhong", "段红", "6624", Role.OFFICER),
            new Clerk("clerk-ziyang", "wangfang", "王芳", "2400", Role.CLERK),
            new Clerk("clerk-dali", "lina", "李娜", "2300", Role.CLERK),
            new Clerk("officer-dali", "majianguo", "马建国", "6123", Role.OFFICER),
            new Clerk("clerk-changan", "zhouting", "周婷", "1600", Role.CLERK),
            new Clerk("officer-changan", "wuzhiqiang", "吴志强", "6116", Role.OFFICER),
            new Clerk("admin", "zhaoming", "赵明", "6100", Role.ADMIN),
            new Clerk("supervisor", "hemin", "何敏", "6100", Role.SUPERVISOR),
            new Clerk("auditor", "fangzheng", "方正", "6100", Role.AUDITOR));

    private final Offices offices;
    private final Places places;
    private final Accounts accounts;

    DemoOffices(Offices offices, Places places, Accounts accounts) {
        this.offices = offices;
        this.places = places;
        this.accounts = accounts;
    }

    /** The offices of the tour's counties, whatever the demo, and those of every county of the plan. */
    void enter(Actor.SystemJob demo, DemoPlan plan) {
        office("6100", "陕西省人力资源和社会保障厅", new DivisionCode("61"), HUMAN_RESOURCES, OF_HUMAN_RESOURCES);
        var ofTheTour = Arrays.stream(DemoCounty.values()).map(DemoCounty::code).toList();
        var counties =
                plan.shares().stream().map(share -> share.county().code()).toList();
        cities(Stream.concat(ofTheTour.stream(), counties.stream()));
        for (var county : DemoCounty.values()) county(county.code(), NumberBlocks.of(county));
        for (var i = 0; i < counties.size(); i++)
            if (!ofTheTour.contains(counties.get(i))) county(counties.get(i), NumberBlocks.of(i));
        var password = accounts.kept(PASSWORD);
        for (var clerk : STAFF)
            accounts.enter(demo, clerk.login(), clerk.name(), id(clerk.block()), Set.of(clerk.role()), password);
    }

    /** Those that are entered. */
    List<Office> all() {
        return offices.within(new DivisionCode("61"));
    }

    private void cities(Stream<DivisionCode> counties) {
        counties.map(county -> county.at(DivisionLevel.CITY).orElseThrow())
                .distinct()
                .forEach(city -> office(
                        "61" + city.value().substring(2),
                        name(city) + "人力资源和社会保障局",
                        city,
                        HUMAN_RESOURCES,
                        OF_HUMAN_RESOURCES));
    }

    private void county(DivisionCode county, NumberBlocks blocks) {
        var name = name(county);
        var block = blocks.agencies().iterator();
        office(block.next(), name + "政务服务大厅", county, WINDOW, ALL_FUNCTIONS);
        office(block.next(), name + "社会保险经办中心", county, HUMAN_RESOURCES, OF_HUMAN_RESOURCES);
        office(block.next(), name + "医疗保险经办中心", county, "medical-insurance", Set.of("SOCIALSEC"));
        office(block.next(), name + "教育局", county, "education", Set.of("EDUCATION"));
        office(block.next(), name + "住房保障中心", county, "housing", Set.of("HOUSING"));
        office(block.next(), name + "公安局", county, "public-security", Set.of("HUKOU"));
        office(block.next(), name + "总工会", county, "trade-union", Set.of("RIGHTS"));
        var number = 1;
        for (var town : places.below(county))
            office(blocks.town().apply(number++), name + town.name() + "便民服务中心", town.code(), WINDOW, ALL_FUNCTIONS);
    }

    private void office(String block, String name, DivisionCode division, String department, Set<String> functions) {
        offices.enter(new Office(id(block), name, division, division.level(), department, functions, block));
    }

    private String name(DivisionCode division) {
        return places.find(division).map(Division::name).orElseThrow();
    }

    private static OfficeId id(String block) {
        return new OfficeId(UUID.nameUUIDFromBytes(("demo.office." + block).getBytes(StandardCharsets.UTF_8)));
    }
}
