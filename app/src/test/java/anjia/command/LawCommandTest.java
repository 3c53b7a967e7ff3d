package anjia.command;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.web.Language;
import anjia.web.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The law in a terminal: checked, assessed, explained, and refused clearly. */
class LawCommandTest {
    private static final Path LAW = Path.of("..", "law");
    private static final List<String> FACTS = List.of(
            "--fact", "contribution_months=59",
            "--fact", "carried_over_months=0",
            "--fact", "left_work=dismissed",
            "--fact", "registered_on=2025-08-15",
            "--fact", "insured_place=610924");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aSoundLawPassesAndIsCounted() {
        assertThat(run("law", "check", "--law", LAW.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("^\\d{2,} items, \\d{3,} rules, ")
                .contains("examples hold")
                .contains("not read in the official text");
    }

    @Test
    void aFaultIsPrintedWithItsPlaceAndEndsWithOne(@TempDir Path folder) throws IOException {
        copy(LAW, folder);
        var rules = folder.resolve("unemployment/benefit/rules.md");
        Files.writeString(rules, Files.readString(rules).replace(">= $minimum_months", ">= $minimun_months"));
        assertThat(run("law", "check", "--law", folder.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "unemployment/benefit/rules.md:24:66: unknown number minimun_months; did you mean minimum_months?");
    }

    @Test
    void aPlatformDoesNotOpenOnATextWhoseOwnExamplesDoNotHold(@TempDir Path folder) throws IOException {
        var law = folder.resolve("law");
        copy(LAW, law);
        var numbers = law.resolve("unemployment/benefit/numbers.yaml");
        Files.writeString(numbers, Files.readString(numbers).replace("value: 12,", "value: 13,"));
        var data = folder.resolve("data");

        assertThat(run("serve", "--law", law.toString(), "--data", data.toString()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("unemployment/benefit/examples.yaml:");
        assertThat(data).as("nothing was begun").doesNotExist();
    }

    @Test
    void whatKeepsTheHouseFromOpeningIsToldWithWhatToWrite(@TempDir Path folder) throws IOException {
        copy(LAW, folder);
        var item = folder.resolve("unemployment/benefit/item.yaml");
        Files.writeString(
                item,
                Files.readString(item)
                        .replace("department: human-resources", "department: weather")
                        .replace("kind: bank-account", "kind: heat-record"));
        assertThat(run("law", "check", "--law", folder.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "unemployment/benefit/item.yaml: unknown department weather; known are: ",
                        "human-resources",
                        "unemployment/benefit/item.yaml: the paper heat-record has no name; add \"heat-record: {zh: …, en: …}\" under papers in kinds.yaml");
    }

    @Test
    void anExplanationUnfoldsDownToTheNumbersAndTheirSources() {
        assertThat(assess("explain", "unemployment/benefit", "--lang", "en")).isZero();
        assertThat(out.toString())
                .contains("Unemployment benefit: entitled")
                .contains("▸ 12 .. 59 → 12 months")
                .contains("5 months of  ¥1,755.00")
                .contains("7 months of  ¥1,926.00")
                .contains("Minimum wage ¥1,950.00 a month (class 3), from 2023-05-01, 陕人社发〔2023〕16号, read")
                .contains("reckoned (confirm with the office)");
    }

    @Test
    void theAnswerIsGivenInTheLanguageAskedFor() {
        assertThat(assess("assess", "unemployment/benefit", "--lang", "zh-CN", "--fact", "contribution_months=11"))
                .isZero();
        assertThat(out.toString())
                .startsWith("失业保险金: 办不了")
                .contains("您缴了11个月，满12个月才能领。")
                .doesNotContain("▸");
    }

    @Test
    void everythingThereIsForOnePersonIsSaidByOutcome() {
        assertThat(all("--lang", "en")).isZero();
        assertThat(out.toString())
                .containsPattern(
                        "Entitled to \\d+ items?:\\R(  .*\\R)*  Unemployment benefit \\(unemployment/benefit\\)\\R")
                .containsPattern("\\d+ items hang on answers; the first of each:\\R  .+\\?\\R")
                .containsPattern("\\d+ items? (is|are) no case for this person\\.\\R$");
    }

    @Test
    void ofWhatIsRefusedTheReasonIsSaid() {
        assertThat(all("--lang", "zh-CN", "--fact", "contribution_months=11")).isZero();
        assertThat(out.toString())
                .containsPattern("办不了\\d+项，因为：\\R(  .*\\R)*  失业保险金（unemployment/benefit）  您缴了11个月，满12个月才能领。");
    }

    @Test
    void aFactThatNoItemUsesIsRefusedWithThoseThereAre() {
        assertThat(all("--fact", "shoe_size=41")).isEqualTo(1);
        assertThat(err.toString()).contains("shoe_size", "contribution_months, ");
    }

    private int all(String... more) {
        var arguments = new ArrayList<>(List.of("law", "all", "--day", "2025-08-15", "--law", LAW.toString()));
        arguments.addAll(FACTS);
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void whatIsWrittenWronglyIsRefusedWithWhatThereIs() {
        assertThat(assess("assess", "unemployment/nothing")).isEqualTo(1);
        assertThat(err.toString()).contains("unemployment/benefit, unemployment/death, ", "unemployment/registration");
        assertThat(assess("assess", "unemployment/benefit", "--fact", "age=30")).isEqualTo(1);
        assertThat(err.toString()).contains("contribution_months");
        assertThat(assess("assess", "unemployment/benefit", "--fact", "left_work=fired"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("one of [voluntary, dismissed");
    }

    @Test
    void aFolderWithoutLawIsRefused(@TempDir Path folder) {
        assertThat(run("law", "check", "--law", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no law").contains("--law");
    }

    private int assess(String command, String item, String... more) {
        var arguments = new ArrayList<>(List.of("law", command, item, "--day", "2025-08-15", "--law", LAW.toString()));
        arguments.addAll(FACTS);
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        var terminal = new Terminal(Texts.in(Language.EN), new PrintWriter(out, true), new PrintWriter(err, true));
        return Commands.commandLine(LawCommandTest.class, terminal).execute(arguments);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else Files.copy(path, target);
            }
        }
    }
}
