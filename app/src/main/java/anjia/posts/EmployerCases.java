package anjia.posts;

import anjia.web.Fact;
import anjia.web.Frame;
import anjia.web.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What offices decided about an employer in three years (单位三年内查实的案件): wage complaints that were upheld, injuries that were recognised,
 * disputes in which the award was for the worker. Everybody reads of the wages; the rest only who checks its posts, and the employer itself.
 */
@Component
class EmployerCases {

    static final int YEARS = 3;

    private static final String GROUND = "劳动保障监察条例 第二十二条；保障农民工工资支付条例 第四十七条；政府信息公开条例 第十三条";

    private final JdbcClient db;

    EmployerCases(JdbcClient db) {
        this.db = db;
    }

    private record Counted(int wages, int paid, int injuries, int disputes, int objected) {}

    /** All numbers, and how many of the cases the employer objects to just now. */
    List<Fact> facts(UUID employer, LocalDate today, Frame frame) {
        var counted = counted(employer, today);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                frame.text("posts.record.wages", YEARS),
                frame.text("posts.record.wagesCounted", counted.wages(), counted.paid())));
        facts.add(new Fact(
                frame.text("posts.record.injuries", YEARS), frame.text("posts.record.cases", counted.injuries())));
        facts.add(new Fact(
                frame.text("posts.record.disputes", YEARS), frame.text("posts.record.cases", counted.disputes())));
        if (counted.objected() > 0)
            facts.add(new Fact(
                    frame.text("posts.record.objected"), frame.text("posts.record.objectedOpen", counted.objected())));
        return facts;
    }

    /** The wages, with what is counted, since when, and the ground. */
    List<PostTold.Line> wages(UUID employer, LocalDate today, Frame frame) {
        var counted = counted(employer, today);
        var since = frame.formats().day(since(today));
        return List.of(new PostTold.Line(
                counted.wages() == 0
                        ? frame.text("posts.one.noWageCase", since)
                        : frame.text("posts.one.wageCases", since, counted.wages(), counted.paid()),
                GROUND,
                Mark.READ));
    }

    /** The first day that counts. */
    private static LocalDate since(LocalDate today) {
        return today.minusYears(YEARS).plusDays(1);
    }

    private Counted counted(UUID employer, LocalDate today) {
        return db.sql("""
                select count(*) filter (where matter = 'wages') as wages, count(*) filter (where matter = 'wages' and paid) as paid,
                    count(*) filter (where matter = 'injury') as injuries, count(*) filter (where matter = 'dispute') as disputes,
                    count(*) filter (where objected) as objected
                from cases.report_employer where organisation = :employer and decided_on >= :since
                """)
                .param("employer", employer)
                .param("since", since(today))
                .query(Counted.class)
                .single();
    }
}
