package anjia.engine;

import anjia.engine.syntax.Fault;
import anjia.engine.syntax.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A worked example (示例): a situation and what the law gives in it, beside the item it tests.
 *
 * @param numbers name of a number of the law to the value it is supposed to have; empty when the law's own hold
 * @param hypothetical why other numbers are supposed, and where they are from; null when none are
 */
public record Example(
        String item,
        String name,
        LocalDate day,
        @Nullable String division,
        Facts facts,
        Map<String, Long> numbers,
        @Nullable String hypothetical,
        List<Expected> expected,
        Position at) {

    /** One thing that is expected; {@code key} is not, unknown, ask, nearest, or, last day, missing, outcome or the name of an amount. */
    public record Expected(String key, List<String> values, Position at) {}

    /** What came out otherwise than expected, at the place of the expectation; empty when the example holds. */
    public List<Fault> check(Law law) {
        var found = law.suppose(numbers, item, facts, day, division);
        return expected.stream().flatMap(each -> check(each, found)).toList();
    }

    private Stream<Fault> check(Expected each, Assessment found) {
        var actual = new Answered(found).to(each);
        if (actual.equals(each.values())) return Stream.empty();
        var message =
                "example '%s': expected %s %s, found %s".formatted(name, each.key(), said(each.values()), said(actual));
        return Stream.of(new Fault(each.at().file(), each.at().line(), each.at().column(), message, null));
    }

    private static String said(List<String> values) {
        return values.isEmpty() ? "nothing" : String.join(", ", values);
    }
}
