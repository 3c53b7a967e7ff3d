package anjia.posts;

import anjia.posts.PostChecks.Ages;
import anjia.posts.PostChecks.Bound;
import anjia.web.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lawful ages of a post in its row (法定年龄), each with the article that sets it. */
final class AgeColumns {

    private AgeColumns() {}

    static JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement, Ages ages) {
        var to = ages.to();
        return statement
                .param("ageFrom", ages.from().years())
                .param("ageFromArticle", ages.from().article())
                .param("ageFromSure", ages.from().sure().name())
                .param("ageTo", to == null ? null : to.years())
                .param("ageToArticle", to == null ? "" : to.article())
                .param("ageToSure", to == null ? Mark.READ.name() : to.sure().name());
    }

    static Ages read(ResultSet row) throws SQLException {
        return new Ages(
                bound(row, "age_from", row.getInt("age_from")),
                row.getObject("age_to", Integer.class) == null ? null : bound(row, "age_to", row.getInt("age_to")));
    }

    private static Bound bound(ResultSet row, String column, int years) throws SQLException {
        return new Bound(years, row.getString(column + "_article"), Mark.valueOf(row.getString(column + "_sure")));
    }
}
