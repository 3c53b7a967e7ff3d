package anjia.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What was not sealed here is refused, and nothing else happens. */
class SealFuzzTest {

    private static final KeyRing RING = KeyRing.fresh(Suite.SM);
    private static final Vault VAULT = new Vault(RING);
    private static final UUID ROW = new UUID(1, 1);

    @FuzzTest
    void sealedFields(byte[] bytes) {
        try {
            VAULT.open("field", ROW, bytes);
            throw new AssertionError("nobody sealed this");
        } catch (BrokenSeal refused) {
            assertThat(refused).isNotNull();
        }
        var plain = text(bytes);
        assertThat(VAULT.open("field", ROW, VAULT.seal("field", ROW, plain))).isEqualTo(plain);
    }

    @FuzzTest
    void sealedFiles(byte[] bytes) throws IOException {
        try {
            FileSeal.opening(new ByteArrayInputStream(bytes), RING);
        } catch (BrokenFile refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
