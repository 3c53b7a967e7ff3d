package anjia.letters;

import anjia.access.PersonId;
import anjia.vault.Vault;
import anjia.web.Ids;
import anjia.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /**
     * A letter with the person it was written to.
     *
     * @param certificate kind of the certificate; null for a decision
     * @param validUntil last day; null when it does not run out
     */
    record Read(
            PersonId person,
            String caseNumber,
            int turn,
            int version,
            LocalDate decidedOn,
            String law,
            @Nullable String certificate,
            @Nullable String number,
            @Nullable LocalDate validUntil,
            Letter letter) {

        boolean isOver(LocalDate day) {
            return validUntil != null && validUntil.isBefore(day);
        }
    }

    /** What is written about a letter, beside its words. */
    record About(
            PersonId person,
            String caseNumber,
            int turn,
            int version,
            @Nullable UUID replaces,
            LocalDate day,
            String law,
            @Nullable String certificate,
            @Nullable String number,
            @Nullable LocalDate validUntil) {

        /** A decision letter (决定书). */
        static About decision(PersonId person, Decision decision) {
            return new About(
                    person,
                    decision.caseNumber(),
                    decision.turn(),
                    1,
                    null,
                    decision.decidedOn(),
                    decision.assessed().assessment().lawHash(),
                    null,
                    null,
                    null);
        }
    }

    /** The letter of the same decision is there already when the act is repeated; its id comes back. */
    UUID write(About about, Letter chinese, Letter english) {
        var id = Ids.next();
        db.sql("""
                insert into letters.letter (id, person, kind, case_number, turn, version, replaces, decided_on, law, certificate,
                    number, valid_until, chinese, english, written_at)
                values (:id, :person, :kind, :case, :turn, :version, cast(:replaces as uuid), :day, :law, :certificate,
                    :number, :until, :chinese, :english, :now)
                on conflict on constraint one_letter_per_decision do nothing
                """)
                .param("id", id)
                .param("person", about.person().value())
                .param("kind", about.certificate() == null ? "decision" : "certificate")
                .param("case", about.caseNumber())
                .param("turn", about.turn())
                .param("version", about.version())
                .param("replaces", about.replaces() == null ? null : String.valueOf(about.replaces()))
                .param("day", about.day())
                .param("law", about.law())
                .param("certificate", about.certificate())
                .param("number", about.number())
                .param("until", about.validUntil(), Types.DATE)
                .param("chinese", sealed(Language.ZH_CN, id, chinese))
                .param("english", sealed(Language.EN, id, english))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(about.caseNumber(), about.turn(), about.version(), about.certificate())
                .orElseThrow();
    }

    Optional<UUID> find(String caseNumber, int turn, int version, @Nullable String certificate) {
        return db.sql("""
                select id from letters.letter
                where case_number = :case and turn = :turn and version = :version
                  and certificate is not distinct from cast(:certificate as text)
                """)
                .param("case", caseNumber)
                .param("turn", turn)
                .param("version", version)
                .param("certificate", certificate)
                .query(UUID.class)
                .optional();
    }

    Optional<PersonId> addressee(UUID id) {
        return db.sql("select person as value from letters.letter where id = :id")
                .param("id", id)
                .query(PersonId.class)
                .optional();
    }

    /** The letter that stands for this one after it was written again; itself when it was not. */
    UUID newest(UUID id) {
        return db.sql("""
                with recursive line as (
                    select id, version from letters.letter where id = :id
                    union all select l.id, l.version from letters.letter l join line on l.replaces = line.id)
                select id from line order by version desc limit 1
                """).param("id", id).query(UUID.class).single();
    }

    List<Kept> ofCase(String caseNumber) {
        return db
                .sql(
                        "select id, person from letters.letter where case_number = :number order by turn desc, version desc, kind")
                .param("number", caseNumber)
                .query(KeptRow.class)
                .list()
                .stream()
                .map(row -> new Kept(row.id(), new PersonId(row.person())))
                .toList();
    }

    Optional<Read> read(UUID id, Language language) {
        return db.sql("""
                select person, case_number, turn, version, decided_on, law, certificate, number, valid_until, chinese, english
                from letters.letter where id = :id
                """)
                .param("id", id)
                .query((row, _) -> read(id, language, row))
                .optional();
    }

    private Read read(UUID id, Language language, ResultSet row) throws SQLException {
        var content = row.getBytes(
                switch (language) {
                    case ZH_CN -> "chinese";
                    case EN -> "english";
                });
        return new Read(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("case_number"),
                row.getInt("turn"),
                row.getInt("version"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("law"),
                row.getString("certificate"),
                row.getString("number"),
                row.getObject("valid_until", LocalDate.class),
                open(language, id, content));
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
