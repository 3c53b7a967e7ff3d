package anjia.lawbook;

import java.util.List;
import java.util.stream.Collectors;

/** A Markdown document (Markdown 文档) block by block, with an empty line between blocks; what is written into it is text and never a mark. */
final class MarkdownText {
    private final StringBuilder text = new StringBuilder();

    MarkdownText heading(int level, String words) {
        return block("#".repeat(level) + " " + escaped(words));
    }

    MarkdownText paragraph(String words) {
        return words.isEmpty() ? this : block(escaped(words));
    }

    /** Already Markdown. */
    MarkdownText block(String markdown) {
        if (!text.isEmpty()) text.append('\n');
        text.append(markdown).append('\n');
        return this;
    }

    MarkdownText list(List<String> lines) {
        if (lines.isEmpty()) return this;
        return block(lines.stream().map(line -> "- " + escaped(line)).collect(Collectors.joining("\n")));
    }

    /** Nothing when there is no row. */
    MarkdownText table(List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) return this;
        var lines = rows.stream().map(MarkdownText::row).collect(Collectors.joining("\n"));
        return block(row(header) + "\n" + "|---".repeat(header.size()) + "|\n" + lines);
    }

    MarkdownText fence(String language, String content) {
        return block("```" + language + "\n" + content.strip() + "\n```");
    }

    static String link(String words, String target) {
        return "[" + escaped(words) + "](" + target + ")";
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> escaped(cell).replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    static String escaped(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
