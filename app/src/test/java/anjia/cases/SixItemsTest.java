package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.payments.Money;
import anjia.payments.PaymentOrders;
import anjia.record.InsuranceRun;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.record.Spell;
import anjia.registry.HouseholdRole;
import anjia.registry.Households;
import anjia.registry.IdentityNumber;
import anjia.registry.NewPerson;
import anjia.registry.Persons;
import anjia.registry.TieKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the items of different departments do to a life: each through the same hand-in, decision and effects. */
@TownTest
class SixItemsTest {

    private static final Actor HOUSE = new Actor.SystemJob("test");
    private static final String ENROLMENT = "schooling/enrolment";
    private static final String PERMIT = "residence/permit";
    private static final String ENDORSEMENT = "residence/endorsement";
    private static final AtomicInteger CHILDREN = new AtomicInteger();

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Deciding deciding;

    @Autowired
    SecondLook secondLook;

    @Autowired
    Plans plans;

    @Autowired
    LifeRecord record;

    @Autowired
    Persons persons;

    @Autowired
    Households households;

    @Autowired
    PaymentOrders orders;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Town town;

    @BeforeEach
    void open() {
        town.officer();
    }

    @Test
    void whoRegistersWorkOfHerOwnIsAtWorkAndNoLongerUnemployed() {
        var person = town.dismissed(59);
        cases.submit(town.clerk(), HandingInTest.both(person, HandingInTest.ACCOUNT));
        var benefit = files.open(person, Matter.of("unemployment/benefit")).orElseThrow();
        decide(benefit);

        var answers = Answers.NONE.with("own_work", "flexible");
        assertThat(handIn(person, "employment/flexible", answers)).isInstanceOf(Submission.Taken.class);

        assertThat(holding(person, "work").details()).containsEntry("form", "flexible");
        assertThat(record.holding(town.clerk(), person, "unemployment-registration", Town.TODAY.plusDays(1)))
                .isEmpty();
        assertThat(orders.instalments(town.officer(), person, benefit.number().value()))
                .as("nothing is paid for months after the work began")
                .allMatch(one -> one.state().name().equals("STOPPED"));
    }

    @Test
    void aPermitIsIssuedWithinFifteenDaysAndHoldsForAYear() {
        var person = newcomer();
        var file = permit(person);
        assertThat(file.dueOn()).as("fifteen days of the calendar").isEqualTo("2026-07-16");
        assertThat(file.limit().unit()).isEqualTo(ClockLimit.Unit.CALENDAR_DAYS);

        decide(file);

        assertThat(holding(person, "residence-permit").details())
                .containsEntry("until", "2027-07-01")
                .containsEntry("counts_from", "2026-07-01");
        assertThat(offered(person)).doesNotContain(PERMIT, ENDORSEMENT);
    }

    @Test
    void anEndorsementInTimeAddsAYearAndKeepsTheYears() {
        var person = newcomer();
        permitOf(person, "2026-07-20", "2024-07-20");

        handIn(person, ENDORSEMENT, Answers.NONE.with("steady_home", "yes"));

        assertThat(holding(person, "residence-permit").details())
                .containsEntry("until", "2027-07-20")
                .containsEntry("counts_from", "2024-07-20");
        assertThat(record.spells(town.clerk(), person).stream()
                        .filter(spell -> spell.kind().equals("residence-permit")))
                .as("the year before stays on record")
                .hasSize(2);
    }

    @Test
    void aLateEndorsementBeginsTheYearsAnew() {
        var person = newcomer();
        permitOf(person, "2026-06-20", "2023-06-20");

        handIn(person, ENDORSEMENT, Answers.NONE.with("steady_home", "yes"));

        assertThat(holding(person, "residence-permit").details())
                .containsEntry("until", "2027-07-01")
                .containsEntry("counts_from", "2026-07-01");
    }

    @Test
    void theSubsidyIsPaidOnce() {
        var person = town.lostWork(59, "contract_ended");
        var june = YearMonth.of(2026, 6);
        record.addRun(
                HOUSE, person, new InsuranceRun("unemployment", Town.ZIYANG, null, june, june, "insurance-centre"));
        var answers = Answers.NONE
                .with("certificate_level", "level_four")
                .with("certificate_on", "2026-03-02")
                .with("certificate_listed", "yes")
                .with("paid_for_it_before", "no");
        assertThat(submit(
                        person, List.of("skills/upgrade-subsidy"), answers, HandingInTest.ACCOUNT, "skill-certificate"))
                .isInstanceOf(Submission.Taken.class);
        var file = files.open(person, Matter.of("skills/upgrade-subsidy")).orElseThrow();

        decide(file);

        assertThat(orders.instalments(town.officer(), person, file.number().value()))
                .singleElement()
                .satisfies(one -> assertThat(one.amount()).isEqualTo(new Money(150_000)));
    }

    @Test
    void twoChildrenAreTwoFilesOfOneParentAndEachChildGetsThePlace() {
        var mother = newcomer();
        permitOf(mother, "2027-05-01", "2024-05-01");
        record.open(
                HOUSE,
                mother,
                new NewSpell("work", Town.HAOPING, null, Map.of(), LocalDate.of(2024, 1, 1), null, "employer"));
        var home = households.form(HOUSE, mother, Town.HAOPING, LocalDate.of(2024, 1, 1));
        var elder = child(home, "2019-11-02", HouseholdRole.SON);
        var younger = child(home, "2020-08-31", HouseholdRole.DAUGHTER);
        var tooYoung = child(home, "2020-09-01", HouseholdRole.SON);

        var plan = plans.of(town.clerk(), mother, Answers.NONE, Town.TODAY);
        assertThat(plan.can().stream().map(offer -> offer.matter().toString()))
                .contains(about(elder), about(younger))
                .doesNotContain(about(tooYoung));
        submit(mother, List.of(about(elder), about(younger)), Answers.NONE, null, "household-register");

        var file = files.open(mother, Matter.parse(about(younger))).orElseThrow();
        assertThat(files.open(mother, Matter.parse(about(elder)))).isPresent();
        decide(file);

        assertThat(record.holding(HOUSE, younger, "school-place", Town.TODAY)).isPresent();
        assertThat(record.holding(HOUSE, mother, "school-place", Town.TODAY)).isEmpty();
        assertThat(record.holding(HOUSE, elder, "school-place", Town.TODAY)).isEmpty();
    }

    @Test
    void nobodyHandsInForTheChildOfOthers() {
        var stranger = newcomer();
        var mother = newcomer();
        var home = households.form(HOUSE, mother, Town.HAOPING, LocalDate.of(2024, 1, 1));
        var child = child(home, "2020-05-01", HouseholdRole.SON);

        assertThatThrownBy(() -> submit(stranger, List.of(about(child)), Answers.NONE, null, "household-register"))
                .as("a child that is not hers")
                .isInstanceOf(NoSuchCase.class);
        assertThat(files.of(stranger)).isEmpty();
    }

    @Test
    void aHouseholdIsAskedForWhatTheRecordDoesNotKnow() {
        var person = newcomer();
        var home = households.form(HOUSE, person, Town.HAOPING, LocalDate.of(2024, 1, 1));
        child(home, "2020-05-01", HouseholdRole.SON);
        var answers = Answers.NONE.with("home_area", "0").with("months_insured_here", "24");
        assertThat(submit(
                        person,
                        List.of("housing/public-rental"),
                        answers,
                        null,
                        "household-register",
                        "proof-of-income"))
                .isInstanceOf(Submission.Incomplete.class);

        var told = answers.with("household", "income=5000;income=0");
        submit(person, List.of("housing/public-rental"), told, null, "household-register", "proof-of-income");

        var file = files.open(person, Matter.of("housing/public-rental")).orElseThrow();
        assertThat(files.facts(file.id()).get("household").toString()).isEqualTo("income 500000; income 0");
        decide(file);
        assertThat(record.holding(town.officer(), person, "housing-waiting", Town.TODAY))
                .isPresent();
    }

    private CaseFile permit(PersonId person) {
        var answers = Answers.NONE.with("steady_home", "yes").with("lived_here_since", "2025-01-15");
        assertThat(submit(person, List.of(PERMIT), answers, null, "portrait", "proof-of-address"))
                .isInstanceOf(Submission.Taken.class);
        return files.open(person, Matter.of(PERMIT)).orElseThrow();
    }

    private void permitOf(PersonId person, String until, String from) {
        var details = Map.of("until", until, "counts_from", from);
        record.open(
                HOUSE,
                person,
                new NewSpell("residence-permit", Town.HAOPING, null, details, LocalDate.parse(from), null, "registry"));
    }

    /** Registered elsewhere, lives in Haoping. */
    private PersonId newcomer() {
        return persons.register(
                HOUSE,
                new NewPerson(
                        "王小芳",
                        number("1990-01-01"),
                        null,
                        Map.of(TieKind.RESIDENCE, Town.HAOPING, TieKind.HOME_REGISTRATION, Town.CHANGAN)));
    }

    private PersonId child(UUID household, String born, HouseholdRole role) {
        var child = persons.register(
                HOUSE,
                new NewPerson(
                        "王小小",
                        number(born),
                        null,
                        Map.of(TieKind.RESIDENCE, Town.HAOPING, TieKind.HOME_REGISTRATION, Town.CHANGAN)));
        households.join(HOUSE, household, child, role, LocalDate.of(2024, 1, 1));
        return child;
    }

    private static IdentityNumber number(String born) {
        return IdentityNumber.completing(
                "612425%s%03d".formatted(born.replace("-", ""), 500 + CHILDREN.incrementAndGet()));
    }

    private static String about(PersonId child) {
        return new Matter(ENROLMENT, child.value().toString()).toString();
    }

    private List<String> offered(PersonId person) {
        return plans.of(town.clerk(), person, Answers.NONE.with("steady_home", "yes"), Town.TODAY).offers().stream()
                .map(Plan.Offer::item)
                .toList();
    }

    private Spell holding(PersonId person, String kind) {
        return record.holding(town.clerk(), person, kind, Town.TODAY).orElseThrow();
    }

    private Submission handIn(PersonId person, String item, Answers answers) {
        return submit(person, List.of(item), answers, null);
    }

    private Submission submit(
            PersonId person, List<String> items, Answers answers, HandIn.Account account, String... papers) {
        var wanted = items.stream().map(HandIn.Wanted::of).toList();
        var shown = Arrays.stream(papers)
                .map(kind -> new HandIn.PaperShown(kind, null, null))
                .toList();
        return cases.submit(
                town.clerk(), new HandIn(UUID.randomUUID().toString(), person, wanted, answers, shown, account));
    }

    private void decide(CaseFile file) {
        var wish = new Deciding.Wish(Deciding.Choice.CONFIRM, Answers.NONE, "", file.version());
        var officer = town.officerOf(file.office());
        var done = transaction.execute(_ -> deciding.decide(officer, file.number(), wish, Town.TODAY));
        if (done instanceof Deciding.Outcomes.Proposed) second(file);
        else assertThat(done).isEqualTo(new Deciding.Outcomes.Done(true));
    }

    private void second(CaseFile file) {
        var head = town.headOf(file.office());
        var seen = files.find(file.number()).orElseThrow().version();
        var looked = transaction.execute(_ -> secondLook.look(head, file.number(), seen, true, "", Town.TODAY));
        assertThat(looked).isEqualTo(SecondLook.Outcome.AGREED);
    }
}
