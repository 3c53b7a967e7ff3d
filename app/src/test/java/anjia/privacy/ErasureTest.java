package anjia.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.Held.Fate;
import anjia.access.PersonId;
import anjia.cases.Cases;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.privacy.Erasure.State;
import anjia.privacy.Erasures.Asked;
import anjia.privacy.Erasures.Done;
import anjia.registry.Persons;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TownTest
class ErasureTest {

    private static final Actor HOUSE = new Actor.SystemJob("test");

    @Autowired
    Town town;

    @Autowired
    Cases cases;

    @Autowired
    LogIns logIns;

    @Autowired
    Erasures erasures;

    @Autowired
    Holdings holdings;

    @Autowired
    Copies copies;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient db;

    private List<String> tables() {
        return db.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """).query(String.class).list();
    }

    /** Tables in which the text stands anywhere, sealed columns as hexadecimal. */
    private TreeSet<String> where(String text) {
        var found = new TreeSet<String>();
        for (var table : tables())
            if (db.sql("select exists (select from %s t where position(:text in t::text) > 0)".formatted(table))
                    .param("text", text)
                    .query(Boolean.class)
                    .single()) found.add(table);
        return found;
    }

    private String hex(PersonId person, String column) {
        return HexFormat.of()
                .formatHex(db.sql("select %s from registry.person where id = :id".formatted(column))
                        .param("id", person.value())
                        .query(byte[].class)
                        .single());
    }

    private UUID ask(PersonId person) {
        return ((Asked.Open) erasures.ask(new Actor.Person(person), person, "我不在这里务工了", Town.TODAY)).id();
    }

    @Test
    void whoHasNoFileIsErasedAtOnceAndNothingOfHerIsFoundInTheDatabase() {
        var person = town.somebody();
        var herself = new Actor.Person(person);
        persons.changePhone(herself, person, "13900007777");
        copies.give(herself, person);
        var seals = List.of(
                hex(person, "name"),
                hex(person, "number"),
                hex(person, "phone"),
                hex(person, "number_index"),
                hex(person, "phone_index"));
        assertThat(where(seals.get(3))).contains("registry.person");
        assertThat(where(person.value().toString())).contains("registry.person", "registry.tie", "privacy.copy");

        assertThat(erasures.eraseWhole(herself)).isEqualTo(Done.DONE);

        assertThat(where(person.value().toString()))
                .as("the audit and the change log keep ids")
                .isSubsetOf("access.audit_row", "work.change");
        assertThat(seals).allSatisfy(seal -> assertThat(where(seal)).isEmpty());
        assertThat(persons.view(HOUSE, person)).isEmpty();
        assertThat(db.sql("select count(*) from privacy.erasure where extent = 'WHOLE'")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(erasures.eraseWhole(herself)).isEqualTo(Done.OVER);
    }

    @Test
    void bothEntriesOfAMergedPersonGo() {
        var kept = town.somebody();
        var merged = town.somebody();
        db.sql("insert into registry.person_alias (merged, kept) values (:merged, :kept)")
                .param("merged", merged.value())
                .param("kept", kept.value())
                .update();

        assertThat(erasures.eraseWhole(new Actor.Person(kept))).isEqualTo(Done.DONE);

        assertThat(persons.view(HOUSE, merged)).isEmpty();
        assertThat(where(merged.value().toString())).isSubsetOf("access.audit_row", "work.change");
    }

    @Test
    void whatCannotGoWholeDoesNotGoAtAll() {
        var person = town.somebody();
        var table = "privacy.kept_by_a_test_" + person.value().toString().replace("-", "");
        db.sql("create table %s (person uuid references registry.person (id))".formatted(table))
                .update();
        try {
            db.sql("insert into %s values (:id)".formatted(table))
                    .param("id", person.value())
                    .update();

            assertThatThrownBy(() -> erasures.eraseWhole(new Actor.Person(person)))
                    .isInstanceOf(DataIntegrityViolationException.class);

            assertThat(persons.view(HOUSE, person))
                    .hasValueSatisfying(one -> assertThat(one.ties()).isNotEmpty());
        } finally {
            db.sql("drop table " + table).update();
        }
    }

    @Test
    void whoseRecordServicesRestOnAsksTheOffice() {
        var person = town.dismissed(12);
        var herself = new Actor.Person(person);

        assertThat(erasures.eraseWhole(herself)).isEqualTo(Done.NOT_ALONE);
        var id = ask(person);

        assertThat(ask(person)).isEqualTo(id);
        assertThat(erasures.waiting(town.officer())).extracting(Erasure::id).contains(id);
        assertThat(erasures.ofHers(herself, id).dueOn())
                .isEqualTo(erasures.dueOf(Town.TODAY).on());
        assertThatThrownBy(() -> erasures.open(town.officerElsewhere(), id)).isInstanceOf(NoSuchErasure.class);
        erasures.withdraw(herself, id, Town.TODAY);
        assertThat(erasures.ofHers(herself, id).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void theOfficeErasesThePersonTooWhenNothingHasToBeKept() {
        var person = town.dismissed(12);
        var id = ask(person);

        assertThat(erasures.answer(town.officer(), id, true, "已离开本省", Town.TODAY))
                .isEqualTo(Done.DONE);

        assertThat(where(person.value().toString())).isSubsetOf("access.audit_row", "work.change");
        assertThatThrownBy(() -> erasures.open(town.officer(), id)).isInstanceOf(NoSuchErasure.class);
    }

    @Test
    void aFileIsKeptAndThePersonWithItWhileHerRecordGoes() {
        var person = People.withASettledFile(town, cases);
        var herself = new Actor.Person(person);
        var id = ask(person);

        assertThat(erasures.answer(town.officer(), id, true, "档案可以删，办件要留", Town.TODAY))
                .isEqualTo(Done.DONE);

        var ids = holdings.ids(person);
        assertThat(holdings.count(ids, Fate.BY_OFFICE)).isZero();
        assertThat(holdings.count(ids, Fate.KEPT)).isPositive();
        assertThat(erasures.ofHers(herself, id).state()).isEqualTo(State.ERASED);
        assertThat(logIns.newestText(person)).contains("能删的已经删了");
        var files = holdings.of(person).stream()
                .filter(one -> one.kind().kind().equals("files"))
                .findFirst()
                .orElseThrow();
        assertThat(holdings.keptUntil(person, files.kind())).isEqualTo(Town.TODAY.plusYears(10));
    }

    @Test
    void nothingIsErasedWhileAFileIsUnderWay() {
        var person = People.withAnOpenFile(town, cases);
        var id = ask(person);

        assertThat(erasures.answer(town.officer(), id, true, "可以删", Town.TODAY)).isEqualTo(Done.UNDER_WAY);
        assertThat(holdings.count(holdings.ids(person), Fate.BY_OFFICE)).isPositive();
        assertThat(erasures.answer(town.officer(), id, false, "失业保险金还在办", Town.TODAY))
                .isEqualTo(Done.DONE);

        var refused = erasures.ofHers(new Actor.Person(person), id);
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.answer()).isEqualTo("失业保险金还在办");
        assertThat(erasures.answer(town.secondOfficer(), id, true, "再来一次", Town.TODAY))
                .isIn(Done.UNDER_WAY, Done.OVER);
        assertThat(where("失业保险金还在办")).isEmpty();
    }

    @Test
    void draftsGoAtOnceAndTheRecordStays() {
        var person = town.dismissed(12);
        db.sql("""
                insert into cases.draft (id, person, item_code, typed, saved_at)
                values (:id, :person, 'unemployment/benefit', '\\x00', now())
                """)
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .update();

        erasures.eraseAtOnce(new Actor.Person(person));

        var ids = holdings.ids(person);
        assertThat(holdings.count(ids, Fate.AT_ONCE)).isZero();
        assertThat(holdings.count(ids, Fate.BY_OFFICE)).isPositive();
    }
}
