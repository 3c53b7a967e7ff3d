package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LawTextTest {

    @Test
    void aFolderThatIsALinkToTheLawReadsAsTheLaw(@TempDir Path folder) throws Exception {
        var law = Files.createDirectories(folder.resolve("law-of-2026/residence"));
        Files.writeString(law.resolve("facts.yaml"), "a: b\n");
        var link = Files.createSymbolicLink(folder.resolve("law"), folder.resolve("law-of-2026"));

        assertThat(LawText.of(link).files()).containsOnlyKeys("residence/facts.yaml");
    }
}
