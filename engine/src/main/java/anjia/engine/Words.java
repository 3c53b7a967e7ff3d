package anjia.engine;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of an item in one language (事项用语): those of its subject, and its own. Keys that have no words are faults of the law text, so look-ups
 * always answer.
 *
 * @param language {@code zh-CN} or {@code en}
 * @param name the name people see
 * @param inOwnWords what it is, in the words of the kitchen table
 * @param choices of amounts whose number stands for something, as for the place where a pension is drawn: what each number means
 */
public record Words(
        String language,
        String name,
        String inOwnWords,
        Map<String, QuestionWords> questions,
        Map<String, RuleWords> rules,
        Map<String, String> amounts,
        Map<String, Map<Long, String>> choices,
        Map<String, String> numbers,
        Map<String, String> facts,
        Map<String, CertificateWords> certificates,
        Map<String, DeclarationWords> declarations) {
    public static final String CHINESE = "zh-CN";
    public static final String ENGLISH = "en";

    /**
     * @param unsure the answer of who does not know
     * @param choices value to answer, in the order of the text; {@code yes} and {@code no} for yes-or-no facts; empty for counts, days, places
     */
    public record QuestionWords(String ask, String why, String unsure, Map<String, String> choices) {}

    /** What a certificate is called, and what it says of its holder. */
    public record CertificateWords(String title, String says) {}

    /** What a rule says when it is met, when it is not, and while it is open; with {placeholders}. */
    public record RuleWords(String met, String not, String unknown) {
        String of(Result result) {
            return switch (result) {
                case MET -> met;
                case NOT_MET -> not;
                case UNKNOWN -> unknown;
            };
        }
    }

    /** What is declared in the place of a paper, and what follows when it is untrue (承诺书). */
    public record DeclarationWords(String text, String untrue) {}

    /** @param paper kind of the paper in whose place it stands */
    public DeclarationWords declaration(String paper) {
        return found(declarations, paper);
    }

    public QuestionWords question(String key) {
        return found(questions, key);
    }

    public RuleWords rule(String name) {
        return found(rules, name);
    }

    public String amount(String name) {
        return found(amounts, name);
    }

    /** What an amount has come to, where its number stands for something; empty for all that are figures. */
    public Optional<String> choice(Amount amount) {
        return Optional.ofNullable(choices.get(amount.name()))
                .map(means -> amount.exact() ? found(means, amount.low()) : new Said(this).notKnown());
    }

    public String number(String name) {
        return found(numbers, name);
    }

    /** Of a certificate that the item issues. */
    public CertificateWords certificate(String kind) {
        return found(certificates, kind);
    }

    public String fact(String name) {
        return found(facts, name);
    }

    /** The sentence of a finding, its placeholders filled with the facts and numbers it rests on. */
    public String say(Finding finding) {
        return Filling.of(this, finding).fill(rule(finding.rule()).of(finding.result()));
    }

    /** Fills the placeholders of a text of this item from an assessment: {@code {months}}, {@code {minimum_wage}}. */
    public String fill(String text, Assessment assessment) {
        return Filling.of(this, assessment).fill(text);
    }

    /** A value of this fact in words: the choice's words, a number with separators, a date. */
    public String say(FactSpec spec, Fact fact) {
        return new Said(this).fact(spec, fact);
    }

    /** A number of the law, or a figure of a derivation, without its unit: {@code 12}, {@code 90%}, {@code 1,926.00}. */
    public String say(long value, Measure measure) {
        return new Said(this).value(value, measure);
    }

    private static <K, T> T found(Map<K, T> words, @Nullable K key) {
        var word = words.get(key);
        if (word == null) throw new IllegalArgumentException("no words for " + key);
        return word;
    }
}
