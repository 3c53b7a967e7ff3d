package anjia.engine;

import anjia.engine.ItemText.Dated;
import anjia.engine.syntax.Definition;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of figures in the text of an item (档次表), with where it stands and how well it is known.
 *
 * @param amount name of the amount that it yields, which heads its last column
 */
public record LawTable(String amount, String article, Validity inForce, Sure sure) {

    static Stream<LawTable> of(ItemText text) {
        return text.amounts().stream()
                .flatMap(amount -> amount.versions().stream())
                .flatMap(version -> of(version).stream());
    }

    private static Optional<LawTable> of(Dated<Definition.Amount> version) {
        var amount = version.definition();
        return amount.body() instanceof Definition.Body.ByTable(var _, var _, var sure)
                ? Optional.of(new LawTable(
                        amount.name(),
                        amount.article(),
                        version.inForce(),
                        Sure.of(sure.name()).orElseThrow()))
                : Optional.empty();
    }
}
