package anjia.command;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.Anjia;
import anjia.web.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrongly asked of {@code anjia clients} is refused before any database is started. */
class ClientsCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(Language language, String... arguments) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Commands.commandLine(Anjia.class, new Terminal(language, out, out))
                .execute(arguments);
    }

    private int add(String option, String value) {
        var arguments = new String[] {
            "clients",
            "add",
            "--name",
            "test",
            "--division",
            "6109",
            "--permit",
            "cases:read",
            "--data",
            folder.toString()
        };
        for (var i = 0; i < arguments.length; i++) if (arguments[i].equals(option)) arguments[i + 1] = value;
        return run(Language.EN, arguments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --permit   | everything  | There is no permission everything. There are: persons:read, cases:read, cases:write, cases:export
            --division | Ankang      | --division takes the code of a division, such as 610924, not: Ankang
            --name     | \uFFFD\uFFFD | The letters of --name cannot be read
            """)
    void aWrongWordIsRefusedWithWhatIsRight(String option, String value, String words) {
        assertThat(add(option, value)).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(words);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderWithoutDataIsRefusedInBothLanguages() throws Exception {
        assertThat(run(Language.EN, "clients", "list", "--data", folder.toString()))
                .isOne();
        assertThat(run(Language.ZH_CN, "clients", "list", "--data", folder.toString()))
                .isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("holds no data of Anjia", "没有");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
