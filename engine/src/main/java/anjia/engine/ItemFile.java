package anjia.engine;

import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Fields;
import anjia.engine.syntax.Position;
import anjia.engine.syntax.Yaml;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code item.yaml}: everything of an item but its rules, numbers and words. */
record ItemFile(
        Position at,
        String code,
        String official,
        String function,
        String department,
        String level,
        String applicant,
        boolean once,
        boolean fourEyes,
        @Nullable String employer,
        @Nullable String subject,
        @Nullable String governedBy,
        @Nullable String place,
        List<Paper> papers,
        Limit limit,
        List<EffectSpec> effects,
        List<String> stopsOn,
        Map<String, String> letters,
        @Nullable String fee) {
    private static final Pattern DAYS = Pattern.compile("(\\d{1,4}) (working|calendar) days");
    private static final List<String> LEVELS = List.of("province", "city", "county", "town");
    private static final List<String> EMPLOYERS = List.of("wages", "injury", "dispute");
    private static final List<String> APPLICANTS = List.of("person", "household", "organisation");

    static ItemFile read(String file, String text, Faults faults) {
        var fields = new Fields(Yaml.read(file, text, faults), faults);
        var item = new ItemFile(
                fields.at(),
                fields.text("code"),
                fields.text("official"),
                fields.text("function"),
                fields.text("department"),
                listed(fields, "level", LEVELS, faults),
                listed(fields, "applicant", APPLICANTS, faults),
                fields.yes("once", false),
                fields.yes("fourEyes", false),
                fields.optional("employer").isPresent() ? listed(fields, "employer", EMPLOYERS, faults) : null,
                fields.optionalText("subject").orElse(null),
                fields.optionalText("governedBy").orElse(null),
                fields.optionalText("place").orElse(null),
                items(fields, "papers").stream()
                        .map(paper -> paper(paper, faults))
                        .toList(),
                limit(new Fields(fields.required("limit"), faults), faults),
                items(fields, "effects").stream()
                        .flatMap(effect -> EffectFile.read(effect, faults).stream())
                        .toList(),
                fields.texts("stops on"),
                letters(fields),
                fields.optionalText("fee").filter(fee -> !fee.equals("none")).orElse(null));
        fields.done();
        if (!file.equals(item.code() + "/item.yaml"))
            faults.add(
                    fields.required("code").at(),
                    "expected the code to be the folder, " + file.replace("/item.yaml", ""));
        return item;
    }

    /** Names of facts and amounts that are named here, with the place where. */
    Set<String> namedFacts() {
        var named = new HashSet<String>();
        if (governedBy != null) named.add(governedBy);
        if (place != null && !place.equals("desk")) named.add(place);
        return named;
    }

    private static String listed(Fields fields, String key, List<String> known, Faults faults) {
        var text = fields.text(key);
        if (!text.isEmpty() && !known.contains(text))
            faults.unknown(fields.required(key).at(), key, text + ", expected one of " + known, known);
        return text;
    }

    private static List<Yaml> items(Fields fields, String key) {
        return fields.optional(key)
                .map(yaml -> yaml instanceof Yaml.Sequence(var _, var items) ? items : List.of(yaml))
                .orElse(List.of());
    }

    private static Paper paper(Yaml yaml, Faults faults) {
        var fields = new Fields(yaml, faults);
        var needed = listed(fields, "needed", List.of("must", "later"), faults);
        var held = fields.optionalText("held")
                .map(text -> Set.of(text.split(" or ")))
                .orElse(Set.of());
        if (needed.equals("must") && fields.optional("within").isPresent())
            faults.add(fields.required("within").at(), "expected within only where the paper is needed later");
        var paper = new Paper(
                fields.text("kind"),
                needed.equals("must"),
                held,
                workingDays(fields, "within", faults),
                workingDays(fields, "declared", faults));
        fields.done();
        return paper;
    }

    private static int workingDays(Fields fields, String key, Faults faults) {
        var text = fields.optionalText(key).orElse("");
        if (text.isEmpty()) return 0;
        var days = DAYS.matcher(text);
        if (days.matches() && days.group(2).equals("working")) return Integer.parseInt(days.group(1));
        faults.add(fields.required(key).at(), "expected 10 working days");
        return 0;
    }

    static Limit limit(Fields fields, Faults faults) {
        var key = fields.optional("statutory").isPresent() ? "statutory" : "promised";
        var text = fields.text(key);
        var days = DAYS.matcher(text);
        if (!text.equals("at once") && !days.matches())
            faults.add(fields.required(key).at(), "expected at once, 10 working days or 30 calendar days");
        var sure = fields.optional("sure").isPresent() ? fields.one("sure", Sure.class) : Sure.READ;
        var source = bilingual(fields, faults);
        var limit = new Limit(
                key.equals("statutory") ? Limit.Kind.STATUTORY : Limit.Kind.PROMISED,
                days.matches() ? Integer.parseInt(days.group(1)) : 0,
                days.matches() && days.group(2).equals("calendar") ? Limit.Count.CALENDAR : Limit.Count.WORKING,
                source == null ? fields.text("source") : source.text("zh"),
                source == null ? "" : source.text("en"),
                sure);
        if (source != null) source.done();
        fields.done();
        return limit;
    }

    /** Its source in both languages; null where it is said in Chinese alone. */
    private static @Nullable Fields bilingual(Fields fields, Faults faults) {
        return fields.optional("source")
                .filter(written -> !(written instanceof Yaml.Scalar))
                .map(written -> new Fields(written, faults))
                .orElse(null);
    }

    private static Map<String, String> letters(Fields fields) {
        var letters = new LinkedHashMap<String, String>();
        fields.mapping("letters").entries().forEach((decision, entry) -> {
            if (entry.value() instanceof Yaml.Scalar(var _, var kind)) letters.put(decision, kind);
        });
        return letters;
    }
}
