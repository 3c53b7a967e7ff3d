package anjia.privacy;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonDirectory;
import anjia.access.PersonId;
import anjia.access.TextMessages;
import anjia.web.Ids;
import anjia.web.Language;
import anjia.web.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out copies of all that is held about a person (个人信息副本): to herself after a code to her phone, or at the window to who stands there.
 * Each is audited and she is told by text; a few a day, each for ten minutes.
 *
 * @see "个人信息保护法 第四十五条"
 */
@Service
class Copies {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    static final int MOST_A_DAY = 3;

    private final JdbcClient db;
    private final Audit audit;
    private final TextMessages texts;
    private final PersonDirectory directory;
    private final Clock clock;

    Copies(JdbcClient db, Audit audit, TextMessages texts, PersonDirectory directory, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.texts = texts;
        this.directory = directory;
        this.clock = clock;
    }

    /** A copy that may be taken now. */
    record Copy(UUID id, PersonId person, OffsetDateTime givenAt) {}

    private record Row(UUID id, UUID person, OffsetDateTime givenAt) {}

    /** @return empty when three were given within a day */
    @Transactional
    Optional<UUID> give(Actor actor, PersonId person) {
        if (givenToday(person) >= MOST_A_DAY) return Optional.empty();
        var id = Ids.next();
        db.sql("""
                insert into privacy.copy (id, person, given_by, giver, given_at) values (:id, :person, :by, :giver, :now)
                """)
                .param("id", id)
                .param("person", person.value())
                .param("by", actor.key())
                .param("giver", actor instanceof Actor.Staff staff ? staff.name() : "")
                .param("now", now())
                .update();
        audit.record(actor, "privacy.copy", List.of(person.value()), Map.of("copy", id.toString()));
        tell(actor, person, id);
        return Optional.of(id);
    }

    private int givenToday(PersonId person) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:person, 7))")
                .param("person", person.value().toString())
                .query((_, _) -> true)
                .single();
        return db.sql("""
                select count(*) from privacy.copy
                where person in (select same from registry.report_same_person where person = :person) and given_at > :since
                """)
                .param("person", person.value())
                .param("since", now().minusDays(1))
                .query(Integer.class)
                .single();
    }

    private void tell(Actor actor, PersonId person, UUID id) {
        var chinese = Texts.in(Language.ZH_CN);
        var text = actor instanceof Actor.Staff staff
                ? chinese.get("privacy.text.copiedAtWindow", staff.officeName(), staff.name())
                : chinese.get("privacy.text.copied");
        directory.phoneOf(person).ifPresent(phone -> texts.send("privacy.copy:" + id, phone, text));
    }

    /** The copy, while it is good and when it was given by this actor; taking it is audited. */
    @Transactional
    Optional<Copy> take(Actor actor, UUID id, Form form) {
        var found = find(actor, id);
        found.ifPresent(copy -> {
            db.sql("update privacy.copy set %s = :now where id = :id".formatted(form.column()))
                    .param("now", now())
                    .param("id", id)
                    .update();
            audit.record(
                    actor,
                    "privacy.take",
                    List.of(copy.person().value()),
                    Map.of("copy", id.toString(), "form", form.name()));
        });
        return found;
    }

    Optional<Copy> find(Actor actor, UUID id) {
        return db.sql(
                        "select id, person, given_at from privacy.copy where id = :id and given_by = :by and given_at > :since")
                .param("id", id)
                .param("by", actor.key())
                .param("since", now().minus(GOOD_FOR))
                .query(Row.class)
                .optional()
                .map(row -> new Copy(row.id(), new PersonId(row.person()), row.givenAt()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** As what it is taken. */
    enum Form {
        /** For programs. */
        JSON("json_at"),
        /** For eyes and printers. */
        PDF("pdf_at");

        private final String column;

        Form(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
