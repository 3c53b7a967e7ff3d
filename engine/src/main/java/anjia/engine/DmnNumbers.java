package anjia.engine;

import anjia.engine.DmnDecision.Body;
import anjia.engine.DmnDecision.Input;
import anjia.engine.DmnDecision.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The numbers of an item as tables that are called with a day and a place (业务知识模型): one row per value, with its source and mark beside it. */
record DmnNumbers(DmnItem item) {
    /** Name of the note that says how well a figure is known (标注). */
    static final String SURE = "sure";

    private static final List<String> NOTES = List.of("source", SURE);

    /**
     * A table that is called by name.
     *
     * @param parameters name to type, in the order of the call
     */
    record Called(String id, String name, String label, String type, Map<String, String> parameters, Body body) {}

    Called of(LawNumber number, String label) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("day", "date");
        if ("county class".equals(number.by())) parameters.put("class", "number");
        if ("place".equals(number.by())) parameters.put("place", "string");
        var inputs = parameters.entrySet().stream()
                .map(parameter -> new Input(parameter.getKey(), parameter.getValue()))
                .toList();
        // of a number that nobody found there is no row
        var body = number.values().isEmpty()
                ? new Body.Literal("null")
                : new Body.Table(
                        inputs,
                        number.values().stream()
                                .map(value -> row(number, value))
                                .toList(),
                        NOTES);
        return new Called(
                "number_" + number.name(),
                item.name("number " + number.name()),
                label,
                number.unit() == Unit.DATE ? "date" : "number",
                parameters,
                body);
    }

    private static Row row(LawNumber number, NumberUsed value) {
        var cells = new ArrayList<String>();
        cells.add(days(value.inForce(), value.to()));
        var of = value.countyClass();
        if (of != null) cells.add(String.valueOf(of.value()));
        else if ("place".equals(number.by())) cells.add(place(number, value));
        var figure = value.measure().unit() == Unit.DATE
                ? Feel.day(LocalDate.ofEpochDay(value.value()))
                : Feel.decimal(value.value(), value.measure().per());
        return new Row(
                cells, figure, List.of(value.source(), value.sure().name().toLowerCase(Locale.ROOT)));
    }

    private static String days(LocalDate from, @Nullable LocalDate to) {
        return to == null ? ">= " + Feel.day(from) : "[%s..%s]".formatted(Feel.day(from), Feel.day(to));
    }

    /** The narrowest division counts, so a wider one leaves out those inside it that have a value of their own. */
    private static String place(LawNumber number, NumberUsed value) {
        var own = value.division();
        var others = number.values().stream()
                .filter(other -> other.inForce().equals(value.inForce()))
                .map(NumberUsed::division)
                .filter(code -> code != null && !code.equals(own) && (own == null || code.startsWith(own)))
                .map(code -> "not(starts with(?, " + Feel.text(String.valueOf(code)) + "))");
        var tests = others.collect(Collectors.toCollection(ArrayList::new));
        if (own != null) tests.addFirst("starts with(?, " + Feel.text(own) + ")");
        return tests.isEmpty() ? "-" : String.join(" and ", tests);
    }

    /** The class of a county on a day; nothing before the first list, and nothing for a county that the list does not name. */
    Called countyClass() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("day", "date");
        parameters.put("place", "string");
        var rows = new ArrayList<Row>();
        var lists = item.counties().lists();
        for (int i = 0; i < lists.size(); i++) {
            var list = lists.get(i);
            var next =
                    i + 1 < lists.size() ? LocalDate.ofEpochDay(lists.get(i + 1).from() - 1) : null;
            var days = days(LocalDate.ofEpochDay(list.from()), next);
            byClass(i)
                    .forEach((of, codes) -> rows.add(new Row(
                            List.of(days, codes.stream().map(Feel::text).collect(Collectors.joining(", "))),
                            String.valueOf(of),
                            List.of(list.source(), list.sure().name().toLowerCase(Locale.ROOT)))));
        }
        var inputs = List.of(new Input("day", "date"), new Input("substring(place, 1, 6)", "string"));
        return new Called(
                "county_class",
                item.name("county_class"),
                "最低工资类区",
                "number",
                parameters,
                new Body.Table(inputs, rows, NOTES));
    }

    private Map<Integer, TreeSet<String>> byClass(int list) {
        var byClass = new TreeMap<Integer, TreeSet<String>>();
        for (var code : item.counties().counties()) {
            var of = item.counties().classIn(list, item.counties().index(code));
            if (of > 0) byClass.computeIfAbsent(of, _ -> new TreeSet<>()).add(code);
        }
        return byClass;
    }
}
