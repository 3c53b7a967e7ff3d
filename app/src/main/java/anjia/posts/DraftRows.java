package anjia.posts;

import anjia.access.PersonId;
import anjia.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Drafts as they are stored (岗位草稿库), sealed: nobody has read yet what was typed into them. Asks nobody who may see what: {@link PostDrafts} does. */
@Component
class DraftRows {

    /** Ours; no rule of it was found. {@code retention.yaml} says the same. */
    static final Period KEPT = Period.ofDays(90);

    private static final String TYPED = "posts.draft.typed";
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Vault vault;
    private final ObjectMapper json;
    private final Clock clock;

    DraftRows(JdbcClient db, Vault vault, ObjectMapper json, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** Held until the transaction ends: two of one organisation that would be the last follow one another. */
    void lockOrganisation(UUID organisation) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('posts.draft ' || :organisation::text, 0))")
                .param("organisation", organisation)
                .query()
                .listOfRows();
    }

    void insert(UUID id, UUID organisation, PersonId saver, PostForm form) {
        db.sql("""
                insert into posts.draft (id, organisation, saver, version, typed, saved_at)
                values (:id, :organisation, :saver, 1, :typed, :now)
                """)
                .param("id", id)
                .param("organisation", organisation)
                .param("saver", saver.value())
                .param("typed", sealed(id, form))
                .param("now", now())
                .update();
    }

    void save(UUID id, PersonId saver, PostForm form) {
        db.sql("""
                update posts.draft set saver = :saver, version = version + 1, typed = :typed, saved_at = :now where id = :id
                """)
                .param("id", id)
                .param("saver", saver.value())
                .param("typed", sealed(id, form))
                .param("now", now())
                .update();
    }

    void delete(UUID id) {
        db.sql("delete from posts.draft where id = :id").param("id", id).update();
    }

    /** Those that are still kept on the day, the one saved last first. */
    List<PostDraft> of(UUID organisation, LocalDate today) {
        return db.sql("""
                select id, saver, version, typed, saved_at from posts.draft
                where organisation = :organisation and saved_at >= :oldest order by saved_at desc, id desc
                """)
                .param("organisation", organisation)
                .param("oldest", oldest(today))
                .query((row, _) -> read(row))
                .list();
    }

    Optional<PostDraft> find(UUID organisation, UUID id, LocalDate today) {
        return one("", organisation, id, today);
    }

    /** Locked until the transaction ends. */
    Optional<PostDraft> lock(UUID organisation, UUID id, LocalDate today) {
        return one("for update", organisation, id, today);
    }

    private Optional<PostDraft> one(String lock, UUID organisation, UUID id, LocalDate today) {
        return db.sql("""
                select id, saver, version, typed, saved_at from posts.draft
                where id = :id and organisation = :organisation and saved_at >= :oldest
                """ + lock)
                .param("id", id)
                .param("organisation", organisation)
                .param("oldest", oldest(today))
                .query((row, _) -> read(row))
                .optional();
    }

    /** The day is kept to its end, whether or not the night has been over it. */
    private static OffsetDateTime oldest(LocalDate today) {
        return today.minus(KEPT).atStartOfDay(HERE).toOffsetDateTime();
    }

    private byte[] sealed(UUID id, PostForm form) {
        return vault.seal(TYPED, id, json.writeValueAsString(form.typed()));
    }

    private PostDraft read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var saver = row.getObject("saver", UUID.class);
        var saved = row.getObject("saved_at", OffsetDateTime.class)
                .atZoneSameInstant(HERE)
                .toLocalDateTime();
        return new PostDraft(
                id,
                saver == null ? null : new PersonId(saver),
                row.getInt("version"),
                new PostForm(json.readValue(vault.open(TYPED, id, row.getBytes("typed")), FIELDS)),
                saved,
                saved.toLocalDate().plus(KEPT));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
