package anjia.command;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.drill.KillDrill;
import anjia.drill.Proof;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A short {@code ./anjia drill kill}: nothing acknowledged is lost, and nothing happens twice. */
class KilledIT {

    private static final Path DATA = Path.of("target/killed-test").toAbsolutePath();
    private static final int ROUNDS = 6;
    private static final long SEED = 20260701;

    @Test
    void nothingAcknowledgedIsLostAndNothingHappensTwice() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);

        var result = new KillDrill(DATA, Packed.on(DATA), ROUNDS, SEED).run(_ -> {});

        assertThat(result.findings()).allMatch(Proof.Finding::holds);
        assertThat(result.applicationKills()).isPositive();
        assertThat(result.databaseKills()).isPositive();
        assertThat(result.ledger().decisions()).isPositive();
    }
}
