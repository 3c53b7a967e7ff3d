package anjia.fairs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts of a fair that can be chosen (可选岗位): verified, and still open where they are kept. */
@Component
class OfferRows {

    private static final String FROM = """
             from fairs.offer f join fairs.stand s on s.id = f.stand and s.state = 'ACCEPTED'
                join registry.report_organisation o on o.id = s.organisation join posts.report_post p on p.id = f.post and p.state = 'open'
            where f.fair = :fair and f.state = 'BROUGHT'
            """;

    private static final String SELECT =
            "select f.post, f.title, o.name as employer, coalesce(p.wage_low_fen, 0) as wage_low, coalesce(p.wage_high_fen, 0) as wage_high"
                    + FROM;

    /** @param wageLow in fen a month, to {@code wageHigh} */
    record Offered(UUID post, String title, String employer, long wageLow, long wageHigh) {}

    private final JdbcClient db;

    OfferRows(JdbcClient db) {
        this.db = db;
    }

    boolean areMoreThan(int few, UUID fair) {
        return db.sql("select count(*) > :few from (select" + FROM + " limit :few + 1) a")
                .param("few", few)
                .param("fair", fair)
                .query(Boolean.class)
                .single();
    }

    /** Whether every one of these can be chosen. */
    boolean areAll(UUID fair, List<UUID> posts) {
        return offered(fair, posts).size() == posts.stream().distinct().count();
    }

    /** Those of these that can be chosen. */
    List<Offered> offered(UUID fair, List<UUID> posts) {
        if (posts.isEmpty()) return List.of();
        return db.sql(SELECT + " and f.post = any(:posts)")
                .param("fair", fair)
                .param("posts", posts.toArray(UUID[]::new))
                .query(Offered.class)
                .list();
    }

    /** @param words all of them in the title or in the name of the employer; {@code after} last of the page before */
    List<Offered> find(UUID fair, List<String> words, @Nullable UUID after, int most) {
        return db.sql(SELECT + """
                 and not exists (select from unnest(:words) as w (word) where position(w.word in lower(f.title || ' ' || o.name)) = 0)
                    and (cast(:after as uuid) is null
                        or (f.title, f.post) > (select l.title, l.post from fairs.offer l where l.fair = :fair and l.post = :after))
                order by f.title, f.post limit :most
                """)
                .param("fair", fair)
                .param("words", words.toArray(String[]::new))
                .param("after", after)
                .param("most", most)
                .query(Offered.class)
                .list();
    }
}
