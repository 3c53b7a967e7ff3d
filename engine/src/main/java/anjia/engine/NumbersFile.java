package anjia.engine;

import anjia.engine.NumberTable.By;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code numbers.yaml}: every number with its unit, and every value with its day, source and mark. */
final class NumbersFile {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,15})\\s*\\.\\.\\s*(\\d{1,15})");
    private static final String ANY = "any";
    private static final Pattern CLASS = Pattern.compile("[1-9]");
    private static final Pattern PLACE = Pattern.compile("any|[1-9](\\d|\\d{3}|\\d{5}|\\d{8})");

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
        var by = by(fields);
        var values = fields.required("values");
        var rows = values instanceof Yaml.Sequence(var _, var items) ? items : List.<Yaml>of();
        var bounds = fields.optional("range").isPresent() ? bounds(fields) : null;
        if (rows.isEmpty() && bounds == null)
            faults.add(
                    values.at(), "expected at least one value of %s, or a range while none was found".formatted(name));
        if (!rows.isEmpty() && bounds != null)
            faults.add(fields.required("range").at(), "expected a range only where there is no value");
        var per = unit == Unit.RATIO ? Figures.commonPer(rows) : 1;
        var versions = new ArrayList<Version>();
        rows.forEach(row ->
                version(name, row, new Measure(unit, per), by).ifPresent(version -> add(versions, version, row.at())));
        var settledBy = settledBy(fields);
        fields.done();
        return new NumberTable(name, new Measure(unit, per), by, closed(versions), bounds, settledBy, counties);
    }

    /** What a number can be of which no value was found: it bounds what rests on it. */
    private long @Nullable [] bounds(Fields fields) {
        var range = RANGE.matcher(fields.text("range"));
        if (range.matches()) return new long[] {Long.parseLong(range.group(1)), Long.parseLong(range.group(2))};
        faults.add(fields.required("range").at(), "expected a range such as 300000..2000000");
        return null;
    }

    /** Texts of before say it in Chinese alone; they are read for the files that were decided by them. */
    private @Nullable SettledBy settledBy(Fields fields) {
        var written = fields.optional("settled by");
        if (written.isEmpty()) return null;
        if (written.get() instanceof Yaml.Scalar(var _, var text)) return new SettledBy(text, text);
        var languages = new Fields(written.get(), faults);
        var settledBy = new SettledBy(languages.text("zh"), languages.text("en"));
        languages.done();
        return settledBy;
    }

    private By by(Fields fields) {
        return switch (fields.optionalText("by").orElse("")) {
            case "" -> By.NOTHING;
            case "county class" -> By.COUNTY_CLASS;
            case "place" -> By.PLACE;
            default -> {
                faults.add(fields.required("by").at(), "expected 'county class' or 'place'");
                yield By.NOTHING;
            }
        };
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

    private Optional<Version> version(String name, Yaml row, Measure measure, By by) {
        var before = faults.count();
        var fields = new Fields(row, faults);
        var from = fields.day("inForce");
        var to = fields.optionalDay("to");
        var value = fields.required("value");
        var values = switch (by) {
            case NOTHING -> new TreeMap<>(Map.of(0, Figures.value(value, measure, faults)));
            case COUNTY_CLASS -> keyed(name, value, measure, CLASS, "a class from 1 to 9");
            case PLACE -> keyed(name, value, measure, PLACE, "any, or a code of 2, 4, 6 or 9 digits");
        };
        var source = fields.text("source");
        var sure = fields.one("sure", Sure.class);
        fields.done();
        if (faults.count() > before) return Optional.empty();
        return Optional.of(new Version(from, to.orElse(null), values, source, sure));
    }

    private SortedMap<Integer, Long> keyed(String name, Yaml value, Measure measure, Pattern keys, String expected) {
        var values = new TreeMap<Integer, Long>();
        if (!(value instanceof Yaml.Mapping(var _, var entries))) {
            faults.add(value.at(), "expected several values of %s, each for %s".formatted(name, expected));
            return values;
        }
        entries.forEach((key, entry) -> {
            if (!keys.matcher(key).matches())
                faults.add(entry.keyAt(), "expected %s, found %s".formatted(expected, key));
            else values.put(key.equals(ANY) ? 0 : Integer.parseInt(key), Figures.value(entry.value(), measure, faults));
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
