package anjia.engine;

import anjia.engine.syntax.Expression;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares places (行政区划比较): the county of one with that of another, or the city or province in which they lie. */
final class PlaceCompiler {
    private static final int PROVINCE = 2;
    private static final int CITY = 4;
    private static final int COUNTY = 6;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Scope scope;

    PlaceCompiler(Scope scope) {
        this.scope = scope;
    }

    /** Null when neither side is a place. */
    @Nullable
    ClaimNode compared(Expression.Compare compare) {
        var left = place(compare.left());
        var right = place(compare.right());
        if (left == null && right == null) return null;
        if (left == null) throw Misuse.of(compare.left().at(), "expected a place");
        if (!compare.operator().equals("=")) throw Misuse.of(compare.at(), "places are compared by 'is' and 'is not'");
        var other = right == null ? code(compare.right(), left.digits()) : right;
        if (right != null && right.digits() != left.digits())
            throw Misuse.of(compare.at(), "expected both sides to be counties, cities or provinces");
        return new ClaimNode.Compare(Step.Comparator.EQUAL, left, other, 1, 1);
    }

    private @Nullable PlaceNode place(Expression expression) {
        return switch (expression) {
            case Expression.Within(var _, var level, var name) -> {
                var slot = scope.required(name);
                if (!(scope.spec(slot).type() instanceof FactType.Place))
                    throw Misuse.of(name.at(), "expected a place; the fact " + name.name() + " is none");
                yield PlaceNode.of(slot, level.equals("province") ? PROVINCE : CITY);
            }
            case Expression.Name name -> {
                var slot = scope.slot(name.name());
                yield slot >= 0 && scope.spec(slot).type() instanceof FactType.Place
                        ? PlaceNode.of(slot, COUNTY)
                        : null;
            }
            default -> null;
        };
    }

    private static FigureNode code(Expression expression, int digits) {
        if (expression instanceof Expression.Literal(var _, var n, var per, var unit)
                && unit == null
                && per == 1
                && DIGITS.matcher(String.valueOf(n)).matches()
                && String.valueOf(n).length() == digits)
            return new FigureNode.Constant(new Step.Constant(n, PlaceNode.CODE));
        throw Misuse.of(expression.at(), "expected a place, or a code of %d digits".formatted(digits));
    }
}
