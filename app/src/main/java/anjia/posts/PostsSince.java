package anjia.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Posts in the order of their last change, for whoever keeps a copy (岗位增量). A post that changes while somebody reads comes once more at the end, as it is
 * then; nothing is passed over.
 */
@Component
class PostsSince {

    /** Longer than any transaction that writes posts takes: what commits late is read again rather than missed. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final PostRows rows;

    PostsSince(JdbcClient db, PostRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** A post as it is, and when it became so. */
    record Changed(Post post, Instant at) {
        Key key() {
            return new Key(at, post.id());
        }
    }

    /** Where a page ended. */
    record Key(Instant at, UUID id) {
        String text() {
            return at + "_" + id;
        }

        /** Empty for what is none. */
        static Optional<Key> read(String text) {
            var parts = text.split("_", 2);
            try {
                return parts.length < 2
                        ? Optional.empty()
                        : moment(parts[0]).map(at -> new Key(at, UUID.fromString(parts[1])));
            } catch (IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }
    }

    /** Empty for what is none; years beyond 9999 are moments to Java and none to the database. */
    static Optional<Instant> moment(String text) {
        try {
            return text.matches("\\d{4}-.*") ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /** From when on one has to ask for changes after what one reads from now on. */
    Instant position() {
        return db.sql("select max(changed_at) from posts.post where opened_on is not null")
                .query(OffsetDateTime.class)
                .optional()
                .map(last -> last.toInstant().minus(OVERLAP))
                .orElse(Instant.EPOCH);
    }

    /** Those that are open. */
    List<Changed> open(@Nullable Key after, LocalDate today, int most) {
        return page("state = 'OPEN' and open_until >= :today", after, most)
                .param("today", today)
                .query(this::changed)
                .list();
    }

    /** Those that have ever been open and changed since, whatever they are now. */
    List<Changed> since(Instant since, @Nullable Key after, int most) {
        return page("changed_at >= :since", after, most)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(this::changed)
                .list();
    }

    private JdbcClient.StatementSpec page(String where, @Nullable Key after, int most) {
        var start = after == null ? new Key(Instant.EPOCH, new UUID(0, 0)) : after;
        return db.sql("""
                select * from posts.post where opened_on is not null and %s and (changed_at, id) > (:at, :id)
                order by changed_at, id limit :most
                """.formatted(where))
                .param("at", start.at().atOffset(ZoneOffset.UTC))
                .param("id", start.id())
                .param("most", most);
    }

    private Changed changed(ResultSet row, int number) throws SQLException {
        return new Changed(
                rows.post(row, number),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
