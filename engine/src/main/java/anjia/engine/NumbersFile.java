package anjia.engine;

import anjia.engine.NumberTable.Version;
import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Fields;
import anjia.engine.syntax.Position;
import anjia.engine.syntax.Yaml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code numbers.yaml}: every number with its unit, and every value with its day, source and mark. */
final class NumbersFile {
    private final Faults faults;
    private final CountyClasses counties;

    NumbersFile(Faults faults, CountyClasses counties) {
        this.faults = faults;
        this.counties = counties;
    }

    Map<String, NumberTable> read(String file, String text) {
        var tables = new LinkedHashMap<String, NumberTable>();
        Yaml.read(file, text, faults).entries().forEach((name, entry) -> tables.put(name, number(name, entry)));
        return tables;
    }

    private NumberTable number(String name, Yaml.Entry entry) {
        var fields = new Fields(entry.value(), faults);
        var unit = unit(fields);
        var by = fields.optionalText("by");
        if (by.isPresent() && !by.get().equals("county class"))
            faults.add(fields.required("by").at(), "expected 'county class'");
        var values = fields.required("values");
        var rows = values instanceof Yaml.Sequence(var _, var items) ? items : List.<Yaml>of();
        if (rows.isEmpty()) faults.add(values.at(), "expected at least one value of " + name);
        var per = unit == Unit.RATIO ? Figures.commonPer(rows) : 1;
        var versions = new ArrayList<Version>();
        rows.forEach(row -> version(name, row, new Measure(unit, per), by.isPresent())
                .ifPresent(version -> add(versions, version, row.at())));
        fields.done();
        return new NumberTable(name, new Measure(unit, per), by.isPresent(), closed(versions), counties);
    }

    private Unit unit(Fields fields) {
        var text = fields.text("unit");
        var unit = Unit.of(text);
        if (unit.isEmpty())
            faults.unknown(
                    fields.required("unit").at(),
                    "unit",
                    text,
                    Arrays.stream(Unit.values()).map(Unit::text).toList());
        return unit.orElse(Unit.PLAIN);
    }

    private Optional<Version> version(String name, Yaml row, Measure measure, boolean byClass) {
        var before = faults.count();
        var fields = new Fields(row, faults);
        var from = fields.day("inForce");
        var to = fields.optionalDay("to");
        var value = fields.required("value");
        var values = byClass
                ? byClass(name, value, measure)
                : new TreeMap<>(Map.of(0, Figures.value(value, measure, faults)));
        var source = fields.text("source");
        var sure = fields.one("sure", Sure.class);
        fields.done();
        if (faults.count() > before) return Optional.empty();
        return Optional.of(new Version(from, to.orElse(null), values, source, sure));
    }

    private SortedMap<Integer, Long> byClass(String name, Yaml value, Measure measure) {
        var values = new TreeMap<Integer, Long>();
        if (!(value instanceof Yaml.Mapping(var _, var entries))) {
            faults.add(value.at(), "expected a value per class of counties for " + name);
            return values;
        }
        entries.forEach((key, entry) -> {
            if (key.matches("[1-9]")) values.put(Integer.parseInt(key), Figures.value(entry.value(), measure, faults));
            else faults.add(entry.keyAt(), "expected a class from 1 to 9, found " + key);
        });
        return values;
    }

    private void add(List<Version> versions, Version version, Position at) {
        if (!versions.isEmpty()) {
            var before = versions.getLast();
            if (!before.from().isBefore(version.from()))
                faults.add(
                        at,
                        "expected a later day than %s, found %s: values stand in the order of their days"
                                .formatted(before.from(), version.from()));
            else if (before.to() != null) joins(before.to(), version.from(), at);
        }
        versions.add(version);
    }

    private void joins(LocalDate to, LocalDate from, Position at) {
        if (!from.isAfter(to))
            faults.add(at, "overlap: the value before holds to %s, this one from %s".formatted(to, from));
        else if (from.isAfter(to.plusDays(1)))
            faults.add(at, "gap: the value before holds to %s, this one only from %s".formatted(to, from));
    }

    /** Each value holds until the day before the next. */
    private static List<Version> closed(List<Version> versions) {
        var closed = new ArrayList<Version>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var to = version.to() != null || i + 1 == versions.size()
                    ? version.to()
                    : versions.get(i + 1).from().minusDays(1);
            closed.add(new Version(version.from(), to, version.values(), version.source(), version.sure()));
        }
        return closed;
    }
}
