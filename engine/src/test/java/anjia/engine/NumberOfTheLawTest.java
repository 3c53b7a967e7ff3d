package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A number of the law, read by whoever is no item: the lowest wage that a post may name. */
class NumberOfTheLawTest {
    private static final Law LAW = LawFolder.LAW;
    private static final String ZIYANG = "610924";
    private static final String WAGE = "minimum_wage";

    private static NumberUsed read(String day, String place) {
        return LAW.number(WAGE, LocalDate.parse(day), place).orElseThrow();
    }

    @Test
    void theWageOfTheClassOfTheCountyOnTheDayAndNotADayEarlier() {
        assertThat(read("2025-12-31", ZIYANG).value()).isEqualTo(195_000);
        assertThat(read("2026-01-01", ZIYANG).value()).isEqualTo(214_000);
        assertThat(read("2026-01-01", "610113").value()).isEqualTo(237_600);
    }

    @Test
    void aTownIsOfTheClassOfItsCounty() {
        assertThat(read("2026-01-01", ZIYANG + "100")).isEqualTo(read("2026-01-01", ZIYANG));
    }

    @Test
    void aPlaceOfWhichNoListKnowsTheClassHasNone() {
        assertThat(LAW.number(WAGE, LocalDate.of(2026, 1, 1), "320508")).isEmpty();
    }

    @Test
    void beforeItsFirstDayThereIsNone() {
        assertThat(LAW.number(WAGE, LocalDate.of(2015, 4, 30), ZIYANG)).isEmpty();
    }

    @Test
    void itIsNoSurerThanTheListThatPutTheCountyIntoItsClass() {
        var list = LAW.counties().lists().getLast();
        assertThat(read("2026-01-01", ZIYANG).sure().and(list.sure()))
                .isEqualTo(read("2026-01-01", ZIYANG).sure());
        assertThat(read("2026-01-01", ZIYANG).countyClass().source()).isEqualTo(list.source());
    }

    @Test
    void aNumberThatWasReadIsNotSureWhileItIsNotSureWhichCountyHasIt() {
        var wage = LAW.numbersOf("unemployment/benefit").stream()
                .filter(number -> number.name().equals(WAGE))
                .findFirst()
                .orElseThrow();
        assertThat(wage.values().getLast().sure()).isEqualTo(Sure.READ);
        assertThat(wage.countyLists())
                .extracting(CountyList::inForce, CountyList::sure)
                .containsExactly(
                        tuple(LocalDate.of(2021, 5, 1), Sure.READ),
                        tuple(LocalDate.of(2023, 5, 1), Sure.READ),
                        tuple(LocalDate.of(2026, 1, 1), Sure.UNSURE));
        assertThat(wage.isSure()).isFalse();
    }

    @Test
    void aTableOfFiguresHasAMarkOfItsOwn() {
        assertThat(LAW.tablesOf("pension/claim"))
                .extracting(LawTable::amount, LawTable::sure)
                .containsExactly(tuple("divisor", Sure.REMEMBERED), tuple("divisor_falls_by", Sure.UNSURE));
    }

    @Test
    void theNumberOfOneItemIsNoNumberOfTheWholeLaw() {
        assertThat(LAW.numbers()).extracting(NumberUsed::name).contains("least_last");
        assertThat(LAW.number("least_last", LocalDate.of(2026, 1, 1), ZIYANG)).isEmpty();
    }
}
