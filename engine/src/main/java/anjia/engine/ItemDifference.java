package anjia.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what {@code item.yaml} says of an item, and the prose beside its rules. */
final class ItemDifference {
    private final String code;
    private final List<LawChange> changes;

    ItemDifference(String code, List<LawChange> changes) {
        this.code = code;
        this.changes = changes;
    }

    void add(Item before, Item after) {
        var now = settings(after);
        settings(before).forEach((setting, old) -> {
            var said = now.getOrDefault(setting, "");
            if (!old.equals(said)) changes.add(new LawChange.ItemSetting(code, setting, old, said));
        });
        papers(byKind(before), byKind(after));
        if (!before.limit().equals(after.limit()))
            changes.add(new LawChange.LimitChanged(code, before.limit(), after.limit()));
        effects(before.effects(), after.effects());
        prose(before.guide(), after.guide());
    }

    private static Map<String, String> settings(Item item) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("official", item.official());
        settings.put("function", item.function());
        settings.put("department", item.department());
        settings.put("level", item.level());
        settings.put("applicant", item.applicant());
        settings.put("once", String.valueOf(item.once()));
        settings.put("fourEyes", String.valueOf(item.fourEyes()));
        settings.put("employer", said(item.employer()));
        settings.put("subject", said(item.subject()));
        settings.put("governedBy", said(item.governedBy()));
        settings.put("place", said(item.place()));
        settings.put("fee", said(item.fee()));
        settings.put("stops on", String.join(", ", item.stopsOn()));
        settings.put("letters", joined(new TreeMap<>(item.letters())));
        settings.put(
                "only one of",
                item.onlyOneOf().stream()
                        .map(group -> group.payments().stream()
                                .map(payment -> payment.item() + " " + payment.amount())
                                .collect(Collectors.joining(", ", "[", "] [" + group.article() + "]")))
                        .collect(Collectors.joining(", ")));
        return settings;
    }

    private static String joined(Map<String, String> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<String, Paper> byKind(Item item) {
        return item.papers().stream()
                .collect(Collectors.toMap(Paper::kind, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private void papers(Map<String, Paper> before, Map<String, Paper> after) {
        before.forEach((kind, old) -> {
            var now = after.get(kind);
            if (now == null) changes.add(new LawChange.PaperRemoved(code, old));
            else if (!old.equals(now)) changes.add(new LawChange.PaperChanged(code, old, now));
        });
        after.forEach((kind, now) -> {
            if (!before.containsKey(kind)) changes.add(new LawChange.PaperAdded(code, now));
        });
    }

    private void effects(List<EffectSpec> before, List<EffectSpec> after) {
        var added = new ArrayList<>(after);
        before.forEach(old -> {
            if (!added.remove(old)) changes.add(new LawChange.EffectRemoved(code, old));
        });
        added.forEach(now -> changes.add(new LawChange.EffectAdded(code, now)));
    }

    /** Headings in their order; those of one name and the same days are one text. */
    private void prose(List<GuideSection> before, List<GuideSection> after) {
        var old = prose(before);
        var now = prose(after);
        var headings = new LinkedHashSet<>(old.keySet());
        headings.addAll(now.keySet());
        for (var heading : headings)
            if (!old.getOrDefault(heading, "").equals(now.getOrDefault(heading, "")))
                changes.add(new LawChange.ProseChanged(code, heading.title(), heading.days()));
    }

    private record Heading(String title, Validity days) {}

    private static Map<Heading, String> prose(List<GuideSection> guide) {
        return guide.stream()
                .collect(Collectors.toMap(
                        section -> new Heading(section.heading(), section.inForce()),
                        GuideSection::markdown,
                        (one, other) -> one + "\n\n" + other,
                        LinkedHashMap::new));
    }
}
