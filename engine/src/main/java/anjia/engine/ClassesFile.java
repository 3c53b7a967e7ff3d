package anjia.engine;

import anjia.engine.CountyClasses.ListOfCounties;
import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Fields;
import anjia.engine.syntax.Position;
import anjia.engine.syntax.Yaml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code places/classes.yaml}: the dated lists that put counties into classes. */
final class ClassesFile {
    private final Faults faults;
    private final Map<LocalDate, Map<String, Integer>> byDay = new LinkedHashMap<>();
    private final List<Header> headers = new ArrayList<>();

    private record Header(LocalDate from, String source, Sure sure) {}

    ClassesFile(Faults faults) {
        this.faults = faults;
    }

    CountyClasses read(String file, String text) {
        var fields = new Fields(Yaml.read(file, text, faults), faults);
        fields.text("official");
        var lists = fields.required("lists");
        if (lists instanceof Yaml.Sequence(var _, var items)) items.forEach(this::list);
        else faults.add(lists.at(), "expected a list of lists of counties");
        fields.done();
        return classes();
    }

    private void list(Yaml yaml) {
        var fields = new Fields(yaml, faults);
        var from = fields.day("inForce");
        var header = new Header(from, fields.text("source"), fields.one("sure", Sure.class));
        var same = fields.optionalDay("sameAs");
        var counties = same.isPresent() ? same(same.get(), fields) : named(fields);
        fields.done();
        if (!headers.isEmpty() && !headers.getLast().from().isBefore(from))
            faults.add(
                    yaml.at(), "expected a later day than " + headers.getLast().from());
        headers.add(header);
        byDay.put(from, counties);
    }

    private Map<String, Integer> same(LocalDate day, Fields fields) {
        var counties = byDay.get(day);
        if (counties != null) return counties;
        faults.add(fields.required("sameAs").at(), "no list above is in force from " + day);
        return Map.of();
    }

    private Map<String, Integer> named(Fields fields) {
        var counties = new HashMap<String, Integer>();
        var classes = new Fields(fields.required("classes"), faults);
        for (var key : classes.keys()) {
            if (!key.matches("[1-9]"))
                faults.add(classes.required(key).at(), "expected a class from 1 to 9, found " + key);
            else classes.list(key).forEach(code -> county(counties, code.text(), Integer.parseInt(key), code.at()));
        }
        return counties;
    }

    private void county(Map<String, Integer> counties, String code, int countyClass, Position at) {
        if (!code.matches("\\d{6}")) faults.add(at, "expected the code of a county, 6 digits, found " + code);
        var before = counties.put(code, countyClass);
        if (before != null) faults.add(at, "the county %s is in class %d already".formatted(code, before));
    }

    private CountyClasses classes() {
        var indexes = new HashMap<String, Integer>();
        byDay.values()
                .forEach(counties -> counties.keySet().forEach(code -> indexes.putIfAbsent(code, indexes.size())));
        var lists = new ArrayList<ListOfCounties>();
        for (var header : headers) {
            var classes = new byte[indexes.size()];
            byDay.getOrDefault(header.from(), Map.of())
                    .forEach((code, countyClass) -> classes[indexes.getOrDefault(code, 0)] = countyClass.byteValue());
            lists.add(new ListOfCounties(header.from().toEpochDay(), header.source(), header.sure(), classes));
        }
        return new CountyClasses(indexes, lists);
    }
}
