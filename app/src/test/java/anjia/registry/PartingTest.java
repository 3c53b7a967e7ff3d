package anjia.registry;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.Cases;
import anjia.cases.HandIn;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.catalogue.Answers;
import anjia.payments.BankAccounts;
import anjia.payments.CardNumber;
import anjia.record.InsuranceRun;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.record.Spell;
import anjia.registry.Merge.Side;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two entries that were one are two again: every row is as it was. */
@TownTest
class PartingTest {

    private static final Actor.SystemJob JOB = new Actor.SystemJob("test");
    private static final Grounds GROUNDS = new Grounds("同一张身份证", "identity-card");

    /** Every table in which something of a person lies; the journals of merges, audit, change log and texts only grow. */
    private static final List<String> TABLES = List.of(
            "registry.person",
            "registry.person_alias",
            "registry.tie",
            "registry.household",
            "registry.membership",
            "record.spell",
            "record.insurance_run",
            "record.completeness",
            "record.seen_paper",
            "record.correction",
            "payments.bank_account",
            "payments.payment_order",
            "payments.instalment",
            "payments.batch",
            "payments.batch_line",
            "payments.overpayment",
            "cases.hand_in",
            "cases.service_case",
            "cases.already_open",
            "cases.case_event",
            "cases.clock_entry",
            "cases.supplement",
            "cases.decision",
            "letters.letter",
            "letters.message",
            "objections.objection",
            "access.visit");

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
    JdbcClient db;

    /** Table by table, every row with all its columns. */
    private Map<String, TreeSet<String>> everything() {
        var all = new TreeMap<String, TreeSet<String>>();
        for (var table : TABLES)
            all.put(
                    table,
                    new TreeSet<>(db.sql("select to_jsonb(t)::text from %s t".formatted(table))
                            .query(String.class)
                            .list()));
        return all;
    }

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

    private UUID work(PersonId person, LocalDate from, LocalDate to) {
        return record.open(
                JOB,
                person,
                new NewSpell("work", Town.ZIYANG, null, Map.of("employer", "茶厂" + from), from, to, "person"));
    }

    private void card(PersonId person, String number) {
        accounts.enter(JOB, person, new CardNumber(number), "陕西农信", "李秀梅");
    }

    /** With a file, papers, cards, a household, ties, a visit and a record of her own. */
    private PersonId full(int months) {
        var person = town.dismissed(months);
        card(person, Town.CARD);
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
    void mergingAndPartingLeavesEveryRowOfEveryTableAsItWas() {
        var one = full(30);
        var other = full(40);
        var before = everything();

        var merge = merged(town.officer(), other, one, Side.MERGED, Side.MERGED);
        assertThat(everything().get("registry.person")).isNotEqualTo(before.get("registry.person"));
        assertThat(merges.part(town.officer(), merge, "是两个人", Side.KEPT)).isTrue();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatWasBeforeIsGivenBackEvenIfThingsHappenedSince() {
        for (var sinceTo : Side.values()) {
            var one = full(30);
            var other = full(40);
            var before = everything();
            var merge = merged(one, other);
            var since = work(other, LocalDate.of(2010, 1, 1), LocalDate.of(2011, 1, 1));
            record.addRun(JOB, one, months(9, 12));
            ties.add(JOB, other, TieKind.WORK, Town.CHANGAN, Town.TODAY);
            card(one, "6228480000000000018");

            merges.part(town.officer(), merge, "是两个人", sinceTo);

            var after = everything();
            before.forEach((table, rows) -> assertThat(after.get(table))
                    .as("%s, since to %s", table, sinceTo)
                    .containsAll(rows));
            var owner = sinceTo == Side.KEPT ? other : one;
            assertThat(record.spells(JOB, owner)).extracting(Spell::id).contains(since);
            assertThat(persons.view(JOB, owner).orElseThrow().ties())
                    .extracting(Tie::place)
                    .contains(Town.CHANGAN);
            assertThat(accounts.current(JOB, owner).orElseThrow().number().value())
                    .endsWith("18");
            assertThat(months(owner)).isEqualTo(12);
            var rest = sinceTo == Side.KEPT ? one : other;
            assertThat(record.spells(JOB, rest)).extracting(Spell::id).doesNotContain(since);
            assertThat(accounts.current(JOB, rest).orElseThrow().number().value())
                    .isEqualTo(Town.CARD);
            assertThat(months(rest)).isEqualTo(8);
        }
    }

    @Test
    void whatWasCorrectedSinceStaysCorrected() {
        var one = town.somebody();
        var other = town.somebody();
        var merge = merged(town.officer(), other, one, Side.MERGED, Side.MERGED);
        persons.changePhone(JOB, one, "13912345678");

        merges.part(town.officer(), merge, "是两个人", Side.KEPT);

        assertThat(persons.view(JOB, one).orElseThrow().phone()).isEqualTo("13912345678");
    }

    @Test
    void ofNameAndPhoneOnlyTheOneThatWasCorrectedSinceStays() {
        var one = town.somebody();
        var other = person("王桂香");
        var merge = merged(town.officer(), other, one, Side.MERGED, Side.MERGED);
        assertThat(persons.view(JOB, one).orElseThrow().name()).isEqualTo("王桂香");
        persons.changePhone(JOB, one, "13912345678");

        merges.part(town.officer(), merge, "是两个人", Side.KEPT);

        assertThat(persons.view(JOB, one).orElseThrow().phone()).isEqualTo("13912345678");
        assertThat(persons.view(JOB, one).orElseThrow().name()).isEqualTo("李秀梅");
        assertThat(persons.search(town.officer(), "王桂香"))
                .extracting(PersonLine::id)
                .containsExactly(other);
    }

    private PersonId person(String name) {
        return persons.register(
                JOB,
                new NewPerson(
                        name,
                        IdentityNumber.completing("61092419710203" + "772"),
                        null,
                        Map.of(TieKind.RESIDENCE, Town.HAOPING)));
    }
}
