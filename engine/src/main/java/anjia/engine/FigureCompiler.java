package anjia.engine;

import anjia.engine.FigureNode.When;
import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns expressions that are numbers or days into nodes, with units and ranges proven. */
final class FigureCompiler {
    private static final List<Unit> SPANS = List.of(Unit.YEARS, Unit.MONTHS, Unit.DAYS);
    private static final Map<String, Long> PARTS = Map.of("tenths", 10L, "hundredths", 100L, "thousandths", 1000L);
    private static final Map<String, Long> MONEY_STEPS = Map.of("fen", 1L, "jiao", 10L, "yuan", 100L);

    private final Scope scope;
    private final boolean inSchedule;

    FigureCompiler(Scope scope, boolean inSchedule) {
        this.scope = scope;
        this.inSchedule = inSchedule;
    }

    FigureNode figure(Expression expression) {
        try {
            return switch (expression) {
                case Expression.Name name -> name(name);
                case Expression.Literal literal -> literal(literal);
                case Expression.DateLiteral day ->
                    new FigureNode.Constant(new Step.Constant(day.day().toEpochDay(), Measure.DATE));
                case Expression.LawNumber number -> number(number);
                case Expression.Binary binary -> binary(binary);
                case Expression.Extreme extreme -> extreme(extreme);
                case Expression.Round round -> round(round);
                case Expression.SumOf sum -> sumOf(sum);
                case Expression.Span span -> span(span);
                case Expression.SumOver sum -> sumOver(sum);
                case Expression.CountOf(var _, var list) -> countOf(list);
                case Expression.Covered covered -> covered(covered);
                case Expression.Within within ->
                    throw Misuse.of(within.at(), "a place is compared by 'is' with a place or a code");
                case Expression.If branch -> branch(branch);
                case Expression.Compare _,
                        Expression.In _,
                        Expression.IsKnown _,
                        Expression.Not _,
                        Expression.Each _,
                        Expression.Logical _ ->
                    throw Misuse.of(expression.at(), "expected a number, found a condition");
            };
        } catch (ArithmeticException e) {
            throw Misuse.of(expression.at(), "this can grow beyond 64 bits: narrow the declared ranges of its facts");
        }
    }

    private FigureNode name(Expression.Name name) {
        if (name.name().equals("today")) return new FigureNode.OfDay(When.TODAY);
        if (name.name().equals("month")) return month(name);
        var slot = scope.slot(name.name());
        if (slot >= 0) return fact(name, slot);
        var amount = scope.amount(name.name());
        if (amount == null) throw scope.unknown(name.at(), name.name());
        if (amount.sum() != null)
            throw Misuse.of(name.at(), name.name() + " is a schedule: expected 'sum of " + name.name() + "'");
        return new FigureNode.OfAmount(name.name(), amount.index(), amount.range());
    }

    private FigureNode month(Expression.Name name) {
        if (!inSchedule) throw Misuse.of(name.at(), "'month' has a meaning only inside a schedule by month");
        return new FigureNode.OfDay(When.MONTH);
    }

    private FigureNode fact(Expression.Name name, int slot) {
        return switch (scope.spec(slot).type()) {
            case FactType.Count count ->
                new FigureNode.OfFact(slot, new Range(count.low(), count.high(), count.measure()));
            case FactType.Day _ -> new FigureNode.OfFact(slot, Range.DATE);
            case FactType.Members _ ->
                throw Misuse.of(
                        name.at(),
                        "expected a number; %s is a group: 'count of %s'".formatted(name.name(), name.name()));
            case FactType.YesNo _, FactType.OneOf _, FactType.Place _, FactType.ClassOf _ ->
                throw Misuse.of(name.at(), "expected a number or a day; the fact " + name.name() + " is neither");
        };
    }

    private static FigureNode literal(Expression.Literal literal) {
        var unit = literal.unit() == null ? Unit.PLAIN : Unit.of(literal.unit()).orElse(Unit.PLAIN);
        return new FigureNode.Constant(new Step.Constant(literal.n(), new Measure(unit, literal.per())));
    }

    private FigureNode number(Expression.LawNumber number) {
        return new NumberCompiler(scope, inSchedule).number(number);
    }

    private FigureNode binary(Expression.Binary binary) {
        if (binary.operator().equals("/")) return division(binary);
        var left = figure(binary.left());
        var right = figure(binary.right());
        if (binary.operator().equals("*")) return product(binary.at(), left, right);
        if (left.measure().unit() == Unit.DATE && right.measure().unit() != Unit.DATE) return shift(binary, right);
        var factors = Alignment.of(binary.at(), left, right);
        if (left.measure().unit() == Unit.DATE)
            throw Misuse.of(binary.at(), "days of the calendar cannot be added: use 'whole days from … to …'");
        return SumNode.of(
                left, right, factors.left(), factors.right(), binary.operator().equals("-"));
    }

    /** A day so many years, months or days later or earlier. */
    private FigureNode shift(Expression.Binary binary, FigureNode by) {
        var day = dayThatIsThere(binary.left());
        if (!SPANS.contains(by.measure().unit()) || by.measure().per() != 1)
            throw Misuse.of(
                    binary.right().at(),
                    "expected years, months or days, found "
                            + by.measure().unit().text());
        return ShiftNode.of(day, by, binary.operator().equals("-"));
    }

    private static FigureNode product(Position at, FigureNode left, FigureNode right) {
        var a = left.measure().unit();
        var b = right.measure().unit();
        var unit = a.times(b);
        if (unit == null) throw Misuse.of(at, "%s times %s means nothing".formatted(a.text(), b.text()));
        return ProductNode.of(left, right, unit);
    }

    /** Division by a written number, 12 or 12 months, keeps everything exact; any other has to be rounded at once. */
    private FigureNode division(Expression.Binary binary) {
        if (!(binary.right() instanceof Expression.Literal by) || by.n() == 0)
            throw Misuse.of(
                    binary.at(), "a division must be rounded at once: expected 'round half up (a / b) to' a unit");
        var left = figure(binary.left());
        var part = literal(by);
        return PartNode.of(
                left,
                part,
                per(binary.at(), left.measure().unit(), part.measure().unit()));
    }

    private static Unit per(Position at, Unit left, Unit right) {
        var unit = left.over(right);
        if (unit == null) throw Misuse.of(at, "%s by %s means nothing".formatted(left.text(), right.text()));
        return unit;
    }

    private static boolean isPlainLiteral(Expression expression) {
        return expression instanceof Expression.Literal literal && literal.unit() == null;
    }

    private FigureNode extreme(Expression.Extreme extreme) {
        var parts = new ArrayList<FigureNode>();
        extreme.parts().forEach(part -> parts.add(figure(part)));
        var unit = parts.getFirst().measure().unit();
        long common = 1;
        for (var part : parts) {
            var aligned = Alignment.of(extreme.at(), parts.getFirst(), part);
            if (unit == Unit.PLAIN) unit = part.measure().unit();
            common = Alignment.commonMultiple(common, aligned.common());
        }
        var factors = new ArrayList<Long>();
        for (var part : parts) factors.add(common / part.measure().per());
        return ExtremeNode.of(extreme.which().equals("min"), parts, factors, unit);
    }

    private FigureNode round(Expression.Round round) {
        var rounding = Rounding.valueOf(round.mode().toUpperCase(Locale.ROOT).replace(' ', '_'));
        if (round.inner() instanceof Expression.Binary quotient
                && quotient.operator().equals("/")
                && !isPlainLiteral(quotient.right())) return quotient(rounding, round, quotient);
        var inner = figure(round.inner());
        return RoundNode.of(rounding, inner, step(round.unit(), inner.measure().unit()));
    }

    private FigureNode quotient(Rounding rounding, Expression.Round round, Expression.Binary quotient) {
        var left = figure(quotient.left());
        var right = figure(quotient.right());
        if (right.range().low() <= 0)
            throw Misuse.of(quotient.right().at(), "this can be zero, and nothing can be divided by zero");
        var unit = per(quotient.at(), left.measure().unit(), right.measure().unit());
        return QuotientNode.of(rounding, left, right, unit, step(round.unit(), unit));
    }

    /** Money may be rounded to fen, jiao or yuan, everything else to its own unit or to tenths, hundredths or thousandths of it. */
    private static RoundStep step(Expression.Name to, Unit unit) {
        var parts = PARTS.get(to.name());
        if (parts != null && !Figures.isMoney(unit) && unit != Unit.DATE) return new RoundStep(1, parts);
        var step = Figures.isMoney(unit)
                ? MONEY_STEPS.get(to.name())
                : to.name().equals(unit.text()) ? Long.valueOf(1) : null;
        if (step != null) return RoundStep.whole(step);
        throw Misuse.of(to.at(), "expected to round to %s, found %s".formatted(unit.text(), to.name()));
    }

    private FigureNode sumOf(Expression.SumOf sum) {
        var amount = scope.amount(sum.schedule().name());
        if (amount == null)
            throw scope.unknown(sum.schedule().at(), sum.schedule().name());
        if (amount.sum() == null)
            throw Misuse.of(sum.schedule().at(), sum.schedule().name() + " is no schedule by month");
        return new FigureNode.SumOfMonths(sum.schedule().name(), amount.index(), amount.sum());
    }

    private FigureNode sumOver(Expression.SumOver sum) {
        var slot = scope.group(sum.list());
        var type = (FactType.Members) scope.spec(slot).type();
        var each = scope.each(sum.list(), () -> figure(sum.each()));
        if (each.measure().unit() == Unit.DATE)
            throw Misuse.of(sum.each().at(), "days of the calendar cannot be added");
        return GroupSumNode.of(slot, each, type.least(), type.most());
    }

    private FigureNode covered(Expression.Covered covered) {
        var slot = scope.group(covered.spells());
        var type = (FactType.Members) scope.spec(slot).type();
        var spell = type.spell();
        if (spell == null)
            throw Misuse.of(
                    covered.spells().at(),
                    "expected a history; the fact " + covered.spells().name() + " is no spells from … to …");
        var where = covered.where();
        var counts = where == null
                ? null
                : scope.each(covered.spells(), () -> new ClaimCompiler(scope, inSchedule).claim(where));
        var until = covered.until() == null ? new FigureNode.OfDay(When.TODAY) : dayThatIsThere(covered.until());
        var within = covered.within() == null ? null : months(covered.within());
        return CoveredNode.of(slot, spell, counts, until, within, covered.unbroken());
    }

    private FigureNode months(Expression expression) {
        var months = figure(expression);
        if (months.measure().equals(Measure.whole(Unit.MONTHS))
                && months.range().low() >= 0) return months;
        throw Misuse.of(
                expression.at(),
                "expected months, found " + months.measure().unit().text());
    }

    private FigureNode countOf(Expression.Name list) {
        var slot = scope.group(list);
        var type = (FactType.Members) scope.spec(slot).type();
        return new FigureNode.OfFact(slot, new Range(type.least(), type.most(), Measure.whole(Unit.PEOPLE)));
    }

    private FigureNode span(Expression.Span span) {
        var unit = Unit.of(span.unit().name()).orElse(Unit.PLAIN);
        if (!SPANS.contains(unit))
            throw Misuse.of(
                    span.unit().at(),
                    "expected years, months or days, found " + span.unit().name());
        return SpanNode.of(unit, dayThatIsThere(span.from()), dayThatIsThere(span.to()));
    }

    private FigureNode dayThatIsThere(Expression expression) {
        var day = figure(expression);
        if (day.measure().unit() != Unit.DATE)
            throw Misuse.of(
                    expression.at(),
                    "expected a day, found " + day.measure().unit().text());
        if (day instanceof FigureNode.OfFact(var slot, var _) && scope.mayBeAbsent(slot))
            throw Misuse.of(
                    expression.at(),
                    "the day %s may be absent, and then there is no span: expected 'applies when %s is known'"
                            .formatted(scope.spec(slot).name(), scope.spec(slot).name()));
        return day;
    }

    private FigureNode branch(Expression.If branch) {
        var condition = new ClaimCompiler(scope, inSchedule).claim(branch.condition());
        var then = figure(branch.then());
        var otherwise = figure(branch.otherwise());
        var factors = Alignment.of(branch.at(), then, otherwise);
        if (factors.left() != 1 || factors.right() != 1)
            throw Misuse.of(branch.at(), "both branches must have the same number of decimals");
        return BranchNode.of(condition, then, otherwise);
    }
}
