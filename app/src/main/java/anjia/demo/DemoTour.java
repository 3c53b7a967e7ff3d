package anjia.demo;

import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.registry.IdentityNumber;
import anjia.registry.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * The people whom a tour through the house meets (演示故事人物): the same in every demo, whatever its seed and day. Their histories lead
 * to the demo's day, so each story holds on any day on which the demo is loaded.
 */
public final class DemoTour {

    /** 43, sewed toys in 蒿坪 until the workshop let her go at the end of last month: 59 months paid, our book is complete. Not registered yet. */
    public static final Guest LI_XIUMEI = guest("li-xiumei", "李秀梅", "61992419830308002", 9901, "610924101204", true);

    /** Nine months paid here, more in 昆山 that nobody has confirmed: at least nine. His contract ran out. */
    public static final Guest MA_DEHAI = guest("ma-dehai", "马德海", "61992419760914001", 9902, "610924103", true);

    /** 30 months paid, and left because he wanted to. */
    public static final Guest WANG_XIAOJUN = guest("wang-xiaojun", "王小军", "61992419950620003", 9903, "610924101", true);

    /** Eleven months paid, one too few; the firm closed. */
    public static final Guest ZHAO_CAIYUN = guest("zhao-caiyun", "赵彩云", "61992419881103004", 9904, "610924100", true);

    /** Drew 4 of 12 months once; 14 months paid since, and dismissed: 12 and 8 are 20. */
    public static final Guest HE_JIANPING = guest("he-jianping", "何建平", "61992419800127005", 9905, "610924101", true);

    /** In no book yet: the clerk enters her. */
    public static final Guest ZHOU_YULAN = guest("zhou-yulan", "周玉兰", "61992419910517006", 9906, "610924101", false);

    /** Of 大荔, in another prefecture: opened in 紫阳 by a visit. 130 months paid there, the contract ran out. */
    public static final Guest GUO_ZHIQIANG = guest("guo-zhiqiang", "郭志强", "61992319790811007", 9907, "610523101", true);

    /** Legal representative of an employer that looks for people, as {@link DemoAgents} tells. */
    public static final Guest DENG_HONGMEI = guest("deng-hongmei", "邓红梅", "61992419861203010", 9909, "610924100", true);

    /** Husband of {@link #LI_XIUMEI}: left for 昆山 with the county's bus five months ago, and has not asked for his fare yet. */
    public static final Relative CHEN_GUOPING = new Relative(
            "chen-guoping", "陈国平", IdentityNumber.completing("61992419810516009"), new PhoneNumber("13800009908"));

    private DemoTour() {}

    /** Somebody of a guest's family with a story of his own; the world that he is made in gives him his id. */
    public record Relative(String key, String name, IdentityNumber number, PhoneNumber phone) {}

    /**
     * @param key names the guest in words files ({@code demo.tour.<key>}) and tests
     * @param home the division of home registration and residence
     * @param entered false for the one whom the registry does not know yet
     */
    public record Guest(
            String key,
            PersonId id,
            String name,
            IdentityNumber number,
            PhoneNumber phone,
            DivisionCode home,
            boolean entered) {

        Soul soul() {
            return new Soul(id, name, number, phone, home);
        }
    }

    /** In the order of the tour. */
    public static List<Guest> guests() {
        return List.of(
                LI_XIUMEI, MA_DEHAI, WANG_XIAOJUN, ZHAO_CAIYUN, HE_JIANPING, ZHOU_YULAN, GUO_ZHIQIANG, DENG_HONGMEI);
    }

    private static Guest guest(String key, String name, String number, int phone, String home, boolean entered) {
        return new Guest(
                key,
                new PersonId(UUID.nameUUIDFromBytes(("demo.tour." + key).getBytes(StandardCharsets.UTF_8))),
                name,
                IdentityNumber.completing(number),
                new PhoneNumber("1380000" + phone),
                new DivisionCode(home),
                entered);
    }
}
