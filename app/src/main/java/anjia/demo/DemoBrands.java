package anjia.demo;

import anjia.access.Actor;
import anjia.brands.Brand;
import anjia.brands.BrandEntry;
import anjia.brands.BrandEntry.Recognition;
import anjia.brands.BrandKind;
import anjia.brands.BrandLevel;
import anjia.brands.BrandYear;
import anjia.brands.BrandYear.Honesty;
import anjia.brands.BrandYear.Review;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Offices;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Labour brands of the demo: one of the county, one of the city that has to become better, one of the province, one that waits (演示劳务品牌). All invented. */
@Component
class DemoBrands {

    private static final DivisionCode ZIYANG = DemoCounty.ZIYANG.code();

    private final BrandEntry entry;
    private final Offices offices;

    DemoBrands(BrandEntry entry, Offices offices) {
        this.entry = entry;
        this.offices = offices;
    }

    void enter(Actor.SystemJob demo, LocalDate day) {
        var last = day.getYear() - 1;
        enter(
                demo,
                new Brand.Content(
                        "任河茶艺师",
                        ZIYANG,
                        BrandKind.SERVICE,
                        BrandLevel.COUNTY,
                        "4-03-02-07",
                        """
                        任河两岸家家种茶，妇女农闲时学泡茶、学讲茶，学成了去西安、上海的茶楼。

                        师傅带徒弟，满三个月才出师；带出去的人，谁家茶楼不按时发工资，协会就不再往那里送人。""",
                        "紫阳县任河茶业协会",
                        "",
                        "紫阳县职业技术教育中心"),
                new Recognition("紫人社发〔" + last + "〕18号", LocalDate.of(last, 5, 20)),
                List.of(
                        year(last, 1260, 830, 240, 538000, Honesty.A, ""),
                        year(last - 1, 910, 560, 180, 496000, Honesty.A, "")));
        enter(
                demo,
                new Brand.Content(
                        "巴山月嫂",
                        ZIYANG,
                        BrandKind.LIVELIHOOD,
                        BrandLevel.CITY,
                        "4-10-01-01",
                        "从山里出来的月嫂，做饭、带孩子、认人情。先在县里学四十天，再到家政公司跟班一个月。",
                        "安康巴山家政服务有限公司",
                        "",
                        "安康市家政实训中心"),
                new Recognition("安人社发〔" + (last - 1) + "〕41号", LocalDate.of(last - 1, 9, 1)),
                List.of(
                        year(last, 640, 410, 150, 612000, Honesty.B, "有两户家庭投诉中介费不清楚，年底前把收费写进合同。"),
                        year(last - 1, 580, 390, 120, 585000, Honesty.A, "")));
        enter(
                demo,
                new Brand.Content(
                        "同州焊工",
                        DemoCounty.DALI.code(),
                        BrandKind.SKILL,
                        BrandLevel.PROVINCE,
                        "6-18-02-04",
                        "大荔的焊工跟着造船厂和桥梁走，几代人一把焊枪。持证上岗，带队的师傅每年回乡办一期短训。",
                        "大荔县焊接行业协会",
                        "",
                        "大荔县职业教育中心"),
                new Recognition("陕人社发〔" + (last - 1) + "〕77号", LocalDate.of(last - 1, 11, 15)),
                List.of(year(last, 4300, 3150, 520, 824000, Honesty.A, "")));
        enter(
                demo,
                new Brand.Content(
                        "蒿坪缝纫工",
                        ZIYANG,
                        BrandKind.SKILL,
                        BrandLevel.COUNTY,
                        "6-05-01-03",
                        "蒿坪的社区工厂带出来的缝纫工，做毛绒玩具手艺细，在家门口就能上班，接送孩子两不误。",
                        "紫阳县毛绒玩具产业协会",
                        "",
                        ""),
                null,
                List.of());
    }

    private void enter(
            Actor.SystemJob demo, Brand.Content content, @Nullable Recognition recognition, List<BrandYear> reported) {
        var office = offices.responsible("human-resources", DivisionLevel.COUNTY, content.division())
                .orElseThrow();
        entry.enter(demo, content, points(), office.id(), recognition, reported);
    }

    private static List<Brand.Score> points() {
        return List.of(
                new Brand.Score("scale", 14, "就业登记"),
                new Brand.Score("skill", 16, "协会的出师标准"),
                new Brand.Score("income", 11, "抽查200人的工资条"),
                new Brand.Score("export", 12, "和6家用工单位签了协议"),
                new Brand.Score("honesty", 12, "一年内投诉不到5起"),
                new Brand.Score("mark", 8, "地方志有记载，还没有商标"));
    }

    private static BrandYear year(
            int year, int workers, int away, int trained, long income, Honesty honesty, String note) {
        return new BrandYear(
                year,
                workers,
                away,
                trained,
                income,
                "就业登记和抽样调查",
                honesty,
                note.isEmpty() ? Review.GOES_ON : Review.WATCHED,
                note);
    }
}
