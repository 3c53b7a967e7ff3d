package anjia.drill;

import anjia.access.Permission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What there is in the house of an API drill (已知数据), and tokens that hold and that do not. */
final class ApiKnown {

    private static final int TOKENS = 20;
    private static final String WITHIN = "6109";
    private static final String ELSEWHERE = "6101";

    private final DataSource database;
    private final JdbcClient db;
    private final ApiFuzz.TokenDesk desk;

    ApiKnown(DataSource database, ApiFuzz.TokenDesk desk) {
        this.database = database;
        this.db = JdbcClient.create(database);
        this.desk = desk;
    }

    /** @param told what the API says of its items */
    static List<String> items(String told) {
        var all = new ArrayList<String>();
        for (var item : JsonMapper.builder().build().readTree(told))
            all.add(item.path("code").stringValue());
        return all;
    }

    ApiWriter.Known known(List<String> items) {
        return new ApiWriter.Known(
                persons("place like :place || '%'"),
                persons("person not in (select person from registry.report_tie where place like :place || '%')"),
                db.sql("select number from cases.service_case order by number limit 40")
                        .query(String.class)
                        .list(),
                items);
    }

    private List<String> persons(String which) {
        return db.sql("select distinct person::text from registry.report_tie where %s order by 1 limit 300"
                        .formatted(which))
                .param("place", WITHIN)
                .query(String.class)
                .list();
    }

    ApiWriter.Tokens tokens() throws Exception {
        var later = LocalDate.of(2100, 1, 1);
        var good = new ArrayList<String>();
        for (var at = 0; at < TOKENS; at++)
            good.add(desk.issue(database, WITHIN, EnumSet.allOf(Permission.class), later));
        var few = new ArrayList<String>();
        few.add(desk.issue(database, ELSEWHERE, EnumSet.allOf(Permission.class), later));
        few.add(desk.issue(database, WITHIN, EnumSet.allOf(Permission.class), LocalDate.of(2020, 1, 1)));
        for (var permission : Permission.values()) few.add(desk.issue(database, WITHIN, EnumSet.of(permission), later));
        var bad = Stream.concat(
                        few.stream().map(token -> "Bearer " + token),
                        Stream.of(
                                "Bearer",
                                "Bearer ",
                                "Basic YTpi",
                                "Bearer anjia_",
                                "Bearer anjia_0000000000000000000000000000000000000000000",
                                "Bearer " + "x".repeat(5_000),
                                "Bearer ' or 1=1 --",
                                "bearer é",
                                good.getFirst()))
                .toList();
        return new ApiWriter.Tokens(good, bad);
    }
}
