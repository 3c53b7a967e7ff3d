package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.Permission;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.payments.BankAccounts;
import anjia.payments.CardNumber;
import anjia.record.LifeRecord;
import anjia.registry.Grounds;
import anjia.registry.Merge;
import anjia.registry.Merges;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TownTest
class HandingInTest {

    static final String REGISTRATION = "unemployment/registration";
    static final String BENEFIT = "unemployment/benefit";
    static final Answers READY =
            Answers.NONE.with("able_to_work", "yes").with("wants_work", "yes").with("bound_elsewhere", "nothing");

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    LifeRecord record;

    @Autowired
    BankAccounts accounts;

    @Autowired
    Merges merges;

    @Autowired
    Town town;

    static HandIn both(PersonId person, HandIn.Account account) {
        return new HandIn(
                UUID.randomUUID().toString(),
                person,
                List.of(HandIn.Wanted.of(REGISTRATION), HandIn.Wanted.of(BENEFIT)),
                READY,
                List.of(),
                account);
    }

    private static final Actor HOUSE = new Actor.SystemJob("test");
    private static final String OTHER_CARD = "6228480000000000018";
    static final HandIn.Account ACCOUNT = new HandIn.Account(Town.CARD, "陕西农信", "李秀梅");

    @Test
    void registrationIsSettledAtOnceAndTheBenefitInTheSameHandInIsAccepted() {
        var person = town.dismissed(59);

        var taken = (Submission.Taken) cases.submit(town.clerk(), both(person, ACCOUNT));

        assertThat(taken.receipts()).hasSize(2);
        assertThat(taken.receipts().get(0)).isInstanceOf(Receipt.Settled.class);
        assertThat(taken.receipts().get(1)).isInstanceOfSatisfying(Receipt.Accepted.class, accepted -> {
            assertThat(accepted.dueOn()).isEqualTo("2026-07-15");
            assertThat(accepted.provisional()).isFalse();
        });
        assertThat(record.holding(town.clerk(), person, "unemployment-registration", Town.TODAY))
                .isPresent();
    }

    @Test
    void anItemThatTheLawDoesNotKnowIsNoSuchThing() {
        var person = town.dismissed(59);
        for (var item : List.of("unemployment/nothing", "x", "", "unemployment/benefit('.(,\",,("))
            assertThatThrownBy(() -> cases.submit(
                            new Actor.Person(person),
                            new HandIn(
                                    UUID.randomUUID().toString(),
                                    person,
                                    List.of(HandIn.Wanted.of(item)),
                                    READY,
                                    List.of(),
                                    ACCOUNT)))
                    .as(item)
                    .isInstanceOf(NoSuchCase.class);
        assertThat(files.of(person)).isEmpty();
    }

    @Test
    void handingInTwiceIsOneFileAndTheSameAnswer() {
        var person = town.dismissed(59);
        var handIn = both(person, ACCOUNT);

        var first = cases.submit(town.clerk(), handIn);
        var second = cases.submit(town.clerk(), handIn);

        assertThat(second).isEqualTo(first);
        assertThat(files.of(person)).hasSize(2);
    }

    @Test
    void twoWhoHandInForOnePersonAtTheSameTimeMakeOneFile() throws Exception {
        var person = town.dismissed(59);
        var clerk = town.clerk();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = both.submit(() -> cases.submit(clerk, both(person, ACCOUNT)));
            var two = both.submit(() -> cases.submit(clerk, both(person, ACCOUNT)));
            assertThat(List.of(one.get(), two.get())).allMatch(Submission.Taken.class::isInstance);
        }
        assertThat(files.of(person).stream().filter(file -> file.item().equals(BENEFIT)))
                .hasSize(1);
    }

    @Test
    void aSecondHandInFindsTheOpenFileAndMakesNone() {
        var person = town.dismissed(59);
        cases.submit(town.clerk(), both(person, ACCOUNT));

        var again = (Submission.Taken) cases.submit(town.clerk(), only(BENEFIT, person, READY, null));

        assertThat(again.receipts()).singleElement().isInstanceOf(Receipt.AlreadyOpen.class);
    }

    @Test
    void everythingThatIsMissingIsToldAtOnceAndNothingIsKept() {
        var person = town.lostWork(59, "dismissed");
        var bare = new HandIn(
                UUID.randomUUID().toString(),
                person,
                List.of(HandIn.Wanted.of(REGISTRATION), HandIn.Wanted.of(BENEFIT)),
                Answers.NONE,
                List.of(),
                null);

        var incomplete = (Submission.Incomplete) cases.submit(town.clerk(), bare);

        assertThat(incomplete.missing())
                .contains(new Missing.Account(BENEFIT, "payments.card.EMPTY", 0))
                .filteredOn(Missing.Answer.class::isInstance)
                .extracting(missing -> ((Missing.Answer) missing).fact())
                .containsExactlyInAnyOrder("able_to_work", "wants_work", "bound_elsewhere");
        assertThat(files.of(person)).isEmpty();
        assertThat(record.holding(town.clerk(), person, "unemployment-registration", Town.TODAY))
                .isEmpty();
    }

    @Test
    void theSameFormWithWhatWasMissingIsTaken() {
        var person = town.dismissed(59);
        var wrong = both(person, new HandIn.Account("6217 0000", "陕西农信", "李秀梅"));

        assertThat(cases.submit(town.clerk(), wrong))
                .isEqualTo(
                        new Submission.Incomplete(List.of(new Missing.Account(BENEFIT, "payments.card.TOO_SHORT", 8))));
        assertThat(cases.submit(
                        town.clerk(),
                        new HandIn(wrong.key(), person, wrong.items(), wrong.answers(), List.of(), ACCOUNT)))
                .isInstanceOf(Submission.Taken.class);
    }

    @Test
    void aWorkerAloneIsAskedForThePaperThatNobodyHasSeen() {
        var person = town.somebody();
        var alone = new Actor.Person(person);
        var answers = READY.with("out_of_work_by", "lost_job")
                .with("left_work", "dismissed")
                .with("contribution_months", "30");

        var submission = cases.submit(
                alone,
                new HandIn(
                        UUID.randomUUID().toString(),
                        person,
                        List.of(HandIn.Wanted.of(REGISTRATION), HandIn.Wanted.of(BENEFIT)),
                        answers.with("insured_place", "610924"),
                        List.of(new HandIn.PaperShown("proof-of-ended-contract", null, null)),
                        ACCOUNT));

        assertThat(submission)
                .isInstanceOfSatisfying(
                        Submission.Incomplete.class,
                        incomplete -> assertThat(incomplete.missing())
                                .contains(new Missing.Paper(BENEFIT, "proof-of-ended-contract")));
    }

    @Test
    void whoTheLawDeniesIsToldSoAndMayInsist() {
        var person = town.lostWork(59, "voluntary");

        assertThat(cases.submit(town.clerk(), both(person, ACCOUNT))).isInstanceOf(Submission.NotEntitled.class);
        assertThat(files.of(person)).isEmpty();

        var insisting = new HandIn(
                UUID.randomUUID().toString(),
                person,
                List.of(HandIn.Wanted.of(REGISTRATION), new HandIn.Wanted(BENEFIT, true)),
                READY,
                List.of(),
                ACCOUNT);
        assertThat(cases.submit(town.clerk(), insisting)).isInstanceOf(Submission.Taken.class);
    }

    @Test
    void theClerkOfAnotherCountyCannotHandInForHer() {
        var person = town.dismissed(59);

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> cases.submit(town.officerElsewhere(), both(person, ACCOUNT)))
                .isInstanceOf(NoSuchCase.class);
    }

    private Optional<String> card(PersonId person) {
        return accounts.current(HOUSE, person).map(account -> account.number().value());
    }

    private Actor.Agency program() {
        return new Actor.Agency(UUID.randomUUID(), Town.ZIYANG, town.officer().scope(), Set.of(Permission.CASES_WRITE));
    }

    @Test
    void aProgramNamesAnAccountWhereNoneIsKnownAndNeverChangesOne() {
        var known = town.dismissed(59);
        accounts.enter(HOUSE, known, new CardNumber(OTHER_CARD), "陕西农信", "李秀梅");
        var unknown = town.dismissed(59);
        var notNeeded = town.dismissed(59);

        assertThat(cases.submit(program(), both(known, ACCOUNT))).isInstanceOf(Submission.Taken.class);
        assertThat(cases.submit(program(), both(unknown, ACCOUNT))).isInstanceOf(Submission.Taken.class);
        assertThat(cases.submit(program(), only(REGISTRATION, notNeeded, READY, ACCOUNT)))
                .isInstanceOf(Submission.Taken.class);

        assertThat(card(known)).hasValue(OTHER_CARD);
        assertThat(card(unknown)).hasValue(Town.CARD);
        assertThat(card(notNeeded)).isEmpty();
    }

    @Test
    void aHandInUnderAnIdThatWasMergedIsHersWhoStayed() {
        var merged = town.dismissed(59);
        var kept = town.dismissed(59);
        merges.ask(
                town.officer(),
                new Merges.Wish(merged, kept, Merge.Side.KEPT, Merge.Side.KEPT, new Grounds("同一张身份证", null)));

        var taken = (Submission.Taken) cases.submit(town.clerk(), both(merged, ACCOUNT));

        assertThat(taken.receipts()).hasSize(2);
        assertThat(files.of(kept)).hasSize(2).extracting(CaseFile::applicant).containsOnly(kept);
    }

    static HandIn only(String item, PersonId person, Answers answers, HandIn.Account account) {
        return new HandIn(
                UUID.randomUUID().toString(), person, List.of(HandIn.Wanted.of(item)), answers, List.of(), account);
    }
}
