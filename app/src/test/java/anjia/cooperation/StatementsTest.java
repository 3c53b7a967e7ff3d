package anjia.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.cooperation.Departure.Plan;
import anjia.cooperation.Departure.Transport;
import anjia.cooperation.Statement.About;
import anjia.cooperation.Statement.Standing;
import anjia.cooperation.Statements.Outcome;
import anjia.places.DivisionCode;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.registry.IdentityNumber;
import anjia.registry.NewPerson;
import anjia.registry.Persons;
import anjia.registry.TieKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A quarter is counted, stated, answered by the partner's letter and agreed; where people of a county work, alone and beside others. */
@TownTest
class StatementsTest {

    private static final Actor.SystemJob HOUSE = new Actor.SystemJob("test");
    private static final Quarter SPRING = new Quarter(2026, 1);
    private static final Traveller.Work WORK = new Traveller.Work("启东海山船舶有限公司", null, true);

    @Autowired
    Statements statements;

    @Autowired
    DepartureEntry entry;

    @Autowired
    Journeys journeys;

    @Autowired
    WhereTheyWork work;

    @Autowired
    Promises promises;

    @Autowired
    LifeRecord record;

    @Autowired
    Persons persons;

    @Autowired
    Town town;

    @Autowired
    JdbcClient db;

    private Actor.Staff officer;
    private Actor.Staff second;

    @BeforeEach
    void anOffice() {
        officer = town.officer();
        second = town.secondOfficer();
    }

    /** Partners since last year; each test has a city of its own. */
    private About about(String partner) {
        var city = new DivisionCode(partner);
        entry.pair(HOUSE, Town.ZIYANG, city, LocalDate.of(2025, 1, 1), "苏陕协作办〔2025〕3号");
        return new About(Town.ZIYANG, city, SPRING);
    }

    private UUID left(About about, LocalDate on, List<PersonId> people) {
        var plan = new Plan(about.home(), about.partner(), on, "08:30", "县政务大厅", Transport.BUS, 45, "", "0915-4421234");
        var went = people.stream().collect(Collectors.toMap(Function.identity(), _ -> WORK));
        return entry.enter(HOUSE, officer.office(), plan, people, went);
    }

    private List<PersonId> people(int count) {
        return IntStream.range(0, count).mapToObj(_ -> town.somebody()).toList();
    }

    private Statement newest(About about) {
        return statements.of(officer).stream()
                .filter(one -> one.about().equals(about))
                .flatMap(one -> one.stated().stream())
                .findFirst()
                .orElseThrow();
    }

    private Outcome answer(UUID id, int gone, int stayed, int back) {
        return statements.answer(
                officer, id, new Figures(gone, stayed, back), "苏人社协函〔2026〕7号", LocalDate.of(2026, 6, 30));
    }

    @Test
    void whoLeftInTheQuarterIsCountedOnceAndAfterThreeMonthsWhoIsStillThere() {
        var about = about("320681");
        var people = people(4);
        var departure = left(about, LocalDate.of(2026, 2, 1), people);
        left(about, LocalDate.of(2026, 4, 1), people(1)); // the next quarter
        journeys.back(
                officer,
                departure,
                people.get(0),
                LocalDate.of(2026, 5, 1),
                "voluntary"); // on the day itself no longer there
        journeys.back(
                officer, departure, people.get(1), LocalDate.of(2026, 5, 2), "contract_ended"); // there on the day
        var again = left(about, LocalDate.of(2026, 3, 31), List.of(people.get(0)));
        assertThat(statements.state(officer, about, "")).isEqualTo(Outcome.DONE);
        assertThat(newest(about).ours()).isEqualTo(new Figures(4, 3 + 1, 2));

        journeys.back(officer, again, people.get(0), LocalDate.of(2026, 6, 1), "voluntary");
        assertThat(statements.of(officer, newest(about).id()).today()).isEqualTo(new Figures(4, 3, 2));
        assertThat(newest(about).ours()).as("what was stated stays").isEqualTo(new Figures(4, 4, 2));
    }

    @Test
    void aSecondOneAgreesWhenBothSidesSayTheSameAndACorrectionIsTheNextStatement() {
        var about = about("320682");
        left(about, LocalDate.of(2026, 2, 1), people(3));
        assertThat(statements.state(officer, about, "")).isEqualTo(Outcome.DONE);
        var id = newest(about).id();
        assertThat(statements.agree(second, id)).as("no letter came").isEqualTo(Outcome.OVER);
        assertThat(answer(id, 4, 3, 0)).isEqualTo(Outcome.DONE);
        assertThat(newest(about).standing()).isEqualTo(Standing.DIFFERS);
        assertThat(statements.agree(second, id)).isEqualTo(Outcome.DIFFERS);
        assertThat(answer(id, 3, 3, 0)).isEqualTo(Outcome.DONE);
        assertThat(statements.agree(officer, id)).isEqualTo(Outcome.OWN);
        assertThat(statements.agree(second, id)).isEqualTo(Outcome.DONE);
        assertThat(answer(id, 3, 2, 1)).as("agreed").isEqualTo(Outcome.OVER);

        assertThat(statements.state(second, about, "")).isEqualTo(Outcome.NO_REASON);
        assertThat(statements.state(second, about, "有1人重复登记")).isEqualTo(Outcome.DONE);
        assertThat(statements.of(officer, id).stated())
                .extracting(Statement::standing)
                .containsExactly(Standing.STATED, Standing.AGREED);
        assertThat(statements.agree(officer, id)).isEqualTo(Outcome.OVER);
    }

    @Test
    void theDatabaseItselfHoldsThatOtherFiguresAreNotAgreed() {
        var about = about("320685");
        left(about, LocalDate.of(2026, 2, 1), people(1));
        statements.state(officer, about, "");
        var id = newest(about).id();
        answer(id, 2, 1, 0);
        assertThatThrownBy(() -> db.sql(
                                "update cooperation.statement set agreed_by = 'staff:x', agreed_at = now() where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aQuarterIsStatedOnlyAfterThreeMonthsByItsOwnCountyForItsOwnPartner() {
        var about = about("320612");
        var late = new About(about.home(), about.partner(), new Quarter(2026, 2));
        assertThat(statements.state(officer, late, "")).isEqualTo(Outcome.TOO_EARLY);
        var stranger = new About(about.home(), new DivisionCode("320411"), SPRING);
        assertThatThrownBy(() -> statements.state(officer, stranger, "")).isInstanceOf(NoSuchDeparture.class);
        assertThatThrownBy(() -> statements.state(town.officerElsewhere(), about, ""))
                .isInstanceOf(NoSuchDeparture.class);
        left(about, LocalDate.of(2026, 2, 1), people(1));
        statements.state(officer, about, "");
        var id = newest(about).id();
        assertThatThrownBy(() -> statements.of(town.officerElsewhere(), id)).isInstanceOf(NoSuchDeparture.class);
        assertThatThrownBy(() -> statements.agree(town.officerOfPolice(), id)).isInstanceOf(NoSuchDeparture.class);
    }

    @Test
    void aPairThatEndedIsStatedForTheQuarterInWhichItStillHeldAndForNoneAfter() {
        var city = new DivisionCode("320921");
        var ended = new About(Town.ZIYANG, city, SPRING);
        entry.pair(HOUSE, Town.ZIYANG, city, LocalDate.of(2025, 1, 1), "苏陕协作办〔2025〕9号");
        left(ended, LocalDate.of(2026, 1, 5), people(2));
        ends(city, LocalDate.of(2026, 1, 10));
        entry.pair(HOUSE, Town.ZIYANG, city, LocalDate.of(2026, 3, 1), "苏陕协作办〔2026〕9号");
        ends(city, LocalDate.of(2026, 3, 20));

        assertThat(statements.state(officer, ended, "")).isEqualTo(Outcome.DONE);
        assertThat(statements.of(officer))
                .as("told once, although the pair was noted twice")
                .filteredOn(one -> one.about().equals(ended))
                .singleElement()
                .extracting(one -> one.stated().size())
                .isEqualTo(1);
        ends(city, LocalDate.of(2025, 12, 31));
        assertThatThrownBy(() -> statements.state(officer, ended, "再出一份"))
                .as("it ended before the quarter")
                .isInstanceOf(NoSuchDeparture.class);
        assertThat(statements.of(officer)).noneMatch(one -> one.about().equals(ended));
    }

    private void ends(DivisionCode partner, LocalDate last) {
        db.sql("""
                update cooperation.pair set since = least(since, :last::date), until = :last where partner = :partner and home = :home
                    and (until is null or :last < :spring::date)
                """)
                .param("last", last)
                .param("partner", partner.value())
                .param("home", Town.ZIYANG.value())
                .param("spring", SPRING.first())
                .update();
    }

    @Test
    void whoIsRegisteredInACountyIsCountedWhereTheWorkOfTheDayLies() {
        var county = new DivisionCode("610826");
        works(county, 1, "320583", null);
        works(county, 2, "320581", null);
        works(county, 3, "610826", null);
        works(county, 4, "610802", null);
        works(county, 5, "440305", "2026-07-01");
        assertThat(work.of(county, Town.TODAY))
                .containsExactlyInAnyOrder(
                        new WhereTheyWork.Group("3205", 2, 0), new WhereTheyWork.Group("6108", 2, 1));

        entry.pair(HOUSE, county, new DivisionCode("320583"), LocalDate.of(2025, 1, 1), "苏陕协作办〔2025〕8号");
        var none = new DivisionCode("610827");
        assertThat(work.of(List.of(county, none), new DivisionCode("61"), Town.TODAY))
                .containsExactly(
                        new WhereTheyWork.County(county, 1, 1, 2, 1), new WhereTheyWork.County(none, 0, 0, 0, 0));
        assertThat(work.partners(county, Town.TODAY)).containsExactly(new WhereTheyWork.Count("320583", 1));
        assertThat(work.works(county, Town.TODAY))
                .as("who works at home is not among them")
                .containsExactly(new WhereTheyWork.Count("electronics", 3));
    }

    @Test
    void aPromiseOfPostsIsNotedForOnesOwnPartnersAndALaterLetterTakesItsPlace() {
        var about = about("320612");
        var on = LocalDate.of(2026, 1, 4);
        promises.note(officer, new Promise(about, 60, "苏人社协函〔2026〕1号", on));
        promises.note(officer, new Promise(about, 80, "苏人社协函〔2026〕2号", on.plusDays(9)));
        assertThat(promises.of(officer))
                .filteredOn(one -> one.promise().about().equals(about))
                .singleElement()
                .isEqualTo(new Promises.Kept(new Promise(about, 80, "苏人社协函〔2026〕2号", on.plusDays(9)), 0, 0));
        var strangers = new About(Town.ZIYANG, new DivisionCode("320505"), SPRING);
        assertThatThrownBy(() -> promises.note(officer, new Promise(strangers, 5, "函1号", on)))
                .isInstanceOf(NoSuchDeparture.class);
        assertThatThrownBy(() -> promises.note(town.officerElsewhere(), new Promise(about, 5, "函1号", on)))
                .isInstanceOf(NoSuchDeparture.class);
        assertThatThrownBy(() -> promises.of(town.officerOfPolice())).isInstanceOf(NoSuchDeparture.class);
    }

    @Test
    void aSmallCountCannotBeReckonedFromTheSum() {
        assertThat(FewPeople.leftOutWith(List.of(40, 3, 12)))
                .as("the smallest of the others")
                .isEqualTo(2);
        assertThat(FewPeople.leftOutWith(List.of(40, 3, 12, 4)))
                .as("two hide each other")
                .isEqualTo(-1);
        assertThat(FewPeople.leftOutWith(List.of(40, 1, 12, 1)))
                .as("54 in all: two are missing in two places")
                .isEqualTo(2);
        assertThat(FewPeople.leftOutWith(List.of(4, 40, 4))).isEqualTo(1);
        assertThat(FewPeople.leftOutWith(List.of(40, 0, 12))).as("none is few").isEqualTo(-1);
        assertThat(FewPeople.leftOutWith(List.of(5, 0, 4))).isEqualTo(0);
    }

    private void works(DivisionCode home, int serial, String place, String to) {
        var number = IdentityNumber.completing("61082619900101%03d".formatted(700 + serial));
        var person = persons.register(
                HOUSE,
                new NewPerson("高远志", number, null, Map.of(TieKind.HOME_REGISTRATION, home, TieKind.RESIDENCE, home)));
        record.open(
                HOUSE,
                person,
                new NewSpell(
                        "work",
                        new DivisionCode(place),
                        null,
                        Map.of("occupation", "electronics"),
                        LocalDate.of(2026, 1, 1),
                        to == null ? null : LocalDate.parse(to),
                        "employer"));
    }
}
