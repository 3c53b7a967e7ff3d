package anjia.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.engine.Law;
import anjia.engine.LawText;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/** The pages of the book: what a reader finds on them, and that nothing on them is only a key. */
class LawBookTest {
    private static final Law LAW = Law.load(LawText.of(Path.of("..", "law")));
    private static final SortedMap<String, String> PAGES = new LawBook(LAW).pages();

    @Test
    void thePageOfTheBenefitSaysConditionsAmountsNumbersAndExamples() {
        assertThat(page("en/unemployment/benefit.md"))
                .startsWith("# Unemployment benefit")
                .contains("| Paid for a year | ")
                .contains(" at least Months needed | 社会保险法 art. 45(1) |")
                .contains("### Each month (from 1 May 2015)")
                .contains("for Longest time, each month from ")
                .contains("Minimum wage (of the month, ")
                .contains("| 12 months to 59 months | 12 months |")
                .contains("| ¥2,376.00 a month | class 1 | 1 January 2026 |  | 2026年1月6日通知 | read in the original |")
                .contains("12 months, ¥23,112.00 in all")
                .contains("not entitled")
                .contains("```mermaid\nflowchart LR");
    }

    @Test
    void theChinesePageSpeaksChinese() {
        assertThat(page("zh/unemployment/benefit.md"))
                .startsWith("# 失业保险金")
                .contains("“失业保险缴了几个月”不少于“要缴满几个月”")
                .contains("四舍五入到分")
                .contains("| 12个月到59个月 | 12个月 |")
                .contains("12个月，一共23,112.00元");
    }

    @Test
    void everyWordIsThereAndEveryPlaceInItIsFilled() {
        PAGES.forEach((path, page) -> {
            var own = page.split("\n## (?:法规文本|The law text)\n")[0];
            assertThat(own).as(path).doesNotContain("[lawbook.").doesNotContain("\\[lawbook.");
            assertThat(Pattern.compile("\\{[a-z0-9\\\\_]+}|null").matcher(own).find())
                    .as(path)
                    .isFalse();
        });
    }

    @Test
    void everyTableIsReadAsATable() {
        var extensions = List.of(TablesExtension.create());
        var parser = Parser.builder().extensions(extensions).build();
        var renderer = HtmlRenderer.builder().extensions(extensions).build();
        PAGES.forEach((path, page) -> {
            var own = page.split("\n## (?:法规文本|The law text)\n")[0];
            var html = renderer.render(parser.parse(own));
            assertThat(html).as(path).doesNotContain("|---");
            var written = own.lines().filter(line -> line.startsWith("|---")).count();
            assertThat(html.split("<table>", -1)).as(path).hasSize((int) written + 1);
        });
    }

    @Test
    void whatStandsInAWordIsNoMark() {
        var page = new MarkdownText()
                .heading(1, "a # b")
                .table(List.of("x"), List.of(List.of("a | b *c* <script>")))
                .toString();
        assertThat(page).isEqualTo("# a \\# b\n\n| x |\n|---|\n| a \\| b \\*c\\* \\<script\\> |\n");
    }

    @Test
    void theIndexNamesEveryItemUnderItsFunction() {
        var index = page("zh/index.md");
        LAW.items().keySet().forEach(code -> assertThat(index).contains("](" + code + ".md)"));
        assertThat(index.indexOf("## 找工作")).isLessThan(index.indexOf("](employment/by-employer.md)"));
    }

    @Test
    void oneLawGivesOneBookToTheLetter() {
        assertThat(new LawBook(Law.load(LawText.of(Path.of("..", "law")))).pages())
                .isEqualTo(PAGES);
    }

    private static String page(String path) {
        var page = PAGES.get(path);
        assertThat(page).as(path).isNotNull();
        return String.valueOf(page);
    }
}
