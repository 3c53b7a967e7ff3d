package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What goes on around a decision: second look, missed days, questions to other offices. */
@TownTest
class WholeFilesTest extends FileActs {

    @Test
    void whatOneProposesAnotherCarriesOutAndNobodyIsTheSecondToHerself() {
        var file = subsidy(town.lostWork(59, "contract_ended"));
        assertThat(decide(town.officer(), file, Deciding.Choice.CONFIRM, ""))
                .isEqualTo(new Deciding.Outcomes.Proposed(true));
        var proposed = again(file);
        assertThat(proposed.state()).isEqualTo(CaseState.PROPOSED);
        assertThat(orders.instalments(
                        town.officer(), file.applicant(), file.number().value()))
                .isEmpty();

        assertThat(look(town.officer(), proposed, true, "")).isEqualTo(SecondLook.Outcome.OWN);
        assertThat(look(town.secondOfficer(), proposed, true, "")).isEqualTo(SecondLook.Outcome.AGREED);

        assertThat(again(file).state()).isEqualTo(CaseState.GRANTED);
        assertThat(orders.instalments(
                        town.officer(), file.applicant(), file.number().value()))
                .hasSize(1);
    }

    @Test
    void whatIsSentBackIsOpenAgainAndSendingBackNeedsWords() {
        var file = subsidy(town.lostWork(59, "contract_ended"));
        decide(town.officer(), file, Deciding.Choice.CONFIRM, "");
        var proposed = again(file);

        assertThat(look(town.secondOfficer(), proposed, false, "no")).isEqualTo(SecondLook.Outcome.NEEDS_WORDS);
        assertThat(look(town.secondOfficer(), proposed, false, "证书编号和姓名对不上，请再核一次。"))
                .isEqualTo(SecondLook.Outcome.SENT_BACK);

        assertThat(again(file).state()).isEqualTo(CaseState.ACCEPTED);
        assertThatThrownBy(() -> look(town.secondOfficer(), proposed, true, "")).isInstanceOf(StaleCase.class);
    }

    @Test
    void whoeverProposedTakesItBackWithoutWords() {
        var file = subsidy(town.lostWork(59, "contract_ended"));
        decide(town.officer(), file, Deciding.Choice.CONFIRM, "");

        assertThat(look(town.officer(), again(file), false, "")).isEqualTo(SecondLook.Outcome.SENT_BACK);

        assertThat(again(file).state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void aMissedDayGoesToTheHeadOnceAndComesBackWhenHerOwnDayIsMissed() {
        var file = benefit(town.dismissed(59));
        escalations.raise(file.dueOn());
        assertThat(escalations.open(file.id())).as("the last day is in time").isEmpty();

        escalations.raise(file.dueOn().plusDays(1));
        escalations.raise(file.dueOn().plusDays(2));
        assertThat(raised(file)).isEqualTo(1);
        var promised = file.dueOn().plusDays(5);
        run(() -> {
            escalations.answer(
                    town.head(),
                    file.number(),
                    "张卫民今天办，先问单位。",
                    promised,
                    file.dueOn().plusDays(2));
            return true;
        });
        escalations.raise(promised);
        assertThat(raised(file)).isEqualTo(1);
        escalations.raise(promised.plusDays(1));
        assertThat(raised(file)).isEqualTo(2);
    }

    @Test
    void anotherOfficeAnswersWithinItsOwnTimeAndTheFilesClockGoesOn() {
        var police = town.officerOfPolice();
        var file = benefit(town.dismissed(59));
        assertThat(refer(file, police)).isTrue();
        assertThat(refer(file, police)).as("one open question at a time").isFalse();
        assertThat(clocks.ledger(file.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.holder()).isEqualTo(ClockEntry.Holder.OFFICE));
        var asked = referrals.waiting(police).stream()
                .filter(one -> one.number().equals(file.number()))
                .findFirst()
                .orElseThrow();
        assertThat(asked.dueOn()).as("five working days").isEqualTo("2026-07-08");

        assertThatThrownBy(() -> run(() -> referrals.answer(town.officerElsewhere(), asked.id(), "不是我们的事", TODAY)))
                .isInstanceOf(NoSuchCase.class);
        run(() -> referrals.answer(police, asked.id(), "户口在紫阳，已核实。", TODAY));

        assertThat(referrals.of(file.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.answer()).isEqualTo("户口在紫阳，已核实。"));
        assertThat(referrals.waiting(police)).extracting(Referrals.Referral::id).doesNotContain(asked.id());
    }
}
