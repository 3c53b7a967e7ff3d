package anjia.bench;

import anjia.bench.Trades.Trade;
import anjia.postsearch.Card;
import anjia.postsearch.Concepts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** What posts say, drawn from a seed (模拟岗位文本): titles and descriptions as employers write them, every card from seed and index alone. */
final class PostTexts {

    private static final long FIRST_DAY = 20_000;
    private static final int DAYS = 180;

    private static final String[] KINDS = {"", "", "", "技师", "学徒", "组长", "熟练工", "师傅", "普工", "小工"};
    private static final String[] CALLS = {"高薪招聘", "急招", "诚聘", "招", "长期招聘", "直招"};
    private static final String[] LODGING = {"包住", "包吃住", "管吃管住", "有宿舍", "不包住"};
    private static final String[] SHIFTS = {"长白班", "两班倒", "三班倒", "上夜班", "坐班"};
    private static final String[] GAINS = {
        "五险一金", "只交工伤保险", "法定节假日三倍工资", "加班另算", "月休四天", "双休", "计件不封顶", "每月15号发工资", "有全勤奖", "入职满三个月有返费", "夏天有高温补贴", "免费体检"
    };
    private static final String[] ASKS = {
        "初中以上文化", "不要求经验，有师傅带", "要有半年以上经验", "能吃苦耐劳", "会看图纸", "有健康证", "持证上岗", "服从安排", "能熟练操作优先", "新手也可以"
    };
    private static final String[][] PLACES = {
        {"陕西省安康市紫阳县", "610924"}, {"陕西省安康市汉滨区", "610902"}, {"陕西省安康市石泉县", "610922"}, {"陕西省汉中市汉台区", "610702"},
        {"陕西省西安市长安区", "610116"}, {"陕西省西安市未央区", "610112"}, {"陕西省咸阳市秦都区", "610402"}, {"陕西省宝鸡市渭滨区", "610302"},
        {"陕西省渭南市临渭区", "610502"}, {"陕西省榆林市神木市", "610881"}, {"江苏省苏州市昆山市", "320583"}, {"江苏省苏州市常熟市", "320581"},
        {"江苏省无锡市江阴市", "320281"}, {"江苏省常州市武进区", "320412"}, {"江苏省南通市海安市", "320685"}, {"江苏省南京市江宁区", "320115"},
        {"浙江省宁波市慈溪市", "330282"}, {"浙江省嘉兴市桐乡市", "330483"}, {"广东省东莞市长安镇", "441900"}, {"广东省深圳市宝安区", "440306"}
    };
    private static final String[] NAMES = {
        "宏达", "华强", "恒兴", "金龙", "安顺", "众诚", "三和", "天元", "瑞丰", "鑫源", "富康", "永泰", "东方", "远大", "海通"
    };
    private static final String[] FIRMS = {
        "电子有限公司", "机械有限公司", "服装厂", "劳务有限公司", "物流有限公司", "食品有限公司", "建筑工程公司", "物业服务公司", "酒店", "纸箱厂"
    };
    private static final String[] STREETS = {"工业园区", "开发区", "高新区", "人民路", "解放路", "物流园", "城关镇"};

    private final long seed;
    private final Trades trades = new Trades();
    /** The most frequent first; which those are is drawn too. */
    private final List<Trade> all;

    PostTexts(long seed) {
        this.seed = seed;
        all = new ArrayList<>(trades.all());
        Collections.shuffle(all, new Random(seed));
    }

    /** All that has a name. */
    Concepts concepts() {
        return trades.concepts();
    }

    Card card(int index) {
        var draw = new SplittableRandom(seed * 0x9e37_79b9_7f4a_7c15L + index);
        var trade = all.get(zipf(draw, all.size()));
        var place = PLACES[zipf(draw, PLACES.length)];
        var low = 32 + draw.nextInt(60);
        var lodging = one(LODGING, draw);
        var shift = one(SHIFTS, draw);
        var name = name(trade, draw.nextInt(4) == 0, draw) + one(KINDS, draw);
        var title =
                one(CALLS, draw) + name + lodging + shift + "月薪" + low * 100 + "-" + (low + 5 + draw.nextInt(40)) * 100;
        var id = new UUID((long) index << 16 | 0x7000, draw.nextLong());
        return new Card(
                FIRST_DAY + (long) index * DAYS / 1_000_000,
                id,
                Set.of(id),
                title,
                place[0].substring(place[0].length() - 3, place[0].length() - 1) + one(NAMES, draw) + one(FIRMS, draw),
                trade.concept(),
                trade.certificates(),
                facts(lodging, shift),
                place[0] + one(STREETS, draw) + (1 + draw.nextInt(300)) + "号",
                place[1],
                low * 10_000L,
                List.of(work(String.join("、", trade.done()), draw)),
                Set.of(new Card.Terms(!lodging.startsWith("不"), shift.equals("长白班"), draw.nextInt(10) == 0)));
    }

    private static String name(Trade trade, boolean asPeopleSay, SplittableRandom draw) {
        var names = trade.names();
        return names.get(asPeopleSay && names.size() > 1 ? 1 + draw.nextInt(names.size() - 1) : 0);
    }

    private static Set<String> facts(String lodging, String shift) {
        var facts = new HashSet<String>();
        switch (lodging) {
            case "包住", "有宿舍" -> facts.add(Trades.fact("LODGING"));
            case "包吃住", "管吃管住" -> facts.add(Trades.fact("BOTH"));
            default -> {}
        }
        switch (shift) {
            case "长白班" -> facts.add(Trades.fact("DAY"));
            case "上夜班" -> facts.add(Trades.fact("NIGHT"));
            case "两班倒", "三班倒" -> facts.add(Trades.fact("ROTATING"));
            default -> {}
        }
        return facts;
    }

    private static String work(String done, SplittableRandom draw) {
        var parts = new ArrayList<>(List.of(done));
        for (var asked = 1 + draw.nextInt(3); asked > 0; asked--) parts.add(one(ASKS, draw));
        for (var given = 2 + draw.nextInt(4); given > 0; given--) parts.add(one(GAINS, draw));
        parts.add(one(SHIFTS, draw));
        return String.join("，", parts) + "。";
    }

    /** All of it, as whoever looks letter by letter reads it. */
    static String text(Card card) {
        return card.title() + "\n" + card.employer() + "\n" + card.place() + "\n" + String.join("\n", card.work());
    }

    /** What somebody types, of all kinds that people do. */
    String query(int number) {
        var draw = new SplittableRandom(seed * 31 + number);
        var trade = all.get(zipf(draw, all.size()));
        var word = name(trade, draw.nextInt(3) > 0, draw);
        var place = PLACES[zipf(draw, PLACES.length)][0];
        var town = place.substring(place.length() - 3, place.length() - 1);
        return switch (draw.nextInt(16)) {
            case 0, 1, 2, 3 -> word;
            case 4, 5 -> word + " " + one(SHIFTS, draw);
            case 6, 7 -> town + " " + word;
            case 8 -> town + word;
            case 9 -> word + " " + one(LODGING, draw) + " " + one(GAINS, draw);
            case 10 -> one(SHIFTS, draw) + " " + one(LODGING, draw);
            case 11 -> one(GAINS, draw);
            case 12 -> trade.done().getFirst().substring(0, 2);
            case 13 -> "招" + word;
            case 14 -> word.charAt(0) + "艹" + word.substring(1);
            default -> town + " " + one(FIRMS, draw) + " " + one(SHIFTS, draw);
        };
    }

    private static int zipf(SplittableRandom draw, int n) {
        return (int) Math.min(n - 1L, (long) (Math.pow(n + 1.0, draw.nextDouble()) - 1));
    }

    private static String one(String[] of, SplittableRandom draw) {
        return of[draw.nextInt(of.length)];
    }
}
