package anjia.privacy;

import anjia.access.Role;
import anjia.web.DeskTab;
import anjia.web.Frame;
import anjia.web.Viewer;
import anjia.work.Jobs;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For how long what is kept, and what went in the last nights (保存期限与到期删除); for administrators and auditors, who see no person here. */
@Controller
class RetentionPages {

    static final String FOR_ADMIN = "/admin/retention";
    static final String FOR_AUDITOR = "/audit/retention";

    private static final int MOST = 60;

    record Line(String name, String period, String action, String ground, String sure) {}

    /** @param through whether nothing too old was left */
    record Run(String night, String kind, String pieces, boolean through) {}

    /** @param job how the last job stands; empty when none has run yet */
    record RetentionPage(List<Line> lines, List<Run> runs, String job, long erased) {}

    private record Row(LocalDate night, String kind, long pieces, boolean through) {}

    private final RetentionTable table;
    private final KindWords words;
    private final Jobs jobs;
    private final JdbcClient db;

    RetentionPages(RetentionTable table, KindWords words, Jobs jobs, JdbcClient db) {
        this.table = table;
        this.words = words;
        this.jobs = jobs;
        this.db = db;
    }

    @GetMapping({FOR_ADMIN, FOR_AUDITOR})
    String show(Frame frame, Model model) {
        var lines = table.kinds().stream()
                .map(kind -> new Line(
                        words.name(kind, frame),
                        words.period(kind, frame),
                        frame.text("privacy.action." + kind.action()),
                        kind.ground(),
                        frame.text("privacy.sure." + kind.sure())))
                .toList();
        model.addAttribute("page", new RetentionPage(lines, runs(frame), job(frame), erased()));
        return "privacy/retention";
    }

    private List<Run> runs(Frame frame) {
        return db
                .sql("select night, kind, pieces, through from privacy.forgotten order by night desc, kind limit :most")
                .param("most", MOST)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Run(
                        frame.formats().day(row.night()),
                        frame.text("privacy.kind." + row.kind() + ".name"),
                        String.valueOf(row.pieces()),
                        row.through()))
                .toList();
    }

    private String job(Frame frame) {
        return jobs.newest(MOST).stream()
                .filter(job -> job.kind().equals(RetentionJob.NAME))
                .findFirst()
                .map(job -> frame.text(
                        "privacy.retention.job." + job.state(),
                        frame.formats().day(LocalDate.parse(job.subject())),
                        job.done(),
                        job.total()))
                .orElse("");
    }

    private long erased() {
        return db.sql("select count(*) from privacy.erasure").query(Long.class).single();
    }

    /** One page, two doors: each in the bar of those who have it. */
    @Configuration(proxyBeanMethods = false)
    static class Tabs {

        @Bean
        @Order(45)
        DeskTab retentionForAdministrators() {
            return new Tab(FOR_ADMIN, Role.ADMIN);
        }

        @Bean
        @Order(55)
        DeskTab retentionForAuditors() {
            return new Tab(FOR_AUDITOR, Role.AUDITOR);
        }
    }

    private record Tab(String path, Role role) implements DeskTab {

        @Override
        public String key() {
            return "privacy.retention.tab";
        }

        @Override
        public boolean shownTo(Viewer.Staff staff) {
            return staff.roles().contains(role.name());
        }
    }
}
