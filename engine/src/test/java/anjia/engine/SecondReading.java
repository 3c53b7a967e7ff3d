package anjia.engine;

import anjia.engine.syntax.Bands;
import anjia.engine.syntax.Definition;
import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Expression.Name;
import anjia.engine.syntax.Faults;
import anjia.engine.syntax.RulesText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of an item read a second time, for one person of whom everything is known: straight from the text with exact fractions, without
 * units, ranges, slots or derivations. What the engine finds must be the same.
 */
final class SecondReading {

    /** A number of the law that has no value then and there. */
    static final class NoValue extends RuntimeException {
        NoValue(String name) {
            super(name);
        }
    }

    private final Item item;
    private final RulesText text;
    private final List<LawNumber> numbers;
    private final CountyClasses counties;
    private final LocalDate today;
    private final @Nullable String division;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, List<Fraction>> schedules = new LinkedHashMap<>();
    private LocalDate governing;
    private @Nullable LocalDate month;

    SecondReading(
            Law law, Item item, RulesText text, CountyClasses counties, Facts facts, LocalDate today, String division) {
        this.item = item;
        this.text = text;
        this.numbers = law.numbersOf(item.code());
        this.counties = counties;
        this.today = today;
        this.division = division;
        item.facts().forEach(spec -> values.put(spec.name(), SecondFacts.value(spec, facts.get(spec.name()))));
        this.governing =
                item.governedBy() != null && values.get(item.governedBy()) instanceof LocalDate day ? day : today;
    }

    /** @throws NoValue when no rule fails, and one cannot be told */
    Outcome outcome() {
        for (var definition : definitions())
            if (definition instanceof Definition.AppliesWhen(var _, var when) && !truth(when))
                return Outcome.NOT_APPLICABLE;
        var rules = definitions().stream()
                .filter(Definition.Rule.class::isInstance)
                .<Supplier<Boolean>>map(rule -> () -> truth(((Definition.Rule) rule).condition()))
                .toList();
        return all(true, rules) ? Outcome.ENTITLED : Outcome.NOT_ENTITLED;
    }

    /** And ({@code every}) or or: one that decides is enough, whatever cannot be told of the others. */
    private static boolean all(boolean every, List<Supplier<Boolean>> parts) {
        NoValue missing = null;
        for (var part : parts) {
            try {
                if (part.get() != every) return !every;
            } catch (NoValue e) {
                missing = e;
            }
        }
        if (missing != null) throw missing;
        return every;
    }

    /** Amounts by name; of a schedule one figure per month. */
    Map<String, List<Fraction>> amounts() {
        for (var section : inForce())
            for (var definition : section.definitions())
                if (definition instanceof Definition.Amount amount)
                    schedules.put(amount.name(), amount(section, amount));
        return schedules;
    }

    private List<Fraction> amount(RulesText.Section section, Definition.Amount amount) {
        var schedule = amount.schedule();
        if (schedule == null) {
            var found = switch (amount.body()) {
                case Definition.Body.Formula(var formula) -> evaluated(formula);
                case Definition.Body.ByTable(var _, var columns, var _) -> row(section, amount.name(), columns);
            };
            values.put(amount.name(), found);
            return List.of(found instanceof LocalDate day ? Fraction.of(day.toEpochDay()) : (Fraction) found);
        }
        var months = new ArrayList<Fraction>();
        var from = (LocalDate) evaluated(schedule.from());
        var count = figure(schedule.months()).whole();
        for (var at = 0; at < count; at++) {
            month = from.plusMonths(at);
            months.add(figure(((Definition.Body.Formula) amount.body()).expression()));
        }
        month = null;
        return months;
    }

    private Fraction row(RulesText.Section section, String amount, List<Name> columns) {
        var table = section.tables().stream()
                .filter(one -> one.amount().equals(amount))
                .findFirst()
                .orElseThrow();
        var faults = new Faults();
        for (var row : table.rows()) {
            var holds = true;
            for (var at = 0; at < columns.size(); at++) {
                var value = evaluated(columns.get(at));
                holds &= switch (Bands.band(row.get(at), faults)) {
                    case Bands.Band.Range(var low, var high) ->
                        (low == null || ((Fraction) value).compareTo(Fraction.of(low.n())) >= 0)
                                && (high == null || ((Fraction) value).compareTo(Fraction.of(high.n())) <= 0);
                    case Bands.Band.Choices(var names) ->
                        names.stream().anyMatch(name -> name.name().equals(value));
                    case null, default -> true;
                };
            }
            if (holds) return Fraction.of(Bands.value(row.getLast(), faults).n());
        }
        throw new IllegalStateException("no row of " + amount);
    }

    private List<RulesText.Section> inForce() {
        return text.sections().stream()
                .filter(section -> !governing.isBefore(section.from()) && !governing.isAfter(section.to()))
                .toList();
    }

    /** The gate stands whatever the day; rules and amounts are those of the day that governs. */
    private List<Definition> definitions() {
        var all = new ArrayList<Definition>();
        text.sections()
                .forEach(section -> section.definitions().stream()
                        .filter(Definition.AppliesWhen.class::isInstance)
                        .forEach(all::add));
        inForce()
                .forEach(section -> section.definitions().stream()
                        .filter(Definition.Rule.class::isInstance)
                        .forEach(all::add));
        return all;
    }

    private boolean truth(Expression expression) {
        return switch (expression) {
            case Name(var _, var name) -> (Boolean) values.get(name);
            case Expression.IsKnown(var _, var fact) -> values.get(fact.name()) != SecondFacts.ABSENT;
            case Expression.Not(var _, var inner) -> !truth(inner);
            case Expression.In(var _, var left, var choices) ->
                choices.stream().anyMatch(choice -> choice.name().equals(evaluated(left)));
            case Expression.Logical(var _, var connective, var parts) ->
                all(
                        connective.equals("and"),
                        parts.stream()
                                .<Supplier<Boolean>>map(part -> () -> truth(part))
                                .toList());
            case Expression.Each(var _, var every, var list, var condition) ->
                all(
                        every,
                        members(list).stream()
                                .<Supplier<Boolean>>map(member -> () -> within(member, () -> truth(condition)))
                                .toList());
            case Expression.Compare compare -> compared(compare);
            default -> throw new IllegalArgumentException("no condition: " + expression);
        };
    }

    private boolean compared(Expression.Compare compare) {
        if (compare.right() instanceof Name(var _, var word) && !values.containsKey(word)) {
            var value = evaluated(compare.left());
            if (value instanceof Boolean yes) return yes == word.equals("yes");
            if (value instanceof String choice) return choice.equals(word);
        }
        var left = evaluated(compare.left());
        var right = evaluated(compare.right());
        if (left == SecondFacts.ABSENT || right == SecondFacts.ABSENT) return false;
        if (left instanceof String place) return place(place, compare.right(), right);
        var order = left instanceof LocalDate day
                ? day.compareTo((LocalDate) right)
                : ((Fraction) left).compareTo((Fraction) right);
        return switch (compare.operator()) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case "<" -> order < 0;
            default -> order == 0;
        };
    }

    private static boolean place(String place, Expression written, Object right) {
        var other = right instanceof Fraction code ? String.valueOf(code.whole()) : (String) right;
        return written instanceof Expression.Literal || place.length() < 6 || other.length() < 6
                ? place.equals(other)
                : place.substring(0, 6).equals(other.substring(0, 6));
    }

    private Fraction figure(Expression expression) {
        return (Fraction) evaluated(expression);
    }

    private Object evaluated(Expression expression) {
        return switch (expression) {
            case Name(var _, var name) -> named(name);
            case Expression.Literal(var _, var n, var per, var _) -> Fraction.of(n, per);
            case Expression.DateLiteral(var _, var day) -> day;
            case Expression.LawNumber number ->
                new SecondNumbers(item, numbers, counties, division, values).value(number, day(number));
            case Expression.Within(var _, var level, var place) ->
                values.get(place.name()) instanceof String code
                        ? code.substring(0, level.equals("city") ? 4 : 2)
                        : SecondFacts.ABSENT;
            case Expression.Binary binary -> binary(binary);
            case Expression.If(var _, var condition, var then, var otherwise) ->
                truth(condition) ? evaluated(then) : evaluated(otherwise);
            case Expression.Extreme(var _, var which, var parts) -> extreme(which.equals("min"), parts);
            case Expression.Round(var _, var mode, var inner, var unit) -> {
                var step = switch (unit.name()) {
                    case "yuan" -> Fraction.of(100);
                    case "jiao" -> Fraction.of(10);
                    case "tenths" -> Fraction.of(1, 10);
                    case "hundredths" -> Fraction.of(1, 100);
                    case "thousandths" -> Fraction.of(1, 1000);
                    default -> Fraction.of(1);
                };
                yield figure(inner).over(step).rounded(mode).times(step);
            }
            case Expression.SumOf(var _, var schedule) ->
                schedules.get(schedule.name()).stream().reduce(Fraction.ZERO, Fraction::plus);
            case Expression.SumOver(var _, var list, var each) ->
                members(list).stream()
                        .map(member -> within(member, () -> figure(each)))
                        .reduce(Fraction.ZERO, Fraction::plus);
            case Expression.CountOf(var _, var list) ->
                Fraction.of(members(list).size());
            case Expression.Span(var _, var unit, var from, var to) ->
                Fraction.of(ChronoUnit.valueOf(unit.name().toUpperCase(Locale.ROOT))
                        .between((LocalDate) evaluated(from), (LocalDate) evaluated(to)));
            default -> throw new IllegalArgumentException("no figure: " + expression);
        };
    }

    private LocalDate day(Expression.LawNumber number) {
        if (number.day() == null) return governing;
        return number.day().name().equals("today") ? today : month;
    }

    private Object named(String name) {
        if (name.equals("today")) return today;
        if (name.equals("month")) return month;
        var value = values.get(name);
        if (value == null) throw new NoValue(name);
        return value;
    }

    private Object extreme(boolean least, List<Expression> parts) {
        Object found = null;
        for (var part : parts) {
            var value = evaluated(part);
            var order = found == null
                    ? 0
                    : value instanceof LocalDate day
                            ? day.compareTo((LocalDate) found)
                            : ((Fraction) value).compareTo((Fraction) found);
            if (found == null || (least ? order < 0 : order > 0)) found = value;
        }
        return found;
    }

    private Object binary(Expression.Binary binary) {
        var left = evaluated(binary.left());
        var right = figure(binary.right());
        if (left instanceof LocalDate day) return shifted(day, binary, right.whole());
        var figure = (Fraction) left;
        return switch (binary.operator()) {
            case "+" -> figure.plus(right);
            case "-" -> figure.minus(right);
            case "*" -> figure.times(right);
            default -> figure.over(right);
        };
    }

    private LocalDate shifted(LocalDate day, Expression.Binary binary, long by) {
        var unit = new SecondUnits(item, text, numbers).of(binary.right());
        var signed = binary.operator().equals("-") ? -by : by;
        return switch (unit) {
            case YEARS -> day.plusYears(signed);
            case MONTHS -> day.plusMonths(signed);
            default -> day.plusDays(signed);
        };
    }

    @SuppressWarnings("unchecked") // a group is kept as such a list above
    private List<Map<String, Object>> members(Name list) {
        return (List<Map<String, Object>>) values.get(list.name());
    }

    private <T> T within(Map<String, Object> member, Supplier<T> inner) {
        var kept = new HashMap<>(values);
        values.putAll(member);
        try {
            return inner.get();
        } finally {
            values.clear();
            values.putAll(kept);
        }
    }
}
