package anjia.engine.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a cell of a table: {@code 12 .. 59}, {@code 120 ..}, {@code .. 11}, {@code 5}, {@code dismissed, closed}, {@code any}. */
public final class Bands {
    private Bands() {}

    /** What a cell covers: a range with either end open, a list of names, or anything. */
    public sealed interface Band {
        record Range(Expression.@Nullable Literal low, Expression.@Nullable Literal high) implements Band {}

        record Choices(List<Expression.Name> names) implements Band {}

        record Any() implements Band {}
    }

    /** Null when the cell is none of these, which is then a fault. */
    public static @Nullable Band band(RulesText.Cell cell, Faults faults) {
        try {
            return whole(new Tokens(cell.text(), cell.at()));
        } catch (SyntaxFault e) {
            e.addTo(faults);
            return null;
        }
    }

    /** The value of the last column; null when it is not a number, which is then a fault. */
    public static Expression.@Nullable Literal value(RulesText.Cell cell, Faults faults) {
        try {
            var tokens = new Tokens(cell.text(), cell.at());
            var literal = literal(tokens);
            if (literal == null || !tokens.atEnd()) throw tokens.expected("a number");
            return literal;
        } catch (SyntaxFault e) {
            e.addTo(faults);
            return null;
        }
    }

    private static Band whole(Tokens tokens) {
        var band = tokens.accept("any") ? new Band.Any() : start(tokens);
        if (!tokens.atEnd()) throw tokens.expected("the end of the cell");
        return band;
    }

    private static Band start(Tokens tokens) {
        if (tokens.peek().kind() == Token.Kind.NAME) return choices(tokens);
        var low = literal(tokens);
        if (low != null && tokens.atEnd()) return new Band.Range(low, low);
        tokens.expect("..");
        return new Band.Range(low, literal(tokens));
    }

    private static Band choices(Tokens tokens) {
        var names = new ArrayList<>(List.of(tokens.name("a choice")));
        while (tokens.accept(",")) names.add(tokens.name("a choice"));
        return new Band.Choices(names);
    }

    private static Expression.@Nullable Literal literal(Tokens tokens) {
        if (tokens.peek().kind() != Token.Kind.NUMBER) return null;
        return new LiteralParser(tokens).literal() instanceof Expression.Literal literal ? literal : null;
    }
}
