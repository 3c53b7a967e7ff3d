package anjia.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.web.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final String ADDRESS = "http://localhost:8080/";

    private final Terminal terminal = new Terminal(Language.EN, System.out, System.err);

    @TempDir
    Path folder;

    @Test
    void aFolderIsServedOnceAndTheSecondIsToldByWhomAndWhere() throws IOException {
        DataFolder.take(folder, ADDRESS, terminal);

        assertThatThrownBy(() -> DataFolder.take(folder, "http://localhost:9090/", terminal))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining(ADDRESS);
    }

    @Test
    void aDemonstrationMovesOnWhenALaterDayIsPlayedThanTheLastTime() throws IOException {
        var held = new DataFolder(folder, true, terminal);
        var first = LocalDate.of(2026, 7, 1);
        assertThat(held.movesOnTo(first)).as("no day was played before").isFalse();
        assertThat(held.movesOnTo(first)).as("the same day").isFalse();
        assertThat(held.movesOnTo(first.plusDays(3))).isTrue();
        assertThat(held.movesOnTo(first.plusDays(1))).as("back").isFalse();
    }

    @Test
    void anEmptyFolderGetsTheSmallDemo() throws IOException {
        assertThat(demo(null, false)).isEqualTo("small");
    }

    @Test
    void aFirstStartThatWasCutOffIsFinishedWithTheSameChoice() throws IOException {
        demo(null, false);

        assertThat(new DataFolder(folder, false, terminal).demo(null, false)).isEqualTo("small");
    }

    @Test
    void aFolderWithDataGetsNoDemoUnlessAsked() throws IOException {
        Files.createFile(folder.resolve("something"));

        assertThat(demo(null, false)).isEqualTo("none");
    }

    @Test
    void whoAsksForNoneGetsNoneForGood() throws IOException {
        demo("none", false);

        assertThat(new DataFolder(folder, false, terminal).demo(null, false)).isEqualTo("none");
    }

    @Test
    void anothersDatabaseNeverGetsADemo() throws IOException {
        assertThat(demo(null, true)).isEqualTo("none");
        assertThatThrownBy(() -> new DataFolder(folder, true, terminal).demo("small", true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DATABASE_URL");
    }

    private String demo(@Nullable String asked, boolean othersDatabase) throws IOException {
        return DataFolder.take(folder, ADDRESS, terminal).demo(asked, othersDatabase);
    }
}
