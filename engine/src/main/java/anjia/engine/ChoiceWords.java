package anjia.engine;

import anjia.engine.CompiledItem.AmountNode;
import anjia.engine.CompiledItem.Versions;
import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Position;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Proves that every number an amount can be has its words in every language, where its numbers stand for something. */
final class ChoiceWords {
    private static final long MOST = 100;

    private final CompiledItem item;
    private final Set<String> chosen;
    private final Faults faults;

    ChoiceWords(CompiledItem item, Collection<Words> languages, Faults faults) {
        this.item = item;
        this.chosen = languages.stream()
                .flatMap(words -> words.choices().keySet().stream())
                .collect(Collectors.toSet());
        this.faults = faults;
    }

    /** @param at the file of the words */
    void check(Words words, Position at) {
        item.amounts().stream()
                .filter(amount -> chosen.contains(amount.name()))
                .forEach(amount -> check(amount.name(), range(amount), words, at));
    }

    private static Range range(Versions<AmountNode> amount) {
        return amount.versions().stream()
                .map(version -> version.of().formula().range())
                .reduce(Range::hull)
                .orElseThrow();
    }

    private void check(String amount, Range range, Words words, Position at) {
        var said = words.choices().getOrDefault(amount, Map.of()).keySet();
        if (range.measure().unit() != Unit.PLAIN || range.high() - range.low() > MOST) {
            if (!said.isEmpty())
                faults.add(at, "the amount %s is no choice: expected a bare number of few values".formatted(amount));
            return;
        }
        LongStream.rangeClosed(range.low(), range.high())
                .filter(number -> !said.contains(number))
                .forEach(number -> faults.add(
                        at, "no words in %s for %d of the amount %s".formatted(words.language(), number, amount)));
        said.stream()
                .filter(number -> number < range.low() || number > range.high())
                .forEach(number -> faults.add(at, "the amount %s is never %d".formatted(amount, number)));
    }
}
