package anjia.engine.syntax;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of the rule language as it is written, before anything is known of its names. */
public sealed interface Expression {

    Position at();

    /** A fact, an amount, a choice, or one of the words today, month, yes, no. */
    record Name(Position at, String name) implements Expression {}

    /** A written number: {@code n / per}, and its unit, {@code %} included, if it has one. */
    record Literal(Position at, long n, long per, @Nullable String unit) implements Expression {}

    record DateLiteral(Position at, LocalDate day) implements Expression {}

    /** {@code $name at day for place}. */
    record LawNumber(
            Position at,
            String name,
            @Nullable Name day,
            @Nullable Name place) implements Expression {}

    record Binary(Position at, String operator, Expression left, Expression right) implements Expression {}

    record Compare(Position at, String operator, Expression left, Expression right) implements Expression {}

    record In(Position at, Expression left, List<Name> choices) implements Expression {}

    record IsKnown(Position at, Name fact) implements Expression {}

    record Not(Position at, Expression inner) implements Expression {}

    /** {@code and}, {@code or}, {@code unless}. */
    record Logical(Position at, String connective, List<Expression> parts) implements Expression {}

    record If(Position at, Expression condition, Expression then, Expression otherwise) implements Expression {}

    /** {@code min} or {@code max}. */
    record Extreme(Position at, String which, List<Expression> parts) implements Expression {}

    /** @param mode {@code half up}, {@code up} or {@code down} */
    record Round(Position at, String mode, Expression inner, Name unit) implements Expression {}

    record SumOf(Position at, Name schedule) implements Expression {}

    /** {@code some in list (condition)}, {@code every in list (condition)}. */
    record Each(Position at, boolean every, Name list, Expression condition) implements Expression {}

    /** {@code sum over list (figure)}. */
    record SumOver(Position at, Name list, Expression each) implements Expression {}

    /** {@code count of list}. */
    record CountOf(Position at, Name list) implements Expression {}

    /** {@code province of insured_place}, {@code city of …}: the wider division in which a place lies. */
    record Within(Position at, String level, Name place) implements Expression {}

    /**
     * {@code whole months of spells where (…) in the last 24 months}: the calendar months that a history covers.
     *
     * @param where null when every spell counts
     * @param within length of the window, or the longest gap; null when all months count
     * @param unbroken whether {@code within} is the longest gap: counted is only what goes back from the day without a longer one
     * @param until last day looked at; null for today
     */
    record Covered(
            Position at,
            Name spells,
            @Nullable Expression where,
            @Nullable Expression within,
            boolean unbroken,
            @Nullable Expression until)
            implements Expression {}

    /** {@code whole months from a to b}, {@code days from a to b}. */
    record Span(Position at, Name unit, Expression from, Expression to) implements Expression {}
}
