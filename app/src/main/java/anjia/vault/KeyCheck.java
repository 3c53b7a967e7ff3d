package anjia.vault;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sees at the start that the key ring and the database belong together: a marker per key, sealed with it, must open. */
final class KeyCheck {

    private static final Logger LOG = LoggerFactory.getLogger(KeyCheck.class);
    private static final String FIELD = "vault.key_check.marker";
    private static final UUID ROW = new UUID(0, 0);
    private static final String SENTENCE = "安家";

    private final JdbcClient db;
    private final KeyFile file;

    KeyCheck(JdbcClient db, KeyFile file) {
        this.db = db;
        this.file = file;
    }

    private record Mark(int keyId, byte[] marker, byte[] indexMark) {}

    /**
     * The ring of the file, checked; made only when neither file nor sealed data exist. When its newest key is of another suite than the one asked for, a new key is added and the old ones go on opening.
     *
     * @throws UnusableKeys when the file is missing or is not the one this database was sealed with
     */
    KeyRing ring(Suite suite) {
        var ring = file.read().orElseGet(() -> first(suite));
        requireFit(ring);
        return enterMarks(ring.active().suite() == suite ? ring : kept(ring.rotated(suite)));
    }

    /** @throws UnusableKeys when a key that has sealed something here is missing in the ring, or is another one */
    void requireFit(KeyRing ring) {
        marks().forEach(mark -> require(ring, mark));
    }

    private KeyRing first(Suite suite) {
        if (!marks().isEmpty())
            throw new UnusableKeys(
                    "The database holds sealed data, but its key file %s is missing.".formatted(file.path()),
                    "Put the key file back from your backup; no new keys were made.");
        return kept(KeyRing.fresh(suite));
    }

    private KeyRing kept(KeyRing ring) {
        file.write(ring);
        LOG.info("New {} in {}: back this file up, apart from the database", ring.active(), file.path());
        return ring;
    }

    private void require(KeyRing ring, Mark mark) {
        if (ring.find(mark.keyId()).isEmpty())
            throw new UnusableKeys(
                    "The database holds data sealed with key %d, which is not in %s."
                            .formatted(mark.keyId(), file.path()),
                    "Put the newest key file back from your backup.");
        if (!fits(ring, mark))
            throw new UnusableKeys(
                    "The keys in %s are not those that this database was sealed with.".formatted(file.path()),
                    "Start with the key file that belongs to this database.");
    }

    private static boolean fits(KeyRing ring, Mark mark) {
        var vault = new Vault(ring);
        try {
            return SENTENCE.equals(vault.open(FIELD, ROW, mark.marker()))
                    && Arrays.equals(vault.blindIndex(FIELD, SENTENCE), mark.indexMark());
        } catch (BrokenSeal e) {
            return false;
        }
    }

    /** Two servers that start at once on one empty database meet here: the second finds the first one's mark, and it must fit. */
    private KeyRing enterMarks(KeyRing ring) {
        var vault = new Vault(ring);
        db.sql("""
                insert into vault.key_check (key_id, marker, index_mark) values (:key, :marker, :index)
                on conflict do nothing
                """)
                .param("key", ring.active().id())
                .param("marker", vault.seal(FIELD, ROW, SENTENCE))
                .param("index", vault.blindIndex(FIELD, SENTENCE))
                .update();
        requireFit(ring);
        return ring;
    }

    private List<Mark> marks() {
        return db.sql("select key_id, marker, index_mark from vault.key_check order by key_id")
                .query(Mark.class)
                .list();
    }
}
