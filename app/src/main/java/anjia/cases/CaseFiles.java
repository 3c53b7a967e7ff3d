package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.engine.Facts;
import anjia.engine.Outcome;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored files (办件库). Asks nobody who may see what: {@link CaseAccess} does. */
@Component
class CaseFiles {

    static final String ANSWERS = "cases.service_case.answers";
    static final String FACTS = "cases.service_case.facts";

    static final String COLUMNS = """
            c.id, c.number, c.hand_in, c.item_code, c.applicant, c.organisation, c.subject_key, c.office, c.division, c.taken_division, c.outcome, c.law_hash,
            c.state, c.handed_in_on, c.clock_from, c.limit_days, c.limit_unit, c.due_on, c.due_provisional, c.closed_on, c.version
            """;

    private final JdbcClient db;
    private final Vault vault;

    CaseFiles(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    Optional<CaseFile> find(CaseNumber number) {
        return one("where c.number = :key", number.value());
    }

    Optional<CaseFile> find(UUID file) {
        return one("where c.id = :key", file);
    }

    /** The file, locked until the transaction ends. */
    Optional<CaseFile> lock(CaseNumber number) {
        return one("where c.number = :key for update", number.value());
    }

    List<CaseFile> of(PersonId person) {
        return many(
                "where c.applicant in (select same from registry.report_same_person where person = :key) order by c.closed_on desc nulls first, c.handed_in_on desc, c.id desc",
                person.value());
    }

    /** Open ones first, then newest first. */
    List<CaseFile> ofOrganisation(UUID organisation) {
        return many(
                "where c.organisation = :key order by c.closed_on desc nulls first, c.handed_in_on desc, c.id desc",
                organisation);
    }

    /** Kinds of an organisation's papers that the office has seen. */
    List<String> shown(UUID file) {
        return db.sql("select unnest(papers_shown) as value from cases.service_case where id = :id")
                .param("id", file)
                .query(String.class)
                .list();
    }

    void show(UUID file, List<String> kinds) {
        db.sql("""
                update cases.service_case
                set papers_shown = array(select distinct unnest(papers_shown || :kinds::text[]) order by 1)
                where id = :id
                """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("id", file)
                .update();
    }

    /** Whether the office took or decides a file of hers, open or closed. */
    boolean areOf(PersonId person, OfficeId office) {
        return db.sql("""
                select exists (
                    select from cases.service_case c join cases.hand_in h on h.id = c.hand_in
                    where c.applicant in (select same from registry.report_same_person where person = :person)
                        and (c.office = :office or h.office = :office))
                """)
                .param("person", person.value())
                .param("office", office.value())
                .query(Boolean.class)
                .single();
    }

    List<CaseFile> ofHandIn(UUID handIn) {
        return many("where c.hand_in = :key order by c.id", handIn);
    }

    /** It waits until the other file has an end. */
    void follow(UUID file, UUID other) {
        db.sql("update cases.service_case set state = 'FOLLOWING', follows = :other where id = :file")
                .param("other", other)
                .param("file", file)
                .update();
    }

    /** Those that wait for this file, locked until the transaction ends. */
    List<CaseFile> following(UUID file) {
        return many("where c.follows = :key and c.state = 'FOLLOWING' order by c.id for update", file);
    }

    /** The file that this one waits for, or waited for. */
    Optional<CaseFile> followed(UUID file) {
        return one("where c.id = (select follows from cases.service_case where id = :key)", file);
    }

    /** What it waited for has an end: the office has it, and the limit counts from the day. */
    void goOn(CaseFile file, StatutoryClock.Due due, LocalDate day) {
        move(file, CaseState.ACCEPTED, due, null);
        countFrom(file, day);
    }

    private void countFrom(CaseFile file, LocalDate day) {
        db.sql("update cases.service_case set clock_from = :day where id = :id")
                .param("day", day)
                .param("id", file.id())
                .update();
    }

    /** The window that took it; empty when she did it alone. */
    Optional<OfficeId> takenBy(CaseFile file) {
        return db.sql("select office as value from cases.hand_in where id = :id and office is not null")
                .param("id", file.handIn())
                .query(OfficeId.class)
                .optional();
    }

    Optional<CaseFile> open(PersonId person, Matter matter) {
        return of(person).stream()
                .filter(file -> file.isOpen() && file.matter().equals(matter))
                .findFirst();
    }

    /** The file that granted it last. */
    Optional<CaseFile> granted(PersonId person, Matter matter) {
        return of(person).stream()
                .filter(file ->
                        file.state() == CaseState.GRANTED && file.matter().equals(matter))
                .findFirst();
    }

    Answers answers(UUID file) {
        return new Answers(FactsText.readWords(vault.open(ANSWERS, file, sealed("answers", file))));
    }

    /** What was known when it was handed in. */
    Facts facts(UUID file) {
        return FactsText.read(vault.open(FACTS, file, sealed("facts", file)));
    }

    void insert(CaseFile file, boolean once, Answers answers, Facts facts) {
        db.sql("""
                insert into cases.service_case (id, number, hand_in, item_code, applicant, organisation, subject_key, office, division, taken_division,
                    answers, facts, law_hash, outcome, state, handed_in_on, clock_from, limit_days, limit_unit, due_on, due_provisional, once)
                values (:id, :number, :handIn, :item, :applicant, :organisation, :subject, :office, :division, :taken,
                    :answers, :facts, :lawHash, :outcome, :state, :day, :clockFrom, :limitDays, :limitUnit, :dueOn, :provisional, :once)
                """)
                .param("id", file.id())
                .param("number", file.number().value())
                .param("handIn", file.handIn())
                .param("item", file.item())
                .param("applicant", file.applicant().value())
                .param("organisation", file.organisation())
                .param("subject", file.subject())
                .param("office", file.office().value())
                .param("division", file.division().value())
                .param(
                        "taken",
                        file.takenDivision() == null
                                ? null
                                : file.takenDivision().value())
                .param("answers", vault.seal(ANSWERS, file.id(), FactsText.writeWords(answers.values())))
                .param("facts", vault.seal(FACTS, file.id(), FactsText.write(facts)))
                .param("lawHash", file.lawHash())
                .param("outcome", file.outcome().name())
                .param("state", file.state().name())
                .param("day", file.handedInOn())
                .param("clockFrom", file.clockFrom())
                .param("limitDays", file.limit().days())
                .param("limitUnit", file.limit().unit().name())
                .param("dueOn", file.dueOn())
                .param("provisional", file.dueProvisional())
                .param("once", once)
                .update();
    }

    /**
     * Moves a file along one of the arrows.
     *
     * @throws StaleCase when it changed since it was read
     */
    void move(CaseFile file, CaseState next, StatutoryClock.Due due, @Nullable LocalDate closedOn) {
        if (!file.state().mayBecome(next)) throw new StaleCase(file.number(), file.version());
        set(file, next, due, closedOn);
    }

    private void set(CaseFile file, CaseState next, StatutoryClock.Due due, @Nullable LocalDate closedOn) {
        var moved = db.sql("""
                update cases.service_case
                set state = :next, due_on = :dueOn, due_provisional = :provisional, closed_on = :closedOn, archived_on = null,
                    version = version + 1
                where id = :id and version = :version
                """)
                .param("next", next.name())
                .param("dueOn", due.on())
                .param("provisional", due.provisional())
                .param("closedOn", closedOn)
                .param("id", file.id())
                .param("version", file.version())
                .update();
        if (moved == 0) throw new StaleCase(file.number(), file.version());
    }

    /**
     * A refusal is looked at anew (重新办理): the limit begins again, and it comes out of the archive.
     *
     * @throws StaleCase when it is not refused any more
     */
    void reopen(CaseFile file, StatutoryClock.Due due, LocalDate day) {
        if (file.state() != CaseState.REFUSED) throw new StaleCase(file.number(), file.version());
        set(file, CaseState.ACCEPTED, due, null);
        countFrom(file, day);
    }

    /** Other answers than before; what was answered before is kept beside (更正). */
    void correct(Actor actor, CaseFile file, Answers answers, LocalDate day) {
        db.sql("""
                insert into cases.correction (id, service_case, before, corrected_on, corrected_by)
                select :id, id, answers, :day, :by from cases.service_case where id = :file
                """)
                .param("id", Ids.next())
                .param("day", day)
                .param("by", actor.key())
                .param("file", file.id())
                .update();
        db.sql("update cases.service_case set answers = :answers, version = version + 1 where id = :file")
                .param("answers", vault.seal(ANSWERS, file.id(), FactsText.writeWords(answers.values())))
                .param("file", file.id())
                .update();
    }

    private Optional<CaseFile> one(String where, Object key) {
        return select(where).param("key", key).query((row, _) -> read(row)).optional();
    }

    private List<CaseFile> many(String where, Object key) {
        return select(where).param("key", key).query((row, _) -> read(row)).list();
    }

    private JdbcClient.StatementSpec select(String where) {
        return db.sql("select " + COLUMNS + " from cases.service_case c " + where);
    }

    private byte[] sealed(String column, UUID file) {
        return db.sql("select " + column + " from cases.service_case where id = :id")
                .param("id", file)
                .query(byte[].class)
                .single();
    }

    static CaseFile read(ResultSet row) throws SQLException {
        var taken = row.getString("taken_division");
        return new CaseFile(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("number")),
                row.getObject("hand_in", UUID.class),
                row.getString("item_code"),
                new PersonId(row.getObject("applicant", UUID.class)),
                row.getObject("organisation", UUID.class),
                row.getString("subject_key"),
                new OfficeId(row.getObject("office", UUID.class)),
                new DivisionCode(row.getString("division")),
                taken == null ? null : new DivisionCode(taken),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("law_hash"),
                CaseState.valueOf(row.getString("state")),
                row.getObject("handed_in_on", LocalDate.class),
                row.getObject("clock_from", LocalDate.class),
                new ClockLimit(row.getInt("limit_days"), ClockLimit.Unit.valueOf(row.getString("limit_unit"))),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("due_provisional"),
                row.getObject("closed_on", LocalDate.class),
                row.getLong("version"));
    }
}
