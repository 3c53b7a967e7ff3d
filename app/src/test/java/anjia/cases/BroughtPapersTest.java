package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever marks papers as brought starts the clock of a file: that is for the office that decides it, and for windows that serve the person. */
@TownTest
class BroughtPapersTest extends FileActs {

    private CaseFile waiting() {
        var file = benefit(town.dismissed(59));
        run(() -> {
            supplements.ask(
                    town.officer(), file.number(), file.version(), List.of("proof-of-ended-contract"), "请带合同来", TODAY);
            return file;
        });
        return again(file);
    }

    private void given(Actor.Staff staff, CaseFile file) {
        run(() -> {
            supplements.given(staff, file.number(), file.version(), List.of(), TODAY);
            return file;
        });
    }

    @Test
    void anotherAgencyOfTheCountyMarksNoPapersOfAFileThatIsNotItsOwn() {
        var file = waiting();

        assertThatThrownBy(() -> given(town.officerOfPolice(), file)).isInstanceOf(NoSuchCase.class);

        assertThat(again(file).state()).isEqualTo(CaseState.WAITING);
    }

    @Test
    void whoWasAskedAboutAFileAnswersAndDoesNothingElse() {
        var police = town.officerOfPolice();
        var file = waiting();
        refer(file, police);

        assertThatThrownBy(() -> given(police, file)).isInstanceOf(NoSuchCase.class);

        var question = referrals.of(file.id()).getFirst().id();
        run(() -> referrals.answer(police, question, "户口在蒿坪镇。", TODAY));
        assertThat(referrals.of(file.id()).getFirst().isOpen()).isFalse();
    }

    @Test
    void theOfficeThatDecidesAndTheWindowThatTookItDo() {
        var atTheOffice = waiting();
        given(town.officer(), atTheOffice);
        var atTheWindow = waiting();
        given(town.clerk(), atTheWindow);

        assertThat(again(atTheOffice).state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(again(atTheWindow).state()).isEqualTo(CaseState.ACCEPTED);
    }
}
