package anjia.engine;

import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Fields;
import anjia.engine.syntax.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads {@code examples.yaml}: situations that a lawyer can judge, and what the law gives in them. */
final class ExamplesFile {
    private final Faults faults;
    private final CompiledItem item;
    private final Map<String, NumberTable> numbers;

    /** @param numbers that the item reads, by name */
    ExamplesFile(Faults faults, CompiledItem item, Map<String, NumberTable> numbers) {
        this.faults = faults;
        this.item = item;
        this.numbers = numbers;
    }

    List<Example> read(String file, String text) {
        var examples = new ArrayList<Example>();
        var names = new HashSet<String>();
        for (var yaml : Yaml.readList(file, text, faults)) {
            var example = example(yaml);
            if (!names.add(example.name()))
                faults.add(yaml.at(), "an example of this name stands above: " + example.name());
            examples.add(example);
        }
        return examples;
    }

    private Example example(Yaml yaml) {
        var fields = new Fields(yaml, faults);
        var name = fields.text("name");
        var day = fields.day("day");
        var division = fields.optionalText("division").orElse(null);
        var facts = facts(fields);
        var supposed = supposed(fields);
        var hypothetical = fields.optionalText("hypothetical").orElse(null);
        if (supposed.isEmpty() != (hypothetical == null))
            faults.add(yaml.at(), "numbers that are only supposed need 'hypothetical:' and why, and nothing else does");
        var expected = new ArrayList<Example.Expected>();
        fields.mapping("expect").entries().forEach((key, entry) -> expected.add(expected(key, entry)));
        if (expected.isEmpty()) faults.add(yaml.at(), "expected something to expect");
        fields.done();
        return new Example(item.item().code(), name, day, division, facts, supposed, hypothetical, expected, yaml.at());
    }

    private Map<String, Long> supposed(Fields fields) {
        var supposed = new LinkedHashMap<String, Long>();
        if (fields.optional("numbers").isEmpty()) return supposed;
        fields.mapping("numbers").entries().forEach((name, entry) -> {
            var table = numbers.get(name);
            if (table == null) faults.unknown(entry.keyAt(), "number", name, numbers.keySet());
            else supposed.put(name, Figures.value(entry.value(), table.range().measure(), faults));
        });
        return supposed;
    }

    private Facts facts(Fields fields) {
        var facts = Facts.none();
        for (var entry : fields.mapping("facts").entries().entrySet()) {
            var names = item.item().facts().stream().map(FactSpec::name).toList();
            var written = written(entry.getValue().value());
            if (!names.contains(entry.getKey())) {
                faults.unknown(entry.getValue().keyAt(), "fact", entry.getKey(), names);
                continue;
            }
            var spec = item.item().fact(entry.getKey());
            var fact = FactFit.read(spec, written);
            if (fact == null)
                faults.add(
                        entry.getValue().value().at(),
                        "expected %s, found %s".formatted(FactFit.expected(spec), written));
            else facts = facts.put(spec.name(), fact);
        }
        return facts;
    }

    /** A value as it is written; of a group one mapping per member. */
    private static String written(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Scalar(var _, var text) -> text;
            case Yaml.Sequence(var _, var items) ->
                items.isEmpty()
                        ? FactFit.NOBODY
                        : items.stream().map(ExamplesFile::written).collect(Collectors.joining("; "));
            case Yaml.Mapping(var _, var entries) ->
                entries.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + " " + written(entry.getValue().value()))
                        .collect(Collectors.joining(", "));
        };
    }

    private Example.Expected expected(String key, Yaml.Entry entry) {
        var known =
                new ArrayList<>(List.of("outcome", "not", "unknown", "ask", "nearest", "or", "last day", "missing"));
        known.addAll(item.item().amounts());
        if (!known.contains(key)) faults.unknown(entry.keyAt(), "expectation", key, known);
        var values = entry.value() instanceof Yaml.Sequence(var _, var items) ? items : List.of(entry.value());
        var texts = values.stream()
                .map(value -> value instanceof Yaml.Scalar(var _, var text) ? text : "")
                .toList();
        if (List.of("not", "unknown").contains(key))
            texts.stream()
                    .filter(rule -> !item.item().rules().contains(rule))
                    .forEach(rule -> faults.unknown(
                            entry.value().at(), "rule", rule, item.item().rules()));
        return new Example.Expected(key, texts, entry.value().at());
    }
}
