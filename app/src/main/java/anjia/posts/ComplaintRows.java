package anjia.posts;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.CodeRange;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL on {@code posts.complaint}; what staff read is within their scope, by the place of work. */
@Component
class ComplaintRows {

    private static final String WORDS = "posts.complaint.words";
    private static final String ANSWER = "posts.complaint.answer";
    private static final int MOST = 200;

    private static final String WITHIN = """
            from posts.complaint c join posts.post p on p.id = c.post
            where exists (select from unnest(:from, :to) as range (low, high) where p.division >= low and p.division < high)
            """;

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    ComplaintRows(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /** Empty when she complained about it already and that is open. */
    Optional<UUID> raise(UUID post, @Nullable PersonId complainant, Complaint.Wrong wrong, String words) {
        var id = Ids.next();
        var added = db.sql("""
                insert into posts.complaint (id, post, complainant, wrong, words, raised_at)
                values (:id, :post, :complainant, :wrong, :words, :now)
                on conflict (post, complainant) where state = 'OPEN' and complainant is not null do nothing
                """)
                .param("id", id)
                .param("post", post)
                .param("complainant", complainant == null ? null : complainant.value())
                .param("wrong", wrong.name())
                .param("words", words.isEmpty() ? null : vault.seal(WORDS, id, words))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** The oldest first. */
    List<Complaint> open(Actor.Staff staff) {
        return within(staff, "select c.* " + WITHIN + " and c.state = 'OPEN' order by c.raised_at, c.id limit :most")
                .param("most", MOST)
                .query(this::complaint)
                .list();
    }

    /** The newest first. */
    List<Complaint> answered(Actor.Staff staff, int most) {
        return within(
                        staff,
                        "select c.* " + WITHIN
                                + " and c.state <> 'OPEN' order by c.answered_on desc, c.id desc limit :most")
                .param("most", most)
                .query(this::complaint)
                .list();
    }

    int countOpen(Actor.Staff staff) {
        return within(staff, "select count(*) " + WITHIN + " and c.state = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    Optional<Complaint> find(Actor.Staff staff, UUID id) {
        return within(staff, "select c.* " + WITHIN + " and c.id = :id")
                .param("id", id)
                .query(this::complaint)
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<Complaint> lock(Actor.Staff staff, UUID id) {
        return within(staff, "select c.* " + WITHIN + " and c.id = :id for update of c")
                .param("id", id)
                .query(this::complaint)
                .optional();
    }

    private JdbcClient.StatementSpec within(Actor.Staff staff, String sql) {
        return db.sql(sql)
                .param("from", staff.scope().stream().map(CodeRange::from).toArray(String[]::new))
                .param("to", staff.scope().stream().map(CodeRange::to).toArray(String[]::new));
    }

    void answer(UUID id, Complaint.State state, String reason, Actor.Staff staff, LocalDate today) {
        db.sql("""
                update posts.complaint set state = :state, answer = :answer, answered_on = :today, answered_by = :by, answerer = :who
                where id = :id
                """)
                .param("id", id)
                .param("state", state.name())
                .param("answer", vault.seal(ANSWER, id, reason))
                .param("today", today)
                .param("by", staff.key())
                .param("who", staff.name())
                .update();
    }

    private Complaint complaint(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var complainant = row.getObject("complainant", UUID.class);
        var words = row.getBytes("words");
        var answer = row.getBytes("answer");
        return new Complaint(
                id,
                row.getObject("post", UUID.class),
                complainant == null ? null : new PersonId(complainant),
                Complaint.Wrong.valueOf(row.getString("wrong")),
                words == null ? "" : vault.open(WORDS, id, words),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                Complaint.State.valueOf(row.getString("state")),
                answer == null ? null : vault.open(ANSWER, id, answer),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answerer"));
    }
}
