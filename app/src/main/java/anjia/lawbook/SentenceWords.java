package anjia.lawbook;

import anjia.engine.ItemOutline;
import anjia.engine.ItemOutline.Sentence;
import anjia.engine.Law;
import anjia.engine.LawChange;
import anjia.engine.LawChange.Reading;
import anjia.engine.Validity;
import anjia.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how a rule or amount reads now and how it read before; of a table only the rows that are otherwise. */
record SentenceWords(Law before, Law after, Texts texts) {

    List<String> lines(LawChange change) {
        return switch (change) {
            case LawChange.SentenceAdded(var item, var sentence, var days, var now) ->
                one("added", after, item, sentence, days, now);
            case LawChange.SentenceRemoved(var item, var sentence, var days, var old) ->
                one("removed", before, item, sentence, days, old);
            case LawChange.SentenceChanged changed -> changed(changed);
            default -> throw new IllegalArgumentException("no sentence: " + change);
        };
    }

    private List<String> one(
            String key, Law law, String item, LawChange.Sentence sentence, Validity days, Reading reading) {
        var found = found(law, item, sentence, days);
        return List.of(say(
                key + "." + Reader.key(sentence.kind()),
                name(law, item, sentence),
                when(law, item, days),
                formula(law, item, sentence, found, reading),
                reading.article()));
    }

    private List<String> changed(LawChange.SentenceChanged changed) {
        var item = changed.item();
        var sentence = changed.sentence();
        var old = found(before, item, sentence, changed.days());
        var now = found(after, item, sentence, changed.days());
        var oldWords = formula(before, item, sentence, old, changed.before());
        var nowWords = formula(after, item, sentence, now, changed.after());
        var lines = new ArrayList<String>();
        lines.add(say(
                "changed." + Reader.key(sentence.kind()),
                name(after, item, sentence),
                when(after, item, changed.days()),
                changed.after().article()));
        if (!changed.before().article().equals(changed.after().article()))
            lines.add("  "
                    + say("article", changed.before().article(), changed.after().article()));
        var rows = rows(old, now);
        if (!rows.isEmpty()) rows.forEach(row -> lines.add("  " + row));
        else if (!oldWords.equals(nowWords)) lines.add("  " + say("reads", oldWords, nowWords));
        else if (!changed.before().text().equals(changed.after().text()))
            lines.add(
                    "  " + say("reads", changed.before().text(), changed.after().text()));
        return lines;
    }

    /** Rows that only one of two tables has. */
    private List<String> rows(@Nullable Sentence old, @Nullable Sentence now) {
        if (old == null || now == null || old.table() == null || now.table() == null) return List.of();
        var before = rows(old.table());
        var after = rows(now.table());
        return Stream.concat(
                        before.stream().filter(row -> !after.contains(row)).map(row -> say("rowRemoved", row)),
                        after.stream().filter(row -> !before.contains(row)).map(row -> say("rowAdded", row)))
                .toList();
    }

    private List<String> rows(ItemOutline.Table table) {
        return table.rows().stream()
                .map(row -> say("row", String.join(" | ", row.subList(0, row.size() - 1)), row.getLast()))
                .toList();
    }

    private String name(Law law, String item, LawChange.Sentence sentence) {
        var words = law.item(item).words(texts.language().tag());
        return switch (sentence.kind()) {
            case GATE -> texts.get("lawbook.gate");
            case RULE -> new Reader(law, texts, law.item(item)).rule(sentence.name());
            case AMOUNT -> words.amount(sentence.name());
        };
    }

    private String when(Law law, String item, Validity days) {
        var said = new Reader(law, texts, law.item(item)).days(days);
        return said.isEmpty() ? say("always") : said;
    }

    /** The version that holds on the first of the days; null for the gate, which has one only. */
    private @Nullable Sentence found(Law law, String item, LawChange.Sentence sentence, Validity days) {
        var outline = outline(law, item);
        return Stream.concat(outline.rules().stream(), outline.amounts().stream())
                .filter(each ->
                        each.name().equals(sentence.name()) && each.days().holdsOn(days.from()))
                .findFirst()
                .orElse(null);
    }

    private ItemOutline outline(Law law, String item) {
        var reader = new Reader(law, texts, law.item(item));
        return law.outline(item, texts.language().tag(), reader::formula);
    }

    private String formula(
            Law law, String item, LawChange.Sentence sentence, @Nullable Sentence found, Reading reading) {
        if (found != null) return found.formula();
        var gate = sentence.kind() == LawChange.Kind.GATE ? outline(law, item).gate() : null;
        return gate == null ? reading.text() : gate;
    }

    private String say(String key, Object... arguments) {
        return texts.get("lawbook.difference." + key, arguments);
    }
}
