package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A refusal that the applicant holds to be wrong (申诉复核). */
@TownTest
class AppealsTest extends FileActs {

    @Test
    void whoeverProposedARefusalDoesNotAnswerTheAppealAndAnotherOfficerDoes() {
        var file = subsidy(town.lostWork(59, "contract_ended"));
        decide(town.officer(), file, Deciding.Choice.REFUSE, "证书是假的，已向评价机构核实。");
        look(town.secondOfficer(), again(file), true, "");
        raise(new Actor.Person(file.applicant()), file);

        assertThat(appeals.mayAnswer(town.officer(), again(file))).isFalse();
        assertThat(appeals.mayAnswer(town.secondOfficer(), again(file))).isFalse();
        assertThat(appeals.mayAnswer(town.head(), again(file))).isTrue();
        assertThat(appeals.mayAnswer(town.secondOfficer(), refused(town.dismissed(59))))
                .as("an office has not always a head")
                .isTrue();
    }

    @Test
    void aPaperShownLaterOpensNoRefusal() {
        var file = again(refused(town.dismissed(59)));

        assertThatThrownBy(() -> run(() -> {
                    supplements.given(town.clerk(), file.number(), file.version(), List.of(), TODAY);
                    return true;
                }))
                .isInstanceOf(StaleCase.class);
        assertThat(again(file).state()).isEqualTo(CaseState.REFUSED);
    }

    @Test
    void whatWasAskedForAnewIsNotOpenedAgainOnAppeal() {
        var person = town.dismissed(59);
        var first = refused(person);
        raise(new Actor.Person(person), first);
        var newer = benefit(person);
        assertThat(newer.id()).isNotEqualTo(first.id());

        assertThat(run(() ->
                        appeals.answer(town.head(), first.number(), Appeals.Outcome.REOPENED, "证明是真的，单位已来说明。", TODAY)))
                .isFalse();

        assertThat(again(first).state()).isEqualTo(CaseState.REFUSED);
        assertThat(run(() ->
                        appeals.answer(town.head(), first.number(), Appeals.Outcome.REJECTED, "后来又申请过，那一件还在办。", TODAY)))
                .isTrue();
    }

    @Test
    void aFileOpenedAgainComesOutOfTheArchiveAndOldMissedDaysAreOfThePast() {
        var file = benefit(town.dismissed(59));
        var late = file.dueOn().plusDays(1);
        escalations.raise(late);
        decide(town.officer(), file, Deciding.Choice.REFUSE, "单位证明是假的，已向单位核实。", late);
        raise(new Actor.Person(file.applicant()), file);
        var muchLater = late.plusDays(100);
        db.sql("update cases.service_case set archived_on = :day where id = :file")
                .param("day", muchLater)
                .param("file", file.id())
                .update();

        run(() -> appeals.answer(town.head(), file.number(), Appeals.Outcome.REOPENED, "证明是真的，单位已来说明。", muchLater));

        assertThat(db.sql("select archived_on is null from cases.service_case where id = :file")
                        .param("file", file.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(escalations.open(file.id())).isEmpty();
        escalations.raise(muchLater.plusDays(1));
        assertThat(escalations.open(file.id())).as("its clock has just begun").isEmpty();
        escalations.raise(again(file).dueOn().plusDays(1));
        assertThat(escalations.open(file.id())).isPresent();
    }

    @Test
    void aRefusalIsLookedAtByTheHeadAndDecidedAgainWithANewClock() {
        var file = refused(town.dismissed(59));
        var worker = new Actor.Person(file.applicant());
        assertThat(raise(worker, file)).isTrue();
        assertThat(raise(worker, file)).as("once for each decision").isFalse();
        assertThat(appeals.mayAnswer(town.officer(), again(file)))
                .as("who decided it does not answer")
                .isFalse();
        assertThat(appeals.waiting(town.head())).contains(file.number());

        run(() -> {
            appeals.answer(town.head(), file.number(), Appeals.Outcome.REOPENED, "证明是真的，单位已来说明。", TODAY.plusDays(20));
            return true;
        });

        var reopened = again(file);
        assertThat(reopened.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(reopened.dueOn())
                .isEqualTo(clocks.due(TODAY.plusDays(20), reopened.limit()).on());
        decide(town.head(), reopened, Deciding.Choice.CONFIRM, "", TODAY.plusDays(20));
        assertThat(again(file).state()).isEqualTo(CaseState.GRANTED);
        assertThat(decisions.find(file.id()).orElseThrow().turn())
                .as("both decisions stay")
                .isEqualTo(2);
    }

    @Test
    void anAppealThatIsRejectedLeavesTheRefusalAndSaysWhy() {
        var file = refused(town.dismissed(59));
        raise(new Actor.Person(file.applicant()), file);

        run(() -> {
            appeals.answer(town.head(), file.number(), Appeals.Outcome.REJECTED, "单位再次书面说明，证明不是它开的。", TODAY);
            return true;
        });

        assertThat(again(file).state()).isEqualTo(CaseState.REFUSED);
        assertThat(appeals.latest(again(file)).orElseThrow().reason()).contains("证明不是它开的");
        assertThat(appeals.mayRaise(again(file))).isFalse();
    }
}
