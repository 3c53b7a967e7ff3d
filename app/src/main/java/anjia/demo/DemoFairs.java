package anjia.demo;

import anjia.fairs.FairEntry;
import anjia.fairs.FairEntry.Announced;
import anjia.fairs.FairEntry.BusFrom;
import anjia.places.DivisionLevel;
import anjia.places.Offices;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A fair in Ziyang that people can still sign up for (演示招聘会): employers of the county and of Jiangsu, two buses. All invented. */
@Component
class DemoFairs {

    private static final int EMPLOYERS = 12;
    private static final int DAYS_AHEAD = 12;

    private final JdbcClient db;
    private final FairEntry entry;
    private final Offices offices;

    DemoFairs(JdbcClient db, FairEntry entry, Offices offices) {
        this.db = db;
        this.entry = entry;
        this.offices = offices;
    }

    /** @return the employers that come, those of the county first; empty without posts */
    List<UUID> enter(LocalDate day) {
        var county = DemoCounty.ZIYANG.code();
        var employers = withOpenPosts(county.value());
        if (employers.isEmpty()) return employers;
        var office = offices.responsible("human-resources", DivisionLevel.COUNTY, county)
                .orElseThrow()
                .id();
        var announced = new Announced(
                office,
                "紫阳县" + season(day.plusDays(DAYS_AHEAD)) + "招聘会（演示）",
                county,
                "紫阳县文化广场",
                "县城1路、2路公交在文化广场站下",
                day.plusDays(DAYS_AHEAD),
                800,
                40,
                day.plusDays(DAYS_AHEAD - 3),
                "张卫民");
        entry.enter(
                Demo.JOB,
                announced,
                employers,
                List.of(
                        new BusFrom("蒿坪镇政府门口", LocalTime.of(7, 40), 40),
                        new BusFrom("高桥镇卫生院门口", LocalTime.of(7, 20), 40)));
        return employers;
    }

    /** By the months that are spoken of so: spring begins in March. */
    static String season(LocalDate day) {
        return List.of("冬季", "春季", "夏季", "秋季").get(day.getMonthValue() % 12 / 3);
    }

    /** Those of the county first, then those of Jiangsu. */
    private List<UUID> withOpenPosts(String county) {
        return db.sql("""
                select employer from posts.report_post where state = 'open' and (division like :county || '%' or division like '32%')
                group by employer order by min(case when division like :county || '%' then 0 else 1 end), employer limit :most
                """)
                .param("county", county)
                .param("most", EMPLOYERS)
                .query(UUID.class)
                .list();
    }
}
