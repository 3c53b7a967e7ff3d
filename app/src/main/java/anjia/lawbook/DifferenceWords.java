package anjia.lawbook;

import anjia.engine.Item;
import anjia.engine.Law;
import anjia.engine.LawChange;
import anjia.engine.LawDifference;
import anjia.engine.NumberUsed;
import anjia.engine.Paper;
import anjia.web.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The difference of two law texts in words (法规比较的说法): item by item, what all share first. */
public final class DifferenceWords {
    private final Law before;
    private final Law after;
    private final Texts texts;

    public DifferenceWords(Law before, Law after, Texts texts) {
        this.before = before;
        this.after = after;
        this.texts = texts;
    }

    /** A line per change below a line per item, indented by two; no line at all when nothing changed. */
    public List<String> lines() {
        var groups = new LinkedHashMap<String, List<String>>();
        for (var change : LawDifference.between(before, after).changes()) {
            var group = group(change);
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).addAll(lines(change));
        }
        return groups.entrySet().stream()
                .flatMap(group -> Stream.concat(
                        Stream.of(group.getKey()), group.getValue().stream().map(line -> "  " + line)))
                .toList();
    }

    private String group(LawChange change) {
        return switch (change) {
            case LawChange.ItemAdded(var item) -> head(after.item(item));
            case LawChange.ItemRemoved(var item) -> head(before.item(item));
            case LawChange.ItemSetting it -> head(after.item(it.item()));
            case LawChange.SentenceAdded it -> head(after.item(it.item()));
            case LawChange.SentenceRemoved it -> head(after.item(it.item()));
            case LawChange.SentenceChanged it -> head(after.item(it.item()));
            case LawChange.PaperAdded it -> head(after.item(it.item()));
            case LawChange.PaperRemoved it -> head(after.item(it.item()));
            case LawChange.PaperChanged it -> head(after.item(it.item()));
            case LawChange.LimitChanged it -> head(after.item(it.item()));
            case LawChange.EffectAdded it -> head(after.item(it.item()));
            case LawChange.EffectRemoved it -> head(after.item(it.item()));
            case LawChange.WordsChanged it -> head(after.item(it.item()));
            case LawChange.ProseChanged it -> head(after.item(it.item()));
            case LawChange.ExampleChanged it -> head(after.item(it.item()));
            case LawChange.NumberAdded _,
                    LawChange.NumberRemoved _,
                    LawChange.NumberSetting _,
                    LawChange.ValueAdded _,
                    LawChange.ValueEdited _,
                    LawChange.ValueRemoved _,
                    LawChange.ValueProven _ -> say("numbers");
            case LawChange.FactAdded _, LawChange.FactRemoved _, LawChange.FactSetting _ -> say("facts");
            case LawChange.CountyListChanged _ -> say("counties");
            case LawChange.FunctionChanged _ -> say("functions");
            case LawChange.KindNamed _ -> say("kinds");
        };
    }

    private String head(Item item) {
        return say("item", item.words(texts.language().tag()).name(), item.code());
    }

    private List<String> lines(LawChange change) {
        return switch (change) {
            case LawChange.ItemAdded _ -> List.of(say("itemAdded"));
            case LawChange.ItemRemoved _ -> List.of(say("itemRemoved"));
            case LawChange.ItemSetting(var _, var setting, var old, var now) ->
                List.of(say("setting", setting, said(old), said(now)));
            case LawChange.SentenceAdded _, LawChange.SentenceRemoved _, LawChange.SentenceChanged _ ->
                new SentenceWords(before, after, texts).lines(change);
            case LawChange.NumberAdded(var number, var file) -> List.of(say("numberAdded", number(number, file)));
            case LawChange.NumberRemoved(var number, var file) -> List.of(say("numberRemoved", number(number, file)));
            case LawChange.NumberSetting(var number, var file, var setting, var old, var now) ->
                List.of(say("numberSetting", number(number, file), setting, said(old), said(now)));
            case LawChange.ValueAdded(var number, var file, var value, var amongOld) ->
                List.of(value(amongOld ? "valueAmongOld" : "valueAdded", number, file, value));
            case LawChange.ValueRemoved(var number, var file, var value) ->
                List.of(value("valueRemoved", number, file, value));
            case LawChange.ValueEdited edited -> List.of(edited(edited));
            case LawChange.ValueProven proven -> List.of(proven(proven));
            case LawChange.FactAdded(var fact) -> List.of(say("factAdded", fact(after, fact), fact));
            case LawChange.FactRemoved(var fact) -> List.of(say("factRemoved", fact(before, fact), fact));
            case LawChange.FactSetting(var fact, var setting, var old, var now) ->
                List.of(say("factSetting", fact(after, fact), fact, setting, said(old), said(now)));
            case LawChange.PaperAdded(var item, var paper) ->
                List.of(say("paperAdded", reader(after.item(item)).paper(paper)));
            case LawChange.PaperRemoved(var item, var paper) ->
                List.of(say("paperRemoved", reader(before.item(item)).paper(paper)));
            case LawChange.PaperChanged paper -> List.of(paper(paper));
            case LawChange.LimitChanged(var item, var old, var now) -> {
                var reader = reader(after.item(item));
                yield List.of(say("limit", reader.limit(old), old.source(), reader.limit(now), now.source()));
            }
            case LawChange.EffectAdded(var item, var effect) ->
                List.of(say("effectAdded", reader(after.item(item)).effect(effect)));
            case LawChange.EffectRemoved(var item, var effect) ->
                List.of(say("effectRemoved", reader(before.item(item)).effect(effect)));
            case LawChange.WordsChanged(var _, var language, var key, var old, var now) ->
                List.of(say("words", language, key, said(old), said(now)));
            case LawChange.ProseChanged(var item, var heading, var days) -> {
                var held = reader(after.item(item)).days(days);
                yield List.of(say("prose", heading, held.isEmpty() ? "" : say("bracketed", held)));
            }
            case LawChange.ExampleChanged(var _, var name, var old, var now) ->
                List.of(say(old && now ? "exampleChanged" : now ? "exampleAdded" : "exampleRemoved", name));
            case LawChange.CountyListChanged(var from, var old, var now, var counties) ->
                List.of(say(
                        "countyList",
                        from.toString(),
                        said(old == null ? "" : old),
                        said(now == null ? "" : now),
                        String.valueOf(counties.size()),
                        String.join(", ", counties)));
            case LawChange.FunctionChanged(var function, var from) ->
                List.of(say("function", function, from.toString()));
            case LawChange.KindNamed(var kind, var language, var old, var now) ->
                List.of(say("words", language, kind, said(old), said(now)));
        };
    }

    /** Where only who holds it changed, both readings would be the same. */
    private String paper(LawChange.PaperChanged paper) {
        var old = reader(before.item(paper.item())).paper(paper.before());
        var now = reader(after.item(paper.item())).paper(paper.after());
        return old.equals(now)
                ? say("paperHeld", now, held(paper.before()), held(paper.after()))
                : say("paperChanged", old, now);
    }

    private String held(Paper paper) {
        return said(paper.held().stream().sorted().collect(Collectors.joining(", ")));
    }

    private String value(String key, String number, String file, NumberUsed value) {
        var reader = reader(user(number, file));
        return say(
                key,
                number(number, file) + reader.whereInBrackets(value),
                reader.day(value.inForce()),
                reader.value(value),
                value.source(),
                reader.mark(value.sure()));
    }

    private String edited(LawChange.ValueEdited edited) {
        var reader = reader(user(edited.number(), edited.declaredIn()));
        var old = edited.before();
        var now = edited.after();
        var name = number(edited.number(), edited.declaredIn()) + reader.whereInBrackets(now);
        var from = reader.day(now.inForce());
        return reader.value(old).equals(reader.value(now))
                ? say("endEdited", name, from, ends(reader, old), ends(reader, now))
                : say(
                        "valueEdited",
                        name,
                        from,
                        reader.value(old),
                        reader.value(now),
                        now.source(),
                        reader.mark(now.sure()));
    }

    private String ends(Reader reader, NumberUsed value) {
        return value.to() == null ? say("open") : reader.day(value.to());
    }

    private String proven(LawChange.ValueProven proven) {
        var reader = reader(user(proven.number(), proven.declaredIn()));
        var old = proven.before();
        var now = proven.after();
        return say(
                "valueProven",
                number(proven.number(), proven.declaredIn()) + reader.whereInBrackets(now),
                reader.day(now.inForce()),
                reader.value(now),
                say("proof", old.source(), reader.mark(old.sure())),
                say("proof", now.source(), reader.mark(now.sure())));
    }

    private String number(String name, String file) {
        return say("number", reader(user(name, file)).words().number(name), file);
    }

    /** An item that reads the number, to borrow its words; of the later text if it is still there. */
    private Item user(String number, String file) {
        return Stream.of(after, before)
                .flatMap(law -> law.items().values().stream()
                        .filter(item -> law.numbersOf(item.code()).stream()
                                .anyMatch(each -> each.name().equals(number)
                                        && each.declaredIn().equals(file))))
                .findFirst()
                .orElseThrow();
    }

    private String fact(Law law, String fact) {
        return law.items().values().stream()
                .filter(item -> item.uses(fact))
                .findFirst()
                .map(item -> reader(item).words().fact(fact))
                .orElse(fact);
    }

    /** Of the earlier text where only that has the item. */
    private Reader reader(Item item) {
        return new Reader(after.items().containsValue(item) ? after : before, texts, item);
    }

    private String said(String text) {
        return text.isEmpty() ? say("nothing") : text;
    }

    private String say(String key, Object... arguments) {
        return texts.get("lawbook.difference." + key, arguments);
    }
}
