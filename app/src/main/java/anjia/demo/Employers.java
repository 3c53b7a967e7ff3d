package anjia.demo;

import anjia.places.DivisionCode;
import anjia.registry.CreditCode;
import anjia.registry.Organisation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the people of the demo work: in Shaanxi and in Jiangsu (演示单位). Names end in （演示）, credit codes have an area that nobody has. */
final class Employers {

    /** A line of work with its code in {@code record.occupation}, and how often in a hundred its workers are insured. */
    private record Trade(String occupation, String name, int insured) {}

    /** An employer with what its workers do and how often they are insured. */
    record Employer(Organisation organisation, String occupation, int insured) {
        DivisionCode place() {
            return organisation.division();
        }

        boolean isInProvince() {
            return place().value().startsWith("61");
        }
    }

    private static final List<Trade> TRADES = List.of(
            new Trade("sewing", "服装有限公司", 60),
            new Trade("electronics", "电子有限公司", 85),
            new Trade("construction", "建筑劳务有限公司", 35),
            new Trade("toys", "毛绒玩具社区工厂", 65),
            new Trade("logistics", "物流有限公司", 60),
            new Trade("kitchen", "餐饮有限公司", 40),
            new Trade("care", "家政服务有限公司", 45),
            new Trade("food", "食品有限公司", 65),
            new Trade("machining", "机械有限公司", 80),
            new Trade("tea", "富硒茶业专业合作社", 30));

    /** Counties of work away from home, the usual ones more than once: 西安雁塔 and 长安, 榆阳, 汉滨; 昆山, 武进, 江阴, 江宁. */
    private static final List<String> AWAY = List.of(
            "610113", "610113", "610116", "610802", "610902", "320583", "320583", "320412", "320412", "320281",
            "320115");

    private static final String BRAND = "恒润祥和兴隆瑞丰锦华盛达康泰宏远新晨安顺永昌";
    private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Draw draw;
    private final Geography geography;
    private final Map<String, List<Employer>> byCounty = new LinkedHashMap<>();

    /** @param homes codes of the counties whose people work; those where they go are added */
    Employers(Draw draw, Geography geography, List<String> homes, int perCounty) {
        this.draw = draw;
        this.geography = geography;
        for (var county :
                Stream.concat(homes.stream(), AWAY.stream()).distinct().toList()) {
            var employers = new ArrayList<Employer>();
            for (var i = 0; i < perCounty; i++) employers.add(make(county, TRADES.get(i % TRADES.size())));
            byCounty.put(county, employers);
        }
    }

    private Employer make(String county, Trade trade) {
        var name = geography.shortName(new DivisionCode(county))
                + draw.character(BRAND)
                + draw.character(BRAND)
                + trade.name();
        var organisation = new Organisation(draw.id(), name + "（演示）", code(), new DivisionCode(county));
        return new Employer(organisation, trade.occupation(), trade.insured());
    }

    private CreditCode code() {
        var body = new StringBuilder("91619900");
        for (var i = 0; i < 9; i++) body.append(draw.character(CODE_CHARACTERS));
        return CreditCode.completing(body.toString());
    }

    List<Organisation> all() {
        return byCounty.values().stream()
                .flatMap(List::stream)
                .map(Employer::organisation)
                .toList();
    }

    /** Those of one county. */
    List<Employer> in(DivisionCode county) {
        return byCounty.getOrDefault(county.value(), List.of());
    }

    /** Those of some counties, each with all its trades: of the first ones where people live, and of those where they go. */
    List<Employer> offering(int homes) {
        return byCounty.entrySet().stream()
                .filter(county -> AWAY.contains(county.getKey())
                        || byCounty.keySet().stream().limit(homes).anyMatch(county.getKey()::equals))
                .flatMap(county -> county.getValue().stream().limit(TRADES.size()))
                .toList();
    }

    /** Somebody's next employer: one at home in three, the others where people of the county go. */
    Employer next(HomeCounty home) {
        var county = draw.percent(36) ? home.code().value() : draw.of(AWAY);
        return draw.of(byCounty.getOrDefault(county, List.of()));
    }
}
