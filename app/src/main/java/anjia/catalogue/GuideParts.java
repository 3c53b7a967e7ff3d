package anjia.catalogue;

import anjia.engine.Fact;
import anjia.engine.FactType;
import anjia.engine.GuideSection;
import anjia.engine.Item;
import anjia.engine.Law;
import anjia.engine.LawTable;
import anjia.engine.Value;
import anjia.engine.Words;
import anjia.web.Frame;
import anjia.web.Mark;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The text of the law in a guide, part by part, in the reader's language (办事指南：法律怎么说). */
final class GuideParts {

    private static final Pattern IDENTIFIER = Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+\\b");
    private static final Pattern MONEY = Pattern.compile("(\\d+)\\.(\\d\\d) yuan");
    private static final String UP_TO = "..";

    private final Item item;
    private final Words words;
    private final Frame frame;
    private final LocalDate today;
    private final List<LawTable> tables;

    GuideParts(Law law, Item item, Frame frame, LocalDate today) {
        this.item = item;
        this.words = item.words(frame.language().tag());
        this.frame = frame;
        this.today = today;
        this.tables = law.tablesOf(item.code());
    }

    /**
     * A part: the article's own words, then what they mean, then the figures.
     *
     * @param html the explanation, escaped; may be empty
     */
    record Part(String heading, List<Explanation.Quotation> quotations, String html, List<Table> tables) {}

    /**
     * A table of figures in words.
     *
     * @param name of what it yields
     * @param article where it stands
     * @param doubt where it says what would settle it; empty when it is sure
     */
    record Table(String name, List<String> header, List<List<String>> rows, String article, Mark mark, String doubt) {
        private static final int SHORT = 12;

        /** Whether it is short enough to be seen at once. */
        boolean isShort() {
            return rows.size() <= SHORT;
        }
    }

    List<Part> all() {
        return item.guide().stream()
                .filter(section -> section.inForce().holdsOn(today))
                .map(this::part)
                .filter(part -> !part.html().isBlank()
                        || !part.quotations().isEmpty()
                        || !part.tables().isEmpty())
                .toList();
    }

    private Part part(GuideSection section) {
        var heading = section.heading().split(" · ", 2);
        var quotations = Quotations.quotes(section.markdown()).stream()
                .map(quote -> Quotations.quotation(quote, List.of()))
                .toList();
        var shown = new GuideSection(
                section.level(),
                section.heading(),
                section.inForce(),
                named(section.explained(!frame.english())),
                section.defines());
        var figures = tables.stream()
                .filter(table -> section.defines().contains(table.amount())
                        && table.inForce().holdsOn(today))
                .map(this::table)
                .toList();
        return new Part(heading[frame.english() ? heading.length - 1 : 0], quotations, shown.html(), figures);
    }

    /** The law writes tables for the machine: names of facts, choices and bands; people read words. */
    private Table table(LawTable table) {
        var mark = Speech.mark(table.sure());
        return new Table(
                words.amount(table.amount()),
                table.columns().stream().map(this::name).toList(),
                table.rows().stream().map(row -> row(row, table.columns())).toList(),
                Articles.of(table.article()),
                mark,
                mark.confirmWithOffice() ? Doubts.link(Doubts.table(item.code(), table.amount())) : "");
    }

    private List<String> row(List<String> cells, List<String> columns) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> cell(cells.get(i), columns.get(i)))
                .toList();
    }

    private String cell(String cell, String column) {
        if (cell.equals("any")) return frame.text("catalogue.guide.band.any");
        return money(cell.contains(UP_TO) ? band(cell) : choices(cell, column));
    }

    /** The law writes {@code 20.00 yuan} in every language. */
    private String money(String cell) {
        return MONEY.matcher(cell)
                .replaceAll(sum ->
                        Matcher.quoteReplacement(frame.formats().yuan(Long.parseLong(sum.group(1) + sum.group(2)))));
    }

    private String band(String cell) {
        var low = cell.substring(0, cell.indexOf(UP_TO)).strip();
        var high = cell.substring(cell.indexOf(UP_TO) + UP_TO.length()).strip();
        if (low.isEmpty()) return frame.text("catalogue.guide.band.upTo", high);
        return high.isEmpty()
                ? frame.text("catalogue.guide.band.from", low)
                : frame.text("catalogue.guide.band.between", low, high);
    }

    private String choices(String cell, String column) {
        var fact = item.facts().stream()
                .filter(spec -> spec.name().equals(column) && spec.type() instanceof FactType.OneOf)
                .findFirst();
        return fact.map(spec -> Arrays.stream(cell.split(", "))
                        .map(choice -> words.say(spec, new Fact.Known(new Value.Code(choice), null)))
                        .collect(Collectors.joining(frame.text("web.listComma"))))
                .orElse(cell);
    }

    private String name(String name) {
        var fact = words.facts().get(name);
        return fact != null ? fact : words.amounts().getOrDefault(name, name);
    }

    /** Facts and amounts by their words: other tables of the law name them by identifiers. */
    private String named(String markdown) {
        return IDENTIFIER.matcher(markdown).replaceAll(name -> Matcher.quoteReplacement(name(name.group())));
    }
}
