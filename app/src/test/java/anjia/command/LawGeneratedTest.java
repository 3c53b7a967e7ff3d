package anjia.command;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.web.Language;
import anjia.web.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated from the law text, in a terminal: graphs, differences, models, the book. */
class LawGeneratedTest {
    private static final Path LAW = Path.of("..", "law");
    private static final String BENEFIT = "unemployment/benefit";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aGraphIsDrawnInTheWordsOfTheLanguage() {
        assertThat(run("law", "graph", BENEFIT, "--law", LAW.toString(), "--lang", "zh-CN"))
                .isZero();
        assertThat(out.toString())
                .startsWith("digraph law {")
                .contains("\"rule unemployment/benefit paid_for_a_year\" [label=\"缴费满一年\", shape=hexagon];")
                .contains("\"amount unemployment/benefit monthly\" -> \"effect unemployment/benefit 1\";")
                .contains("label=\"发钱：每月领，到停发为止\"");
    }

    @Test
    void theGraphOfTheWholeLawHasABoxPerItem() {
        assertThat(run("law", "graph", "--as", "mermaid", "--law", LAW.toString()))
                .isZero();
        assertThat(out.toString())
                .startsWith("flowchart LR")
                .contains("[\"unemployment/benefit\"]")
                .contains("[\"residence/permit\"]");
    }

    @Test
    void anotherFormOrItemIsRefusedWithWhatThereIs() {
        assertThat(run("law", "graph", BENEFIT, "--as", "png", "--law", LAW.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("dot or mermaid");
        assertThat(run("law", "dmn", "unemployment/nothing", "--law", LAW.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("unemployment/registration");
    }

    @Test
    void nothingIsSaidOfTwoLawsThatMeanTheSame() throws IOException {
        changed("unemployment/benefit/numbers.yaml", "longest:", "# a note\nlongest:");
        assertThat(run("law", "diff", LAW.toString(), folder.toString())).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aNewValueAndAnEditedOneAreTwoThings() throws IOException {
        changed(
                BENEFIT + "/numbers.yaml",
                "- {inForce: 2011-07-01, value: 24, source: 社会保险法 art. 46, sure: read}",
                "- {inForce: 2011-07-01, value: 30, source: 社会保险法 art. 46, sure: read}\n"
                        + "    - {inForce: 2027-01-01, value: 36, source: 新规, sure: remembered}");
        assertThat(run("law", "diff", LAW.toString(), folder.toString())).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                Numbers of the law
                  Longest months (unemployment/benefit/numbers.yaml), an old value was edited, that from 1 July 2011: 24 months → 30 months, source: 社会保险法 art. 46, read in the original. Old values are never edited: earlier decisions rested on it
                  Longest months (unemployment/benefit/numbers.yaml), new value from 1 January 2027: 36 months, source: 新规, not checked
                """);
    }

    @Test
    void aRuleAndATableThatReadOtherwiseAreToldInTheLanguageOfTheReader() throws IOException {
        changed(BENEFIT + "/rules.md", "| 12 .. 59 | 12 |", "| 12 .. 59 | 14 |");
        changed(
                BENEFIT + "/rules.md",
                "art. 45(1)]: contribution_months >= $minimum_months",
                "art. 45(1)]: contribution_months > $minimum_months");
        assertThat(run("law", "diff", LAW.toString(), folder.toString(), "--lang", "zh-CN"))
                .isZero();
        assertThat(out.toString())
                .contains("失业保险金（unemployment/benefit）")
                .contains("改了条件“缴费满一年”，所有日子，过去的也算〔社会保险法 art. 45(1)〕")
                .containsPattern("原来：.*不少于“要缴满几个月”；现在：.*多于“要缴满几个月”")
                .contains("表里去掉：12个月到59个月 → 12个月")
                .contains("表里加上：12个月到59个月 → 14个月")
                .doesNotContain("60个月到119个月");
    }

    @Test
    void aFaultyFolderIsRefusedWithItsFaults() throws IOException {
        changed(BENEFIT + "/rules.md", ">= $minimum_months", ">= $minimun_months");
        assertThat(run("law", "diff", LAW.toString(), folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("did you mean minimum_months?");
    }

    @Test
    void anItemIsWrittenAsAModelForOtherEngines() {
        assertThat(run("law", "dmn", BENEFIT, "--law", LAW.toString(), "--lang", "en"))
                .isZero();
        assertThat(out.toString())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("https://www.omg.org/spec/DMN/20230324/MODEL/")
                .contains("<text>[12..59]</text>")
                .contains("label=\"Paid for a year\"");
    }

    @Test
    void theBookHasAPagePerItemAndLanguageAndNoLinkLeadsNowhere() throws IOException {
        var book = folder.resolve("book");
        assertThat(run("law", "docs", book.toString(), "--law", LAW.toString())).isZero();
        try (var items = Files.walk(LAW)) {
            var codes = items.filter(path -> path.endsWith("item.yaml"))
                    .map(path -> LAW.relativize(path.getParent()).toString())
                    .toList();
            assertThat(codes)
                    .isNotEmpty()
                    .allSatisfy(code -> assertThat(book).satisfies(in -> {
                        assertThat(in.resolve("zh").resolve(code + ".md")).isRegularFile();
                        assertThat(in.resolve("en").resolve(code + ".md")).isRegularFile();
                    }));
            assertThat(out.toString()).contains(codes.size() * 2 + 3 + " pages");
        }
        try (var pages = Files.walk(book)) {
            assertThat(pages.filter(Files::isRegularFile))
                    .allSatisfy(page -> assertThat(links(page))
                            .allSatisfy(link -> assertThat(link).isRegularFile()));
        }
    }

    @Test
    void theBookIsNotWrittenOverSomethingElse() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThat(run("law", "docs", folder.toString(), "--law", LAW.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("new or empty folder");
        assertThat(folder).isDirectoryContaining("glob:**mine.txt").isDirectoryNotContaining("glob:**.md");
    }

    private static Stream<Path> links(Path page) throws IOException {
        return Pattern.compile("]\\(([^)]+\\.md)\\)")
                .matcher(Files.readString(page))
                .results()
                .map(link -> page.resolveSibling(link.group(1)).normalize());
    }

    /** The law of the project in the folder, with one place written otherwise. */
    private void changed(String path, String before, String after) throws IOException {
        if (!Files.exists(folder.resolve("functions.yaml"))) copy();
        var file = folder.resolve(path);
        var text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    private void copy() throws IOException {
        try (var paths = Files.walk(LAW)) {
            for (var path : paths.toList()) {
                var target = folder.resolve(LAW.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else Files.copy(path, target);
            }
        }
    }

    private int run(String... arguments) {
        var terminal = new Terminal(Texts.in(Language.EN), new PrintWriter(out, true), new PrintWriter(err, true));
        return Commands.commandLine(LawGeneratedTest.class, terminal).execute(arguments);
    }
}
