package anjia.cases;

import anjia.vault.Vault;
import anjia.web.Ids;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which employer she said that her file is about (被反映的单位), sealed; what she corrects stands beside what she said first. */
@Component
class EmployersTold {

    private static final String SAID = "cases.employer_told.said";
    private static final String NAME = "name";
    private static final String WHERE = "where";
    private static final String CONTACT = "contact";

    private final Vault vault;
    private final JdbcClient db;

    EmployersTold(Vault vault, JdbcClient db) {
        this.vault = vault;
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(UUID file, EmployerTold told, LocalDate day) {
        var id = Ids.next();
        var said = Map.of(NAME, told.name(), WHERE, told.where(), CONTACT, told.contact());
        db.sql("""
                insert into cases.employer_told (id, service_case, turn, said, told_on)
                values (:id, :file, (select count(*) + 1 from cases.employer_told where service_case = :file), :said, :day)
                """)
                .param("id", id)
                .param("file", file)
                .param("said", vault.seal(SAID, id, FactsText.writeWords(said)))
                .param("day", day)
                .update();
    }

    /** As she said it last; empty for items that are about no employer, and for files from before it was asked. */
    Optional<EmployerTold> of(UUID file) {
        return db.sql("select id, said from cases.employer_told where service_case = :file order by turn desc limit 1")
                .param("file", file)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var said = FactsText.readWords(vault.open(SAID, id, row.getBytes("said")));
                    return new EmployerTold(
                            said.getOrDefault(NAME, ""), said.getOrDefault(WHERE, ""), said.getOrDefault(CONTACT, ""));
                })
                .optional();
    }
}
