package anjia.demo;

import static anjia.posts.PostContent.Shift.DAY;
import static anjia.posts.PostContent.Shift.NIGHT;
import static anjia.posts.PostContent.Shift.ROTATING;

import anjia.posts.PostContent.Shift;
import java.util.List;

/**
 * What employers of a trade offer in the demo (演示岗位), written as such posts are.
 *
 * @param trade code in {@code record.occupation}; {@code occupation} of the classification
 * @param low and {@code high} yuan a month: above the lowest wage everywhere
 */
record DemoOffer(
        String trade,
        String occupation,
        String title,
        String work,
        int low,
        int high,
        String parts,
        boolean lodging,
        boolean meals,
        Shift shift) {

    private static final List<DemoOffer> ALL = List.of(
            new DemoOffer(
                    "sewing",
                    "6-05-01-03",
                    "缝纫工",
                    "平车、四线都行，做校服和工装。生手有师傅带一个月，按天付工资。",
                    3600,
                    6000,
                    "计件，每月保底3,200元",
                    true,
                    true,
                    DAY),
            new DemoOffer(
                    "sewing", "6-05-01-03", "锁边工", "四线锁边，一条线八个人，活不断。", 3800, 5800, "计件，加全勤奖200元", true, false, DAY),
            new DemoOffer(
                    "electronics",
                    "6-25-04-07",
                    "流水线操作工",
                    "坐着装电路板，要看得清小字，两个月换一次工位。",
                    4500,
                    6500,
                    "底薪2,600元，加加班工资",
                    true,
                    true,
                    ROTATING),
            new DemoOffer(
                    "construction",
                    "6-29-01-01",
                    "砌筑工",
                    "住宅楼砌墙，自己带瓦刀，工地有工资专用账户，每月25号发。",
                    6000,
                    9000,
                    "按平方算，每月结清",
                    true,
                    true,
                    DAY),
            new DemoOffer(
                    "construction", "6-29-01-04", "钢筋工", "绑扎楼板钢筋，看得懂简单的图。", 6500, 9000, "按天算，每天260元起", true, true, DAY),
            new DemoOffer(
                    "toys",
                    "6-09-05-00",
                    "毛绒玩具充棉工",
                    "给玩具充棉、封口，社区工厂，接送孩子的时间可以商量。",
                    2800,
                    4200,
                    "计件，有保底",
                    false,
                    true,
                    DAY),
            new DemoOffer(
                    "toys",
                    "6-09-05-00",
                    "毛绒玩具缝制工",
                    "缝玩具外皮，缝纫机厂里有，就在家门口。",
                    3000,
                    4800,
                    "计件，加满勤奖100元",
                    false,
                    true,
                    DAY),
            new DemoOffer(
                    "logistics",
                    "4-02-05-01",
                    "装卸工",
                    "卸快递货车，一件最多20公斤，有传送带。",
                    4800,
                    6800,
                    "底薪3,000元，加件数",
                    true,
                    true,
                    NIGHT),
            new DemoOffer(
                    "logistics",
                    "4-02-06-01",
                    "仓库管理员",
                    "收货、点数、用手机系统登记，会用智能手机就行。",
                    4200,
                    5200,
                    "固定工资，加餐补",
                    true,
                    true,
                    DAY),
            new DemoOffer(
                    "kitchen", "4-03-02-05", "餐厅服务员", "点菜、传菜、收桌子，中午和晚上两个班头。", 3200, 4500, "底薪加提成", true, true, DAY),
            new DemoOffer(
                    "kitchen", "4-03-02-01", "炒菜师傅", "陕菜和川菜，小炒为主，后厨四个人。", 6000, 8500, "固定工资，加营业额奖", true, true, DAY),
            new DemoOffer(
                    "care",
                    "4-10-01-05",
                    "养老护理员",
                    "照顾能坐能站的老人：喂饭、擦洗、陪着走路，一个人看五位。",
                    3800,
                    5500,
                    "底薪3,200元，加夜班费",
                    true,
                    true,
                    ROTATING),
            new DemoOffer(
                    "care",
                    "4-10-01-06",
                    "家政服务员",
                    "住家做饭、打扫，公司先培训七天，培训不收钱，按天付工资。",
                    4500,
                    6500,
                    "按月算，每周休一天",
                    true,
                    true,
                    DAY),
            new DemoOffer(
                    "food", "6-02-03-02", "速冻食品工", "包饺子、装袋、装箱，车间5度，发棉衣。", 3600, 5000, "计件，加低温补贴", true, true, DAY),
            new DemoOffer(
                    "machining",
                    "6-18-01-01",
                    "车工",
                    "普车、数控都行，做农机配件，看得懂图纸。",
                    5500,
                    8000,
                    "底薪4,000元，加计件",
                    true,
                    true,
                    ROTATING),
            new DemoOffer(
                    "machining", "6-18-02-04", "焊工", "二保焊，焊车架，要有焊接与热切割的操作证。", 6000, 9000, "计件，加高温补贴", true, true, DAY),
            new DemoOffer(
                    "tea", "6-02-06-10", "炒茶工", "春茶、夏茶都做，机器杀青，手工提香，有老师傅带。", 3000, 5000, "按斤算，每天结数", false, true, DAY));

    /** Codes of all that is offered, each once. */
    static List<String> occupations() {
        return ALL.stream().map(DemoOffer::occupation).distinct().toList();
    }

    static List<DemoOffer> of(String trade) {
        return ALL.stream().filter(one -> one.trade().equals(trade)).toList();
    }

    /** Words that an office has to look at, each with what it writes back. */
    record Unlawful(String words, String back) {}

    static final List<Unlawful> UNLAWFUL = List.of(
            new Unlawful("限女性。", "“限女性”（就业促进法 第二十七条）：招人不能按男女挑。请写清活儿本身的要求。"),
            new Unlawful("入职交工服押金200元，干满半年退。", "“押金”（劳动合同法 第九条）：不能收押金，请删掉。"),
            new Unlawful("只招本地人。", "请删掉“只招本地人”（就业促进法 第三十一条）：进城和外来的劳动者一样可以来。"));
}
