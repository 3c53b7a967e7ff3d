package anjia.engine;

import anjia.engine.ItemText.Dated;
import anjia.engine.ItemText.Named;
import anjia.engine.LawChange.Kind;
import anjia.engine.LawChange.Reading;
import anjia.engine.LawChange.Sentence;
import anjia.engine.syntax.Definition;
import anjia.engine.syntax.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares the sentences of an item day by day: what counts is how a sentence reads on a day, not under which heading it stands. */
final class SentenceDifference {
    private static final Reading NONE = new Reading("", "");

    private final String item;
    private final List<LawChange> changes;

    /** How a sentence reads on these days. */
    private record Version(Validity days, Reading reading) {}

    private record Run(LocalDate from, Reading before, Reading after) {}

    SentenceDifference(String item, List<LawChange> changes) {
        this.item = item;
        this.changes = changes;
    }

    void add(ItemText before, ItemText after) {
        compare(new Sentence(Kind.GATE, "applies when"), gate(before), gate(after));
        compare(
                Kind.RULE,
                versions(before.rules(), SentenceDifference::rule),
                versions(after.rules(), SentenceDifference::rule));
        compare(
                Kind.AMOUNT,
                versions(before.amounts(), SentenceDifference::amount),
                versions(after.amounts(), SentenceDifference::amount));
    }

    private static List<Version> gate(ItemText text) {
        return text.gate() == null
                ? List.of()
                : List.of(new Version(Validity.ALWAYS, new Reading("", Written.of(text.gate()))));
    }

    private static Reading rule(Dated<Definition.Rule> rule) {
        return new Reading(
                rule.definition().article(), Written.of(rule.definition().condition()));
    }

    private static Reading amount(Dated<Definition.Amount> amount) {
        return new Reading(amount.definition().article(), Written.of(amount.definition(), amount.table()));
    }

    private static <T> Map<String, List<Version>> versions(List<Named<T>> named, Function<Dated<T>, Reading> reading) {
        return named.stream()
                .collect(Collectors.toMap(
                        Named::name,
                        sentence -> sentence.versions().stream()
                                .map(version -> new Version(version.inForce(), reading.apply(version)))
                                .toList(),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private void compare(Kind kind, Map<String, List<Version>> before, Map<String, List<Version>> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (var name : names)
            compare(
                    new Sentence(kind, name),
                    before.getOrDefault(name, List.of()),
                    after.getOrDefault(name, List.of()));
    }

    private void compare(Sentence sentence, List<Version> before, List<Version> after) {
        var runs = runs(before, after);
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            if (run.before().equals(run.after())) continue;
            var to = i + 1 < runs.size() ? runs.get(i + 1).from().minusDays(1) : LocalDate.MAX;
            var days = new Validity(run.from(), to);
            changes.add(
                    run.before().equals(NONE)
                            ? new LawChange.SentenceAdded(item, sentence, days, run.after())
                            : run.after().equals(NONE)
                                    ? new LawChange.SentenceRemoved(item, sentence, days, run.before())
                                    : new LawChange.SentenceChanged(item, sentence, days, run.before(), run.after()));
        }
    }

    /** Runs of days on which both texts read the same way each, oldest first, without a gap. */
    private static List<Run> runs(List<Version> before, List<Version> after) {
        var borders = new TreeSet<LocalDate>();
        borders.add(LocalDate.MIN);
        for (var version : concat(before, after)) {
            borders.add(version.days().from());
            if (!version.days().to().equals(LocalDate.MAX))
                borders.add(version.days().to().plusDays(1));
        }
        var runs = new ArrayList<Run>();
        for (var day : borders) {
            var run = new Run(day, on(day, before), on(day, after));
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last == null
                    || !last.before().equals(run.before())
                    || !last.after().equals(run.after())) runs.add(run);
        }
        return runs;
    }

    private static List<Version> concat(List<Version> one, List<Version> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static Reading on(LocalDate day, List<Version> versions) {
        return versions.stream()
                .filter(version -> version.days().holdsOn(day))
                .findFirst()
                .map(Version::reading)
                .orElse(NONE);
    }
}
