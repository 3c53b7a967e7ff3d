package anjia.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of the law text as people read it (办事指南: 法律怎么说): heading, quoted article, explanation, tables; without the rule fences. Each paragraph of the
 * explanation is written in one language; the same in the other language stands below it.
 *
 * @param level 1 for the title, 2 for a part, 3 below it
 * @param heading without the words that date it
 * @param markdown the text below the heading; quotations are the law's words
 * @param defines names of the rules and amounts that stand here
 */
public record GuideSection(int level, String heading, Validity inForce, String markdown, List<String> defines) {

    /** The text as HTML, escaped, without heading. */
    public String html() {
        return Markdown.html(markdown);
    }

    /** What a reader of Chinese, or of English, is told: the paragraphs in her language and the tables, which are for both; without quotations. */
    public String explained(boolean chinese) {
        return blocks().filter(block -> isTable(block) || isChinese(block) == chinese)
                .collect(Collectors.joining("\n\n"));
    }

    /** Whether something is explained in one language and nothing in the other. */
    public boolean isExplainedInOneLanguageAlone() {
        return blocks().filter(block -> !isTable(block))
                        .map(GuideSection::isChinese)
                        .distinct()
                        .count()
                == 1;
    }

    private Stream<String> blocks() {
        return Arrays.stream(markdown.split("\n\\s*\n"))
                .map(block ->
                        block.lines().filter(line -> !line.startsWith(">")).collect(Collectors.joining("\n")))
                .map(String::strip)
                .filter(block -> !block.isEmpty());
    }

    private static boolean isTable(String block) {
        return block.startsWith("|");
    }

    /** English names Chinese laws in Chinese, and Chinese a file in Latin letters: what there is more of decides. */
    private static boolean isChinese(String block) {
        var han = block.codePoints().filter(Character::isIdeographic).count();
        var latin = block.codePoints()
                .filter(one -> one < 0x250 && Character.isLetter(one))
                .count();
        return han > latin;
    }
}
