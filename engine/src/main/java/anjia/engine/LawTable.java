package anjia.engine;

import anjia.engine.ItemText.Dated;
import anjia.engine.syntax.Definition;
import anjia.engine.syntax.RulesText.Cell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of figures in the text of an item (档次表), with where it stands and how well it is known.
 *
 * @param amount name of the amount that it yields
 * @param columns names of what is looked at, and the amount last
 * @param rows cells as written, as many each
 */
public record LawTable(
        String amount, String article, Validity inForce, Sure sure, List<String> columns, List<List<String>> rows) {

    static Stream<LawTable> of(ItemText text) {
        return text.amounts().stream()
                .flatMap(amount -> amount.versions().stream())
                .flatMap(version -> of(version).stream());
    }

    private static Optional<LawTable> of(Dated<Definition.Amount> version) {
        var amount = version.definition();
        var table = version.table();
        return table != null && amount.body() instanceof Definition.Body.ByTable(var _, var _, var sure)
                ? Optional.of(new LawTable(
                        amount.name(),
                        amount.article(),
                        version.inForce(),
                        Sure.of(sure.name()).orElseThrow(),
                        written(table.header()),
                        table.rows().stream().map(LawTable::written).toList()))
                : Optional.empty();
    }

    private static List<String> written(List<Cell> cells) {
        return cells.stream().map(Cell::text).toList();
    }
}
