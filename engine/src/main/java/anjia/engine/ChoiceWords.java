package anjia.engine;

import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Position;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Proves that every number an amount can be has its words in every language, where its numbers stand for something. */
final class ChoiceWords {
    private static final long MOST = 100;

    private ChoiceWords() {}

    /** @param at where the item is declared */
    static void check(CompiledItem item, Map<String, Words> words, Position at, Faults faults) {
        var names = words.values().stream()
                .flatMap(each -> each.choices().keySet().stream())
                .collect(Collectors.toSet());
        item.amounts().stream().filter(amount -> names.contains(amount.name())).forEach(amount -> words.values()
                .forEach(each -> check(amount.name(), range(amount), each, at, faults)));
    }

    private static Range range(CompiledItem.Versions<CompiledItem.AmountNode> amount) {
        return amount.versions().stream()
                .map(version -> version.of().formula().range())
                .reduce(Range::hull)
                .orElseThrow();
    }

    private static void check(String amount, Range range, Words words, Position at, Faults faults) {
        if (range.measure().unit() != Unit.PLAIN || range.high() - range.low() > MOST) {
            faults.add(at, "the amount %s is no choice: expected a bare number of few values".formatted(amount));
            return;
        }
        var said = words.choices().getOrDefault(amount, Map.of()).keySet();
        LongStream.rangeClosed(range.low(), range.high())
                .filter(number -> !said.contains(number))
                .forEach(number -> faults.add(
                        at, "no words in %s for %s of the amount %s".formatted(words.language(), number, amount)));
        said.stream()
                .filter(number -> number < range.low() || number > range.high())
                .forEach(number -> faults.add(
                        at, "the amount %s is never %s, which has words in %s".formatted(amount, number, words.language())));
    }
}
