package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to each file, in order (办件经过). */
@Component
class CaseEvents {

    private static final String NOTE = "cases.case_event.note";

    /**
     * @param who name of the office or member of staff; empty when the person herself or her helper
     * @param helper who ran the errand for her; null when nobody did
     * @param note may be empty
     */
    record Event(
            Kind kind, LocalDate day, String who, @Nullable PersonId helper, String note) {}

    /** The helper whom the key of an actor names; null when it is somebody else's. */
    static @Nullable PersonId helper(String actor) {
        var kind = "helper:";
        return actor.startsWith(kind) ? new PersonId(UUID.fromString(actor.substring(kind.length()))) : null;
    }

    enum Kind {
        HANDED_IN,
        SUPPLEMENT_ASKED,
        SUPPLEMENT_GIVEN,
        GRANTED,
        REFUSED,
        WITHDRAWN,
        /** What was granted ended: she works again. */
        STOPPED,
        CORRECTED,
        PROPOSED,
        SENT_BACK,
        APPEALED,
        APPEAL_REJECTED,
        REOPENED,
        ESCALATED,
        ESCALATION_ANSWERED,
        REFERRED,
        REFERRAL_ANSWERED,
        ARCHIVED,
        /** A paper that was promised. */
        PAPER_CAME,
        PROMISE_MISSED,
        DECLARATION_TRUE,
        DECLARATION_UNTRUE,
        /** The file that it waited for has an end. */
        WENT_ON,
        /** The organisation that it is about was named, or another in its place. */
        EMPLOYER_NAMED,
        /** The employer paid, or the award is made. */
        EMPLOYER_SETTLED,
        /** The employer holds that it does not count of it. */
        EMPLOYER_OBJECTED,
        /** It counts all the same. */
        OBJECTION_KEPT
    }

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    CaseEvents(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    void add(UUID file, Kind kind, LocalDate day, Actor actor, String note) {
        var id = Ids.next();
        db.sql("""
                insert into cases.case_event (id, service_case, kind, day, at, actor, who, note)
                values (:id, :file, :kind, :day, :at, :actor, :who, :note)
                """)
                .param("id", id)
                .param("file", file)
                .param("kind", kind.name())
                .param("day", day)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.key())
                .param("who", actor instanceof Actor.Staff staff ? staff.name() : "")
                .param("note", note.isEmpty() ? null : vault.seal(NOTE, id, note))
                .update();
    }

    /** Whether it was this member of staff who once did this to the file. */
    boolean did(UUID file, Kind kind, Actor.Staff staff) {
        return db.sql("""
                select exists (select from cases.case_event where service_case = :file and kind = :kind and actor = :actor)
                """)
                .param("file", file)
                .param("kind", kind.name())
                .param("actor", staff.key())
                .query(Boolean.class)
                .single();
    }

    /** Oldest first. */
    List<Event> of(UUID file) {
        return db.sql(
                        "select id, kind, day, actor, who, note from cases.case_event where service_case = :file order by at, id")
                .param("file", file)
                .query((row, _) -> {
                    var note = row.getBytes("note");
                    var id = row.getObject("id", UUID.class);
                    return new Event(
                            Kind.valueOf(row.getString("kind")),
                            row.getObject("day", LocalDate.class),
                            row.getString("who"),
                            helper(row.getString("actor")),
                            note == null ? "" : vault.open(NOTE, id, note));
                })
                .list();
    }
}
