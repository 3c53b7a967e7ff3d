package anjia.cases;

import anjia.access.Actor;
import anjia.engine.Assessment;
import anjia.engine.Facts;
import anjia.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided on each file, with everything needed to reckon it again: facts, law text and day (决定档案). */
@Component
class Decisions {

    static final String FACTS = "cases.decision.facts";
    private static final String REASON = "cases.decision.reason";

    /** @param decider name of the member of staff; empty when it was settled at hand-in; {@code turn} counts from 1 */
    record Decided(
            int turn,
            boolean granted,
            Ruling.Course course,
            Facts facts,
            String lawHash,
            LocalDate day,
            String reason,
            String decidedBy,
            String decider,
            @Nullable UUID letter) {}

    private final JdbcClient db;
    private final Vault vault;

    Decisions(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void enter(Actor actor, Ruling ruling, @Nullable UUID letter, LocalDate day) {
        var file = ruling.file().id();
        var reason = ruling.reason();
        db.sql("""
                insert into cases.decision
                    (service_case, turn, granted, course, facts, findings, law_hash, day, reason, decided_by, decider, letter)
                values (:file, (select count(*) + 1 from cases.decision where service_case = :file), :granted, :course, :facts, cast(:findings as jsonb), :lawHash, :day, :reason, :by, :decider, :letter)
                """)
                .param("file", file)
                .param("granted", ruling.granted())
                .param("course", ruling.course().name())
                .param(
                        "facts",
                        vault.seal(
                                FACTS, file, FactsText.write(ruling.assessed().facts())))
                .param("findings", findings(ruling.assessed().assessment()))
                .param("lawHash", ruling.assessed().assessment().lawHash())
                .param("day", day)
                .param("reason", reason.isEmpty() ? null : vault.seal(REASON, file, reason))
                .param("by", actor.key())
                .param("decider", decider(actor, ruling))
                .param("letter", letter)
                .update();
    }

    /** How often the file was decided. */
    int turns(UUID file) {
        return db.sql("select count(*) from cases.decision where service_case = :file")
                .param("file", file)
                .query(Integer.class)
                .single();
    }

    /** The latest one. */
    Optional<Decided> find(UUID file) {
        return db.sql("""
                select service_case, turn, granted, course, facts, law_hash, day, reason, decided_by, decider, letter
                from cases.decision where service_case = :file order by turn desc limit 1
                """).param("file", file).query((row, _) -> read(row)).optional();
    }

    private Decided read(ResultSet row) throws SQLException {
        var file = row.getObject("service_case", UUID.class);
        var reason = row.getBytes("reason");
        return new Decided(
                row.getInt("turn"),
                row.getBoolean("granted"),
                Ruling.Course.valueOf(row.getString("course")),
                FactsText.read(vault.open(FACTS, file, row.getBytes("facts"))),
                row.getString("law_hash"),
                row.getObject("day", LocalDate.class),
                reason == null ? "" : vault.open(REASON, file, reason),
                row.getString("decided_by"),
                row.getString("decider"),
                row.getObject("letter", UUID.class));
    }

    /** Rule to what was found of it. */
    static String findings(Assessment assessment) {
        var findings = new LinkedHashMap<String, String>();
        assessment
                .findings()
                .forEach(
                        finding -> findings.put(finding.rule(), finding.result().name()));
        return FactsText.writeWords(findings);
    }

    private static String decider(Actor actor, Ruling ruling) {
        var atOnce = ruling.assessed().item().limit().days() == 0;
        return actor instanceof Actor.Staff staff && !atOnce ? staff.name() : "";
    }
}
