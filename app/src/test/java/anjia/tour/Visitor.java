package anjia.tour;

import anjia.demo.DemoTour;
import anjia.demo.DemoTour.Guest;
import anjia.registry.IdentityNumber;
import anjia.registry.PhoneNumber;
import java.util.Optional;

/** Who walks through the house. */
enum Visitor {
    ANYONE(null, ""),
    LI_XIUMEI(DemoTour.LI_XIUMEI, ""),
    MA_DEHAI(DemoTour.MA_DEHAI, ""),
    WANG_XIAOJUN(DemoTour.WANG_XIAOJUN, ""),
    HE_JIANPING(DemoTour.HE_JIANPING, ""),
    ZHAO_CAIYUN(DemoTour.ZHAO_CAIYUN, ""),
    GUO_ZHIQIANG(DemoTour.GUO_ZHIQIANG, ""),
    /** Left for Kunshan with the county's bus. */
    TRAVELLER(
            new Guest(
                    DemoTour.CHEN_GUOPING.key(),
                    DemoTour.LI_XIUMEI.id(),
                    DemoTour.CHEN_GUOPING.name(),
                    DemoTour.CHEN_GUOPING.number(),
                    DemoTour.CHEN_GUOPING.phone(),
                    DemoTour.LI_XIUMEI.home(),
                    true),
            ""),
    /** Entered on the tour; acts for Wang Xiaojun wherever he goes. */
    HELPER(
            new Guest(
                    "helper",
                    DemoTour.WANG_XIAOJUN.id(),
                    "陈大山",
                    IdentityNumber.completing("61992419680412001"),
                    new PhoneNumber("13800009921"),
                    DemoTour.WANG_XIAOJUN.home(),
                    false),
            ""),
    /** Typed a whole form, and was asked to log in before it was sent. */
    INTERRUPTED(null, "wangfang"),
    CLERK(null, "chenjing"),
    OFFICER(null, "zhangweimin"),
    HEAD(null, "liuguiying"),
    POLICE(null, "gaoyuan"),
    UNION(null, "duanhong"),
    /** The window of the county. */
    HALL(null, "wangfang"),
    /** 周玉兰, while she acts for an organisation. */
    AGENT(DemoTour.ZHOU_YULAN, ""),
    ADMIN(null, "zhaoming"),
    SUPERVISOR(null, "hemin"),
    AUDITOR(null, "fangzheng"),
    /** Was entered by the administrator today, and has chosen her password. */
    NEWCOMER(null, "luyao");

    private final Optional<Guest> guest;
    private final String login;

    Visitor(@org.jspecify.annotations.Nullable Guest guest, String login) {
        this.guest = Optional.ofNullable(guest);
        this.login = login;
    }

    Optional<Guest> guest() {
        return guest;
    }

    /** Name of the account of a member of staff; empty for anybody else. */
    String login() {
        return login;
    }
}
