package anjia.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a fact fits its declaration, and how it reads from text. */
final class FactFit {
    static final int CLASSES = 9;
    /** How an empty group is written. */
    static final String NOBODY = "none";

    private static final Pattern MEMBER_FACT = Pattern.compile("([a-z][a-z0-9_]*) (.+)");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
    private static final Pattern YUAN = Pattern.compile("(\\d{1,12})(?:\\.(\\d{2}))? yuan");

    private FactFit() {}

    static boolean fits(FactSpec spec, Fact fact) {
        return switch (fact) {
            case Fact.Missing _ -> true;
            case Fact.Absent _ -> spec.mayBeAbsent();
            case Fact.AtLeast(long n, var _) ->
                spec.type() instanceof FactType.Count(var _, var low, var high) && n >= low && n <= high;
            case Fact.Known(var value, var _) -> fits(spec.type(), value);
        };
    }

    private static boolean fits(FactType type, Value value) {
        return switch (type) {
            case FactType.Count(var _, var low, var high) ->
                value instanceof Value.Whole(long n) && n >= low && n <= high;
            case FactType.ClassOf _ -> value instanceof Value.Whole(long n) && n >= 1 && n <= CLASSES;
            case FactType.YesNo _ -> value instanceof Value.YesNo;
            case FactType.OneOf(var choices) -> value instanceof Value.Code(var code) && choices.contains(code);
            case FactType.Day _ -> value instanceof Value.Day(var day) && inCalendar(day);
            case FactType.Place _ -> value instanceof Value.Code(var code) && isPlace(code);
            case FactType.Members members -> value instanceof Value.Members(var each) && fits(members, each);
        };
    }

    private static boolean fits(FactType.Members type, List<Facts> each) {
        return each.size() >= type.least()
                && each.size() <= type.most()
                && each.stream().allMatch(member -> fits(type.each(), member));
    }

    private static boolean fits(List<FactSpec> specs, Facts member) {
        var names = specs.stream().map(FactSpec::name).toList();
        return names.containsAll(member.byName().keySet())
                && specs.stream().allMatch(spec -> fits(spec, member.get(spec.name())));
    }

    /** The code of a county, a town or a village: six, nine or twelve digits. Asked of every item, too often for a pattern. */
    private static boolean isPlace(String code) {
        var digits = code.length();
        if (digits != 6 && digits != 9 && digits != 12) return false;
        for (int at = 0; at < digits; at++) if (code.charAt(at) < '0' || code.charAt(at) > '9') return false;
        return true;
    }

    private static boolean inCalendar(LocalDate day) {
        return day.toEpochDay() >= Range.DATE.low() && day.toEpochDay() <= Range.DATE.high();
    }

    static String expected(FactSpec spec) {
        return switch (spec.type()) {
            case FactType.Count(var unit, var low, var high) ->
                "%s from %d to %d".formatted(unit == Unit.RATIO ? "percent" : unit.text(), low, high);
            case FactType.ClassOf _ -> "a class from 1 to " + CLASSES;
            case FactType.YesNo _ -> "yes or no";
            case FactType.OneOf(var choices) -> "one of " + choices;
            case FactType.Day(var absent) -> "a day from 1900 to 2169" + (absent ? ", or absent" : "");
            case FactType.Place(var absent) -> "a code of a county or below" + (absent ? ", or absent" : "");
            case FactType.Members(var each, var least, var most, var _) ->
                "%d to %d people, such as %s"
                        .formatted(
                                least,
                                most,
                                each.stream().map(fact -> fact.name() + " …").collect(Collectors.joining(", ")));
        };
    }

    /** Null when the text is nothing that fits. */
    static @Nullable Fact read(FactSpec spec, String text) {
        if (text.equals("missing")) return new Fact.Missing();
        var fact = text.equals("absent") ? new Fact.Absent(null) : written(spec, text);
        return fact != null && fits(spec, fact) ? fact : null;
    }

    private static @Nullable Fact written(FactSpec spec, String text) {
        if (text.startsWith("at least ")) {
            var n = whole(spec, text.substring("at least ".length()));
            return n == null ? null : new Fact.AtLeast(n, null);
        }
        var value = value(spec, text);
        return value == null ? null : new Fact.Known(value, null);
    }

    private static @Nullable Value value(FactSpec spec, String text) {
        return switch (spec.type()) {
            case FactType.Count _, FactType.ClassOf _ -> {
                var n = whole(spec, text);
                yield n == null ? null : new Value.Whole(n);
            }
            case FactType.YesNo _ -> yesNo(text);
            case FactType.Day _ -> day(text);
            case FactType.OneOf _, FactType.Place _ -> new Value.Code(text);
            case FactType.Members members -> members(members, text);
        };
    }

    /** {@code income 3000.00 yuan, owns_home no; income missing}. */
    private static @Nullable Value members(FactType.Members type, String text) {
        if (text.equals(NOBODY)) return new Value.Members(List.of());
        var members = new ArrayList<Facts>();
        for (var written : text.split(";", -1)) {
            var member = member(type, written);
            if (member == null) return null;
            members.add(member);
        }
        return new Value.Members(members);
    }

    private static @Nullable Facts member(FactType.Members type, String written) {
        var member = Facts.none();
        for (var part : written.strip().split(",")) {
            var said = MEMBER_FACT.matcher(part.strip());
            if (!said.matches()) return null;
            var spec = type.each().stream()
                    .filter(each -> each.name().equals(said.group(1)))
                    .findFirst();
            var fact = spec.isEmpty() ? null : read(spec.get(), said.group(2));
            if (fact == null) return null;
            member = member.put(said.group(1), fact);
        }
        return member;
    }

    private static @Nullable Value yesNo(String text) {
        if (List.of("yes", "true").contains(text)) return new Value.YesNo(true);
        return List.of("no", "false").contains(text) ? new Value.YesNo(false) : null;
    }

    private static @Nullable Value day(String text) {
        try {
            return new Value.Day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Long whole(FactSpec spec, String text) {
        var yuan = YUAN.matcher(text);
        if (Figures.isMoney(spec.unit()) && yuan.matches())
            return Long.parseLong(yuan.group(1)) * 100 + (yuan.group(2) == null ? 0 : Long.parseLong(yuan.group(2)));
        var digits = spec.unit() == Unit.RATIO ? text.replaceFirst(" ?%$", "") : text;
        return WHOLE.matcher(digits).matches() ? Long.valueOf(digits) : null;
    }
}
