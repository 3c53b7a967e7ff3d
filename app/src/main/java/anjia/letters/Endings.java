package anjia.letters;

import anjia.access.Actor;
import anjia.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which letters no longer hold, since when and why (文书失效). A letter ends once; how it ended stays. */
@Repository
class Endings {

    private static final String REASON = "letters.ending.reason";

    private final JdbcClient db;
    private final Vault vault;

    Endings(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Ends the letters of earlier decisions of the same file that still hold. */
    void replace(Actor actor, UUID newer, LocalDate day) {
        db.sql("""
                insert into letters.ending (letter, kind, ended_on, replaced_by, ended_by)
                select old.id, 'REPLACED', :day, new.id, :by
                from letters.letter new
                join letters.letter old on old.case_number = new.case_number and old.kind = new.kind and old.turn < new.turn
                where new.id = :newer and new.kind = 'decision'
                on conflict (letter) do nothing
                """)
                .param("newer", newer)
                .param("day", day)
                .param("by", actor.key())
                .update();
    }

    /** Ends the other certificates of the same kind that the person has: she holds one. */
    void replaceCertificates(Actor actor, UUID newer, LocalDate day) {
        db.sql("""
                insert into letters.ending (letter, kind, ended_on, replaced_by, ended_by)
                select old.id, 'REPLACED', :day, new.id, :by
                from letters.letter new
                join registry.report_same_person one on one.person = new.person
                join letters.letter old on old.person = one.same and old.certificate = new.certificate and old.id < new.id
                where new.id = :newer
                on conflict (letter) do nothing
                """)
                .param("newer", newer)
                .param("day", day)
                .param("by", actor.key())
                .update();
    }

    /** {@code false} when it had ended before. */
    boolean revoke(Actor actor, UUID letter, String reason, LocalDate day) {
        return db.sql("""
                insert into letters.ending (letter, kind, ended_on, reason, ended_by)
                values (:letter, 'REVOKED', :day, :reason, :by)
                on conflict (letter) do nothing
                """)
                        .param("letter", letter)
                        .param("day", day)
                        .param("reason", vault.seal(REASON, letter, reason))
                        .param("by", actor.key())
                        .update()
                == 1;
    }

    Optional<Ending> of(UUID letter) {
        return db.sql("select kind, ended_on, replaced_by, reason from letters.ending where letter = :letter")
                .param("letter", letter)
                .query((row, _) -> read(letter, row))
                .optional();
    }

    private Ending read(UUID letter, ResultSet row) throws SQLException {
        var reason = row.getBytes("reason");
        return new Ending(
                Ending.Kind.valueOf(row.getString("kind")),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("replaced_by", UUID.class),
                reason == null ? "" : vault.open(REASON, letter, reason));
    }
}
