package anjia.lawbook;

import anjia.engine.Example;
import anjia.engine.GuideSection;
import anjia.engine.Item;
import anjia.engine.ItemOutline;
import anjia.engine.ItemOutline.Sentence;
import anjia.engine.Law;
import anjia.engine.LawGraph;
import anjia.engine.LawNumber;
import anjia.engine.Outcome;
import anjia.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page of one item in one language. */
final class ItemPage {
    private final Law law;
    private final Item item;
    private final Texts texts;
    private final Reader reader;
    private final ItemOutline outline;
    private final MarkdownText page = new MarkdownText();

    ItemPage(Law law, Item item, Texts texts) {
        this.law = law;
        this.item = item;
        this.texts = texts;
        this.reader = new Reader(law, texts, item);
        this.outline = law.outline(item.code(), texts.language().tag(), reader::formula);
    }

    String markdown() {
        page.heading(1, reader.words().name());
        page.paragraph(reader.words().inOwnWords());
        links();
        gives();
        conditions();
        amounts();
        numbers();
        facts();
        papers();
        versions();
        examples();
        page.heading(2, reader.say("part.graph"));
        page.fence("mermaid", LawGraph.of(law, item.code()).mermaid(new GraphWords(law, texts)::label));
        guide();
        return page.toString();
    }

    private void links() {
        var up = "../".repeat(item.code().split("/").length);
        var other = texts.language().other();
        page.block(MarkdownText.link(reader.say("title"), up.substring(3) + "index.md") + " · "
                + MarkdownText.link(reader.say("otherLanguage"), up + LawBook.path(other, item.code())));
    }

    private void gives() {
        page.heading(2, reader.say("part.gives"));
        var rows = new ArrayList<List<String>>();
        row(rows, "official", item.official());
        row(rows, "code", item.code());
        row(rows, "office", reader.say("level." + item.level(), reader.department(item.department())));
        row(rows, "applicant", reader.say("applicant." + item.applicant()));
        row(
                rows,
                "limit",
                reader.limit(item.limit()) + reader.say("cited", item.limit().source()));
        row(rows, "fee", item.fee() == null ? reader.say("free") : item.fee());
        page.table(List.of(reader.say("column.what"), reader.say("column.said")), rows);
        page.list(item.effects().stream().map(reader::effect).toList());
    }

    private void row(List<List<String>> rows, String what, String said) {
        rows.add(List.of(reader.say("what." + what), said));
    }

    private void conditions() {
        page.heading(2, reader.say("part.conditions"));
        if (outline.gate() != null) page.paragraph(reader.say("gateIs", outline.gate()));
        page.table(
                List.of(
                        reader.say("column.condition"),
                        reader.say("column.formula"),
                        reader.say("column.article"),
                        reader.say("column.days")),
                outline.rules().stream()
                        .map(rule -> List.of(
                                reader.rule(rule.name()), rule.formula(), rule.article(), reader.days(rule.days())))
                        .toList());
        page.list(item.onlyOneOf().stream()
                .map(group -> reader.say("onlyOneOf", payments(group), group.article()))
                .toList());
    }

    private String payments(Item.Alternatives group) {
        return group.payments().stream()
                .map(payment -> {
                    var words = law.item(payment.item()).words(texts.language().tag());
                    return reader.say("payment", words.name(), words.amount(payment.amount()));
                })
                .collect(Collectors.joining(reader.formula("comma")));
    }

    private void amounts() {
        if (outline.amounts().isEmpty()) return;
        page.heading(2, reader.say("part.amounts"));
        for (var amount : outline.amounts()) amount(amount);
    }

    private void amount(Sentence amount) {
        var days = reader.days(amount.days());
        page.heading(3, reader.words().amount(amount.name()) + (days.isEmpty() ? "" : reader.say("inForce", days)));
        page.paragraph(amount.formula() + reader.say("cited", amount.article()));
        var table = amount.table();
        if (table == null) return;
        page.table(table.header(), table.rows());
        page.paragraph(reader.mark(table.sure()));
    }

    private void numbers() {
        var numbers = law.numbersOf(item.code());
        if (numbers.isEmpty()) return;
        page.heading(2, reader.say("part.numbers"));
        numbers.forEach(this::number);
    }

    private void number(LawNumber number) {
        page.heading(3, reader.words().number(number.name()));
        if (number.values().isEmpty()) page.paragraph(reader.say("noValue"));
        page.table(
                List.of(
                        reader.say("column.value"),
                        reader.say("column.where"),
                        reader.say("column.from"),
                        reader.say("column.to"),
                        reader.say("column.source"),
                        reader.say("column.sure")),
                number.values().stream()
                        .map(value -> List.of(
                                reader.value(value),
                                reader.where(value),
                                reader.day(value.inForce()),
                                value.to() == null ? "" : reader.day(value.to()),
                                value.source(),
                                reader.mark(value.sure())))
                        .toList());
        if (number.settledBy() != null)
            page.paragraph(reader.say(
                    "settledBy", number.settledBy().in(texts.language().tag())));
    }

    private void facts() {
        page.heading(2, reader.say("part.facts"));
        page.table(
                List.of(
                        reader.say("column.fact"),
                        reader.say("column.question"),
                        reader.say("column.type"),
                        reader.say("column.changes")),
                item.facts().stream()
                        .map(spec -> List.of(
                                reader.words().fact(spec.name()),
                                reader.words().question(spec.ask().question()).ask(),
                                reader.type(spec),
                                reader.say("changes." + Reader.key(spec.changesBy()))))
                        .toList());
    }

    private void papers() {
        if (item.papers().isEmpty()) return;
        page.heading(2, reader.say("part.papers"));
        page.list(item.papers().stream().map(reader::paper).toList());
    }

    private void versions() {
        var changes = LawBook.changes(law, item, reader);
        if (changes.isEmpty()) return;
        page.heading(2, reader.say("part.versions"));
        page.table(
                List.of(reader.say("column.day"), reader.say("column.holds")),
                changes.entrySet().stream()
                        .map(change -> List.of(
                                reader.day(change.getKey()), String.join(reader.say("semicolon"), change.getValue())))
                        .toList());
    }

    /** What-ifs are left out: they are no law. */
    private void examples() {
        var rows = law.examples().stream()
                .filter(example -> example.item().equals(item.code()) && example.hypothetical() == null)
                .map(this::example)
                .toList();
        if (rows.isEmpty()) return;
        page.heading(2, reader.say("part.examples"));
        page.table(
                List.of(
                        reader.say("column.name"),
                        reader.say("column.day"),
                        reader.say("column.known"),
                        reader.say("column.outcome")),
                rows);
    }

    private List<String> example(Example example) {
        var found = example.division() == null
                ? law.assess(item.code(), example.facts(), example.day())
                : law.assess(item.code(), example.facts(), example.day(), example.division());
        var facts = item.facts().stream()
                .filter(spec -> example.facts().byName().containsKey(spec.name()))
                .map(spec -> reader.say(
                        "pair",
                        reader.words().fact(spec.name()),
                        reader.fact(spec, example.facts().get(spec.name()))))
                .collect(Collectors.joining(reader.say("semicolon")));
        var amounts = found.outcome() == Outcome.ENTITLED
                ? found.amounts().stream()
                        .map(amount -> reader.say("pair", reader.words().amount(amount.name()), reader.amount(amount)))
                        .toList()
                : List.<String>of();
        var said = new ArrayList<String>(List.of(reader.say("outcome." + Reader.key(found.outcome()))));
        said.addAll(amounts);
        return List.of(example.name(), reader.day(example.day()), facts, String.join(reader.say("semicolon"), said));
    }

    /** The law text itself, as it stands; it is Markdown already. */
    private void guide() {
        page.heading(2, reader.say("part.text"));
        for (var section : item.guide()) section(section);
    }

    private void section(GuideSection section) {
        if (section.markdown().isEmpty()) return;
        var days = reader.days(section.inForce());
        page.heading(3, section.heading() + (days.isEmpty() ? "" : reader.say("inForce", days)));
        page.block(section.markdown());
    }
}
