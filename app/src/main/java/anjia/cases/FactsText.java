package anjia.cases;

import anjia.engine.Fact;
import anjia.engine.Facts;
import anjia.engine.Origin;
import anjia.engine.Value;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts as text and back, so that a file can be assessed again from what was known when it was handed in or decided. */
final class FactsText {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, Entry>> ENTRIES = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, String>> WORDS = new TypeReference<>() {};

    /** @param is yes-no, whole, day, code, members, at-least, absent or missing */
    private record Entry(
            String is,
            @Nullable String value,
            @Nullable String from,
            @Nullable String id,
            @Nullable String since) {}

    private FactsText() {}

    static String write(Facts facts) {
        var entries = new LinkedHashMap<String, Entry>();
        facts.byName().forEach((name, fact) -> entries.put(name, entry(fact)));
        return JSON.writeValueAsString(entries);
    }

    static Facts read(String text) {
        var facts = new LinkedHashMap<String, Fact>();
        JSON.readValue(text, ENTRIES).forEach((name, entry) -> facts.put(name, fact(entry)));
        return Facts.of(facts);
    }

    static String writeWords(Map<String, String> words) {
        return JSON.writeValueAsString(words);
    }

    static Map<String, String> readWords(String text) {
        return JSON.readValue(text, WORDS);
    }

    private static Entry entry(Fact fact) {
        return switch (fact) {
            case Fact.Known(Value.YesNo(var yes), var origin) -> entry("yes-no", String.valueOf(yes), origin);
            case Fact.Known(Value.Whole(var n), var origin) -> entry("whole", String.valueOf(n), origin);
            case Fact.Known(Value.Day(var day), var origin) -> entry("day", day.toString(), origin);
            case Fact.Known(Value.Code(var code), var origin) -> entry("code", code, origin);
            case Fact.Known(Value.Members(var each), var origin) ->
                entry(
                        "members",
                        JSON.writeValueAsString(
                                each.stream().map(FactsText::write).toList()),
                        origin);
            case Fact.AtLeast(var n, var origin) -> entry("at-least", String.valueOf(n), origin);
            case Fact.Absent(var origin) -> entry("absent", null, origin);
            case Fact.Missing() -> entry("missing", null, null);
        };
    }

    private static Entry entry(String is, @Nullable String value, @Nullable Origin origin) {
        if (origin == null) return new Entry(is, value, null, null, null);
        var since = origin.day() == null ? null : origin.day().toString();
        return new Entry(is, value, origin.textKey(), origin.id(), since);
    }

    private static Fact fact(Entry entry) {
        var value = entry.value() == null ? "" : entry.value();
        var origin = origin(entry);
        return switch (entry.is()) {
            case "yes-no" -> new Fact.Known(new Value.YesNo(Boolean.parseBoolean(value)), origin);
            case "whole" -> new Fact.Known(new Value.Whole(Long.parseLong(value)), origin);
            case "day" -> new Fact.Known(new Value.Day(LocalDate.parse(value)), origin);
            case "code" -> new Fact.Known(new Value.Code(value), origin);
            case "members" ->
                new Fact.Known(
                        new Value.Members(JSON.readValue(value, TEXTS).stream()
                                .map(FactsText::read)
                                .toList()),
                        origin);
            case "at-least" -> new Fact.AtLeast(Long.parseLong(value), origin);
            case "absent" -> new Fact.Absent(origin);
            case "missing" -> new Fact.Missing();
            default -> throw new IllegalStateException("a stored fact is none of ours: " + entry.is());
        };
    }

    private static @Nullable Origin origin(Entry entry) {
        if (entry.from() == null) return null;
        return new Origin(entry.from(), entry.id(), entry.since() == null ? null : LocalDate.parse(entry.since()));
    }
}
