package anjia.letters;

import anjia.access.PersonId;
import anjia.vault.Vault;
import anjia.web.Ids;
import anjia.web.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Letters as they were written, sealed (文书存档). */
@Repository
class LetterStore {

    private final JdbcClient db;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    LetterStore(JdbcClient db, Vault vault, JsonMapper json, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** Which letter, to whom. */
    record Kept(UUID id, PersonId person) {}

    private record KeptRow(UUID id, UUID person) {}

    private record SealedRow(UUID person, String caseNumber, LocalDate decidedOn, byte[] content) {}

    /** A letter with the person it was written to. */
    record Read(PersonId person, String caseNumber, LocalDate decidedOn, Letter letter) {}

    /** The letter of the same decision is there already when the act is repeated; its id comes back. */
    UUID write(PersonId person, Decision decision, Letter chinese, Letter english) {
        var id = Ids.next();
        db.sql("""
                insert into letters.letter (id, person, kind, case_number, turn, decided_on, law, chinese, english, written_at)
                values (:id, :person, 'decision', :number, :turn, :day, :law, :chinese, :english, :now)
                on conflict on constraint one_letter_per_decision do nothing
                """)
                .param("id", id)
                .param("person", person.value())
                .param("number", decision.caseNumber())
                .param("turn", decision.turn())
                .param("day", decision.decidedOn())
                .param("law", decision.assessed().assessment().lawHash())
                .param("chinese", sealed(Language.ZH_CN, id, chinese))
                .param("english", sealed(Language.EN, id, english))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return db.sql("""
                select id from letters.letter where case_number = :number and kind = 'decision' and turn = :turn
                """)
                .param("number", decision.caseNumber())
                .param("turn", decision.turn())
                .query(UUID.class)
                .single();
    }

    List<Kept> ofCase(String caseNumber) {
        return db
                .sql("select id, person from letters.letter where case_number = :number order by turn desc")
                .param("number", caseNumber)
                .query(KeptRow.class)
                .list()
                .stream()
                .map(row -> new Kept(row.id(), new PersonId(row.person())))
                .toList();
    }

    Optional<Read> read(UUID id, Language language) {
        var sql = switch (language) {
            case ZH_CN ->
                "select person, case_number, decided_on, chinese as content from letters.letter where id = :id";
            case EN -> "select person, case_number, decided_on, english as content from letters.letter where id = :id";
        };
        return db.sql(sql)
                .param("id", id)
                .query(SealedRow.class)
                .optional()
                .map(row -> new Read(
                        new PersonId(row.person()),
                        row.caseNumber(),
                        row.decidedOn(),
                        open(language, id, row.content())));
    }

    private byte[] sealed(Language language, UUID id, Letter letter) {
        return vault.seal(field(language), id, json.writeValueAsString(letter));
    }

    private Letter open(Language language, UUID id, byte[] content) {
        return json.readValue(vault.open(field(language), id, content), Letter.class);
    }

    private static String field(Language language) {
        return "letters.letter." + language.tag();
    }
}
