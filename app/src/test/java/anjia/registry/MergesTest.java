package anjia.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.Looks;
import anjia.access.PersonDirectory;
import anjia.access.PersonId;
import anjia.cases.Cases;
import anjia.cases.HandIn;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.catalogue.Answers;
import anjia.payments.BankAccounts;
import anjia.payments.CardNumber;
import anjia.record.Completeness;
import anjia.record.InsuranceRun;
import anjia.record.LifeRecord;
import anjia.registry.Merge.Side;
import anjia.registry.Merged.Why;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Two entries that are one person, and their parting. */
@TownTest
class MergesTest {

    private static final Actor.SystemJob JOB = new Actor.SystemJob("test");
    private static final Grounds GROUNDS = new Grounds("同一张身份证", "identity-card");

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    Merges merges;

    @Autowired
    Persons persons;

    @Autowired
    Ties ties;

    @Autowired
    Households households;

    @Autowired
    LifeRecord record;

    @Autowired
    BankAccounts accounts;

    @Autowired
    Cases cases;

    @Autowired
    Looks looks;

    @Autowired
    PersonDirectory directory;

    @Autowired
    JdbcClient db;

    private UUID merged(Actor.Staff officer, PersonId merged, PersonId kept, Side name, Side phone) {
        return ((Merged.Done) merges.ask(officer, new Merges.Wish(merged, kept, name, phone, GROUNDS))).merge();
    }

    private UUID merged(PersonId merged, PersonId kept) {
        return merged(town.officer(), merged, kept, Side.KEPT, Side.KEPT);
    }

    private static InsuranceRun months(int first, int last) {
        return new InsuranceRun(
                "pension", Town.ZIYANG, null, YearMonth.of(2025, first), YearMonth.of(2025, last), "person");
    }

    /** With a file, papers, cards, a household, ties, a visit and a record of her own. */
    private PersonId full(int months) {
        var person = town.dismissed(months);
        accounts.enter(JOB, person, new CardNumber(Town.CARD), "陕西农信", "李秀梅");
        record.addRun(JOB, person, months(1, 8));
        record.seen(town.clerk(), person, "identity-card", logIns.number(person), null);
        households.form(JOB, person, Town.HAOPING, LocalDate.of(2020, 1, 1));
        cases.submit(
                town.clerk(),
                new HandIn(
                        "merge-" + person.value(),
                        person,
                        List.of(HandIn.Wanted.of("unemployment/registration")),
                        new Answers(Map.of("able_to_work", "yes", "wants_work", "yes", "bound_elsewhere", "nothing")),
                        List.of(),
                        null));
        return person;
    }

    private int months(PersonId person) {
        return record.monthsPaid(JOB, person, "pension", null, YearMonth.of(2026, 6))
                .count();
    }

    @Test
    void monthsThatBothHaveAreCountedOnceAndTheBookPromisesWhatBothPromise() {
        var one = town.somebody();
        var other = town.somebody();
        record.addRun(JOB, one, months(1, 6));
        record.addRun(JOB, other, months(4, 9));
        record.state(JOB, one, new Completeness("pension", true, null, "confirmed-by-centre"));
        record.state(JOB, other, new Completeness("pension", false, null, "worked-elsewhere"));

        merged(other, one);

        assertThat(months(one)).isEqualTo(9);
        assertThat(months(other)).as("asked for under the id that went").isEqualTo(9);
        assertThat(record.completeness(JOB, one, "pension").complete()).isFalse();
        record.state(JOB, one, new Completeness("pension", true, null, "confirmed-by-centre"));
        assertThat(record.completeness(JOB, one, "pension").complete())
                .as("stated anew of both together")
                .isTrue();
    }

    @Test
    void theOneThatStaysIsReachedByTheTiesNumberAndVisitsOfBoth() {
        var one = town.somebody();
        var other = town.somebody();
        ties.add(JOB, other, TieKind.WORK, Town.CHANGAN, Town.TODAY);
        assertThat(persons.reaches(town.officerElsewhere(), one)).isFalse();

        merged(other, one);

        assertThat(persons.reaches(town.officerElsewhere(), one)).isTrue();
        assertThat(directory.byIdentityNumber(logIns.number(one)).orElseThrow().person())
                .isEqualTo(one);
        assertThat(persons.view(JOB, other).orElseThrow().id()).isEqualTo(one);
        assertThat(persons.search(town.officer(), "李秀梅"))
                .extracting(PersonLine::id)
                .contains(one)
                .doesNotContain(other);
        assertThat(persons.lines(town.officer(), List.of(other)))
                .extracting(PersonLine::id)
                .containsExactly(other);
    }

    @Test
    void sheReadsWhoLookedAtEitherEntry() {
        var one = town.somebody();
        var other = town.somebody();
        persons.view(town.clerk(), other);

        merged(other, one);

        assertThat(looks.ofHerself(new Actor.Person(one)))
                .extracting(Looks.Look::who)
                .contains("陈静");
    }

    @Test
    void anOpenFileIsLookedAtByASecondPairOfEyes() {
        var one = town.somebody();
        var other = full(59);
        cases.submit(
                town.clerk(),
                new HandIn(
                        "benefit-" + other.value(),
                        other,
                        List.of(HandIn.Wanted.of("unemployment/benefit")),
                        new Answers(Map.of("able_to_work", "yes", "wants_work", "yes", "bound_elsewhere", "nothing")),
                        List.of(),
                        null));
        var officer = town.officer();

        var asked = merges.ask(officer, new Merges.Wish(other, one, Side.KEPT, Side.KEPT, GROUNDS));

        assertThat(asked).isInstanceOf(Merged.Proposed.class);
        var id = ((Merged.Proposed) asked).merge();
        assertThat(persons.view(JOB, other).orElseThrow().id())
                .as("two until then")
                .isEqualTo(other);
        assertThat(merges.confirm(officer, id)).isEqualTo(new Merged.Impossible(Why.SAME_EYES));
        assertThat(merges.ask(officer, new Merges.Wish(one, other, Side.KEPT, Side.KEPT, GROUNDS)))
                .isEqualTo(new Merged.Impossible(Why.WAITS));
        assertThat(merges.confirm(town.secondOfficer(), id)).isEqualTo(new Merged.Done(id));
        assertThat(persons.view(JOB, other).orElseThrow().id()).isEqualTo(one);
        assertThat(merges.confirm(town.secondOfficer(), id)).isEqualTo(new Merged.Impossible(Why.OVER));
    }

    @Test
    void theSecondPairOfEyesMayRefuse() {
        var one = full(10);
        var other = town.somebody();
        db.sql("update cases.service_case set closed_on = null, state = 'ACCEPTED' where applicant = :person")
                .param("person", one.value())
                .update();
        var id = ((Merged.Proposed)
                        merges.ask(town.officer(), new Merges.Wish(other, one, Side.KEPT, Side.KEPT, GROUNDS)))
                .merge();

        assertThat(merges.refuse(town.secondOfficer(), id, "照片不是一个人")).isTrue();

        assertThat(merges.confirm(town.secondOfficer(), id)).isEqualTo(new Merged.Impossible(Why.OVER));
        assertThat(persons.view(JOB, other).orElseThrow().id()).isEqualTo(other);
    }

    @Test
    void aClerkDoesNotMergeAndAnOfficerElsewhereReachesNeither() {
        var one = town.somebody();
        var other = town.somebody();
        var wish = new Merges.Wish(other, one, Side.KEPT, Side.KEPT, GROUNDS);

        assertThatThrownBy(() -> merges.ask(town.clerk(), wish)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> merges.ask(town.officerElsewhere(), wish)).isInstanceOf(UnknownPerson.class);
        var merge = merged(other, one);
        assertThat(merges.view(town.officerElsewhere(), merge)).isEmpty();
        assertThatThrownBy(() -> merges.part(town.officerElsewhere(), merge, "是两个人", Side.KEPT))
                .isInstanceOf(UnknownMerge.class);
    }

    @Test
    void whoKeepsOthersStaysAndThreeEntriesBecomeOne() {
        var one = town.somebody();
        var two = town.somebody();
        var three = town.somebody();
        record.addRun(JOB, two, months(1, 3));
        record.addRun(JOB, three, months(3, 5));
        merged(two, one);

        assertThat(merges.ask(town.officer(), new Merges.Wish(one, three, Side.KEPT, Side.KEPT, GROUNDS)))
                .isEqualTo(new Merged.Impossible(Why.KEEPS_OTHERS));
        assertThat(merges.ask(town.officer(), new Merges.Wish(two, one, Side.KEPT, Side.KEPT, GROUNDS)))
                .isEqualTo(new Merged.Impossible(Why.ONE_ALREADY));
        merged(three, one);
        assertThat(months(one)).isEqualTo(5);
        assertThat(months(three)).isEqualTo(5);
    }

    @Test
    void theMergesOfOtherCountiesTakeNoPlaceInTheListOfAnOfficer() {
        var wish = new Merges.Wish(full(10), town.somebody(), Side.KEPT, Side.KEPT, GROUNDS);
        db.sql("update cases.service_case set closed_on = null, state = 'ACCEPTED' where applicant = :person")
                .param("person", wish.merged().value())
                .update();
        var mine = ((Merged.Proposed) merges.ask(town.officer(), wish)).merge();
        var before = merges.countWaiting(town.secondOfficer());
        for (var i = 0; i < 60; i++) proposeElsewhere(mine);

        assertThat(merges.newest(town.officer())).extracting(Merge::id).contains(mine);
        assertThat(merges.countWaiting(town.secondOfficer())).isEqualTo(before).isPositive();
        db.sql("delete from registry.merge where asker = 'elsewhere'").update();
    }

    private void proposeElsewhere(UUID like) {
        db.sql("""
                insert into registry.merge (id, merged, kept, name_of, phone_of, reason, state, asked_by, asker, asked_at)
                select gen_random_uuid(), :one, :other, name_of, phone_of, reason, state, asked_by, 'elsewhere',
                    asked_at - interval '1 day' from registry.merge where id = :like
                """)
                .param("one", elsewhere())
                .param("other", elsewhere())
                .param("like", like)
                .update();
    }

    private UUID elsewhere() {
        var person = town.somebody().value();
        db.sql("update registry.tie set place = '610116' where person = ?")
                .param(person)
                .update();
        return person;
    }

    @Test
    void bothAreToldAndAuditedAndLogInsEndWithTheParting() {
        var one = town.somebody();
        var other = town.somebody();
        var officer = town.officer();
        db.sql("""
                insert into access.session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                    expiry_time, principal_name)
                values (:id, :id, 0, 0, 1800, 9999999999999, :name)
                """)
                .param("id", UUID.randomUUID().toString())
                .param("name", "PERSON:" + one.value())
                .update();

        var merge = merged(other, one);
        assertThat(logIns.newestText(one)).contains("合成了一份", "12333");
        merges.part(officer, merge, "是两个人", Side.KEPT);

        assertThat(logIns.newestText(one)).contains("已经分开");
        assertThat(logIns.newestText(other)).contains("已经分开");
        assertThat(merges.part(officer, merge, "是两个人", Side.KEPT))
                .as("a second time")
                .isFalse();
        assertThat(db.sql("select count(*) from access.session where principal_name = :name")
                        .param("name", "PERSON:" + one.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(db.sql("""
                        select act from access.audit_row where subjects @> array[cast(:one as uuid), cast(:other as uuid)]
                            and act like 'registry.%' order by seq
                        """)
                        .param("one", one.value())
                        .param("other", other.value())
                        .query(String.class)
                        .list())
                .containsExactly("registry.merge", "registry.part");
    }
}
