package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Answers;
import anjia.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one member of staff would decide, until a second has looked (待复核意见). */
@Component
class Proposals {

    private static final String FOUND = "cases.proposal.found";
    private static final String REASON = "cases.proposal.reason";

    private final JdbcClient db;
    private final Vault vault;

    Proposals(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** @param proposedBy key of the actor */
    record Proposal(
            Deciding.Choice choice,
            boolean granted,
            Answers found,
            String reason,
            LocalDate proposedOn,
            String proposedBy,
            String proposer) {}

    void enter(Actor.Staff officer, UUID file, Deciding.Wish wish, boolean granted, LocalDate day) {
        db.sql("""
                insert into cases.proposal (service_case, choice, granted, found, reason, proposed_on, proposed_by, proposer)
                values (:file, :choice, :granted, :found, :reason, :day, :by, :name)
                """)
                .param("file", file)
                .param("choice", wish.choice().name())
                .param("granted", granted)
                .param(
                        "found",
                        vault.seal(
                                FOUND, file, FactsText.writeWords(wish.found().values())))
                .param("reason", wish.reason().isEmpty() ? null : vault.seal(REASON, file, wish.reason()))
                .param("day", day)
                .param("by", officer.key())
                .param("name", officer.name())
                .update();
    }

    Optional<Proposal> find(UUID file) {
        return db.sql("""
                select service_case, choice, granted, found, reason, proposed_on, proposed_by, proposer
                from cases.proposal where service_case = :file
                """).param("file", file).query((row, _) -> read(row)).optional();
    }

    void remove(UUID file) {
        db.sql("delete from cases.proposal where service_case = :file")
                .param("file", file)
                .update();
    }

    private Proposal read(ResultSet row) throws SQLException {
        var file = row.getObject("service_case", UUID.class);
        var reason = row.getBytes("reason");
        return new Proposal(
                Deciding.Choice.valueOf(row.getString("choice")),
                row.getBoolean("granted"),
                new Answers(FactsText.readWords(vault.open(FOUND, file, row.getBytes("found")))),
                reason == null ? "" : vault.open(REASON, file, reason),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("proposed_by"),
                row.getString("proposer"));
    }
}
