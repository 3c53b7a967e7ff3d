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
    static final String FIELD = "vault.key_check.marker";
    static final UUID ROW = new UUID(0, 0);
    static final String SENTENCE = "安家";

    private final JdbcClient db;
    private final KeyFile file;

    KeyCheck(JdbcClient db, KeyFile file) {
        this.db = db;
        this.file = file;
    }

    private record Mark(int keyId, byte[] marker, byte[] indexMark) {}

    /**
     * The keys of the file, checked; made only when neither file nor sealed data exist. When the key that seals is of another suite than the one asked for, a new key is added and seals from now on; the old ones go on opening.
     *
     * @throws UnusableKeys when the file is missing or is not the one this database was sealed with
     */
    Held held(Suite suite) {
        var ring = file.read().orElseGet(() -> first(suite));
        requireFit(ring);
        var book = new KeyBook(db, file);
        var sealing = book.sealing();
        if (sealing.isEmpty()) return begun(book, ring);
        var held = new Held(ring, ring.find(sealing.getAsInt()).orElseThrow());
        return held.sealing().suite() == suite ? held : begun(book, withNewer(held, suite));
    }

    /** Two servers that start at once on one empty database meet here: the second finds the first one's mark, and it must fit. */
    private Held begun(KeyBook book, KeyRing ring) {
        book.enter(ring, ring.active());
        book.sealWith(ring.active().id());
        requireFit(ring);
        return Held.newest(ring);
    }

    private KeyRing withNewer(Held held, Suite suite) {
        return told(file.change(ring ->
                ring.active().id() > held.sealing().id() && ring.active().suite() == suite
                        ? ring
                        : ring.rotated(suite)));
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
        var fresh = KeyRing.fresh(suite);
        file.write(fresh);
        return told(fresh);
    }

    private KeyRing told(KeyRing ring) {
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

    private List<Mark> marks() {
        return db.sql("select key_id, marker, index_mark from vault.key_check order by key_id")
                .query(Mark.class)
                .list();
    }
}
