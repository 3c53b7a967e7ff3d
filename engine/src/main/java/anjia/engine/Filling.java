package anjia.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the placeholders of a text stand for. A name that the assessment did not touch stays as it is written. */
record Filling(Map<String, String> values) {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    static Filling of(Words words, Finding finding) {
        var values = new HashMap<String, String>();
        add(values, words, finding);
        return new Filling(values);
    }

    static Filling of(Words words, Assessment assessment) {
        var values = new HashMap<String, String>();
        assessment.findings().forEach(finding -> add(values, words, finding));
        for (var amount : assessment.amounts()) {
            var said = new Said(words);
            amount.inputs().forEach(input -> values.put(input.name(), said.fact(input.spec(), input.fact())));
            amount.numbers().forEach(number -> values.put(number.name(), said.value(number.value(), number.measure())));
            values.put(
                    amount.name(),
                    words.choice(amount)
                            .orElseGet(() -> said.range(amount.low(), amount.high(), Measure.whole(amount.unit()))));
        }
        return new Filling(values);
    }

    private static void add(Map<String, String> values, Words words, Finding finding) {
        var said = new Said(words);
        finding.inputs().forEach(input -> values.put(input.name(), said.fact(input.spec(), input.fact())));
        finding.numbers().forEach(number -> values.put(number.name(), said.value(number.value(), number.measure())));
    }

    String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            var value = values.getOrDefault(match.group(1), match.group());
            return Matcher.quoteReplacement(value);
        });
    }
}
