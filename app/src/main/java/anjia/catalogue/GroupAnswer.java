package anjia.catalogue;

import anjia.engine.FactSpec;
import anjia.engine.FactType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was typed about the members of a group (逐人填写的回答), a row per member: fact to answer as typed. In one line it reads
 * {@code income=4500,at_work=yes;income=0}; what was left empty is not in it.
 */
record GroupAnswer(List<Map<String, String>> rows) {

    /** Nobody types more rows than the largest group has. */
    private static final int MOST_ROWS = 50;

    GroupAnswer {
        rows = List.copyOf(rows);
    }

    /** A field of one member; its name is {@code household.2.income}. */
    record Field(FactSpec spec, String name, String value) {}

    static String rowsField(String group) {
        return group + ".rows";
    }

    /** The button that asks for one more row. */
    static String moreField(String group) {
        return group + ".more";
    }

    static String field(String group, int row, String fact) {
        return "%s.%d.%s".formatted(group, row, fact);
    }

    /** How many rows the form showed. */
    static int shown(Map<String, String> form, String group) {
        var rows = form.getOrDefault(rowsField(group), "");
        return rows.matches("\\d{1,2}") ? Math.min(Integer.parseInt(rows), MOST_ROWS) : 0;
    }

    /** What a form sent; rows at the end that were left empty are nobody, an empty one before others keeps its place. */
    static GroupAnswer typed(Map<String, String> form, FactSpec spec, FactType.Members group) {
        var rows = new ArrayList<Map<String, String>>();
        for (var row = 1; row <= shown(form, spec.name()); row++) {
            var typed = new LinkedHashMap<String, String>();
            for (var one : group.each()) {
                var value = value(form, field(spec.name(), row, one.name()), one);
                if (!value.isEmpty()) typed.put(one.name(), value);
            }
            rows.add(typed);
        }
        while (!rows.isEmpty() && rows.getLast().isEmpty()) rows.removeLast();
        return new GroupAnswer(rows);
    }

    private static String value(Map<String, String> form, String field, FactSpec spec) {
        var other = form.getOrDefault(Answers.other(field), "");
        var typed = spec.type() instanceof FactType.Day
                ? Answering.day(form, field)
                : Answering.plain(form.getOrDefault(field, ""));
        return clean(typed.isEmpty() ? other : typed);
    }

    /** The marks that part rows and fields mean nothing in an answer. */
    private static String clean(String typed) {
        return typed.replaceAll("[;,=]", " ").strip();
    }

    /** The answer as its form would have sent it. */
    Map<String, String> form(FactSpec spec, FactType.Members group) {
        var form = new LinkedHashMap<String, String>();
        form.put(rowsField(spec.name()), String.valueOf(rows.size()));
        fields(spec.name(), group).forEach(one -> form.putAll(Answering.form(one.spec(), one.name(), one.value())));
        return form;
    }

    static GroupAnswer parse(String text) {
        var rows = new ArrayList<Map<String, String>>();
        if (text.isEmpty()) return new GroupAnswer(rows);
        for (var row : text.split(";")) {
            var typed = new LinkedHashMap<String, String>();
            for (var part : row.split(",")) {
                var pair = part.split("=", 2);
                if (pair.length == 2) typed.put(pair[0], pair[1]);
            }
            rows.add(typed);
        }
        return new GroupAnswer(rows);
    }

    /** Every field that was filled in. */
    Stream<Field> fields(String group, FactType.Members type) {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(row -> type.each().stream()
                        .filter(spec -> rows.get(row).containsKey(spec.name()))
                        .map(spec -> new Field(
                                spec,
                                field(group, row + 1, spec.name()),
                                rows.get(row).getOrDefault(spec.name(), ""))));
    }

    @Override
    public String toString() {
        return rows.stream()
                .map(row -> row.entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }
}
