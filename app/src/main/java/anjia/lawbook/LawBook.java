package anjia.lawbook;

import anjia.engine.Item;
import anjia.engine.Law;
import anjia.web.Language;
import anjia.web.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The law as pages for people to read (法规读本): one page per item and an index, in both languages, as Markdown. */
public record LawBook(Law law) {

    /**
     * Path below the folder of the book to content: {@code README.md}, {@code zh/index.md}, {@code zh/unemployment/benefit.md} and so on. One law gives one
     * book, to the letter.
     */
    public SortedMap<String, String> pages() {
        var pages = new TreeMap<String, String>();
        var cover = new MarkdownText();
        for (var language : Language.values()) {
            var texts = Texts.in(language);
            pages.put(language.file() + "/index.md", index(texts));
            for (var item : law.items().values())
                pages.put(path(language, item.code()), new ItemPage(law, item, texts).markdown());
            cover.block(MarkdownText.link(texts.get("lawbook.title"), language.file() + "/index.md"));
        }
        pages.put("README.md", cover.toString());
        return pages;
    }

    static String path(Language language, String item) {
        return language.file() + "/" + item + ".md";
    }

    /** Items under the service functions that hold last, in the order of their list. */
    private String index(Texts texts) {
        var page = new MarkdownText().heading(1, texts.get("lawbook.title"));
        page.paragraph(texts.get("lawbook.titleLine", law.sha256().substring(0, 12)));
        page.block(MarkdownText.link(
                texts.get("lawbook.otherLanguage"),
                "../" + texts.language().other().file() + "/index.md"));
        var functions = new ArrayList<String>();
        for (var function : law.functions().reversed()) {
            if (functions.contains(function.code())) continue;
            functions.addFirst(function.code());
        }
        for (var code : functions) function(code, texts, page);
        return page.toString();
    }

    private void function(String code, Texts texts, MarkdownText page) {
        var items = law.items().values().stream()
                .filter(item -> item.function().equals(code))
                .toList();
        if (items.isEmpty()) return;
        var function = law.functions().stream()
                .filter(each -> each.code().equals(code))
                .reduce((_, last) -> last)
                .orElseThrow();
        page.heading(2, texts.language() == Language.ZH_CN ? function.zh() : function.en());
        page.block(
                String.join("\n", items.stream().map(item -> line(item, texts)).toList()));
    }

    private static String line(Item item, Texts texts) {
        var words = item.words(texts.language().tag());
        return "- " + MarkdownText.link(words.name(), item.code() + ".md") + texts.get("lawbook.colon")
                + MarkdownText.escaped(words.inOwnWords());
    }

    /** Days on which something of an item begins to hold, oldest first, with what does. */
    static SortedMap<LocalDate, List<String>> changes(Law law, Item item, Reader reader) {
        var days = new TreeMap<LocalDate, List<String>>();
        var outline = law.outline(item.code(), reader.words().language(), reader::formula);
        for (var rule : outline.rules())
            if (!rule.days().from().equals(LocalDate.MIN))
                days.computeIfAbsent(rule.days().from(), _ -> new ArrayList<>())
                        .add(reader.say("version.sentence", reader.rule(rule.name()), rule.article()));
        for (var amount : outline.amounts())
            if (!amount.days().from().equals(LocalDate.MIN))
                days.computeIfAbsent(amount.days().from(), _ -> new ArrayList<>())
                        .add(reader.say("version.sentence", reader.words().amount(amount.name()), amount.article()));
        for (var number : law.numbersOf(item.code()))
            for (var value : number.values())
                days.computeIfAbsent(value.inForce(), _ -> new ArrayList<>())
                        .add(reader.say(
                                "version.value",
                                reader.words().number(number.name()) + reader.whereInBrackets(value),
                                reader.value(value)));
        return days;
    }
}
