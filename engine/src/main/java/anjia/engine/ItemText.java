package anjia.engine;

import anjia.engine.syntax.Definition;
import anjia.engine.syntax.Expression;
import anjia.engine.syntax.RulesText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of an item as they are written, beside its nodes (条文的结构): what is generated from the law reads these.
 *
 * @param gate the condition of {@code applies when}, null when there is none
 * @param rules in the order of the text; each with all its versions, oldest first
 * @param amounts likewise
 */
record ItemText(@Nullable Expression gate, List<Named<Definition.Rule>> rules, List<Named<Definition.Amount>> amounts) {

    /** One name in all its versions. */
    record Named<T>(String name, List<Dated<T>> versions) {}

    /** @param table the table below the sentence, null when it has none */
    record Dated<T>(Validity inForce, T definition, RulesText.@Nullable Table table) {}

    static ItemText of(Sentences sentences) {
        var when = sentences.appliesWhen();
        return new ItemText(
                when == null ? null : when.condition(), named(sentences.rules()), named(sentences.amounts()));
    }

    Optional<Named<Definition.Amount>> amount(String name) {
        return amounts.stream().filter(amount -> amount.name().equals(name)).findFirst();
    }

    private static <T extends Definition> List<Named<T>> named(Map<String, List<Sentences.Dated<T>>> sentences) {
        return sentences.entrySet().stream()
                .map(entry -> new Named<>(
                        entry.getKey(),
                        entry.getValue().stream().map(ItemText::dated).toList()))
                .toList();
    }

    private static <T extends Definition> Dated<T> dated(Sentences.Dated<T> sentence) {
        return new Dated<>(sentence.inForce(), sentence.definition(), table(sentence));
    }

    private static <T extends Definition> RulesText.@Nullable Table table(Sentences.Dated<T> sentence) {
        if (!(sentence.definition() instanceof Definition.Amount amount)
                || !(amount.body() instanceof Definition.Body.ByTable)) return null;
        return sentence.section().tables().stream()
                .filter(table -> table.amount().equals(amount.name()))
                .findFirst()
                .orElse(null);
    }
}
