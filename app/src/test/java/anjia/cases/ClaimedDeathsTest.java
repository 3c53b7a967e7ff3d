package anjia.cases;

import static anjia.cases.FuneralGrantTest.DRAWING;
import static anjia.cases.FuneralGrantTest.LOSS;
import static anjia.cases.FuneralGrantTest.PAPERS;
import static anjia.cases.FuneralGrantTest.PENSION;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Deceased;
import anjia.catalogue.Matter;
import anjia.registry.IdentityNumber;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import anjia.web.Frame;
import anjia.web.Language;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A son here and a daughter elsewhere claim for the same father (同一逝者的其他申领): who decides is told. */
@TownTest
class ClaimedDeathsTest extends FileActs {

    private static final AtomicInteger DEATHS = new AtomicInteger(100);
    private static final Frame CHINESE = Frame.outsideRequests(Language.ZH_CN);

    @LocalServerPort
    int port;

    @Autowired
    LogIns logIns;

    @Autowired
    ClaimedDeaths deaths;

    private Answers loss;
    private String number;

    @BeforeEach
    void somebodyDied() {
        var serial = DEATHS.incrementAndGet();
        number = IdentityNumber.completing("61092419500101" + serial).value();
        loss = LOSS.with(Deceased.NAME, "赵大山" + serial).with(Deceased.NUMBER, number);
    }

    private PersonId relative() {
        town.officer();
        var person = town.somebody();
        for (var paper : PAPERS) record.seen(town.clerk(), person, paper, null, null);
        return person;
    }

    private CaseFile claim(PersonId person, Answers answers, String item) {
        var taken = cases.submit(
                new Actor.Person(person),
                new HandIn(
                        UUID.randomUUID().toString(),
                        person,
                        List.of(HandIn.Wanted.of(item)),
                        answers,
                        List.of(),
                        HandingInTest.ACCOUNT));
        assertThat(taken).isInstanceOf(Submission.Taken.class);
        return files.open(person, Matter.of(item)).orElseThrow();
    }

    private List<String> told(CaseFile file) {
        return deaths.lines(town.officerOf(file.office()), file, CHINESE);
    }

    @Test
    void whoDecidesIsToldOfTheFileOfAnotherRelativeAndSoIsWhoDecidesThat() {
        var sons = claim(relative(), loss, PENSION);
        var daughters = claim(relative(), loss.with(Deceased.NAME, "赵达山"), DRAWING);

        assertThat(told(daughters))
                .singleElement()
                .asString()
                .contains(sons.number().value(), "身份证号相同");
        assertThat(told(sons))
                .singleElement()
                .asString()
                .contains(daughters.number().value());
    }

    @Test
    void herOwnFilesForTheDeathAreNotThoseOfAnother() {
        var person = relative();
        var one = claim(person, loss, PENSION);
        claim(person, loss, DRAWING);

        assertThat(told(one)).isEmpty();
    }

    @Test
    void withoutANumberNameAndDayAreToldAsWhatTheyAre() {
        var sons = claim(relative(), loss.with(Deceased.NUMBER, ""), PENSION);
        var daughters = claim(relative(), loss, PENSION);
        var ofAnotherDay =
                claim(relative(), loss.with(Deceased.NUMBER, "").with("insured_died_on", "2026-06-19"), PENSION);

        assertThat(told(daughters))
                .singleElement()
                .asString()
                .contains(sons.number().value(), "也可能是同名");
        assertThat(told(ofAnotherDay)).isEmpty();
    }

    @Test
    void twoNumbersAreTwoPeopleThoughNameAndDayAreTheSame() {
        claim(relative(), loss, PENSION);
        var other = IdentityNumber.completing("61092419510101" + number.substring(14, 17))
                .value();

        assertThat(told(claim(relative(), loss.with(Deceased.NUMBER, other), PENSION)))
                .isEmpty();
    }

    @Test
    void whatWasRefusedOrTakenBackIsNoClaimAndWhatWasGrantedIs() {
        var refused = claim(relative(), loss, PENSION);
        decide(town.officer(), refused, Deciding.Choice.REFUSE, "单位证明是假的，已向单位核实。");
        look(town.secondOfficer(), again(refused), true, "");
        var granted = claim(relative(), throughWork(), PENSION);

        assertThat(told(granted)).isEmpty();

        grant(granted);
        assertThat(told(claim(relative(), loss, PENSION)))
                .singleElement()
                .asString()
                .contains(granted.number().value(), CHINESE.text("cases.state.GRANTED"));
    }

    /** Of which the law has every figure. */
    private Answers throughWork() {
        var answers = FuneralGrantTest.AT_WORK;
        for (var who : List.of(Deceased.NAME, Deceased.NUMBER))
            answers = answers.with(who, loss.values().getOrDefault(who, ""));
        return answers;
    }

    private void grant(CaseFile file) {
        decide(town.officer(), file, Deciding.Choice.CONFIRM, "");
        look(town.secondOfficer(), again(file), true, "");
        assertThat(again(file).state()).isEqualTo(CaseState.GRANTED);
    }

    @Test
    void nobodyButWhoDecidesIsToldAndTheLookStandsInTheAudit() {
        claim(relative(), loss, PENSION);
        var daughters = claim(relative(), loss, PENSION);

        assertThat(deaths.lines(town.clerk(), daughters, CHINESE)).isEmpty();
        assertThat(deaths.lines(town.officerElsewhere(), daughters, CHINESE)).isEmpty();
        assertThat(looks(daughters)).isZero();
        told(daughters);
        assertThat(looks(daughters)).isOne();
    }

    private long looks(CaseFile file) {
        return db.sql(
                        "select count(*) from access.audit_row where act = 'cases.sameDeath' and details ->> 'number' = :number")
                .param("number", file.number().value())
                .query(Long.class)
                .single();
    }

    @Test
    void whoIsNamedLaterIsFoundByWhatWasCorrected() {
        var sons = claim(relative(), loss, PENSION);
        var daughter = relative();
        var hers = claim(daughter, loss.with(Deceased.NAME, "赵大川").with(Deceased.NUMBER, ""), PENSION);
        assertThat(told(hers)).isEmpty();

        var page = logIns.worker(
                Screen.PHONE,
                "zh-CN",
                port,
                daughter,
                "/my/cases/" + hers.number().value() + "/correct");
        page.fill("[name='deceased.number']", number);
        page.locator("button[form=correct]").click();

        assertThat(told(again(hers)))
                .singleElement()
                .asString()
                .contains(sons.number().value());
    }

    @Test
    void theOfficerReadsItAtTheHeadOfTheFile() {
        claim(relative(), loss, PENSION);
        var daughters = claim(relative(), loss, PENSION);

        town.officer();
        var page = logIns.staff(Screen.DESK, "zh-CN", port, "test.zhangweimin");
        page.navigate("/office/cases/" + daughters.number().value());

        assertThat(page.locator("main").innerText()).contains(CHINESE.text("cases.deceased.claimed"));
        PageChecks.passesAll(page, "file-same-death");
    }
}
