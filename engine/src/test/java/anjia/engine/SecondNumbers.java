package anjia.engine;

import anjia.engine.syntax.Expression;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Numbers of the law at their day and place, for the second reading. */
record SecondNumbers(
        Item item, List<LawNumber> numbers, CountyClasses counties, String division, Map<String, Object> values) {

    /** A fraction or a day. @throws SecondReading.NoValue when there is none then and there */
    Object value(Expression.LawNumber number, LocalDate day) {
        var found = numbers.stream()
                .filter(one -> one.name().equals(number.name()))
                .findFirst()
                .orElseThrow();
        var value = found.values().stream()
                .filter(one -> !day.isBefore(one.inForce()) && (one.to() == null || !day.isAfter(one.to())))
                .filter(one -> fits(number, one, found, day))
                .max(Comparator.comparingInt(
                        one -> one.division() == null ? 0 : one.division().length()))
                .orElseThrow(() -> new SecondReading.NoValue(number.name()));
        return value.measure().unit() == Unit.DATE
                ? LocalDate.ofEpochDay(value.value())
                : Fraction.of(value.value(), value.measure().per());
    }

    private boolean fits(Expression.LawNumber number, NumberUsed value, LawNumber found, LocalDate day) {
        if (found.by() == null) return true;
        var place = place(number);
        if (found.by().equals("place")) return value.division() == null || place.startsWith(value.division());
        var list = counties.listOn(day.toEpochDay());
        if (list < 0) return value.countyClass().value() == givenClass();
        return value.countyClass().value() == counties.classIn(list, counties.index(place));
    }

    /** Before the first list of counties the class is a fact. */
    private int givenClass() {
        return item.facts().stream()
                .filter(spec -> spec.type() instanceof FactType.ClassOf)
                .map(spec -> (int) ((Fraction) values.get(spec.name())).whole())
                .findFirst()
                .orElse(0);
    }

    private String place(Expression.LawNumber number) {
        var named = number.place() == null ? item.place() : number.place().name();
        if ("desk".equals(named)) return division;
        if (values.get(named) instanceof String code) return code;
        throw new SecondReading.NoValue(number.name());
    }
}
