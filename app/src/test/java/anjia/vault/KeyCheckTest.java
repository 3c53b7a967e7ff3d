package anjia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.testing.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyCheckTest {

    private static final String NAME = "registry.person.name";
    private static final UUID ROW = UUID.fromString("0197a1b2-0000-7000-8000-000000000001");

    private final JdbcClient db = Database.migrated().client();

    @TempDir
    Path data;

    @Test
    void theFirstStartMakesKeysAndTheNextOneOpensWhatTheySealed() {
        var sealed = started(Suite.SM).seal(NAME, ROW, "李秀梅");
        assertThat(started(Suite.SM).open(NAME, ROW, sealed)).isEqualTo("李秀梅");
    }

    @Test
    void aMissingKeyFileEndsTheStartAndNoNewKeysAreMade() throws IOException {
        started(Suite.SM);
        Files.delete(KeyFile.in(data).path());
        assertThatThrownBy(() -> started(Suite.SM))
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining("its key file " + KeyFile.in(data).path() + " is missing")
                .hasMessageContaining("from your backup");
        assertThat(KeyFile.in(data).path()).doesNotExist();
    }

    @Test
    void theKeysOfAnotherDatabaseEndTheStart() {
        started(Suite.SM);
        KeyFile.in(data).write(KeyRing.fresh(Suite.SM));
        assertThatThrownBy(() -> started(Suite.SM))
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining("are not those that this database was sealed with");
    }

    @Test
    void aRingWithAnotherIndexKeyEndsTheStartBecauseNobodyWouldBeFound() {
        started(Suite.SM);
        var ring = KeyFile.in(data).read().orElseThrow();
        KeyFile.in(data).write(new KeyRing(KeyRing.fresh(Suite.SM).index(), ring.keys()));
        assertThatThrownBy(() -> started(Suite.SM)).isInstanceOf(UnusableKeys.class);
    }

    @Test
    void anotherSuiteAddsAKeyAndTheOldValuesStillOpen() {
        var sealed = started(Suite.SM).seal(NAME, ROW, "李秀梅");
        var after = started(Suite.AES);
        assertThat(after.open(NAME, ROW, sealed)).isEqualTo("李秀梅");
        assertThat(after.seal(NAME, ROW, "李秀梅")[0]).isEqualTo((byte) 2);
    }

    @Test
    void aBackupOfTheKeyFileFromBeforeTheRotationEndsTheStartNamingTheKey() {
        started(Suite.SM);
        var old = KeyFile.in(data).read().orElseThrow();
        started(Suite.AES);
        KeyFile.in(data).write(old);
        assertThatThrownBy(() -> started(Suite.SM))
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining("sealed with key 2");
    }

    @Test
    void aSecondServerThatMadeItsOwnKeysForTheSameDatabaseIsRefused(@TempDir Path elsewhere) {
        started(Suite.SM);
        KeyFile.in(elsewhere).write(KeyRing.fresh(Suite.SM));
        assertThatThrownBy(() -> new KeyCheck(db, KeyFile.in(elsewhere)).held(Suite.SM))
                .isInstanceOf(UnusableKeys.class);
    }

    private Vault started(Suite suite) {
        return new Vault(new KeyCheck(db, KeyFile.in(data)).held(suite), KeyFile.in(data)::read);
    }
}
