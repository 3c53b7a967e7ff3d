package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.registry.CreditCode;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which employer a file is about: who names it, and when it counts. */
@TownTest
class FileEmployersTest extends FileActs {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String WHY = "名称相近，当时记错了单位。";

    @Autowired
    FileEmployers employers;

    @Autowired
    EmployersTold told;

    @Autowired
    Organisations organisations;

    @Autowired
    Counter counter;

    private PersonId worker;
    private UUID owing;
    private CaseFile file;

    @BeforeEach
    void aComplaintAboutAnEmployer() {
        worker = town.somebody();
        owing = employer();
        file = files.find(new CaseNumber(counter.complains(worker, owing))).orElseThrow();
    }

    private UUID employer() {
        return organisations.enter("紫阳欠薪测试厂" + SERIAL.incrementAndGet(), null, Town.ZIYANG);
    }

    private FileEmployers.@Nullable Outcome name(Actor.Staff staff, @Nullable UUID organisation, String why) {
        return run(() -> employers.name(staff, file.number(), organisation, why, TODAY));
    }

    private long upheld(UUID organisation) {
        return counted(organisation, "true");
    }

    private long counted(UUID organisation, String more) {
        return db.sql("select count(*) from cases.report_employer where organisation = :it and matter = 'wages' and "
                        + more)
                .param("it", organisation)
                .query(Long.class)
                .single();
    }

    private long told(UUID organisation) {
        return db.sql("select count(*) from work.change where kind = 'cases.employer' and id = :it")
                .param("it", organisation)
                .query(Long.class)
                .single();
    }

    @Test
    void onlyWhatIsUpheldCountsAndTheLogTellsOfIt() {
        assertThat(upheld(owing)).as("open").isZero();
        assertThat(told(owing)).isZero();
        counter.upholds(worker);
        assertThat(upheld(owing)).isEqualTo(1);
        assertThat(told(owing)).isEqualTo(1);
        assertThat(counted(owing, "paid")).isZero();
        counter.isPaid(file.number().value());
        assertThat(counted(owing, "paid")).isEqualTo(1);
        assertThat(told(owing)).isEqualTo(2);
    }

    @Test
    void whatIsNotUpheldCountsForNobody() {
        counter.rejects(worker);
        assertThat(upheld(owing)).isZero();
    }

    @Test
    void anOfficeThatDoesNotDecideTheFileNamesNobody() {
        var other = employer();
        assertThatThrownBy(() -> name(town.officerElsewhere(), other, "")).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> name(town.officerOfPolice(), other, "")).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> name(town.clerk(), other, "")).isInstanceOf(NoSuchCase.class);
        assertThat(employers.of(file.id()).orElseThrow().organisation()).isEqualTo(owing);
    }

    @Test
    void theSecondSeesWhatSheAgreesTo() {
        decide(town.officer(), file, Deciding.Choice.CONFIRM, "");
        assertThatThrownBy(() -> name(town.officer(), employer(), "")).isInstanceOf(StaleCase.class);
    }

    @Test
    void onceDecidedOnlyTheHeadNamesAnotherAndSaysWhy() {
        counter.upholds(worker);
        var right = employer();
        assertThatThrownBy(() -> name(town.officer(), right, WHY)).isInstanceOf(StaleCase.class);
        assertThat(name(town.head(), right, "错了")).isEqualTo(FileEmployers.Outcome.NEEDS_REASON);
        assertThat(upheld(owing)).isEqualTo(1);

        assertThat(name(town.head(), right, WHY)).isEqualTo(FileEmployers.Outcome.DONE);

        assertThat(upheld(owing)).isZero();
        assertThat(upheld(right)).isEqualTo(1);
        assertThat(told(owing)).as("when it was upheld, and now").isEqualTo(2);
        assertThat(told(right)).isEqualTo(1);
        assertThat(events.of(file.id()))
                .filteredOn(event -> event.kind() == CaseEvents.Kind.EMPLOYER_NAMED)
                .last()
                .satisfies(event -> assertThat(event.note()).contains(WHY));
        assertThat(name(town.head(), null, WHY)).isEqualTo(FileEmployers.Outcome.DONE);
        assertThat(upheld(right)).isZero();
    }

    @Test
    void whoIsNamedIsARegisteredOrganisation() {
        assertThat(name(town.officer(), UUID.randomUUID(), "")).isEqualTo(FileEmployers.Outcome.UNKNOWN);
    }

    @Test
    void wagesArePaidFromTheHandInToToday() {
        assertThatThrownBy(() -> run(() -> employers.settle(town.officer(), file.number(), TODAY, TODAY)))
                .as("not upheld yet")
                .isInstanceOf(StaleCase.class);
        counter.upholds(worker);
        assertThat(run(() -> employers.settle(town.officer(), file.number(), TODAY.plusDays(1), TODAY)))
                .isEqualTo(FileEmployers.Outcome.NO_SUCH_DAY);
        assertThat(run(() -> employers.settle(
                        town.officer(), file.number(), file.handedInOn().minusDays(1), TODAY)))
                .isEqualTo(FileEmployers.Outcome.NO_SUCH_DAY);
    }

    @Test
    void aFileThatIsAboutNoEmployerNamesNone() {
        file = benefit(town.dismissed(59));
        assertThatThrownBy(() -> name(town.officer(), owing, "")).isInstanceOf(StaleCase.class);
    }

    private HandIn complaint(PersonId person, HandIn.Wanted... others) {
        var wanted = Stream.concat(Stream.of(HandIn.Wanted.of(Counter.WAGES)), Stream.of(others));
        return new HandIn(
                UUID.randomUUID().toString(),
                person,
                wanted.toList(),
                new Application(HandingInTest.READY).with(Counter.OWED).typed(),
                List.of(),
                null);
    }

    @Test
    void aComplaintThatSaysNothingOfTheEmployerLacksIt() {
        var asked = complaint(town.somebody());
        var missing = new Submission.Incomplete(List.of(new Missing.Employer(Counter.WAGES)));
        assertThat(cases.submit(town.clerk(), asked)).isEqualTo(missing);
        assertThat(cases.submit(town.clerk(), asked.about(new EmployerTold("厂", "紫阳县", ""))))
                .as("one character is no name")
                .isEqualTo(missing);
    }

    @Test
    void whatSheSaidStandsOnTheFileThatIsAboutAnEmployerAndOnNoOther() {
        var person = town.dismissed(12);
        cases.submit(
                town.clerk(),
                complaint(person, HandIn.Wanted.of("unemployment/registration")).about(Counter.SAID));
        var all = files.of(person);
        assertThat(all).hasSize(2);
        assertThat(all)
                .allSatisfy(one -> assertThat(told.of(one.id()))
                        .isEqualTo(one.item().equals(Counter.WAGES) ? Optional.of(Counter.SAID) : Optional.empty()));
    }

    @Test
    void whatSheSaysBrandsNobody() {
        var name = organisations.find(owing).orElseThrow().name();
        var other = town.somebody();
        cases.submit(town.clerk(), complaint(other).about(new EmployerTold(name, "", "")));
        counter.upholds(other);
        assertThat(upheld(owing)).as("said by her, named by nobody").isZero();
    }

    @Test
    void anOrganisationIsFoundByAPartOfItsNameOrByItsCode() {
        var code = CreditCode.completing("91610924QX%07d".formatted(SERIAL.incrementAndGet()));
        var longer = organisations.enter("紫阳县查找测试（山）建材有限公司", code, Town.ZIYANG);
        var shorter = organisations.enter("查找测试（山）建材", null, Town.ZIYANG);
        assertThat(organisations.search(" 查找测试（山）", 10))
                .extracting(Organisation::id)
                .containsExactly(shorter, longer);
        assertThat(organisations.search(code.value().toLowerCase(java.util.Locale.ROOT), 10))
                .extracting(Organisation::id)
                .containsExactly(longer);
        assertThat(organisations.search("100%_", 10)).isEmpty();
        assertThat(organisations.search("  ", 10)).isEmpty();
    }
}
