package anjia.engine;

import anjia.engine.Step.Comparator;
import anjia.engine.Step.Connective;
import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Expression.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns expressions that are conditions into nodes. */
final class ClaimCompiler {
    private final Scope scope;
    private final FigureCompiler figures;

    ClaimCompiler(Scope scope, boolean inSchedule) {
        this.scope = scope;
        this.figures = new FigureCompiler(scope, inSchedule);
    }

    ClaimNode claim(Expression expression) {
        return switch (expression) {
            case Name name -> yesNo(name);
            case Expression.Compare compare -> compare(compare);
            case Expression.In in -> listed(in.left(), in.choices());
            case Expression.IsKnown known -> known(known);
            case Expression.Not(var _, var inner) -> new ClaimNode.Not(claim(inner));
            case Expression.Logical logical -> joined(logical);
            case Expression.Each each -> each(each);
            case Expression.If branch ->
                throw Misuse.of(branch.at(), "'if' chooses between numbers; conditions are joined by and, or, unless");
            case Expression.Literal _,
                    Expression.DateLiteral _,
                    Expression.LawNumber _,
                    Expression.Binary _,
                    Expression.Extreme _,
                    Expression.Round _,
                    Expression.SumOf _,
                    Expression.SumOver _,
                    Expression.CountOf _,
                    Expression.Covered _,
                    Expression.Within _,
                    Expression.Span _ -> throw Misuse.of(expression.at(), "expected a condition, found a number");
        };
    }

    private ClaimNode joined(Expression.Logical logical) {
        var parts = new ArrayList<ClaimNode>();
        logical.parts().forEach(part -> parts.add(claim(part)));
        return new ClaimNode.Joined(Connective.valueOf(logical.connective().toUpperCase(Locale.ROOT)), parts);
    }

    private ClaimNode each(Expression.Each each) {
        var slot = scope.group(each.list());
        return new ClaimNode.Each(slot, each.every(), scope.each(each.list(), () -> claim(each.condition())));
    }

    private ClaimNode yesNo(Name name) {
        var slot = scope.required(name);
        if (scope.spec(slot).type() instanceof FactType.YesNo) return new ClaimNode.YesNo(slot);
        throw Misuse.of(name.at(), "expected a condition; the fact " + name.name() + " is no yes or no");
    }

    private ClaimNode known(Expression.IsKnown known) {
        return new ClaimNode.IsKnown(scope.required(known.fact()));
    }

    private ClaimNode compare(Expression.Compare compare) {
        if (compare.left() instanceof Name name && scope.slot(name.name()) >= 0) {
            var type = scope.spec(scope.slot(name.name())).type();
            if (type instanceof FactType.OneOf) return listed(name, List.of(choice(compare)));
            if (type instanceof FactType.YesNo) return yesOrNo(name, choice(compare));
        }
        var places = new PlaceCompiler(scope).compared(compare);
        if (places != null) return places;
        var left = figures.figure(compare.left());
        var right = figures.figure(compare.right());
        var factors = Alignment.of(compare.at(), left, right);
        left.range().scaled(factors.left());
        right.range().scaled(factors.right());
        return new ClaimNode.Compare(comparator(compare.operator()), left, right, factors.left(), factors.right());
    }

    private static Name choice(Expression.Compare compare) {
        if (compare.operator().equals("=") && compare.right() instanceof Name choice) return choice;
        throw Misuse.of(compare.at(), "a choice is compared by 'is' with one of its values");
    }

    private ClaimNode yesOrNo(Name fact, Name value) {
        var claim = yesNo(fact);
        return switch (value.name()) {
            case "yes" -> claim;
            case "no" -> new ClaimNode.Not(claim);
            default -> throw Misuse.of(value.at(), "expected yes or no, found " + value.name());
        };
    }

    private ClaimNode listed(Expression left, List<Name> choices) {
        if (!(left instanceof Name fact)) throw Misuse.of(left.at(), "expected a fact before 'in'");
        var slot = scope.required(fact);
        if (!(scope.spec(slot).type() instanceof FactType.OneOf(var known)))
            throw Misuse.of(fact.at(), "expected a choice; the fact " + fact.name() + " is none");
        long mask = 0;
        for (var choice : choices) mask |= 1L << index(choice, known);
        if (mask == (1L << known.size()) - 1)
            throw Misuse.of(
                    fact.at(), "this lists every choice and so holds always: expected '" + fact.name() + " is known'");
        return new ClaimNode.Listed(slot, mask, choices.stream().map(Name::name).toList());
    }

    static int index(Name choice, List<String> known) {
        var index = known.indexOf(choice.name());
        if (index < 0) throw Misuse.unknown(choice.at(), "choice", choice.name(), known);
        return index;
    }

    private static Comparator comparator(String operator) {
        return switch (operator) {
            case ">=" -> Comparator.AT_LEAST;
            case "<=" -> Comparator.AT_MOST;
            case ">" -> Comparator.MORE;
            case "<" -> Comparator.LESS;
            default -> Comparator.EQUAL;
        };
    }
}
