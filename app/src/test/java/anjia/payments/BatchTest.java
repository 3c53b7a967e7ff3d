package anjia.payments;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.registry.Grounds;
import anjia.registry.Merge.Side;
import anjia.registry.Merged;
import anjia.registry.Merges;
import anjia.web.Ids;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TownTest
class BatchTest {

    private static final LocalDate PAYING = LocalDate.of(2026, 7, 15);

    @Autowired
    PaymentOrders orders;

    @Autowired
    Stops stops;

    @Autowired
    Batches batches;

    @Autowired
    BankAnswers answers;

    @Autowired
    Recoveries recoveries;

    @Autowired
    BankAccounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    Merges merges;

    private Actor.Staff officer;

    @BeforeEach
    void anOfficeOfItsOwn() {
        officer = town.payingOfficer();
    }

    @Test
    void theFileHasTheControlSumsOfItsLines() {
        ordered(2, 192_600);
        ordered(1, 205_000);

        var batch = made(PAYING);

        assertThat(batch.lines()).isEqualTo(2);
        assertThat(batch.total()).isEqualTo(new Money(397_600));
        var text = new String(batches.export(officer, batch).content(), StandardCharsets.UTF_8).split("\r\n");
        assertThat(text).hasSize(4);
        assertThat(text[3]).isEqualTo("total,2,3976.00,sha256," + batch.digest());
    }

    @Test
    void aSecondPressMakesNoSecondFile() {
        ordered(1, 192_600);
        var first = made(PAYING);
        ordered(1, 100_000);

        assertThat(made(PAYING)).isEqualTo(first);
    }

    @Test
    void theSameSourceOrdersOnce() {
        var person = withAccount();
        var order = order(person, "case:" + UUID.randomUUID(), 3, 1_000);

        transaction.executeWithoutResult(_ -> orders.order(officer, order));
        transaction.executeWithoutResult(_ -> orders.order(officer, order));

        assertThat(orders.instalments(officer, person, order.caseNumber())).hasSize(3);
    }

    @Test
    void aReturnedPaymentWaitsForAnotherAccount() {
        var person = ordered(1, 192_600);
        var first = made(PAYING);
        answer(first, Set.of(1));

        assertThat(logIns.newestText(person)).contains("银行把这个月的钱退回来了", "换卡");
        assertThat(batches.due(officer, PAYING.plusDays(1)).payments())
                .as("the same card would fail again")
                .isZero();
        accounts.enter(new Actor.Person(person), person, new CardNumber("6228480000000000018"), "农业银行", "李秀梅");

        assertThat(batches.due(officer, PAYING.plusDays(1)).payments()).isEqualTo(1);
        assertThat(batches.export(officer, first).digest())
                .as("the file that failed is as it was")
                .isEqualTo(first.digest());
    }

    @Test
    void whatWasPaidForMonthsThatAreNotDueAnyMoreIsToBeRecovered() {
        var person = ordered(4, 192_600);
        var batch = made(PAYING.plusMonths(1));
        answer(batch, Set.of());

        var stopped = transaction.execute(_ -> stops.stop(
                officer,
                person,
                "unemployment/benefit",
                LocalDate.of(2026, 7, 20),
                "re-employed",
                PAYING.plusMonths(1)));

        assertThat(stopped).isEqualTo(new Stopped(2, new Money(385_200), new Money(192_600)));
        var again = transaction.execute(_ -> stops.stop(
                officer,
                person,
                "unemployment/benefit",
                LocalDate.of(2026, 7, 20),
                "re-employed",
                PAYING.plusMonths(1)));
        assertThat(again.changedNothing()).isTrue();
    }

    @Test
    void whatLiesWithTheBankWhenTheRightEndsIsRecoveredOnlyIfTheBankPaid() {
        var paid = ordered(2, 192_600);
        var returned = ordered(2, 100_000);
        var batch = made(PAYING.plusMonths(1));
        for (var person : List.of(paid, returned))
            transaction.executeWithoutResult(_ -> stops.stop(
                    officer,
                    person,
                    "unemployment/benefit",
                    LocalDate.of(2026, 7, 20),
                    "re-employed",
                    PAYING.plusMonths(1)));

        answer(batch, linesOf(batch, returned));

        assertThat(overpaid(paid)).isEqualTo(192_600);
        assertThat(overpaid(returned)).isZero();
        assertThat(batches.due(officer, PAYING.plusMonths(2)).payments()).isZero();
    }

    @Test
    void whatWasPaidTooMuchComesBackInPartsThatTheOfficeAgreedOn() {
        var person = ordered(2, 192_600);
        var batch = made(PAYING);
        answer(batch, Set.of());
        transaction.executeWithoutResult(_ -> stops.stop(
                officer,
                person,
                "unemployment/benefit",
                LocalDate.of(2026, 6, 20),
                "re-employed",
                PAYING.plusMonths(1)));
        var open = recoveries.open(officer).getFirst();
        assertThat(open.amount()).isEqualTo(new Money(192_600));
        assertThat(recoveries.notAgreed(officer, person, open.caseNumber())).isEqualTo(new Money(192_600));

        var first = LocalDate.of(2026, 9, 15);
        assertThat(agreed(officer, open.order(), first)).isTrue();
        assertThat(agreed(officer, open.order(), first))
                .as("a second time nothing is left")
                .isFalse();
        assertThat(recoveries.open(officer)).isEmpty();
        var parts = recoveries.waiting(officer);
        assertThat(parts.stream().map(Recoveries.Part::amount).reduce(Money.NOTHING, Money::plus))
                .isEqualTo(new Money(192_600));
        var elsewhere = town.payingOfficer();
        assertThat(recoveries.waiting(elsewhere)).isEmpty();
        assertThat(repaid(elsewhere, parts.getFirst()))
                .as("another office enters nothing")
                .isFalse();
        assertThat(repaid(officer, parts.getFirst())).isTrue();
        assertThat(repaid(officer, parts.getFirst())).as("entered once").isFalse();
        assertThat(recoveries.of(officer, person, open.caseNumber()))
                .extracting(part -> part.repaidOn() != null)
                .containsExactly(true, false, false);
    }

    private boolean agreed(Actor.Staff staff, UUID order, LocalDate first) {
        return transaction.execute(_ -> recoveries.agree(staff, order, 3, first, PAYING.plusMonths(1)));
    }

    private boolean repaid(Actor.Staff staff, Recoveries.Part part) {
        return transaction.execute(_ -> recoveries.repaid(staff, part.recovery(), part.number(), PAYING.plusMonths(2)));
    }

    private Set<Integer> linesOf(Batch batch, PersonId person) {
        return Set.copyOf(db.sql("""
                select l.line from payments.batch_line l join payments.instalment i on i.id = l.instalment
                join payments.payment_order o on o.id = i.payment_order where l.batch = :batch and o.person = :person
                """)
                .param("batch", batch.id())
                .param("person", person.value())
                .query(Integer.class)
                .list());
    }

    private long overpaid(PersonId person) {
        return db.sql("""
                select coalesce(sum(v.fen), 0) from payments.overpayment v join payments.instalment i on i.id = v.instalment
                join payments.payment_order o on o.id = i.payment_order where o.person = :person
                """).param("person", person.value()).query(Long.class).single();
    }

    @Test
    void aMonthThatTwoEntriesOfOnePersonHaveIsPaidOnceAndAgainTwiceWhenTheyAreParted() {
        var one = ordered(2, 192_600);
        var other = ordered(3, 192_600);
        var asked = merges.ask(
                officer, new Merges.Wish(other, one, Side.KEPT, Side.KEPT, new Grounds("同一张身份证", "identity-card")));
        var merge = ((Merged.Proposed) asked).merge();
        assertThat(batches.due(officer, PAYING.plusMonths(2)).payments())
                .as("two until somebody agreed")
                .isEqualTo(5);
        merges.confirm(town.secondOfficer(), merge);

        assertThat(batches.due(officer, PAYING.plusMonths(2)).payments())
                .as("two months of both, and the third of one")
                .isEqualTo(3);
        var july = made(PAYING);
        assertThat(july.lines()).isEqualTo(1);
        answer(july, Set.of());
        assertThat(batches.due(officer, PAYING.plusDays(1)).payments())
                .as("what was paid to the one is not due to the other")
                .isZero();

        merges.part(town.secondOfficer(), merge, "是两个人", Side.KEPT);
        assertThat(batches.due(officer, PAYING.plusMonths(2)).payments())
                .as("nothing of either was lost")
                .isEqualTo(4);
    }

    private PersonId ordered(int months, long fen) {
        var person = withAccount();
        transaction.executeWithoutResult(
                _ -> orders.order(officer, order(person, "case:" + UUID.randomUUID(), months, fen)));
        return person;
    }

    private PersonId withAccount() {
        var person = town.somebody();
        accounts.enter(new Actor.Person(person), person, new CardNumber(Town.CARD), "陕西农信", "李秀梅");
        return person;
    }

    private NewOrder order(PersonId person, String source, int months, long fen) {
        var first = LocalDate.of(2026, 7, 1);
        return new NewOrder(
                source,
                "T" + Ids.next().toString().substring(25),
                person,
                "unemployment/benefit",
                officer.office(),
                first,
                IntStream.range(0, months)
                        .mapToObj(month -> new NewOrder.Month(
                                first.plusMonths(month),
                                first.plusMonths(month + 1L).minusDays(1),
                                new Money(fen)))
                        .toList());
    }

    private Batch made(LocalDate day) {
        var id = transaction.execute(_ -> batches.make(officer, day)).orElseThrow();
        return batches.find(officer, id).orElseThrow();
    }

    private void answer(Batch batch, Set<Integer> returned) {
        transaction.executeWithoutResult(_ -> answers.enter(officer, batch, returned, PAYING.plusMonths(1)));
    }
}
