package anjia.command;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.Anjia;
import anjia.web.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrongly asked of {@code anjia staff first-administrator} is refused before any database is started. */
class FirstAdministratorCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --login    | Zhao Ming | --login takes 2 to 40 small letters
            --province | 6109      | --province takes the two digits of a province
            --province | Shaanxi   | --province takes the two digits of a province
            --name     | ' '       | --name and --office cannot be empty
            --name     | \uFFFD    | The letters of --name or --office cannot be read
            --data     | nowhere   | holds no data of Anjia
            """)
    void aWrongWordIsRefusedWithWhatIsRight(String option, String value, String words) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var arguments = new String[] {
            "staff",
            "first-administrator",
            "--login",
            "zhaoming",
            "--name",
            "赵明",
            "--province",
            "61",
            "--office",
            "省厅",
            "--data",
            folder.toString()
        };
        for (var i = 0; i < arguments.length; i++) if (arguments[i].equals(option)) arguments[i + 1] = value;

        var exit = Commands.commandLine(Anjia.class, new Terminal(Language.EN, out, out))
                .execute(arguments);

        assertThat(exit).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(words);
        assertThat(folder).isEmptyDirectory();
    }
}
