package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.BadAnswers;
import anjia.catalogue.Deceased;
import anjia.catalogue.Matter;
import anjia.engine.Fact;
import anjia.engine.Facts;
import anjia.engine.Origin;
import anjia.engine.Value;
import anjia.registry.IdentityNumber;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of three funeral grants a family has one (社会保险法 第四十九条), and everything else that is theirs. */
@TownTest
class FuneralGrantTest extends FileActs {

    static final String PENSION = "pension/funeral";
    private static final String INJURY = "injury/death";
    static final String DRAWING = "unemployment/death";
    private static final String TAKEN = "funeral_grant_taken";

    /** Somebody died on this day, twelve years of pension insurance paid, while drawing unemployment benefit. */
    static final Answers LOSS = Answers.NONE
            .with(Deceased.NAME, "赵大山")
            .with(Deceased.KINSHIP, "parent")
            .with(Deceased.NUMBER, "")
            .with("insured_died_on", "2026-06-20")
            .with("kin_of_deceased", "yes")
            .with("died_of_work_injury", "no")
            .with("deceased_months", "144")
            .with("deceased_drew_pension", "no")
            .with("deceased_drew_years", "0")
            .with("deceased_balance", "5000")
            .with("deceased_paid", "no")
            .with(TAKEN, "none")
            .with("family_loss", "while_drawing_benefit")
            .with("drawing_death_on", "2026-06-20")
            .with("drawing_death_near", "yes")
            .with("drawing_death_months", "144")
            .with("drawing_death_paid", "no");

    /** The same death through work. */
    static final Answers AT_WORK = LOSS.with("died_of_work_injury", "yes")
            .with("family_loss", "through_work")
            .with("work_death_on", "2026-06-20")
            .with("work_death_case", "injury")
            .with("work_death_recognised", "yes")
            .with("work_death_near", "yes")
            .with("work_death_place", Town.ZIYANG.value())
            .with("work_death_insured", "yes")
            .with("work_death_employer_refuses", "no")
            .with("work_death_paid", "no");

    static final List<String> PAPERS = List.of("death-certificate", "proof-of-kinship", "injury-recognition");

    private PersonId bereaved() {
        town.officer();
        var person = town.somebody();
        for (var paper : PAPERS) record.seen(town.clerk(), person, paper, null, null);
        return person;
    }

    private Submission handIn(PersonId person, Answers answers, String... items) {
        return cases.submit(
                new Actor.Person(person),
                new HandIn(
                        UUID.randomUUID().toString(),
                        person,
                        Stream.of(items).map(HandIn.Wanted::of).toList(),
                        answers,
                        List.of(),
                        HandingInTest.ACCOUNT));
    }

    private CaseFile file(PersonId person, String item) {
        return files.open(person, Matter.of(item)).orElseThrow();
    }

    private Facts now(CaseFile file) {
        return run(() -> deciding.assess(town.officer(), file, Answers.NONE, Town.TODAY))
                .facts();
    }

    static Object said(Facts facts) {
        return facts.get(TAKEN) instanceof Fact.Known known ? ((Value.Code) known.value()).code() : "";
    }

    @Test
    void ofTwoThatAreHandedInTogetherTheFirstPaysAndTheOtherGivesTheRest() {
        var person = bereaved();

        assertThat(handIn(person, LOSS, DRAWING, PENSION)).isInstanceOf(Submission.Taken.class);

        assertThat(said(now(file(person, DRAWING)))).isEqualTo("none");
        assertThat(said(now(file(person, PENSION)))).isEqualTo("unemployment");
        assertThat(files.facts(file(person, PENSION).id()).get(TAKEN))
                .as("from the file, by its number")
                .isEqualTo(new Fact.Known(
                        Value.of("unemployment"),
                        new Origin(
                                "catalogue.source.case",
                                file(person, DRAWING).number().value(),
                                null)));
    }

    @Test
    void whatSheAnsweredDoesNotBringASecondFuneralGrantLater() {
        var person = bereaved();
        handIn(person, LOSS, PENSION);

        handIn(person, LOSS, DRAWING);

        assertThat(said(now(file(person, PENSION)))).isEqualTo("none");
        assertThat(said(now(file(person, DRAWING)))).isEqualTo("pension");
    }

    @Test
    void whenTheFirstIsRefusedTheSecondPays() {
        var person = bereaved();
        handIn(person, LOSS, DRAWING, PENSION);

        refuse(file(person, DRAWING));

        assertThat(said(now(file(person, PENSION)))).isEqualTo("none");
    }

    @Test
    void aDeathOfAnotherDayIsAnotherDeath() {
        var person = bereaved();
        handIn(person, LOSS, DRAWING);

        handIn(person, LOSS.with("insured_died_on", "2026-06-21"), PENSION);

        assertThat(said(now(file(person, PENSION)))).isEqualTo("none");
    }

    @Test
    void twoWhoDiedOnOneDayAreTwoDeathsAndEachHasAFuneralGrant() {
        var person = bereaved();
        handIn(person, LOSS, DRAWING);

        handIn(person, LOSS.with(Deceased.NAME, "钱秀英"), PENSION);

        assertThat(said(now(file(person, PENSION)))).isEqualTo("none");
    }

    @Test
    void theSameNumberIsTheSameDeathHoweverNameAndDayAreWritten() {
        var person = bereaved();
        handIn(person, LOSS.with(Deceased.NUMBER, numberEnding("1")), DRAWING);

        handIn(
                person,
                LOSS.with(Deceased.NUMBER, numberEnding("1").toLowerCase(Locale.ROOT))
                        .with(Deceased.NAME, "赵大三")
                        .with("insured_died_on", "2026-06-21"),
                PENSION);

        assertThat(said(now(file(person, PENSION)))).isEqualTo("unemployment");
    }

    @Test
    void anotherNumberIsAnotherDeathThoughNameAndDayAreTheSame() {
        var person = bereaved();
        handIn(person, LOSS.with(Deceased.NUMBER, numberEnding("1")), DRAWING);

        handIn(person, LOSS.with(Deceased.NUMBER, numberEnding("2")), PENSION);

        assertThat(said(now(file(person, PENSION)))).isEqualTo("none");
    }

    @Test
    void nothingIsTakenThatDoesNotSayWhoDiedOrWithANumberThatCannotBe() {
        var person = bereaved();

        assertThat(handIn(
                        person,
                        LOSS.without(Deceased.NAME).without(Deceased.KINSHIP).without(Deceased.NUMBER),
                        DRAWING))
                .isEqualTo(new Submission.Incomplete(List.of(new Missing.WhoDied(DRAWING))));
        assertThatThrownBy(() -> handIn(person, LOSS.with(Deceased.NUMBER, "61092419500101001"), DRAWING))
                .isInstanceOf(BadAnswers.class)
                .hasMessageContaining(Deceased.NUMBER);
    }

    private static String numberEnding(String serial) {
        return IdentityNumber.completing("61092419500101" + "00" + serial).value();
    }

    @Test
    void afterADeathAtWorkTheAccountOfThePensionTakesNoFuneralGrant() {
        var person = bereaved();

        assertThat(handIn(person, AT_WORK, PENSION, INJURY)).isInstanceOf(Submission.Taken.class);

        assertThat(said(now(file(person, INJURY)))).isEqualTo("none");
        grant(file(person, PENSION));
        assertThat(said(now(file(person, INJURY)))).as("once it is granted").isEqualTo("none");
    }

    @Test
    void whatWasGrantedForTheDeathIsNotGrantedAgainAndForAnotherItIs() {
        var person = bereaved();
        handIn(person, AT_WORK, PENSION);
        grant(file(person, PENSION));

        assertThat(handIn(person, AT_WORK, PENSION))
                .isInstanceOfSatisfying(
                        Submission.NotEntitled.class,
                        denied -> assertThat(denied.assessed().facts().get("deceased_paid"))
                                .isInstanceOf(Fact.Known.class));
        assertThat(handIn(person, AT_WORK.with("insured_died_on", "2026-06-25"), PENSION))
                .isInstanceOf(Submission.Taken.class);
        assertThat(handIn(bereaved(), AT_WORK, PENSION))
                .as("of another family nothing is known")
                .isInstanceOf(Submission.Taken.class);
    }

    private void refuse(CaseFile file) {
        decide(town.officer(), file, Deciding.Choice.REFUSE, "单位证明是假的，已向单位核实。");
        look(town.secondOfficer(), again(file), true, "");
    }

    private void grant(CaseFile file) {
        decide(town.officer(), file, Deciding.Choice.CONFIRM, "");
        look(town.secondOfficer(), again(file), true, "");
        assertThat(again(file).state()).isEqualTo(CaseState.GRANTED);
    }
}
