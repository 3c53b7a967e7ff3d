package anjia.demo;

import anjia.registry.Sex;
import java.util.List;

/** Names as people of an age have them (演示姓名); typed for Anjia, from no list. */
final class DemoNames {

    /** In order of how common they are, roughly, in Shaanxi. */
    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "马", "郭", "周", "吴", "高", "胡", "何", "黄", "罗", "宋", "田", "任", "党", "朱",
            "徐", "孙", "梁", "韩", "冯", "邓", "曹", "曾", "董", "袁", "杜", "程", "魏", "苏", "吕", "丁", "卢", "姚", "沈", "姜", "崔",
            "谭", "汪", "石", "贾", "方", "白", "孟", "秦", "史", "侯", "龙", "贺", "屈", "惠", "雷", "樊", "薛", "雒", "康", "常", "武",
            "乔", "赖", "龚", "庞", "蒲", "柯", "储", "单", "解", "欧阳", "上官");

    private static final String MEN_BEFORE_1970 = "建国军民明德志文福贵成林生华平兴全富祥元学友忠良宝善根财";
    private static final String WOMEN_BEFORE_1970 = "秀英兰桂芳玉珍凤梅花香莲淑琴菊翠云霞爱玲素贞彩巧";
    private static final String MEN_BEFORE_1990 = "伟强军勇斌涛鹏刚杰磊波超峰辉亮东海平安小建志永红利新春";
    private static final String WOMEN_BEFORE_1990 = "丽燕娟敏静艳红霞梅玲萍娜芳莉春秋小晓雪海云英琴彩丹";
    private static final String MEN_SINCE_1990 = "浩宇轩泽睿俊博文子涵一鸣晨阳嘉航凯旭哲毅帆佳豪天瑞";
    private static final String WOMEN_SINCE_1990 = "欣怡婷雨诗涵梦佳琪思雅馨妍晨子萱若彤悦可心语然紫依娅";

    private DemoNames() {}

    static String surname(Draw draw) {
        return draw.ofMostlyFirst(SURNAMES);
    }

    /** One or two characters, in the fashion of the year of birth. */
    static String given(Draw draw, Sex sex, int year) {
        var characters = fashion(sex, year);
        var first = draw.character(characters);
        if (draw.percent(year < 1990 && year >= 1970 ? 35 : 15)) return first;
        var second = draw.character(characters);
        return first.equals(second) && !draw.percent(30) ? first : first + second;
    }

    private static String fashion(Sex sex, int year) {
        if (year < 1970) return sex == Sex.MALE ? MEN_BEFORE_1970 : WOMEN_BEFORE_1970;
        if (year < 1990) return sex == Sex.MALE ? MEN_BEFORE_1990 : WOMEN_BEFORE_1990;
        return sex == Sex.MALE ? MEN_SINCE_1990 : WOMEN_SINCE_1990;
    }
}
