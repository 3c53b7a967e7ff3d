package anjia.catalogue;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.Anjia;
import anjia.access.Actor;
import anjia.catalogue.Comparison.Difference;
import anjia.catalogue.Comparison.Kind;
import anjia.catalogue.Standing.Level;
import anjia.demo.DemoTour;
import anjia.places.DivisionCode;
import anjia.testing.Database;
import anjia.web.Frame;
import anjia.web.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The people of the tour look ahead, each from her own record. */
class WhatIfDemoTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 10);
    private static final String REGISTRATION = "unemployment/registration";
    private static final String BENEFIT = "unemployment/benefit";

    private static ConfigurableApplicationContext house;

    @BeforeAll
    static void open() {
        var settings = new ArrayList<String>();
        Database.migrated().properties().forEach((name, value) -> settings.add("--" + name + "=" + value));
        settings.add("--anjia.data=target/test-data/what-if-" + UUID.randomUUID());
        settings.add("--anjia.demo=small");
        settings.add("--anjia.today=2026-07-01T09:00");
        settings.add("--server.port=0");
        house = SpringApplication.run(Anjia.class, settings.toArray(String[]::new));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static WhatIf at(DemoTour.Guest guest, String event, WhatIfSaid said) {
        var whatIfs = house.getBean(WhatIfEvents.class);
        var happens = whatIfs.find(event).orElseThrow();
        var before = world(guest, guest.home());
        var after = happens.moves() ? world(guest, said.place()) : before;
        var assessments = house.getBean(Assessments.class);
        return new WhatIf(whatIfs.whatIfs(), happens, said, before, after, assessments::assessment);
    }

    private static WhatIf.World world(DemoTour.Guest guest, DivisionCode desk) {
        var actor = new Actor.Person(guest.id());
        return new WhatIf.World(
                TODAY, desk, house.getBean(Assessments.class).everything(actor, guest.id(), TODAY, desk, Answers.NONE));
    }

    private static Difference difference(WhatIf whatIf, String item) {
        return whatIf.comparison().differences().stream()
                .filter(one -> one.after().item().code().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static long amount(Standing standing, String name) {
        return standing.amounts().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .low();
    }

    private static WhatIfAnswer inWords(WhatIf whatIf, Language language) {
        Function<LocalDate, String> onDay = LocalDate::toString;
        return house.getBean(WhatIfWords.class).of(whatIf, Frame.outsideRequests(language), onDay, "/again");
    }

    @Test
    void liXiumeiHasTheBenefitForAYearOnceSheRegisters() {
        var benefit = difference(at(DemoTour.LI_XIUMEI, "register", WhatIfSaid.on(SEPTEMBER)), BENEFIT);
        assertThat(benefit.kind()).isEqualTo(Kind.GAINED);
        assertThat(amount(benefit.becomes(), "total")).isEqualTo(12 * 192600);
    }

    @Test
    void heJianpingBringsTheMonthsThatWereLeftOver() {
        var benefit = difference(at(DemoTour.HE_JIANPING, "register", WhatIfSaid.on(SEPTEMBER)), BENEFIT);
        assertThat(amount(benefit.becomes(), "months")).isEqualTo(20);
    }

    @Test
    void elevenMonthsStayTooFewWhenZhaoCaiyunRegisters() {
        var benefit = difference(at(DemoTour.ZHAO_CAIYUN, "register", WhatIfSaid.on(SEPTEMBER)), BENEFIT);
        assertThat(benefit.kind()).isEqualTo(Kind.SAME);
        assertThat(benefit.becomes().level()).isEqualTo(Level.NOT);
    }

    @Test
    void whoeverFindsWorkBeforeRegisteringLetsTheBenefitGo() {
        var benefit = difference(at(DemoTour.LI_XIUMEI, "find-work", LookAhead.wage(SEPTEMBER, 300000)), BENEFIT);
        assertThat(benefit.kind()).isEqualTo(Kind.LOST);
        assertThat(benefit.was().level()).isEqualTo(Level.NEAR);
        assertThat(benefit.sure()).isTrue();
    }

    @Test
    void guoZhiqiangMayHaveAPermitHalfAYearAfterHeMovesHere() {
        var said = LookAhead.moving(SEPTEMBER, "610924", Map.of());
        var permit = difference(at(DemoTour.GUO_ZHIQIANG, "move-here", said), "residence/permit");
        assertThat(permit.kind()).isEqualTo(Kind.GAINED);
        assertThat(permit.becomes().from()).isEqualTo(LocalDate.of(2027, 3, 10));
        assertThat(permit.sure()).as("work or a home is not known").isFalse();
    }

    @Test
    void whatIsLookedAtIsNotStored() {
        var before = world(DemoTour.LI_XIUMEI, DemoTour.LI_XIUMEI.home()).matters();
        at(DemoTour.LI_XIUMEI, "find-work", LookAhead.wage(SEPTEMBER, 300000)).comparison();
        assertThat(world(DemoTour.LI_XIUMEI, DemoTour.LI_XIUMEI.home()).matters())
                .isEqualTo(before);
    }

    @Test
    void eachTurnIsToldInTheWordsOfTheLawWithItsArticle() {
        var whatIf = at(DemoTour.LI_XIUMEI, "find-work", LookAhead.wage(SEPTEMBER, 300000));
        var lost = inWords(whatIf, Language.ZH_CN).lost();
        assertThat(lost)
                .filteredOn(line -> line.name().equals("失业登记"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.reasons()).isNotEmpty();
                    assertThat(line.reasons().getFirst().article()).contains("就业服务与就业管理规定");
                    assertThat(line.link()).isEqualTo("/entitlements/" + REGISTRATION);
                });
    }

    @Test
    void aBenefitThatFallsWithTheRegistrationSaysSo() {
        var whatIf = at(DemoTour.LI_XIUMEI, "find-work", LookAhead.wage(SEPTEMBER, 300000));
        assertThat(inWords(whatIf, Language.ZH_CN).lost())
                .filteredOn(line -> line.name().equals("失业保险金"))
                .singleElement()
                .satisfies(line -> assertThat(line.reasons())
                        .extracting(WhatIfAnswer.Reason::text)
                        .first(as(InstanceOfAssertFactories.STRING))
                        .contains("失业登记"));
    }

    /** Nobody knows whether it is hard for her to find work: that registering is a step on that way is no loss and no gain. */
    @Test
    void whatNobodyKnowsToConcernHerIsNeitherGainedNorLost() {
        var comparison =
                at(DemoTour.LI_XIUMEI, "register", WhatIfSaid.on(SEPTEMBER)).comparison();
        assertThat(comparison.differences())
                .filteredOn(one -> one.kind() != Kind.SAME)
                .extracting(one -> one.after().item().code())
                .containsExactly(BENEFIT);
    }

    @Test
    void theBetterDayIsToldWithWhatDiffersAndALinkToIt() {
        var december = LocalDate.of(2025, 12, 10);
        var whatIf = LookAhead.at("register", WhatIfSaid.on(december), december, WhatIfTest.outOfWork());
        var best = Objects.requireNonNull(inWords(whatIf, Language.ZH_CN).best());
        assertThat(best.title()).contains("2026年1月1日");
        assertThat(best.lines()).anySatisfy(line -> assertThat(line).contains("失业保险金", "22,941.00", "23,112.00"));
        assertThat(best.link()).isEqualTo("2026-01-01");
    }

    @Test
    void moneyOfWhichNothingIsKnownIsNotToldAsNothing() {
        var away = LookAhead.moving(SEPTEMBER, "3205", Map.of("at_work", "yes"));
        assertThat(inWords(at(DemoTour.GUO_ZHIQIANG, "move-away", away), Language.ZH_CN)
                        .gained())
                .filteredOn(line -> line.name().equals("外出务工路费补贴"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.amount()).isNull();
                    assertThat(line.lines())
                            .anySatisfy(sentence -> assertThat(sentence).contains("2026年12月10日"));
                });
    }

    @Test
    void allEventsHaveWordsForEverybodyInBothLanguages() {
        for (var guest : DemoTour.guests())
            for (var event : house.getBean(WhatIfEvents.class).all())
                for (var language : Language.values()) {
                    var said =
                            event.moves() ? LookAhead.moving(SEPTEMBER, "610116", Map.of()) : WhatIfSaid.on(SEPTEMBER);
                    if (!guest.entered()) continue;
                    var answer = inWords(at(guest, event.code(), said), language);
                    assertThat(answer.toString()).as(event.code()).doesNotContain("[catalogue.");
                }
    }
}
