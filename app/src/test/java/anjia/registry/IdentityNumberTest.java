package anjia.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.registry.NumberCheck.Invalid;
import anjia.registry.NumberCheck.Reason;
import anjia.registry.NumberCheck.Valid;
import anjia.registry.NumberCheck.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Set<String> COUNTIES = Set.of("610924", "610102", "610621", "610722", "440524", "610171");

    /** What is decided for each kind of the vector file, warnings aside; reasons for the disputed ones: docs/identity-numbers.md. */
    private static final Map<String, Object> DECIDED = Map.ofEntries(
            Map.entry("valid-shaanxi", "valid"),
            Map.entry("valid-other", "valid"),
            Map.entry("one-digit-changed", "invalid"),
            Map.entry("neighbours-swapped", "invalid"),
            Map.entry("bad-date", Reason.DATE),
            Map.entry("leap-day-2000", "valid"),
            Map.entry("year-1900", Set.of(Warning.VERY_OLD)),
            Map.entry("year-1899", Set.of(Warning.VERY_OLD)),
            Map.entry("future", Reason.FUTURE),
            Map.entry("unknown-area", Set.of(Warning.UNKNOWN_AREA)),
            Map.entry("hong-kong-permit-area", Set.of()),
            Map.entry("taiwan-permit-area", Set.of()),
            Map.entry("taiwan-area", Set.of()),
            Map.entry("check-X", "valid"),
            Map.entry("check-x-lower", "valid"),
            Map.entry("full-width-X", "valid"),
            Map.entry("leading-space", "valid"),
            Map.entry("trailing-space", "valid"),
            Map.entry("17-digits", Reason.LENGTH),
            Map.entry("19-digits", Reason.LENGTH),
            Map.entry("empty-like", Reason.EMPTY),
            Map.entry("15-digit-old", Reason.OLD_15_DIGITS),
            Map.entry("15-digit-bad-date", Reason.OLD_15_DIGITS),
            Map.entry("gb11643-sample-1", "valid"),
            Map.entry("gb11643-sample-2", Set.of(Warning.VERY_OLD)),
            Map.entry("arabic-indic-digits", Reason.CHARACTERS),
            Map.entry("full-width-digits", Reason.CHECK_DIGIT));

    private static NumberCheck check(String typed) {
        return new NumberRules(TODAY, COUNTIES::contains, false).check(typed);
    }

    static Stream<String[]> vectors() {
        return lines("id_number_vectors.csv").skip(1).map(line -> line.split(",", -1));
    }

    static Stream<String> lines(String file) {
        try (var stream = IdentityNumberTest.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyVectorIsDecidedAsItsKindSays(String kind, String typed, String mod11, String idValidator, String hutool) {
        assertThat(DECIDED).containsKey(kind);
        switch (check(typed)) {
            case Valid valid
            when DECIDED.get(kind) instanceof Set<?> expected ->
                assertThat(valid.warnings()).isEqualTo(expected);
            case Valid _ -> assertThat(DECIDED.get(kind)).isEqualTo("valid");
            case Invalid(var reason) -> assertThat(DECIDED.get(kind)).isIn("invalid", reason);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31, FEMALE",
        "440524188001010014, 1880-01-01, MALE",
        "610924198506150023, 1985-06-15, FEMALE",
        "61092419850615004X, 1985-06-15, FEMALE",
        "610621197010019996, 1970-10-01, MALE",
        "610722199202293317, 1992-02-29, MALE"
    })
    void aNumberSaysWhenOneWasBornAndWhichSexOneHas(String number, LocalDate born, Sex sex) {
        var read = new IdentityNumber(number);
        assertThat(read.bornOn()).isEqualTo(born);
        assertThat(read.sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "610924 19850615 0023",
                "610924-19850615-0023",
                "６１０９２４１９８５０６１５００２３",
                "　610924198506150023\t",
                "610924\u200b198506150023"
            })
    void waysOfTypingOneNumberAreOneNumber(String typed) {
        assertThat(check(typed)).isEqualTo(new Valid(new IdentityNumber("610924198506150023"), Set.of()));
    }

    @Test
    void aChildBornTodayHasANumberAndOneBornTomorrowHasNone() {
        assertThat(check(born("20260701"))).isInstanceOf(Valid.class);
        assertThat(check(born("20260702"))).isEqualTo(new Invalid(Reason.FUTURE));
    }

    @Test
    void nobodyBornBefore1850HasANumber() {
        assertThat(check(born("18500101"))).isInstanceOf(Valid.class);
        assertThat(check(born("18491231"))).isEqualTo(new Invalid(Reason.TOO_OLD));
    }

    @Test
    void aBirthdayOf120YearsIsNotYetVeryOld() {
        assertThat(check(born("19060701"))).extracting("warnings").isEqualTo(Set.of());
        assertThat(check(born("19060630"))).extracting("warnings").isEqualTo(Set.of(Warning.VERY_OLD));
    }

    @Test
    void aCountyThatWasRenumberedIsNoReasonToLookTwice() {
        assertThat(check(IdentityNumber.completing("61242519850615002").value()))
                .extracting("warnings")
                .isEqualTo(Set.of(Warning.FORMER_AREA));
    }

    @Test
    void aZoneOfTheStatisticsIsNoAreaEvenIfTheDivisionsKnowIt() {
        assertThat(check(IdentityNumber.completing("61017119850615002").value()))
                .extracting("warnings")
                .isEqualTo(Set.of(Warning.UNKNOWN_AREA));
    }

    @Test
    void aDemoNumberIsANumberOnlyInTheDemo() {
        var number = IdentityNumber.completing("61992419850615002");
        assertThat(check(number.value())).isEqualTo(new Invalid(Reason.DEMO_AREA));
        assertThat(new NumberRules(TODAY, COUNTIES::contains, true).check(number.value()))
                .isEqualTo(new Valid(number, Set.of(Warning.DEMO)));
    }

    @Test
    void aWrongNumberCannotExistAndItsRefusalDoesNotRepeatIt() {
        assertThatThrownBy(() -> new IdentityNumber("610924198506150024"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("1985");
    }

    @Test
    void aNumberIsNeverPrintedWhole() {
        var number = new IdentityNumber("610924198506150023");
        assertThat("%s %s".formatted(number, new Valid(number, Set.of()))).doesNotContain("1985");
    }

    private static String born(String day) {
        return IdentityNumber.completing("610924" + day + "002").value();
    }
}
