package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The benefit reckoned a second time, in plain Java with decimals and nothing from the engine, must agree for random people and people on the
 * borders, registered around each day on which a figure changed.
 */
class OracleTest {
    private static final NavigableMap<LocalDate, Map<Integer, Integer>> WAGE = new TreeMap<>(Map.of(
            day("2019-05-01"), Map.of(1, 1800, 2, 1700, 3, 1600),
            day("2021-05-01"), Map.of(1, 1950, 2, 1850, 3, 1750),
            day("2023-05-01"), Map.of(1, 2160, 2, 2050, 3, 1950),
            day("2026-01-01"), Map.of(1, 2376, 2, 2250, 3, 2140)));
    private static final Map<String, Integer> COUNTIES =
            Map.of("610102", 1, "610881", 1, "610202", 2, "610831", 2, "610924", 3, "611026", 3);
    private static final List<String> REASONS =
            List.of("voluntary", "dismissed", "contract_ended", "employer_breach", "closed");
    private static final List<Integer> BORDERS = List.of(1, 11, 12, 59, 60, 119, 120, 720);

    @ParameterizedTest
    @ValueSource(
            strings = {"2021-05-01", "2022-02-28", "2023-05-01", "2024-02-29", "2025-08-31", "2026-01-01", "2026-03-10"
            })
    void theEngineAgreesWithPlainDecimals(String day) {
        var random = new Random(20260310);
        var disagreeing = new ArrayList<Facts>();
        for (int i = 0; i < 3000; i++) {
            var registered = day(day).plusDays(i % 3 - 1L);
            var months = i % 2 == 0 ? BORDERS.get(random.nextInt(BORDERS.size())) : 1 + random.nextInt(720);
            var place = COUNTIES.keySet().stream().sorted().toList().get(random.nextInt(COUNTIES.size()));
            var reason = REASONS.get(random.nextInt(REASONS.size()));
            var facts = facts(months, random.nextInt(25), reason, registered, place)
                    .with("insured_class", COUNTIES.get(place));
            if (!agrees(facts, registered)) disagreeing.add(facts);
        }
        assertThat(disagreeing).isEmpty();
    }

    private static Facts facts(int months, int carried, String reason, LocalDate registered, String place) {
        return Facts.of("contribution_months", months)
                .with("carried_over_months", carried)
                .with("left_work", reason)
                .with("registered_on", registered)
                .with("insured_place", place);
    }

    private static boolean agrees(Facts facts, LocalDate day) {
        var found = LawFolder.LAW.assess("unemployment/benefit", facts, day);
        var expected = expected(
                whole(facts, "contribution_months"),
                whole(facts, "carried_over_months"),
                code(facts, "left_work"),
                day,
                whole(facts, "insured_class"));
        if (expected.isEmpty()) return found.outcome() == Outcome.NOT_ENTITLED;
        var monthly = found.amount("monthly").orElseThrow().months().stream()
                .map(month -> new BigDecimal(month.low()).movePointLeft(2))
                .toList();
        var total = expected.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return found.outcome() == Outcome.ENTITLED
                && monthly.equals(expected)
                && new BigDecimal(found.amount("total").orElseThrow().low())
                        .movePointLeft(2)
                        .equals(total);
    }

    /** The yuan of each month; empty when nothing is due. */
    private static List<BigDecimal> expected(
            int paid, int carried, String reason, LocalDate registered, int countyClass) {
        if (paid < 12 || reason.equals("voluntary")) return List.of();
        var earned = paid < 60 ? 12 : paid < 120 ? 18 : 24;
        var yuan = new ArrayList<BigDecimal>();
        for (int month = 0; month < Math.min(24, earned + carried); month++) {
            var wage = WAGE.floorEntry(registered.plusMonths(month)).getValue().get(countyClass);
            yuan.add(new BigDecimal(wage).multiply(new BigDecimal("0.90")).setScale(2, RoundingMode.HALF_UP));
        }
        return yuan;
    }

    private static int whole(Facts facts, String name) {
        return Integer.parseInt(facts.get(name).toString());
    }

    private static String code(Facts facts, String name) {
        return facts.get(name).toString();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
