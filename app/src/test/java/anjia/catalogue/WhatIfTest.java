package anjia.catalogue;

import static anjia.catalogue.LookAhead.at;
import static anjia.catalogue.LookAhead.moving;
import static anjia.catalogue.LookAhead.said;
import static anjia.catalogue.LookAhead.wage;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.PersonId;
import anjia.catalogue.Comparison.Difference;
import anjia.catalogue.Comparison.Kind;
import anjia.engine.Fact;
import anjia.engine.Facts;
import anjia.engine.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an event would change, read from the law alone. */
class WhatIfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 10);

    private static final String REGISTRATION = "unemployment/registration";
    private static final String BENEFIT = "unemployment/benefit";

    /** Let go, 59 months paid, lives here; what the record of 李秀梅 knows. */
    static Facts outOfWork() {
        return Facts.of("born_on", LocalDate.of(1983, 3, 8))
                .with("at_work", false)
                .with("has_employer", false)
                .with("able_to_work", true)
                .with("wants_work", true)
                .with("draws_pension", false)
                .with("bound_elsewhere", "nothing")
                .with("out_of_work_by", "lost_job")
                .with("lives_here", true)
                .with("contribution_months", 59)
                .with("carried_over_months", 0)
                .with("left_work", "dismissed")
                .with("insured_place", "610924")
                .absent("registered_on");
    }

    /** The same with work that is insured, for so many months. */
    private static Facts atWork(int months) {
        return outOfWork()
                .with("at_work", true)
                .with("has_employer", true)
                .with("insured_now", true)
                .with("contribution_months", months)
                .missing("left_work");
    }

    private static Difference difference(WhatIf whatIf, String item) {
        return whatIf.comparison().differences().stream()
                .filter(one -> one.after().item().code().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> items(WhatIf whatIf, Kind kind) {
        return whatIf.comparison().of(kind).stream()
                .map(one -> one.after().item().code())
                .toList();
    }

    private static long amount(Standing standing, String name) {
        return standing.amounts().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .low();
    }

    @Test
    void whoRegistersHasTheBenefitThatWasOneStepAway() {
        var benefit = difference(at("register", WhatIfSaid.on(SEPTEMBER), TODAY, outOfWork()), BENEFIT);
        assertThat(benefit.kind()).isEqualTo(Kind.GAINED);
        assertThat(benefit.was().level()).isEqualTo(Standing.Level.NEAR);
        assertThat(benefit.becomes().level()).isEqualTo(Standing.Level.HAS);
        assertThat(benefit.sure()).isTrue();
        assertThat(amount(benefit.becomes(), "total")).isEqualTo(2311200);
    }

    @Test
    void theWageThatSheSignsForIsWhatThePensionIsReckonedBy() {
        var notInsured = outOfWork().with("pension_insured_now", false);
        var whatIf = at("find-work", wage(SEPTEMBER, 600000), TODAY, notInsured);
        var registration = difference(whatIf, "pension/registration").after();
        assertThat(registration.facts().get("contribution_wage"))
                .isEqualTo(new Fact.Known(new Value.Whole(600000), null));
        assertThat(registration.facts().get("hired_on")).isEqualTo(new Fact.Known(new Value.Day(SEPTEMBER), null));
        assertThat(registration.assessment().questions()).isEmpty();
    }

    @Test
    void whatHappensToOneChildHappensToThatOneAlone() {
        var one = new Subject(new PersonId(new UUID(1, 1)), "李一");
        var two = new Subject(new PersonId(new UUID(1, 2)), "李二");
        var said = new WhatIfSaid(SEPTEMBER, null, new Fact.Missing(), Map.of(), two.key());
        assertThat(said.means(one)).isFalse();
        assertThat(said.onDay(TODAY).means(two)).isTrue();
        assertThat(said.means(null)).as("what is about nobody in particular").isTrue();
        assertThat(WhatIfSaid.on(SEPTEMBER).means(one))
                .as("when nobody was asked")
                .isTrue();
    }

    @Test
    void theRegistrationItselfIsNothingThatIsLost() {
        assertThat(items(at("register", WhatIfSaid.on(SEPTEMBER), TODAY, outOfWork()), Kind.LOST))
                .doesNotContain(REGISTRATION);
    }

    @Test
    void whoHasWorkCannotRegisterAtAll() {
        assertThat(at("register", WhatIfSaid.on(SEPTEMBER), TODAY, atWork(59)).impossible())
                .hasValueSatisfying(item -> assertThat(item.item().code()).isEqualTo(REGISTRATION));
        assertThat(at("register", WhatIfSaid.on(SEPTEMBER), TODAY, outOfWork()).impossible())
                .isEmpty();
    }

    @Test
    void whoFindsWorkLosesTheRegistrationAndTheBenefitThatHangsOnIt() {
        var whatIf = at("find-work", wage(SEPTEMBER, 300000), TODAY, outOfWork());
        assertThat(items(whatIf, Kind.LOST)).contains(REGISTRATION, BENEFIT);
        assertThat(difference(whatIf, REGISTRATION).sure()).isTrue();
    }

    @Test
    void whoIsPaidTheBenefitLosesItByFindingWork() {
        var drawing = outOfWork().with("registered_on", TODAY);
        var benefit = difference(at("find-work", wage(SEPTEMBER, 300000), TODAY, drawing), BENEFIT);
        assertThat(benefit.kind()).isEqualTo(Kind.LOST);
        assertThat(benefit.was().level()).isEqualTo(Standing.Level.HAS);
    }

    @Test
    void whoLosesWorkCouldRegisterAndDrawTheBenefitWithIt() {
        var whatIf = at("lose-work", said(SEPTEMBER, Map.of("left_work", "dismissed")), TODAY, atWork(59));
        var benefit = difference(whatIf, BENEFIT);
        assertThat(items(whatIf, Kind.GAINED)).contains(REGISTRATION, BENEFIT);
        assertThat(benefit.becomes().with()).isNotNull();
        assertThat(amount(benefit.becomes(), "months"))
                .as("61 months by September")
                .isEqualTo(18);
    }

    @Test
    void whoLeavesOfOwnWishGainsTheRegistrationAndNoBenefit() {
        var whatIf = at("lose-work", said(SEPTEMBER, Map.of("left_work", "voluntary")), TODAY, atWork(59));
        assertThat(items(whatIf, Kind.GAINED)).contains(REGISTRATION).doesNotContain(BENEFIT);
    }

    @Test
    void aMonthMoreOfWorkBringsTheBenefit() {
        var july = LocalDate.of(2026, 7, 20);
        var whatIf = at("lose-work", said(july, Map.of("left_work", "closed")), TODAY, atWork(11));
        assertThat(whatIf.bestDay(LookAhead.CHANGES)).hasValueSatisfying(best -> {
            assertThat(best.day()).isEqualTo(LocalDate.of(2026, 8, 1));
            assertThat(best.better()).isTrue();
            assertThat(best.differences())
                    .extracting(one -> one.after().item().code(), Difference::kind)
                    .contains(org.assertj.core.groups.Tuple.tuple(BENEFIT, Kind.GAINED));
        });
    }

    @Test
    void theLastDayBeforeIsStillTooEarly() {
        var said = said(LocalDate.of(2026, 7, 31), Map.of("left_work", "closed"));
        assertThat(items(at("lose-work", said, TODAY, atWork(11)), Kind.GAINED)).doesNotContain(BENEFIT);
        var next = said(LocalDate.of(2026, 8, 1), Map.of("left_work", "closed"));
        assertThat(items(at("lose-work", next, TODAY, atWork(11)), Kind.GAINED)).contains(BENEFIT);
    }

    @Test
    void aHigherMinimumWageMakesItWorthWaitingForTheNewYear() {
        var december = LocalDate.of(2025, 12, 10);
        var whatIf = at("register", WhatIfSaid.on(december), december, outOfWork());
        assertThat(whatIf.bestDay(LookAhead.CHANGES)).hasValueSatisfying(best -> {
            assertThat(best.day()).isEqualTo(LocalDate.of(2026, 1, 1));
            var benefit = best.differences().getFirst();
            assertThat(benefit.kind()).isEqualTo(Kind.CHANGED);
            assertThat(amount(benefit.was(), "total")).isEqualTo(175500 + 11 * 192600);
            assertThat(amount(benefit.becomes(), "total")).isEqualTo(12 * 192600);
        });
    }

    @Test
    void whenTheDayMakesNoDifferenceNothingIsSaid() {
        assertThat(at("register", WhatIfSaid.on(SEPTEMBER), TODAY, outOfWork()).bestDay(LookAhead.CHANGES))
                .isEmpty();
        assertThat(at("find-work", wage(SEPTEMBER, 300000), TODAY, outOfWork()).bestDay(LookAhead.CHANGES))
                .isEmpty();
    }

    @Test
    void whoOpensAShopTooLateMissesTheTaxRelief() {
        var november = LocalDate.of(2027, 11, 20);
        var facts = outOfWork()
                .with("own_work", "none")
                .with("out_of_poverty", true)
                .with("relief_note", false)
                .with("taxes_this_year", 800000);
        var whatIf = at("start-business", said(november, Map.of("own_work", "sole_trader")), november, facts);
        assertThat(items(whatIf, Kind.GAINED)).contains("startup/tax-relief-person");
        assertThat(whatIf.bestDay(LookAhead.CHANGES)).hasValueSatisfying(best -> {
            assertThat(best.better()).isFalse();
            assertThat(best.day()).isEqualTo(LocalDate.of(2028, 1, 1));
        });
    }

    @Test
    void aShopOfAHouseholdOutOfPovertyBringsTheSubsidyAfterHalfAYear() {
        var facts = outOfWork()
                .with("own_work", "none")
                .with("out_of_poverty", true)
                .with("starter_group", "none")
                .with("first_business", true)
                .with("startup_paid_before", false);
        var subsidy = difference(
                at("start-business", said(SEPTEMBER, Map.of("own_work", "sole_trader")), TODAY, facts),
                "startup/one-off-subsidy");
        assertThat(subsidy.kind()).isEqualTo(Kind.GAINED);
        assertThat(subsidy.becomes().level()).isEqualTo(Standing.Level.LATER);
        assertThat(subsidy.becomes().from()).isEqualTo(SEPTEMBER.plusMonths(6));
        assertThat(amount(subsidy.becomes(), "subsidy")).isEqualTo(300000);
    }

    @Test
    void whoMovesAwayLosesWhatTheCountyGivesToThoseWhoLiveThere() {
        var facts = outOfWork()
                .with("permit_until", LocalDate.of(2026, 9, 20))
                .with("permit_counts_from", LocalDate.of(2025, 9, 20))
                .with("steady_home", true);
        var whatIf = at("move-away", moving(SEPTEMBER, "3205", Map.of("at_work", "no")), TODAY, facts);
        assertThat(items(whatIf, Kind.LOST)).contains("residence/endorsement", REGISTRATION);
    }

    @Test
    void workInJiangsuPaysTheWayAfterThreeMonths() {
        var facts = outOfWork()
                .with("out_of_poverty", true)
                .with("registered_here", true)
                .with("transport_paid_this_year", false)
                .with("fare_paid", 32000);
        var away = moving(SEPTEMBER, "3205", Map.of("at_work", "yes"));
        var way = difference(at("move-away", away, TODAY, facts), "employment/transport-subsidy");
        assertThat(way.kind()).isEqualTo(Kind.GAINED);
        assertThat(way.becomes().from()).isEqualTo(SEPTEMBER.plusMonths(3));
        var withoutWork = moving(SEPTEMBER, "3205", Map.of("at_work", "no"));
        assertThat(items(at("move-away", withoutWork, TODAY, facts), Kind.GAINED))
                .doesNotContain("employment/transport-subsidy");
    }

    @Test
    void aWageOverTheLineTakesThePublicHomeAway() {
        var alone = new Fact.Known(new Value.Members(List.of(Facts.of("income", 0))), null);
        var facts = outOfWork()
                .put("household", alone)
                .with("home_area", 0)
                .with("registered_here", true)
                .with("waits_for_housing", false);
        var little = difference(at("find-work", wage(SEPTEMBER, 150000), TODAY, facts), "housing/public-rental");
        var much = difference(at("find-work", wage(SEPTEMBER, 3000000), TODAY, facts), "housing/public-rental");
        assertThat(little.kind()).as("the income shared is another").isEqualTo(Kind.CHANGED);
        assertThat(much.kind()).isEqualTo(Kind.LOST);
    }

    @Test
    void aCertificateThatMayNotBeListedIsOnlyAPerhaps() {
        var facts = outOfWork()
                .with("months_insured_ever", 59)
                .with("insured_now", true)
                .with("insured_here", true)
                .with("certificate_level", "none");
        var day = LocalDate.of(2026, 7, 20);
        var subsidy = difference(
                at("certificate", said(day, Map.of("certificate_level", "level_four")), TODAY, facts),
                "skills/upgrade-subsidy");
        assertThat(subsidy.kind()).isEqualTo(Kind.GAINED);
        assertThat(subsidy.sure()).isFalse();
        assertThat(subsidy.becomes().level()).isEqualTo(Standing.Level.OPEN);
    }

    @Test
    void whoIsOutOfWorkIsNoLongerInsuredTwoMonthsLater() {
        var facts = outOfWork()
                .with("months_insured_ever", 59)
                .with("insured_now", true)
                .with("insured_here", true)
                .with("certificate_level", "none");
        var said = said(SEPTEMBER, Map.of("certificate_level", "level_four"));
        assertThat(items(at("certificate", said, TODAY, facts), Kind.GAINED)).doesNotContain("skills/upgrade-subsidy");
    }

    @Test
    void factsThatTheEventDoesNotTouchStand() {
        var whatIf = at("find-work", wage(SEPTEMBER, 300000), TODAY, outOfWork());
        var after = difference(whatIf, BENEFIT).after().facts();
        assertThat(after.get("contribution_months").toString()).isEqualTo("59");
        assertThat(after.get("left_work").toString()).isEqualTo("dismissed");
    }
}
