package anjia.engine;

import anjia.engine.ItemText.Dated;
import anjia.engine.ItemText.Named;
import anjia.engine.syntax.Definition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of an item in words of one language (条文的白话): for documents that people read.
 *
 * @param gate whom the item concerns at all; null when everybody
 * @param rules in the order of the text, each once per version, oldest first
 * @param amounts likewise
 */
public record ItemOutline(@Nullable String gate, List<Sentence> rules, List<Sentence> amounts) {
    public ItemOutline {
        rules = List.copyOf(rules);
        amounts = List.copyOf(amounts);
    }

    /**
     * One version of a rule or amount.
     *
     * @param name as the law text writes it
     * @param formula what has to hold, or how it is reckoned; for a table what it goes by
     * @param table null when it is a formula
     */
    public record Sentence(
            String name,
            Validity days,
            String article,
            String formula,
            @Nullable Table table) {}

    /**
     * A decision table (决策表) in words.
     *
     * @param header a column each for what is looked at, and the result last
     * @param rows as many cells each; exactly one row holds for everybody
     * @param sure how well its figures are known
     */
    public record Table(List<String> header, List<List<String>> rows, Sure sure) {}

    static ItemOutline of(ItemText text, FormulaWords words) {
        return new ItemOutline(
                text.gate() == null ? null : words.of(text.gate()),
                sentences(
                        text.rules(),
                        rule -> new Sentence(
                                rule.definition().name(),
                                rule.inForce(),
                                rule.definition().article(),
                                words.of(rule.definition().condition()),
                                null)),
                sentences(text.amounts(), amount -> amount(amount, words)));
    }

    private static Sentence amount(Dated<Definition.Amount> dated, FormulaWords words) {
        var amount = dated.definition();
        var written = dated.table();
        var table = written == null || !(amount.body() instanceof Definition.Body.ByTable(var _, var columns, var sure))
                ? null
                : new TableWords(words, columns, amount)
                        .of(written, Sure.of(sure.name()).orElseThrow());
        return new Sentence(amount.name(), dated.inForce(), amount.article(), words.of(amount), table);
    }

    private interface Say<T> {
        Sentence of(Dated<T> dated);
    }

    private static <T> List<Sentence> sentences(List<Named<T>> named, Say<T> say) {
        return named.stream()
                .flatMap(sentence -> sentence.versions().stream())
                .map(say::of)
                .toList();
    }
}
