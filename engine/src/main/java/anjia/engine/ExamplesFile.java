package anjia.engine;

import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Fields;
import anjia.engine.syntax.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads {@code examples.yaml}: situations that a lawyer can judge, and what the law gives in them. */
final class ExamplesFile {
    private final Faults faults;
    private final CompiledItem item;

    ExamplesFile(Faults faults, CompiledItem item) {
        this.faults = faults;
        this.item = item;
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
        var expected = new ArrayList<Example.Expected>();
        fields.mapping("expect").entries().forEach((key, entry) -> expected.add(expected(key, entry)));
        if (expected.isEmpty()) faults.add(yaml.at(), "expected something to expect");
        fields.done();
        return new Example(item.item().code(), name, day, division, facts, expected, yaml.at());
    }

    private Facts facts(Fields fields) {
        var facts = Facts.none();
        for (var entry : fields.mapping("facts").entries().entrySet()) {
            var names = item.item().facts().stream().map(FactSpec::name).toList();
            var written = entry.getValue().value() instanceof Yaml.Scalar(var _, var text) ? text : "";
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

    private Example.Expected expected(String key, Yaml.Entry entry) {
        var known = new ArrayList<>(List.of("outcome", "not", "unknown", "ask", "nearest", "missing"));
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
