package anjia.catalogue;

import static anjia.registry.TestPeople.CHANGZHOU;
import static anjia.registry.TestPeople.HANBIN;
import static anjia.registry.TestPeople.HAOPING;
import static anjia.registry.TestPeople.JOB;
import static anjia.registry.TestPeople.ZIYANG;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.engine.Fact;
import anjia.engine.Facts;
import anjia.engine.Outcome;
import anjia.engine.Value;
import anjia.places.DivisionCode;
import anjia.record.Completeness;
import anjia.record.InsuranceRun;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.registry.HouseholdRole;
import anjia.registry.Households;
import anjia.registry.TestPeople;
import anjia.testing.DatabaseTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RecordFactsTest {

    private static final String BENEFIT = "unemployment/benefit";
    private static final String REGISTRATION = "unemployment/registration";
    private static final String RENTAL = "housing/public-rental";
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Autowired
    TestPeople people;

    @Autowired
    Households households;

    @Autowired
    LifeRecord record;

    @Autowired
    FactSource source;

    @Autowired
    Assessments assessments;

    @Autowired
    Catalogue catalogue;

    private PersonId somebody() {
        return people.living(HAOPING).id();
    }

    private void paid(PersonId person, DivisionCode place, String first, String last) {
        record.addRun(
                JOB,
                person,
                new InsuranceRun(
                        "unemployment",
                        place,
                        null,
                        YearMonth.parse(first),
                        YearMonth.parse(last),
                        "insurance-centre"));
    }

    private void complete(PersonId person) {
        record.state(JOB, person, new Completeness("unemployment", true, null, "confirmed-by-centre"));
    }

    private void spell(PersonId person, String kind, String from, @Nullable String to, Map<String, String> details) {
        record.open(
                JOB,
                person,
                new NewSpell(
                        kind,
                        ZIYANG,
                        null,
                        details,
                        LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        "employer"));
    }

    private Facts facts(PersonId person, String item) {
        return source.facts(JOB, person, catalogue.item(item), TODAY, null, null);
    }

    private static Object value(Facts facts, String name) {
        return facts.get(name) instanceof Fact.Known known ? known.value() : facts.get(name);
    }

    @Test
    void monthsAreKnownForCertainWhenTheBookIsComplete() {
        var person = somebody();
        paid(person, ZIYANG, "2021-08", "2026-06");
        complete(person);
        assertThat(value(facts(person, BENEFIT), "contribution_months")).isEqualTo(new Value.Whole(59));
    }

    @Test
    void monthsAreAtLeastThoseWeKnowWhenMoreMayLieElsewhere() {
        var person = somebody();
        paid(person, ZIYANG, "2025-10", "2026-06");
        assertThat(facts(person, BENEFIT).get("contribution_months"))
                .isInstanceOfSatisfying(
                        Fact.AtLeast.class, least -> assertThat(least.n()).isEqualTo(9));
    }

    @Test
    void countingStartsAnewAfterTheLastBenefitBegan() {
        var person = somebody();
        paid(person, ZIYANG, "2018-01", "2022-12");
        spell(person, "unemployment-benefit", "2023-01-10", "2023-05-10", Map.of("months", "18", "unused", "14"));
        paid(person, ZIYANG, "2023-06", "2024-07");
        complete(person);
        assertThat(value(facts(person, BENEFIT), "contribution_months")).isEqualTo(new Value.Whole(14));
    }

    @Test
    void whatTheLastBenefitLeftOverIsCarriedOn() {
        var person = somebody();
        spell(person, "unemployment-benefit", "2019-01-10", "2019-03-10", Map.of("months", "12", "unused", "10"));
        spell(person, "unemployment-benefit", "2023-01-10", "2023-05-10", Map.of("months", "12", "unused", "8"));
        assertThat(value(facts(person, BENEFIT), "carried_over_months")).isEqualTo(new Value.Whole(8));
    }

    @Test
    void leftOverIsReckonedFromTheMonthsBegunWhenNobodyWroteItDown() {
        var person = somebody();
        spell(person, "unemployment-benefit", "2023-01-10", "2023-05-11", Map.of("months", "12"));
        assertThat(value(facts(person, BENEFIT), "carried_over_months")).isEqualTo(new Value.Whole(7));
    }

    @Test
    void whoNeverDrewHasNothingLeftOver() {
        assertThat(value(facts(somebody(), BENEFIT), "carried_over_months")).isEqualTo(new Value.Whole(0));
    }

    @Test
    void theLastWorkSaysHowItEnded() {
        var person = somebody();
        spell(person, "work", "2020-01-01", "2021-01-01", Map.of("ended", "voluntary"));
        spell(person, "work", "2021-08-01", "2026-07-01", Map.of("ended", "dismissed"));
        assertThat(value(facts(person, BENEFIT), "left_work")).isEqualTo(new Value.Code("dismissed"));
        assertThat(value(facts(person, REGISTRATION), "out_of_work_by")).isEqualTo(new Value.Code("lost_job"));
    }

    @Test
    void workThatGoesOnHasNotEnded() {
        var person = somebody();
        spell(person, "work", "2021-08-01", null, Map.of());
        assertThat(value(facts(person, BENEFIT), "left_work")).isEqualTo(new Fact.Missing());
        assertThat(value(facts(person, REGISTRATION), "at_work")).isEqualTo(new Value.YesNo(true));
    }

    @Test
    void noOpenRegistrationIsKnownToBeNone() {
        var person = somebody();
        spell(person, "unemployment-registration", "2022-01-05", "2022-06-01", Map.of());
        assertThat(facts(person, BENEFIT).get("registered_on")).isInstanceOf(Fact.Absent.class);
    }

    @Test
    void anOpenRegistrationCountsFromItsDay() {
        var person = somebody();
        spell(person, "unemployment-registration", "2026-06-15", null, Map.of());
        assertThat(value(facts(person, BENEFIT), "registered_on")).isEqualTo(new Value.Day(LocalDate.of(2026, 6, 15)));
    }

    @Test
    void thePlaceIsWhereTheLastMonthWasPaid() {
        var person = somebody();
        paid(person, CHANGZHOU, "2019-01", "2021-06");
        paid(person, ZIYANG, "2021-08", "2026-06");
        assertThat(value(facts(person, BENEFIT), "insured_place")).isEqualTo(new Value.Code("610924"));
    }

    @Test
    void nothingAfterTheDayIsLookedAt() {
        var person = somebody();
        paid(person, ZIYANG, "2025-01", "2026-06");
        complete(person);
        var earlier = source.facts(JOB, person, catalogue.item(BENEFIT), LocalDate.of(2025, 6, 15), null, null);
        assertThat(value(earlier, "contribution_months")).isEqualTo(new Value.Whole(6));
    }

    @Test
    void usualResidenceIsHeldAgainstTheCountyOfTheDesk() {
        var person = somebody();
        var item = catalogue.item(REGISTRATION);
        assertThat(value(source.facts(JOB, person, item, TODAY, HAOPING, null), "lives_here"))
                .isEqualTo(new Value.YesNo(true));
        assertThat(value(source.facts(JOB, person, item, TODAY, HANBIN, null), "lives_here"))
                .isEqualTo(new Value.YesNo(false));
    }

    @Test
    void everyFactOfTheRecordSaysWhereItComesFrom() {
        var person = somebody();
        paid(person, ZIYANG, "2021-08", "2026-06");
        spell(person, "work", "2021-08-01", "2026-07-01", Map.of("ended", "closed"));
        facts(person, BENEFIT).byName().values().stream()
                .filter(fact -> !(fact instanceof Fact.Missing))
                .forEach(fact -> assertThat(fact.origin()).as(fact.toString()).isNotNull());
    }

    @Test
    void aHouseholdLargerThanTheLawReckonsWithIsAskedFor() {
        var person = somebody();
        var home = households.form(JOB, person, HAOPING, LocalDate.of(2024, 1, 1));
        for (var others = 1; others < 12; others++) join(home);
        assertThat(value(facts(person, RENTAL), "household")).isInstanceOf(Value.Members.class);
        join(home);
        assertThat(facts(person, RENTAL).get("household")).isEqualTo(new Fact.Missing());
    }

    private void join(UUID home) {
        households.join(JOB, home, somebody(), HouseholdRole.SON, LocalDate.of(2024, 1, 1));
    }

    @Test
    void aPersonOutOfReachHasNoFacts() {
        var person = somebody();
        paid(person, ZIYANG, "2021-08", "2026-06");
        var stranger = people.living(HANBIN);
        assertThat(source.facts(stranger, person, catalogue.item(BENEFIT), TODAY, null, null))
                .isEqualTo(Facts.none());
    }

    @Test
    void anAnswerRaisesWhatIsOnlyKnownAtLeast() {
        var person = somebody();
        paid(person, ZIYANG, "2025-10", "2026-06");
        spell(person, "work", "2021-08-01", "2026-07-01", Map.of("ended", "closed"));
        spell(person, "unemployment-registration", "2026-07-01", null, Map.of());
        assertThat(outcome(person, Answers.NONE)).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(person, Answers.NONE.with("contribution_months", "30")))
                .isEqualTo(Outcome.ENTITLED);
    }

    @Test
    void anAnswerNeverOverrulesTheRecord() {
        var person = somebody();
        paid(person, ZIYANG, "2021-08", "2026-06");
        complete(person);
        spell(person, "work", "2021-08-01", "2026-07-01", Map.of("ended", "voluntary"));
        spell(person, "unemployment-registration", "2026-07-01", null, Map.of());
        assertThat(outcome(person, Answers.NONE.with("left_work", "dismissed"))).isEqualTo(Outcome.NOT_ENTITLED);
    }

    private Outcome outcome(PersonId person, Answers answers) {
        Actor actor = new Actor.Person(person);
        return assessments
                .assess(actor, person, BENEFIT, TODAY, null, answers)
                .assessment()
                .outcome();
    }
}
