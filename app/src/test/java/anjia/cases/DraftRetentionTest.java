package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DraftRetentionTest {

    @Test
    void aDraftIsShownForAsLongAsItIsKept() throws IOException {
        var table = Files.readString(Path.of("src/main/java/anjia/privacy/retention.yaml"));

        assertThat(table).contains("ages: [cases.draft], action: delete, period: P%dD".formatted(Drafts.KEPT.toDays()));
    }
}
