package anjia.engine.syntax;

import anjia.engine.syntax.Expression.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads expressions by recursive descent, one method per level of binding, loosest first. */
class ExpressionParser {
    private static final Set<String> COMPARATORS = Set.of(">=", "<=", ">", "<", "=");

    final Tokens tokens;

    ExpressionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Expression expression() {
        var at = tokens.peek().at();
        if (!tokens.accept("if")) return or();
        var condition = or();
        tokens.expect("then");
        var then = expression();
        tokens.expect("else");
        return new Expression.If(at, condition, then, expression());
    }

    /** A condition, with {@code unless} as its loosest word. */
    Expression condition() {
        var general = expression();
        var at = tokens.peek().at();
        if (!tokens.accept("unless")) return general;
        return new Expression.Logical(at, "unless", List.of(general, expression()));
    }

    private Expression or() {
        return joined("or", this::and);
    }

    private Expression and() {
        return joined("and", this::not);
    }

    private Expression joined(String connective, Supplier<Expression> part) {
        var at = tokens.peek().at();
        var parts = new ArrayList<>(List.of(part.get()));
        while (tokens.accept(connective)) parts.add(part.get());
        return parts.size() == 1 ? parts.getFirst() : new Expression.Logical(at, connective, parts);
    }

    private Expression not() {
        var at = tokens.peek().at();
        return tokens.accept("not") ? new Expression.Not(at, not()) : comparison();
    }

    private Expression comparison() {
        var left = sum();
        var operator = tokens.peek();
        if (COMPARATORS.contains(operator.text()) && operator.kind() == Token.Kind.SYMBOL) {
            tokens.take();
            return new Expression.Compare(operator.at(), operator.text(), left, sum());
        }
        if (tokens.accept("is")) return is(operator.at(), left);
        if (tokens.accept("between")) return range(operator.at(), left, "and");
        if (tokens.accept("in")) return in(operator.at(), left);
        if (!tokens.accept("not")) return left;
        tokens.expect("in");
        return new Expression.Not(operator.at(), in(operator.at(), left));
    }

    private Expression is(Position at, Expression left) {
        if (tokens.accept("not")) return new Expression.Not(at, is(at, left));
        if (!tokens.at("known") && !tokens.at("absent")) return new Expression.Compare(at, "=", left, sum());
        var known = tokens.take().text().equals("known");
        if (!(left instanceof Name fact)) throw new SyntaxFault(left.at(), "expected a fact before 'is known'");
        var claim = new Expression.IsKnown(at, fact);
        return known ? claim : new Expression.Not(at, claim);
    }

    private Expression in(Position at, Expression left) {
        if (!tokens.accept("[")) return range(at, left, "..");
        var choices = new ArrayList<>(List.of(tokens.name("a choice")));
        while (tokens.accept(",")) choices.add(tokens.name("a choice"));
        tokens.expect("]");
        return new Expression.In(at, left, choices);
    }

    private Expression range(Position at, Expression left, String separator) {
        var low = sum();
        tokens.expect(separator);
        var high = sum();
        return new Expression.Logical(
                at,
                "and",
                List.of(new Expression.Compare(at, ">=", left, low), new Expression.Compare(at, "<=", left, high)));
    }

    Expression sum() {
        var left = product();
        while (tokens.at("+") || tokens.at("-")) {
            var operator = tokens.take();
            left = new Expression.Binary(operator.at(), operator.text(), left, product());
        }
        return left;
    }

    private Expression product() {
        var left = primary();
        while (tokens.at("*") || tokens.at("/")) {
            var operator = tokens.take();
            left = new Expression.Binary(operator.at(), operator.text(), left, primary());
        }
        return left;
    }

    private Expression primary() {
        var token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER, DATE -> new LiteralParser(tokens).literal();
            case NAME -> word(token);
            case SYMBOL -> symbol(token);
            case STRAY, END -> throw tokens.expected("a fact, a number or '('");
        };
    }

    private Expression symbol(Token token) {
        if (tokens.accept("(")) {
            var inner = expression();
            tokens.expect(")");
            return inner;
        }
        if (tokens.accept("$")) return lawNumber(token.at());
        throw tokens.expected("a fact, a number or '('");
    }

    private Expression lawNumber(Position at) {
        var name = tokens.name("the name of a number");
        var day = tokens.accept("at") ? tokens.name("a day") : null;
        var place = tokens.accept("for") ? tokens.name("a place") : null;
        return new Expression.LawNumber(at, name.name(), day, place);
    }

    private Expression word(Token token) {
        return switch (token.text()) {
            case "min", "max" -> extreme(tokens.take());
            case "round" -> round(tokens.take());
            case "whole" -> span(tokens.take());
            case "sum" -> sum(tokens.take());
            case "some", "every" -> each(tokens.take());
            case "count" -> countOf(tokens.take());
            case "province", "city" -> within();
            default -> tokens.name("a fact, a number or '('");
        };
    }

    private Expression extreme(Token which) {
        tokens.expect("(");
        var parts = new ArrayList<>(List.of(expression()));
        while (tokens.accept(",")) parts.add(expression());
        tokens.expect(")");
        return new Expression.Extreme(which.at(), which.text(), parts);
    }

    private Expression round(Token round) {
        var mode = tokens.accept("up") ? "up" : tokens.accept("down") ? "down" : "half up";
        if (mode.equals("half up")) {
            if (!tokens.accept("half")) throw tokens.expected("'half up', 'up' or 'down'");
            tokens.expect("up");
        }
        tokens.expect("(");
        var inner = expression();
        tokens.expect(")");
        tokens.expect("to");
        return new Expression.Round(round.at(), mode, inner, tokens.name("a unit"));
    }

    private Expression span(Token whole) {
        var unit = tokens.name("years, months or days");
        if (tokens.at("of")) return covered(whole, unit);
        tokens.expect("from");
        var from = sum();
        tokens.expect("to");
        return new Expression.Span(whole.at(), unit, from, sum());
    }

    /** {@code where (…)}, then {@code in the last 24 months}, {@code in the 24 months before day} or {@code without a gap over 3 months}. */
    private Expression covered(Token whole, Name unit) {
        if (!unit.name().equals("months")) throw new SyntaxFault(unit.at(), "expected months, found " + unit.name());
        tokens.take();
        var spells = tokens.name("a history of spells");
        var where = tokens.accept("where") ? inBrackets() : null;
        if (tokens.accept("without")) {
            List.of("a", "gap", "over").forEach(tokens::expect);
            var gap = sum();
            return new Expression.Covered(whole.at(), spells, where, gap, true, tokens.accept("before") ? sum() : null);
        }
        if (!tokens.accept("in")) return new Expression.Covered(whole.at(), spells, where, null, false, null);
        tokens.expect("the");
        var last = tokens.accept("last");
        var window = sum();
        if (!last) tokens.expect("before");
        return new Expression.Covered(whole.at(), spells, where, window, false, last ? null : sum());
    }

    /** {@code province of place}; alone the word is a name as any other. */
    private Expression within() {
        var level = tokens.name("a fact, a number or '('");
        if (!tokens.accept("of")) return level;
        return new Expression.Within(level.at(), level.name(), tokens.name("a place"));
    }

    private Expression sum(Token sum) {
        if (tokens.accept("over")) {
            var list = tokens.name("a list");
            var where = tokens.accept("where") ? inBrackets() : null;
            return new Expression.SumOver(sum.at(), list, counted(where, inBrackets()));
        }
        of("'of' or 'over'");
        return new Expression.SumOf(sum.at(), tokens.name("a schedule"));
    }

    private Expression each(Token quantifier) {
        tokens.expect("in");
        var list = tokens.name("a list");
        return new Expression.Each(quantifier.at(), quantifier.is("every"), list, inBrackets());
    }

    private Expression countOf(Token count) {
        of("'of'");
        var list = tokens.name("a list");
        if (!tokens.accept("where")) return new Expression.CountOf(count.at(), list);
        var one = new Expression.Literal(count.at(), 1, 1, "people");
        return new Expression.SumOver(count.at(), list, counted(inBrackets(), one));
    }

    /** Whoever is not meant adds nothing. */
    private static Expression counted(@Nullable Expression where, Expression each) {
        return where == null
                ? each
                : new Expression.If(where.at(), where, each, new Expression.Literal(each.at(), 0, 1, null));
    }

    private Expression inBrackets() {
        tokens.expect("(");
        var inner = condition();
        tokens.expect(")");
        return inner;
    }

    private void of(String what) {
        var of = tokens.name(what);
        if (!of.name().equals("of"))
            throw new SyntaxFault(of.at(), "expected %s, found '%s'".formatted(what, of.name()));
    }
}
