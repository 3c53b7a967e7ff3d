package anjia.demo;

import static anjia.record.SpellKinds.UNEMPLOYMENT_BENEFIT;
import static anjia.record.SpellKinds.UNEMPLOYMENT_REGISTRATION;
import static anjia.record.SpellKinds.WORK;

import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.registry.BulkEntry.HouseholdWithMembers;
import anjia.registry.BulkEntry.Member;
import anjia.registry.CreditCode;
import anjia.registry.HouseholdRole;
import anjia.registry.IdentityNumber;
import anjia.registry.Organisation;
import anjia.registry.TieKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** What happened to the guests of the tour, counted back from the demo's day (演示故事). */
final class TourStories {

    /** Whatever seed the demo has, the tour has this one. */
    private static final long SEED = 61;

    private static final DivisionCode ZIYANG = new DivisionCode("610924");
    private static final DivisionCode HAOPING = new DivisionCode("610924101");
    private static final DivisionCode DALI = new DivisionCode("610523");
    private static final DivisionCode KUNSHAN = new DivisionCode("320583");
    private static final DivisionCode WUJIN = new DivisionCode("320412");

    private final Draw draw;
    private final LocalDate day;
    private final World world;
    /** First day of the demo's month: jobs ended the day before. */
    private final LocalDate ended;

    private final YearMonth lastPaid;

    TourStories(LocalDate day, World world) {
        this.draw = new Draw(SEED, day);
        this.day = day;
        this.world = world;
        this.ended = day.withDayOfMonth(1);
        this.lastPaid = YearMonth.from(day).minusMonths(1);
    }

    void tell() {
        liXiumei();
        maDehai();
        wangXiaojun();
        zhaoCaiyun();
        heJianping();
        guoZhiqiang();
        dengHongmei();
    }

    private void liXiumei() {
        var workshop = employer("蒿坪青禾毛绒玩具社区工厂", HAOPING, "XM01");
        var clothes = employer("武进云锦服装有限公司", WUJIN, "XM02");
        var history = at(DemoTour.LI_XIUMEI);
        var began = lastPaid.minusMonths(58).atDay(1);
        work(history, clothes, "sewing", began.minusYears(8), began.minusMonths(3), "voluntary");
        work(history, workshop, "sewing", began, ended, "dismissed");
        paid(history, ZIYANG, workshop, lastPaid.minusMonths(58), lastPaid);
        history.state(true, "confirmed-by-centre");
        world.add(DemoTour.LI_XIUMEI.soul(), history);
        familyOfLiXiumei();
    }

    /** A husband who works in 昆山, as {@link DemoDepartures} tells, and a child of fifteen. */
    private void familyOfLiXiumei() {
        var home = DemoTour.LI_XIUMEI.home();
        var husband = relative(DemoTour.CHEN_GUOPING.name(), DemoTour.CHEN_GUOPING.number(), home);
        var born = day.minusYears(15).minusMonths(4).toString().replace("-", "");
        var son = relative("陈晨", IdentityNumber.completing("619924" + born + "011"), home);
        var wedding = LocalDate.of(2008, 10, 1);
        world.households()
                .add(new HouseholdWithMembers(
                        draw.id(),
                        home,
                        List.of(
                                new Member(husband.id(), HouseholdRole.HEAD, wedding, null),
                                new Member(DemoTour.LI_XIUMEI.id(), HouseholdRole.SPOUSE, wedding, null),
                                new Member(son.id(), HouseholdRole.SON, son.born(), null))));
    }

    private Soul relative(String name, IdentityNumber number, DivisionCode home) {
        var soul = new Soul(new PersonId(draw.id()), name, number, null, home);
        var history = new History(draw, soul, day);
        history.tie(TieKind.RESIDENCE, home, soul.born());
        world.add(soul, history);
        return soul;
    }

    private void maDehai() {
        var site = employer("紫阳远山建筑劳务有限公司", ZIYANG, "DH01");
        var works = employer("昆山明川电子有限公司", KUNSHAN, "DH02");
        var history = at(DemoTour.MA_DEHAI);
        var began = lastPaid.minusMonths(8).atDay(1);
        work(history, works, "electronics", began.minusMonths(26), began.minusMonths(2), "contract_ended");
        work(history, site, "construction", began, ended, "contract_ended");
        paid(history, ZIYANG, site, lastPaid.minusMonths(8), lastPaid);
        history.state(false, "worked-elsewhere");
        world.add(DemoTour.MA_DEHAI.soul(), history);
    }

    private void wangXiaojun() {
        var carrier = employer("紫阳百川物流有限公司", ZIYANG, "XJ01");
        var history = at(DemoTour.WANG_XIAOJUN);
        work(history, carrier, "logistics", lastPaid.minusMonths(29).atDay(1), ended, "voluntary");
        paid(history, ZIYANG, carrier, lastPaid.minusMonths(29), lastPaid);
        history.state(true, "confirmed-by-centre");
        world.add(DemoTour.WANG_XIAOJUN.soul(), history);
    }

    private void zhaoCaiyun() {
        var kitchen = employer("紫阳阿秀餐饮有限公司", ZIYANG, "CY01");
        var history = at(DemoTour.ZHAO_CAIYUN);
        work(history, kitchen, "kitchen", lastPaid.minusMonths(10).atDay(1), ended, "closed");
        paid(history, ZIYANG, kitchen, lastPaid.minusMonths(10), lastPaid);
        history.state(true, "confirmed-by-centre");
        world.add(DemoTour.ZHAO_CAIYUN.soul(), history);
    }

    private void heJianping() {
        var mill = employer("紫阳石坎食品有限公司", ZIYANG, "JP01");
        var tea = employer("紫阳云雾富硒茶业专业合作社", ZIYANG, "JP02");
        var history = at(DemoTour.HE_JIANPING);
        var again = lastPaid.minusMonths(13).atDay(1);
        var registered = again.minusMonths(4);
        var first = YearMonth.from(registered).minusMonths(20);
        work(history, mill, "food", first.atDay(1), registered, "closed");
        paid(history, ZIYANG, mill, first, YearMonth.from(registered).minusMonths(1));
        history.spell(
                UNEMPLOYMENT_REGISTRATION, ZIYANG, null, Map.of("ended", "re-employed"), registered, again, "person");
        history.spell(
                UNEMPLOYMENT_BENEFIT,
                ZIYANG,
                null,
                Map.of("months", "12", "drawn", "4", "unused", "8"),
                registered,
                again,
                "insurance-centre");
        work(history, tea, "tea", again, ended, "dismissed");
        paid(history, ZIYANG, tea, lastPaid.minusMonths(13), lastPaid);
        history.state(true, "confirmed-by-centre");
        world.add(DemoTour.HE_JIANPING.soul(), history);
    }

    private void guoZhiqiang() {
        var works = employer("大荔沙苑机械有限公司", DALI, "GQ01");
        var history = at(DemoTour.GUO_ZHIQIANG);
        work(history, works, "machining", lastPaid.minusMonths(129).atDay(1), ended, "contract_ended");
        paid(history, DALI, works, lastPaid.minusMonths(129), lastPaid);
        history.state(true, "confirmed-by-centre");
        world.add(DemoTour.GUO_ZHIQIANG.soul(), history);
    }

    /** She pays for others; nothing of her own is in the book. */
    private void dengHongmei() {
        world.add(DemoTour.DENG_HONGMEI.soul(), at(DemoTour.DENG_HONGMEI));
    }

    private History at(DemoTour.Guest guest) {
        var history = new History(draw, guest.soul(), day);
        history.tie(TieKind.RESIDENCE, guest.home(), guest.number().bornOn());
        return history;
    }

    private Organisation employer(String name, DivisionCode place, String code) {
        var made =
                new Organisation(draw.id(), name + "（演示）", CreditCode.completing("91619900DEM" + "00" + code), place);
        world.organisations().add(made);
        return made;
    }

    private static void work(
            History history, Organisation employer, String occupation, LocalDate from, LocalDate to, String ended) {
        history.spell(
                WORK,
                employer.division(),
                employer.id(),
                Map.of("occupation", occupation, "ended", ended),
                from,
                to,
                "employer");
    }

    private static void paid(
            History history, DivisionCode place, Organisation employer, YearMonth first, YearMonth last) {
        history.months(true, place, employer.id(), first, last, "insurance-centre");
    }
}
