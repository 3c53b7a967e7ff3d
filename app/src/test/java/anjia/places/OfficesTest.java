package anjia.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.testing.DatabaseTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

@DatabaseTest
class OfficesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 7, 1);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 7, 4);

    @Autowired
    Offices offices;

    @Test
    void anOfficeComesBackAsItWasEntered() {
        var office = office("OT1", "610324", "education");
        offices.enter(office);
        assertThat(offices.find(office.id())).contains(office);
    }

    @Test
    void enteringAgainChangesTheOfficeAndKeepsItsDays() {
        var office = office("OT2", "610324", "education");
        offices.enter(office);
        offices.openWeekly(office.id(), Set.of(DayOfWeek.SATURDAY));
        var renamed = new Office(
                office.id(), "扶风县教育局", office.division(), office.tier(), "education", Set.of("schooling"), "OT2");
        offices.enter(renamed);
        assertThat(offices.find(office.id())).contains(renamed);
        assertThat(offices.opensOn(office.id(), SATURDAY)).isTrue();
    }

    @Test
    void twoOfficesCannotShareANumberBlock() {
        offices.enter(office("OT3", "610324", "education"));
        var other = new Office(
                OfficeId.ofBlock("another"), "另一", code("610324"), DivisionLevel.COUNTY, "education", Set.of(), "OT3");
        assertThatThrownBy(() -> offices.enter(other)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void anOfficeHasTheTierOfItsDivision() {
        var wrong = new Office(
                OfficeId.ofBlock("OT4"), "错", code("610324"), DivisionLevel.TOWN, "education", Set.of(), "OT4");
        assertThatThrownBy(() -> offices.enter(wrong)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theOfficeOfTheTownIsResponsibleForItsVillages() {
        offices.enter(office("OT5", "610326", "civil-affairs"));
        var town = office("OT6", "610326101", "civil-affairs");
        offices.enter(town);
        assertThat(offices.responsible("civil-affairs", DivisionLevel.TOWN, code("610326101201")))
                .contains(town);
    }

    @Test
    void whereTheTierHasNoOfficeTheOneAboveIsResponsible() {
        var county = office("OT7", "610327", "civil-affairs");
        offices.enter(county);
        assertThat(offices.responsible("civil-affairs", DivisionLevel.TOWN, code("610327101201")))
                .contains(county);
    }

    @Test
    void anOfficeBelowTheTierAskedForIsNotResponsible() {
        offices.enter(office("OT8", "610328101", "housing"));
        assertThat(offices.responsible("housing", DivisionLevel.COUNTY, code("610328101")))
                .isEmpty();
    }

    @Test
    void aPlaceUnderAnOldCodeBelongsToTheOfficeOfTheRenamedCounty() {
        var office = office("OT9", "610305", "medical-insurance");
        offices.enter(office);
        assertThat(offices.responsible("medical-insurance", DivisionLevel.COUNTY, code("610322")))
                .contains(office);
    }

    @Test
    void theOfficesOfACountyAreItsOwnAndThoseOfItsTownsInOrderOfCode() {
        var town = office("OTB", "610329101", "window");
        var county = office("OTA", "610329", "window");
        offices.enter(town);
        offices.enter(county);
        offices.enter(office("OTC", "610330", "window"));
        assertThat(offices.within(code("610329"))).containsExactly(county, town);
    }

    @Test
    void anOfficeOpensOnWeekdaysUnlessItIsSaidOtherwise() {
        var office = office("OTD", "610331", "window");
        offices.enter(office);
        assertThat(offices.opensOn(office.id(), WEDNESDAY)).isTrue();
        assertThat(offices.opensOn(office.id(), SATURDAY)).isFalse();
        offices.except(office.id(), WEDNESDAY, false, "建党节活动");
        offices.except(office.id(), SATURDAY, true, "赶集日");
        assertThat(offices.opensOn(office.id(), WEDNESDAY)).isFalse();
        assertThat(offices.opensOn(office.id(), SATURDAY)).isTrue();
    }

    @Test
    void anUnknownOfficeNeverOpens() {
        assertThat(offices.opensOn(OfficeId.ofBlock("nowhere"), WEDNESDAY)).isFalse();
    }

    private static Office office(String block, String division, String department) {
        var code = code(division);
        return new Office(
                OfficeId.ofBlock(block),
                block,
                code,
                code.level(),
                department,
                Set.of("employment", "training"),
                block);
    }

    private static DivisionCode code(String value) {
        return new DivisionCode(value);
    }
}
