package anjia.matches;

import anjia.matches.ExposureReport.Group;
import anjia.matches.ExposureReport.Kind;
import anjia.matches.ExposureReport.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports of exposure as they are stored, one a day (推荐曝光报告库). */
@Component
class ExposureRows {

    private final JdbcClient db;
    private final Clock clock;

    ExposureRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In place of the one of that day, if there is one. */
    @Transactional
    public void store(ExposureReport report) {
        db.sql("delete from matches.exposure where day = :day")
                .param("day", report.day())
                .update();
        db.sql("insert into matches.exposure values (:day, :now, :people, :asked, :posts)")
                .param("day", report.day())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("people", report.people())
                .param("asked", report.asked())
                .param("posts", report.posts())
                .update();
        store(report.day(), false, report.plain());
        store(report.day(), true, report.capped());
    }

    private void store(LocalDate day, boolean capped, Side side) {
        db.sql("""
                insert into matches.exposure_side (day, capped, impressions, never, most, gini, top_share, points, curve)
                values (:day, :capped, :impressions, :never, :most, :gini, :topShare, :points, :curve)
                """)
                .param("day", day)
                .param("capped", capped)
                .param("impressions", side.impressions())
                .param("never", side.never())
                .param("most", side.most())
                .param("gini", side.gini())
                .param("topShare", side.topShare())
                .param("points", side.points())
                .param("curve", side.curve().toArray(Integer[]::new))
                .update();
        for (var group : side.groups())
            db.sql("""
                    insert into matches.exposure_group (day, capped, kind, code, members, lines, nothing, points)
                    values (:day, :capped, :kind, :code, :members, :lines, :nothing, :points)
                    """)
                    .param("day", day)
                    .param("capped", capped)
                    .param("kind", group.kind().name())
                    .param("code", group.code())
                    .param("members", group.members())
                    .param("lines", group.lines())
                    .param("nothing", group.nothing())
                    .param("points", group.points())
                    .update();
    }

    Optional<ExposureReport> newest() {
        return db.sql("select * from matches.exposure order by day desc limit 1")
                .query(this::report)
                .optional();
    }

    private ExposureReport report(ResultSet row, int number) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        return new ExposureReport(
                day, row.getInt("people"), row.getInt("asked"), row.getInt("posts"), side(day, false), side(day, true));
    }

    private Side side(LocalDate day, boolean capped) {
        var groups = db.sql(
                        "select * from matches.exposure_group where day = :day and capped = :capped order by array_position(array['HOME', 'AGE', 'PLACE'], kind), code")
                .param("day", day)
                .param("capped", capped)
                .query(ExposureRows::group)
                .list();
        return db.sql("select * from matches.exposure_side where day = :day and capped = :capped")
                .param("day", day)
                .param("capped", capped)
                .query((row, _) -> side(row, groups))
                .single();
    }

    private static Side side(ResultSet row, List<Group> groups) throws SQLException {
        return new Side(
                row.getLong("impressions"),
                row.getInt("never"),
                row.getInt("most"),
                row.getInt("gini"),
                row.getInt("top_share"),
                row.getLong("points"),
                Arrays.asList((Integer[]) row.getArray("curve").getArray()),
                groups);
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(
                Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getInt("members"),
                row.getLong("lines"),
                row.getInt("nothing"),
                row.getLong("points"));
    }
}
