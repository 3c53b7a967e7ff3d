package anjia.bench;

import anjia.postsearch.Card;
import anjia.postsearch.Concepts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** What posts say, drawn from a seed (模拟岗位文本): titles and descriptions as employers write them, every card from seed and index alone. */
final class PostTexts {

    private static final long FIRST_DAY = 20_000;
    private static final int DAYS = 180;

    /** An occupation, what else it is called, and what is done. */
    private static final String[][] TRADES = {
        {"厨师", "炒菜师傅", "掌勺", "负责热菜炒制和备料"},
        {"焊工", "电焊", "电焊工", "二保焊、氩弧焊，焊接钢结构"},
        {"叉车司机", "叉车", "叉车工", "驾驶叉车装卸货物"},
        {"保安员", "保安", "门卫", "门岗值守和巡逻"},
        {"保洁员", "保洁", "打扫卫生", "清洁楼道和办公室"},
        {"缝纫工", "车位工", "踩缝纫机", "平车车缝服装"},
        {"钳工", "装配钳工", "机修钳工", "设备装配和调试"},
        {"车工", "数控车床", "普车", "按图纸加工零件"},
        {"电工", "水电工", "维修电工", "线路检修和设备保养"},
        {"砌筑工", "瓦工", "泥瓦匠", "砌墙抹灰"},
        {"钢筋工", "绑钢筋", "扎钢筋", "钢筋下料和绑扎"},
        {"木工", "模板工", "支模", "支模板拆模板"},
        {"油漆工", "喷漆工", "刷漆", "家具打磨喷漆"},
        {"快递员", "送快递", "派件员", "片区派件和揽收"},
        {"外卖骑手", "送外卖", "网约配送员", "按单配送餐食"},
        {"家政服务员", "保姆", "住家阿姨", "做饭和照看老人"},
        {"养老护理员", "护工", "照顾老人", "照料起居和喂饭"},
        {"育婴员", "月嫂", "带孩子", "照看婴儿和做辅食"},
        {"餐厅服务员", "端盘子", "传菜员", "点单上菜和收台"},
        {"仓库管理员", "库管", "理货员", "收货盘点和出库"},
        {"装卸工", "搬运工", "卸货", "搬货码垛"},
        {"货车司机", "大车司机", "开货车", "长途运输建材"},
        {"挖掘机司机", "挖机", "开挖机", "土方开挖和装车"},
        {"质检员", "检验员", "品检", "来料检验和抽检"},
        {"电子装配工", "流水线", "打螺丝", "手机主板组装和测试"},
        {"注塑工", "啤机", "注塑", "看机取件去毛边"},
        {"冲压工", "冲床", "开冲床", "冲压五金件"},
        {"包装工", "打包工", "打包", "贴标装箱封箱"},
        {"收银员", "收款员", "前台收银", "收款和整理货架"},
        {"客房服务员", "打扫房间", "铺床", "客房清扫和布草更换"},
        {"纺织挡车工", "挡车工", "织布", "看管织机接头换梭"},
        {"屠宰加工工", "分割工", "杀鸡", "禽肉分割和装盘"},
        {"面点师", "做面点", "包包子", "和面蒸馒头包包子"},
        {"架子工", "搭架子", "脚手架", "搭拆脚手架"},
        {"防水工", "做防水", "补漏", "屋面防水施工"},
        {"绿化工", "种树", "修剪花木", "浇水修剪和除草"},
        {"采茶工", "摘茶", "采茶", "春茶采摘和分拣"},
        {"养殖工", "养猪", "喂猪", "喂料清圈和防疫"},
        {"电梯安装工", "装电梯", "电梯维保", "电梯安装和维保"},
        {"汽车修理工", "修车", "汽修", "保养更换和故障排查"}
    };

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

    PostTexts(long seed) {
        this.seed = seed;
    }

    /** All occupations with what they are called. */
    static Concepts concepts() {
        var words = new HashMap<String, List<String>>();
        for (var trade = 0; trade < TRADES.length; trade++)
            words.put("trade " + trade, List.of(TRADES[trade][0], TRADES[trade][1], TRADES[trade][2]));
        return new Concepts(words, Map.of());
    }

    Card card(int index) {
        var draw = new SplittableRandom(seed * 0x9e37_79b9_7f4a_7c15L + index);
        var trade = zipf(draw, TRADES.length);
        var place = PLACES[zipf(draw, PLACES.length)];
        var low = 32 + draw.nextInt(60);
        var lodging = one(LODGING, draw);
        var shift = one(SHIFTS, draw);
        var name = TRADES[trade][draw.nextInt(4) == 0 ? 1 + draw.nextInt(2) : 0] + one(KINDS, draw);
        var title =
                one(CALLS, draw) + name + lodging + shift + "月薪" + low * 100 + "-" + (low + 5 + draw.nextInt(40)) * 100;
        var id = new UUID((long) index << 16 | 0x7000, draw.nextLong());
        return new Card(
                FIRST_DAY + (long) index * DAYS / 1_000_000,
                id,
                Set.of(id),
                title,
                place[0].substring(place[0].length() - 3, place[0].length() - 1) + one(NAMES, draw) + one(FIRMS, draw),
                "trade " + trade,
                Set.of(),
                Set.of(),
                place[0] + one(STREETS, draw) + (1 + draw.nextInt(300)) + "号",
                place[1],
                low * 10_000L,
                List.of(work(TRADES[trade][3], draw)),
                Set.of(new Card.Terms(!lodging.startsWith("不"), shift.equals("长白班"), draw.nextInt(10) == 0)));
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
        var trade = TRADES[zipf(draw, TRADES.length)];
        var word = trade[draw.nextInt(3)];
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
            case 12 -> trade[3].substring(0, 2);
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
