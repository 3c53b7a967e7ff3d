package anjia.engine;

import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Fields;
import anjia.engine.syntax.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code facts.yaml}: each fact of a subject, declared once. */
final class FactsFile {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern RANGE = Pattern.compile("(-?\\d{1,15})\\s*\\.\\.\\s*(-?\\d{1,15})");
    private static final Pattern ONE_OF = Pattern.compile("one of \\[(.*)]");
    private static final Pattern SPELLS = Pattern.compile("spells from ([a-z][a-z0-9_]*) to ([a-z][a-z0-9_]*)");
    private static final Pattern CLASS_OF = Pattern.compile("class of ([a-z][a-z0-9_]*)");
    private static final int MOST_CHOICES = 60;
    private static final int MOST_MEMBERS = 50;

    private final Faults faults;

    FactsFile(Faults faults) {
        this.faults = faults;
    }

    Map<String, FactSpec> read(String file, String text) {
        var specs = new LinkedHashMap<String, FactSpec>();
        Yaml.read(file, text, faults).entries().forEach((name, entry) -> specs.put(name, fact(name, entry)));
        return specs;
    }

    private FactSpec fact(String name, Yaml.Entry entry) {
        if (!NAME.matcher(name).matches())
            faults.add(entry.keyAt(), "expected a name in small letters, digits and _, found " + name);
        var fields = new Fields(entry.value(), faults);
        var open = fields.optionalText("open");
        if (open.isPresent() && !open.get().equals("at least"))
            faults.add(fields.required("open").at(), "expected 'at least'");
        var spec = new FactSpec(
                name,
                fields.text("is"),
                type(fields),
                fields.optionalText("from").orElse(null),
                open.isPresent(),
                fields.one("changes by", ChangedBy.class),
                ask(new Fields(fields.required("ask"), faults)),
                entry.keyAt());
        fields.done();
        return spec;
    }

    private FactSpec.Ask ask(Fields fields) {
        var ask = new FactSpec.Ask(
                fields.whole("cost"),
                fields.text("question"),
                fields.optionalText("paper").orElse(null));
        fields.done();
        return ask;
    }

    private FactType type(Fields fields) {
        var text = fields.text("type");
        var at = fields.required("type").at();
        var absent = text.endsWith(", may be absent");
        var kind = text.replace(", may be absent", "");
        var oneOf = ONE_OF.matcher(text);
        var classOf = CLASS_OF.matcher(text);
        if (oneOf.matches()) return choices(fields, oneOf.group(1));
        if (classOf.matches()) return new FactType.ClassOf(classOf.group(1));
        if (kind.equals("day")) return new FactType.Day(absent);
        if (kind.equals("place")) return new FactType.Place(absent);
        if (text.equals("members")) return members(fields, null);
        var spells = SPELLS.matcher(text);
        if (spells.matches()) return members(fields, List.of(spells.group(1), spells.group(2)));
        if (text.equals("yes or no")) return new FactType.YesNo();
        var unit = text.equals("percent") ? Optional.of(Unit.RATIO) : Unit.of(text);
        if (unit.isPresent()) return count(fields, unit.get());
        var known = Arrays.stream(Unit.values()).map(Unit::text).toList();
        faults.unknown(
                at,
                "type",
                text
                        + ", expected yes or no, day, place, members, spells from … to …, class of …, one of […] or a unit",
                known);
        return new FactType.YesNo();
    }

    private FactType choices(Fields fields, String list) {
        var choices = Arrays.stream(list.split(",")).map(String::strip).toList();
        var wrong = choices.stream()
                .filter(choice -> !NAME.matcher(choice).matches())
                .findFirst();
        wrong.ifPresent(choice -> faults.add(
                fields.required("type").at(), "expected a choice in small letters, digits and _, found " + choice));
        if (choices.size() > MOST_CHOICES)
            faults.add(fields.required("type").at(), "expected at most " + MOST_CHOICES + " choices");
        return new FactType.OneOf(List.copyOf(choices));
    }

    /**
     * A group of people, or a history: how many there can be, and what is known of each.
     *
     * @param days names of the facts that are first and last day of a spell; null for people
     */
    private FactType members(Fields fields, @Nullable List<String> days) {
        var each = new ArrayList<FactSpec>();
        fields.mapping("each").entries().forEach((name, entry) -> each.add(fact(name, entry)));
        for (var fact : each)
            if (fact.type() instanceof FactType.Members)
                faults.add(fact.position(), "a member of a group is no group: " + fact.name());
        if (each.isEmpty()) faults.add(fields.at(), "expected facts of each member under 'each'");
        var size = (FactType.Count) count(fields, Unit.PEOPLE);
        if (size.low() < 0 || size.high() > MOST_MEMBERS)
            faults.add(fields.required("range").at(), "expected a group of at most " + MOST_MEMBERS + " people");
        var spell = days == null ? null : spell(fields, each, days);
        return new FactType.Members(each, (int) size.low(), (int) size.high(), spell);
    }

    private FactType.@Nullable Spell spell(Fields fields, List<FactSpec> each, List<String> days) {
        var names = each.stream().map(FactSpec::name).toList();
        var from = names.indexOf(days.getFirst());
        var until = names.indexOf(days.getLast());
        var at = fields.required("type").at();
        if (from < 0 || until < 0) {
            faults.add(at, "expected both days of a spell under 'each', found " + names);
            return null;
        }
        if (each.get(from).type().equals(new FactType.Day(false))
                && each.get(until).type() instanceof FactType.Day) return new FactType.Spell(from, until);
        faults.add(at, "expected a day, and a day that may be absent while the spell goes on");
        return null;
    }

    private FactType count(Fields fields, Unit unit) {
        var range = fields.required("range");
        var matcher = RANGE.matcher(fields.text("range"));
        if (!matcher.matches()) {
            faults.add(range.at(), "expected a range such as 0..720");
            return new FactType.Count(unit, 0, 0);
        }
        var low = Long.parseLong(matcher.group(1));
        var high = Long.parseLong(matcher.group(2));
        if (low > high) faults.add(range.at(), "expected a range from a smaller to a greater number");
        return new FactType.Count(unit, low, high);
    }
}
