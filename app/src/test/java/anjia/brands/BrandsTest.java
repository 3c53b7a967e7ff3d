package anjia.brands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.Role;
import anjia.brands.BrandYear.Honesty;
import anjia.brands.BrandYear.Review;
import anjia.brands.Brands.Outcome;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.occupations.DataRow;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A labour brand from the proposal to its end. */
@TownTest
class BrandsTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 2);

    @Autowired
    Brands brands;

    @Autowired
    BrandRows rows;

    @Autowired
    ScoreSheet sheet;

    @Autowired
    Town town;

    @Autowired
    JdbcClient db;

    private Actor.Staff officer;
    private Actor.Staff head;

    @BeforeEach
    void anOfficeWithAHead() {
        officer = town.officer();
        head = town.head();
    }

    private static Brand.Content content(String name, DivisionCode county, BrandLevel level) {
        return new Brand.Content(
                name, county, BrandKind.SERVICE, level, "4-10-03-05", "从江边的小镇走出去的修脚师，三代人一把刀。", "紫阳县修脚协会", "", "");
    }

    private Brand.Scores points(int each) {
        return new Brand.Scores(
                sheet.version(),
                sheet.criteria().stream()
                        .map(one -> new Brand.Score(one.id(), Math.min(each, one.points()), "就业登记"))
                        .toList());
    }

    private UUID proposed(int each) {
        var name = "江城修脚师" + SERIAL.incrementAndGet();
        var made = brands.propose(officer, content(name, Town.ZIYANG, BrandLevel.COUNTY), points(each));
        assertThat(made.outcome()).isEqualTo(Outcome.DONE);
        return made.id();
    }

    private UUID recognised(LocalDate from) {
        var id = proposed(12);
        assertThat(brands.recognise(head, id, "紫人社发〔2026〕12号", from)).isEqualTo(Outcome.DONE);
        return id;
    }

    private static BrandYear year(int year) {
        return new BrandYear(year, 1200, 800, 90, 560000, "就业登记", Honesty.A, Review.GOES_ON, "");
    }

    @Test
    void theHeadOfTheCountyRecognisesWhatAnOfficerProposedAndEverybodySeesIt() {
        var id = proposed(12);
        assertThatThrownBy(() -> brands.inForce(id))
                .as("not before it is recognised")
                .isInstanceOf(NoSuchBrand.class);

        assertThat(brands.recognise(head, id, "紫人社发〔2026〕12号", SPRING)).isEqualTo(Outcome.DONE);
        assertThat(brands.inForce(id).validUntil()).isEqualTo(LocalDate.of(2029, 3, 1));
        assertThat(brands.recognise(head, id, "紫人社发〔2026〕12号", SPRING))
                .as("not twice while it holds")
                .isEqualTo(Outcome.OVER);
        assertThat(db.sql("select count(*) from work.change where kind = 'brands.brand' and id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoeverProposedItDoesNotDecideAndAnOfficerNeverDoes() {
        var both = new Actor.Staff(
                head.account(),
                head.name(),
                head.office(),
                head.officeName(),
                head.division(),
                head.scope(),
                Set.of(Role.OFFICER, Role.HEAD));
        var own = brands.propose(
                both, content("自己申报" + SERIAL.incrementAndGet(), Town.ZIYANG, BrandLevel.COUNTY), points(12));
        assertThat(brands.recognise(both, own.id(), "紫人社发〔2026〕13号", SPRING)).isEqualTo(Outcome.OWN);
        assertThat(brands.refuse(both, own.id(), "不够")).isEqualTo(Outcome.OWN);

        assertThatThrownBy(() -> brands.recognise(officer, proposed(12), "紫人社发〔2026〕14号", SPRING))
                .isInstanceOf(NoSuchBrand.class);
    }

    @Test
    void whoeverChangedAProposalOfSomebodyElseDoesNotDecideOnItAlsoWhenSheIsHeadOfTheOffice() {
        var id = proposed(9);
        assertThat(brands.isOwn(head, brands.of(head, id))).isFalse();
        var content = rows.find(id).orElseThrow().content();
        assertThat(brands.mend(head, id, content, points(12))).isEqualTo(Outcome.DONE);
        assertThat(brands.mend(officer, id, content, points(11)))
                .as("who changed it first is not forgotten")
                .isEqualTo(Outcome.DONE);
        assertThat(brands.isOwn(head, brands.of(head, id))).isTrue();
        assertThat(brands.recognise(head, id, "紫人社发〔2026〕17号", SPRING)).isEqualTo(Outcome.OWN);
        assertThat(brands.refuse(head, id, "不够")).isEqualTo(Outcome.OWN);
    }

    @Test
    void aBrandOfTheCityIsNotRecognisedByTheCounty() {
        var ofTheCity = brands.propose(
                officer, content("汉江修脚师" + SERIAL.incrementAndGet(), Town.ZIYANG, BrandLevel.CITY), points(12));
        assertThatThrownBy(() -> brands.recognise(head, ofTheCity.id(), "紫人社发〔2026〕15号", SPRING))
                .isInstanceOf(NoSuchBrand.class);
    }

    @Test
    void anotherCountyNeitherSeesNorProposesIt() {
        var id = proposed(12);
        var elsewhere = town.officerElsewhere();
        assertThatThrownBy(() -> brands.of(elsewhere, id)).isInstanceOf(NoSuchBrand.class);
        assertThat(brands.of(elsewhere)).noneMatch(one -> one.id().equals(id));
        assertThatThrownBy(
                        () -> brands.propose(elsewhere, content("越界的品牌", Town.ZIYANG, BrandLevel.COUNTY), points(12)))
                .isInstanceOf(NoSuchBrand.class);
        assertThatThrownBy(() -> brands.of(town.officerOfPolice(), id)).isInstanceOf(NoSuchBrand.class);
    }

    @Test
    void tooFewPointsAreNotRecognisedUntilTheProposalIsMended() {
        var id = proposed(9); // 54 of 100
        assertThat(brands.recognise(head, id, "紫人社发〔2026〕16号", SPRING)).isEqualTo(Outcome.TOO_FEW);

        var content = rows.find(id).orElseThrow().content();
        assertThat(brands.mend(officer, id, content, points(10))).isEqualTo(Outcome.DONE); // 60
        assertThat(brands.recognise(head, id, "紫人社发〔2026〕16号", SPRING)).isEqualTo(Outcome.DONE);
        assertThat(brands.mend(officer, id, content, points(15)))
                .as("what is decided stands")
                .isEqualTo(Outcome.OVER);
    }

    @Test
    void aCountyHasOneBrandOfANameAlsoWhenTwoProposeItAtOnce() {
        var content = content("同名修脚师" + SERIAL.incrementAndGet(), Town.ZIYANG, BrandLevel.COUNTY);
        var outcomes = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> brands.propose(officer, content, points(12)).outcome())
                .toList();
        assertThat(outcomes).containsOnlyOnce(Outcome.DONE).contains(Outcome.TAKEN);
    }

    @Test
    void aYearIsDueUntilItIsReportedAndPutRightByAnotherReport() {
        var id = recognised(SPRING);
        assertThat(brands.due(rows.find(id).orElseThrow()))
                .hasValue(new Brands.Due(2025, LocalDate.of(2026, 3, 31), true));

        assertThat(brands.report(officer, id, year(2025))).isEqualTo(Outcome.DONE);
        assertThat(brands.due(rows.find(id).orElseThrow())).isEmpty();
        assertThat(brands.report(officer, id, year(2026)))
                .as("the year is not over")
                .isEqualTo(Outcome.OVER);

        var righted = new BrandYear(2025, 1100, 700, 90, 540000, "重新核对", Honesty.B, Review.WATCHED, "补签合同");
        assertThat(brands.report(officer, id, righted)).isEqualTo(Outcome.DONE);
        assertThat(brands.years(rows.find(id).orElseThrow())).containsExactly(righted);
    }

    @Test
    void aBrandIsRenewedNearItsLastDayOnlyWhenTheYearBeforeWasReported() {
        var id = recognised(LocalDate.of(2025, 7, 2));
        lastDay(id, LocalDate.of(2026, 12, 31));
        assertThat(brands.recognise(head, id, "紫人社发〔2026〕20号", SPRING))
                .as("half a year is left to the day")
                .isEqualTo(Outcome.UNREPORTED);
        lastDay(id, LocalDate.of(2027, 1, 1));
        assertThat(brands.recognise(head, id, "紫人社发〔2026〕20号", SPRING)).isEqualTo(Outcome.OVER);
        lastDay(id, LocalDate.of(2026, 6, 30));
        assertThatThrownBy(() -> brands.inForce(id)).as("over since yesterday").isInstanceOf(NoSuchBrand.class);

        brands.report(officer, id, year(2025));
        assertThat(brands.recognise(head, id, "紫人社发〔2026〕20号", LocalDate.of(2026, 7, 1)))
                .isEqualTo(Outcome.DONE);
        assertThat(brands.inForce(id).validUntil()).isEqualTo(LocalDate.of(2029, 6, 30));
    }

    private void lastDay(UUID id, LocalDate day) {
        db.sql("update brands.brand set valid_until = :day where id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    @Test
    void anEndedBrandLeavesThePublicPageAndItsNameIsFree() {
        var id = recognised(SPRING);
        var content = rows.find(id).orElseThrow().content();
        assertThat(brands.end(head, id, "多次欠薪")).isEqualTo(Outcome.DONE);
        assertThatThrownBy(() -> brands.inForce(id)).isInstanceOf(NoSuchBrand.class);
        assertThat(brands.report(officer, id, year(2025))).isEqualTo(Outcome.OVER);
        assertThat(brands.propose(officer, content, points(12)).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aScoreSheetThatIsNotAsItsHeadSaysIsRefusedWithThePlace() {
        var whole = DataRow.file(ScoreSheet.class, "score-sheet.yaml");
        assertThat(new ScoreSheet(whole).most()).isEqualTo(100);
        for (var broken : List.of(
                whole.replace("passes: 60", "passes: 101"),
                whole.replace("review: 31 March", "review: 31 Marsh"),
                whole.replace("points: 20, zh: 从业规模", "points: 0, zh: 从业规模"),
                whole.replace("years: 3", "yaers: 3")))
            assertThatThrownBy(() -> new ScoreSheet(broken)).hasMessageContaining("brands/score-sheet.yaml");
    }
}
