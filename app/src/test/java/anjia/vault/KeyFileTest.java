package anjia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path data;

    @Test
    void aRingComesBackFromTheFileAsItWasWritten() {
        var ring = KeyRing.fresh(Suite.SM).rotated(Suite.AES);
        KeyFile.in(data).write(ring);
        assertThat(KeyFile.in(data).read()).contains(ring);
    }

    @Test
    void onlyTheOwnerMayReadTheFileAndEnterItsFolder() throws IOException {
        KeyFile.in(data).write(KeyRing.fresh(Suite.SM));
        assertThat(permissions(data.resolve("keys/vault.json"))).isEqualTo("rw-------");
        assertThat(permissions(data.resolve("keys"))).isEqualTo("rwx------");
    }

    @Test
    void nothingButTheRingIsLeftInTheFolderAfterItWasReplaced() throws IOException {
        KeyFile.in(data).write(KeyRing.fresh(Suite.SM));
        KeyFile.in(data).write(KeyRing.fresh(Suite.SM));
        try (var files = Files.list(data.resolve("keys"))) {
            assertThat(files).containsExactly(data.resolve("keys/vault.json"));
        }
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws IOException {
        KeyFile.in(data).write(KeyRing.fresh(Suite.SM));
        Files.setPosixFilePermissions(data.resolve("keys/vault.json"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> KeyFile.in(data).read())
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining("can be read by others")
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aDamagedFileIsRefusedWithoutShowingWhatIsInIt() throws IOException {
        KeyFile.in(data).write(KeyRing.fresh(Suite.SM));
        Files.writeString(data.resolve("keys/vault.json"), "{\"index\": {\"secret\": \"abcdef");
        assertThatThrownBy(() -> KeyFile.in(data).read())
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining("is not a key ring")
                .hasMessageNotContaining("abcdef");
    }

    @Test
    void aRingInALogShowsNoSecret() {
        var ring = KeyRing.fresh(Suite.SM);
        assertThat(ring.toString())
                .doesNotContain(ring.active().secret())
                .doesNotContain(ring.index().secret());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
