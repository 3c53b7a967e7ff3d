package anjia.engine;

import anjia.engine.syntax.Expression;
import java.time.LocalDate;

/** Readings of numbers in FEEL: each is a call with the day and, where the number differs, the place or the class of its county. */
record FeelNumbers(DmnItem item, DmnNeeds needs, Feel feel) {

    String of(Expression.LawNumber number) {
        var day = number.day() == null
                ? needs.governingDay()
                : number.day().name().equals("today") ? needs.today() : "month";
        var by = item.number(number.name()).by();
        var call = needs.number(number.name());
        if (by == null) return "%s(%s)".formatted(call, day);
        var place = place(number);
        return "%s(%s, %s)".formatted(call, day, by.equals("place") ? place : countyClass(number, day, place));
    }

    private String place(Expression.LawNumber number) {
        var place = number.place() == null ? item.of().place() : number.place().name();
        return place == null || place.equals("desk") ? needs.desk() : feel.raw(place);
    }

    /** Before the first list of counties the class itself may be given as a fact. */
    private String countyClass(Expression.LawNumber number, String day, String place) {
        var found = "%s(%s, %s)".formatted(needs.countyClass(), day, place);
        var named = number.place() == null ? item.of().place() : number.place().name();
        var given = named == null ? null : ItemFacts.classOf(item.of(), named).orElse(null);
        var lists = item.counties().lists();
        if (given == null || lists.isEmpty()) return found;
        var first = LocalDate.ofEpochDay(lists.getFirst().from());
        return "if %s < %s then %s else %s".formatted(day, Feel.day(first), feel.raw(given.name()), found);
    }
}
