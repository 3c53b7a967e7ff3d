package anjia.engine;

import anjia.engine.syntax.Definition;
import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Expression.Name;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says conditions and formulas in words: names become what people call them, signs and figures what {@link Phrases} make of them. */
record FormulaWords(Units units, Words words, Phrases phrases) {

    String say(String key, Object... arguments) {
        return phrases.say(key, arguments);
    }

    String amount(String name) {
        return words.amount(name);
    }

    String of(Definition.Amount amount) {
        var formula = switch (amount.body()) {
            case Definition.Body.Formula(var expression) -> literalAs(expression, units.of(amount));
            case Definition.Body.ByTable(var _, var columns, var _) ->
                say("by_table", columns.stream().map(this::of).collect(Collectors.joining(say("comma"))));
        };
        var schedule = amount.schedule();
        return schedule == null ? formula : say("schedule", of(schedule.months()), of(schedule.from()), formula);
    }

    String of(Expression expression) {
        return switch (expression) {
            case Name name -> name(name);
            case Expression.Literal literal -> literal(literal, Unit.PLAIN);
            case Expression.DateLiteral(var _, var day) -> words.say(day.toEpochDay(), Measure.DATE);
            case Expression.LawNumber number -> number(number);
            case Expression.Binary binary -> binary(binary);
            case Expression.Compare compare -> new ConditionWords(this).compare(compare);
            case Expression.In in -> say("one_of", of(in.left()), choices(in.left(), in.choices()));
            case Expression.IsKnown(var _, var fact) -> say("known", of(fact));
            case Expression.Not(var _, var inner) -> new ConditionWords(this).not(inner);
            case Expression.Logical logical -> new ConditionWords(this).logical(logical);
            case Expression.If(var _, var condition, var then, var otherwise) ->
                say(
                        "if",
                        condition(condition),
                        literalAs(then, units.of(expression)),
                        literalAs(otherwise, units.of(expression)));
            case Expression.Extreme extreme -> extreme(extreme);
            case Expression.Round round ->
                say(
                        "round." + key(round.mode()),
                        round.inner() instanceof Expression.If ? say("brackets", of(round.inner())) : of(round.inner()),
                        say("round.to." + key(round.unit().name())));
            case Expression.SumOf(var _, var schedule) -> say("sum_of", say("name", amount(schedule.name())));
            case Expression.Each(var _, var every, var list, var condition) ->
                say(every ? "every" : "some", of(list), condition(condition));
            case Expression.SumOver(var _, var list, var each) -> say("sum_over", of(list), of(each));
            case Expression.CountOf(var _, var list) -> say("count_of", of(list));
            case Expression.Within(var _, var level, var place) -> say(level, of(place));
            case Expression.Covered covered -> covered(covered);
            case Expression.Span(var _, var unit, var from, var to) -> say("span." + unit.name(), of(from), of(to));
        };
    }

    /** What has to hold; a yes-or-no fact says its answer. */
    String condition(Expression expression) {
        return new ConditionWords(this).of(expression);
    }

    /** A written figure; without a unit of its own it counts what it is compared with. */
    String literal(Expression.Literal literal, Unit otherwise) {
        var unit = literal.unit() == null ? otherwise : Unit.of(literal.unit()).orElse(Unit.PLAIN);
        var said = words.say(literal.n(), new Measure(unit, literal.per()));
        return unit == Unit.PLAIN || unit == Unit.RATIO || unit == Unit.DATE
                ? said
                : say("unit." + key(unit.name()), said);
    }

    String literalAs(Expression expression, Unit unit) {
        return expression instanceof Expression.Literal literal ? literal(literal, unit) : of(expression);
    }

    /** The choices of a fact in the words in which it is asked. */
    String choices(Expression of, List<Name> choices) {
        return choices.stream()
                .map(choice -> of instanceof Name name ? choice(name.name(), choice.name()) : choice.name())
                .map(choice -> say("name", choice))
                .collect(Collectors.joining(say("semicolon")));
    }

    private String choice(String fact, String choice) {
        return ItemFacts.named(units.item(), fact)
                .map(spec -> words.say(spec, new Fact.Known(new Value.Code(choice), null)))
                .orElse(choice);
    }

    private String name(Name name) {
        return switch (name.name()) {
            case "today" -> say("today");
            case "month" -> say("month");
            default -> say("name", plain(name));
        };
    }

    /** A fact or an amount as people call it, alone. */
    String plain(Name name) {
        return ItemFacts.named(units.item(), name.name()).isPresent()
                ? words.fact(name.name())
                : words.amount(name.name());
    }

    private String number(Expression.LawNumber number) {
        var name = say("name", words.number(number.name()));
        var day = number.day() == null ? null : say("read_at." + number.day().name());
        var place =
                number.place() == null ? null : number.place().name().equals("desk") ? say("desk") : of(number.place());
        if (day == null && place == null) return name;
        return say(
                "number", name, day == null ? String.valueOf(place) : place == null ? day : day + say("comma") + place);
    }

    private String binary(Expression.Binary binary) {
        var days = units.of(binary.left()) == Unit.DATE;
        var key = switch (binary.operator()) {
            case "+" -> days ? "later" : "plus";
            case "-" -> days ? "earlier" : "minus";
            case "*" -> "times";
            default -> "over";
        };
        var unit = List.of("times", "over").contains(key) ? Unit.PLAIN : units.of(binary);
        var tight = List.of("times", "over").contains(key);
        return say(
                key,
                inner(binary.left(), days ? Unit.PLAIN : unit, tight),
                inner(binary.right(), days ? Unit.PLAIN : unit, tight || key.equals("minus")));
    }

    /** A sum inside a product, and what is itself a sentence, stands in brackets. */
    private String inner(Expression part, Unit unit, boolean tight) {
        var said = literalAs(part, unit);
        var loose = part instanceof Expression.Binary(var _, var operator, var _, var _)
                && tight
                && (operator.equals("+") || operator.equals("-"));
        return loose
                        || part instanceof Expression.If
                        || part instanceof Expression.Span
                        || part instanceof Expression.Round
                ? say("brackets", said)
                : said;
    }

    private String extreme(Expression.Extreme extreme) {
        var unit = units.of(extreme);
        return say(
                extreme.which(),
                extreme.parts().stream()
                        .map(part -> literalAs(part, unit))
                        .collect(Collectors.joining(say("semicolon"))));
    }

    private String covered(Expression.Covered covered) {
        var where = covered.where() == null ? "" : say("where", condition(covered.where()));
        var within = covered.within() == null ? null : of(covered.within());
        var until = covered.until() == null ? say("today") : of(covered.until());
        return say("covered", of(covered.spells()), where, window(within, covered.unbroken(), until));
    }

    private String window(@Nullable String within, boolean unbroken, String until) {
        if (within == null) return "";
        return say(unbroken ? "without_gap" : "window", within, until);
    }

    static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
