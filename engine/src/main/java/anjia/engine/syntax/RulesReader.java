package anjia.engine.syntax;

import anjia.engine.syntax.RulesText.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads Markdown block by block; CommonMark finds the blocks, the text of rules and tables is taken from the lines as they stand. */
final class RulesReader {
    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final String file;
    private final String text;
    private final List<String> lines;
    private final Faults faults;
    private final List<Section> sections = new ArrayList<>();
    private final Headings headings;
    private final StringBuilder prose = new StringBuilder();
    private List<Definition> definitions = new ArrayList<>();
    private List<RulesText.Table> tables = new ArrayList<>();
    private @Nullable String awaitsTable;

    RulesReader(String file, String text, Faults faults) {
        this.file = file;
        this.text = text;
        this.lines = text.lines().toList();
        this.faults = faults;
        this.headings = new Headings(file, faults);
    }

    RulesText read() {
        for (Node node = MARKDOWN.parse(text).getFirstChild(); node != null; node = node.getNext())
            if (node instanceof Block block && !block.getSourceSpans().isEmpty()) block(block);
        close();
        return new RulesText(List.copyOf(sections));
    }

    private void block(Block block) {
        var first = block.getSourceSpans().getFirst().getLineIndex();
        var last = block.getSourceSpans().getLast().getLineIndex();
        switch (block) {
            case Heading heading -> heading(heading, first);
            case FencedCodeBlock fence when fence.getInfo().strip().equals("rule") -> fence(first, last);
            case TableBlock _ when awaitsTable != null -> table(awaitsTable, first, last);
            default ->
                prose.append(String.join("\n", lines.subList(first, last + 1))).append("\n\n");
        }
    }

    private void heading(Heading heading, int line) {
        close();
        headings.open(heading.getLevel(), lines.get(line), line + 1);
    }

    private void close() {
        awaitedTable();
        var heading = headings.current();
        if (heading != null || !definitions.isEmpty()) sections.add(section(heading));
        prose.setLength(0);
        definitions = new ArrayList<>();
        tables = new ArrayList<>();
    }

    private Section section(Headings.@Nullable Open open) {
        var body = prose.toString().strip();
        if (open == null)
            return new Section(
                    new Position(file, 1, 1), 1, "", LocalDate.MIN, LocalDate.MAX, body, definitions, tables);
        return new Section(open.at(), open.level(), open.title(), open.from(), open.to(), body, definitions, tables);
    }

    private void fence(int first, int last) {
        awaitedTable();
        var end = lines.get(last).strip().startsWith("```") && last > first ? last : last + 1;
        var inside = String.join("\n", lines.subList(first + 1, Math.max(first + 1, end)));
        var read = FenceParser.read(inside, new Position(file, first + 2, 1), faults);
        definitions.addAll(read);
        if (!read.isEmpty()
                && read.getLast() instanceof Definition.Amount amount
                && amount.body() instanceof Definition.Body.ByTable) awaitsTable = amount.name();
    }

    private void awaitedTable() {
        if (awaitsTable == null) return;
        var amount = awaitsTable;
        definitions.stream()
                .filter(definition -> definition instanceof Definition.Amount found
                        && found.name().equals(amount))
                .forEach(definition ->
                        faults.add(definition.at(), "expected a table below the fence for the amount " + amount));
        awaitsTable = null;
    }

    private void table(String amount, int first, int last) {
        awaitsTable = null;
        var rows = new ArrayList<List<RulesText.Cell>>();
        for (int line = first; line <= last; line++) if (line != first + 1) rows.add(cells(line));
        tables.add(new RulesText.Table(
                amount, new Position(file, first + 1, 1), rows.getFirst(), rows.subList(1, rows.size())));
    }

    private List<RulesText.Cell> cells(int line) {
        var cells = new ArrayList<RulesText.Cell>();
        var row = lines.get(line);
        var from = row.indexOf('|') + 1;
        while (from > 0 && from < row.stripTrailing().length()) {
            var to = row.indexOf('|', from);
            var cell = row.substring(from, to < 0 ? row.length() : to);
            var indent = cell.length() - cell.stripLeading().length();
            cells.add(new RulesText.Cell(new Position(file, line + 1, from + indent + 1), cell.strip()));
            from = to + 1;
        }
        return cells;
    }
}
