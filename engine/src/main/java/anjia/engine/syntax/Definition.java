package anjia.engine.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence of a rule fence. */
public sealed interface Definition {

    Position at();

    record Uses(Position at, List<Expression.Name> facts) implements Definition {}

    record AppliesWhen(Position at, Expression condition) implements Definition {}

    /** {@code only one of [a/b x, c/d y] [article]}: of these amounts of these items nobody has two. */
    record OnlyOneOf(Position at, List<Payment> payments, String article) implements Definition {}

    record Payment(String item, String amount) {}

    record Rule(Position at, String name, String article, Expression condition) implements Definition {}

    /** @param schedule null for a plain amount */
    record Amount(
            Position at,
            String name,
            Expression.Name unit,
            @Nullable Schedule schedule,
            String article,
            Body body) implements Definition {}

    /** A rule or amount that could not be read; what rests on it is not blamed as well. */
    record Broken(Position at, String name) implements Definition {}

    /** {@code schedule by month for months from day}. */
    record Schedule(Position at, Expression months, Expression from) {}

    sealed interface Body {
        record Formula(Expression expression) implements Body {}

        /**
         * {@code table by a, b (read):}; the rows are the Markdown table that follows the fence.
         *
         * @param sure how well its figures are known, as in {@code numbers.yaml}
         */
        record ByTable(Position at, List<Expression.Name> columns, Expression.Name sure) implements Body {}
    }
}
