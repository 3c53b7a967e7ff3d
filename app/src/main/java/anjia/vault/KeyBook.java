package anjia.vault;

import anjia.vault.KeyRing.Key;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys as the file and the database know them, and the steps in which one follows another (密钥更换). Works without the platform.
 *
 * <p>A new key goes into the file, is entered in the database, is waited for until every server holds it, and only then seals.
 */
public final class KeyBook {

    private final JdbcClient db;
    private final KeyFile file;

    KeyBook(JdbcClient db, KeyFile file) {
        this.db = db;
        this.file = file;
    }

    /** @param data the platform's data folder */
    public static KeyBook of(JdbcClient db, Path data) {
        return new KeyBook(db, KeyFile.in(data));
    }

    /**
     * A key.
     *
     * @param suite its algorithms; empty when it is not in the file
     * @param entered since when the database knows it; null when it does not
     * @param seals whether new values are sealed with it
     */
    public record Line(int id, String suite, @Nullable OffsetDateTime entered, boolean seals) {}

    /** @param seals the key that this server seals with */
    public record Server(UUID id, List<Integer> keys, int seals, OffsetDateTime sealsFrom) {}

    private record Entered(int keyId, OffsetDateTime entered) {}

    public Path file() {
        return file.path();
    }

    /** Oldest first; those of the file and those of the database. */
    public List<Line> all() {
        var sealing = sealing().orElse(0);
        var suites = new HashMap<Integer, String>();
        ring().keys().forEach(key -> suites.put(key.id(), key.suite().name()));
        var entered = new HashMap<Integer, OffsetDateTime>();
        db.sql("select key_id, entered from vault.key_check")
                .query(Entered.class)
                .list()
                .forEach(one -> entered.put(one.keyId(), one.entered()));
        var ids = new ArrayList<>(suites.keySet());
        entered.keySet().stream().filter(id -> !suites.containsKey(id)).forEach(ids::add);
        return ids.stream()
                .sorted()
                .map(id -> new Line(id, suites.getOrDefault(id, ""), entered.get(id), id == sealing))
                .toList();
    }

    /** The key that seals; empty as long as nothing was ever sealed here. */
    public OptionalInt sealing() {
        var id = db.sql("select max(key_id) as id from vault.key_check where seals_from is not null")
                .query((row, _) -> row.getInt("id"))
                .single();
        return id == 0 ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /**
     * A key that is to seal next, in the file and entered, and does not seal yet; the one that waits already when there is one.
     *
     * @throws UnusableKeys when the file is not the one of this database
     */
    public int next() {
        new KeyCheck(db, file).requireFit(ring());
        var sealing = sealing().orElseThrow();
        var ring = file.change(known -> known.active().id() > sealing
                ? known
                : known.rotated(known.find(sealing).orElseThrow().suite()));
        enter(ring, ring.active());
        return ring.active().id();
    }

    /** From now on new values are sealed with it. @return false when they are already */
    public boolean sealWith(int key) {
        return db.sql("update vault.key_check set seals_from = now() where key_id = :key and seals_from is null")
                        .param("key", key)
                        .update()
                == 1;
    }

    /** A server whose file lacks the key does not start any more. */
    void enter(KeyRing ring, Key key) {
        var vault = new Vault(new Held(ring, key), () -> Optional.of(ring));
        db.sql("""
                insert into vault.key_check (key_id, marker, index_mark) values (:key, :marker, :index)
                on conflict do nothing
                """)
                .param("key", key.id())
                .param("marker", vault.seal(KeyCheck.FIELD, KeyCheck.ROW, KeyCheck.SENTENCE))
                .param("index", vault.blindIndex(KeyCheck.FIELD, KeyCheck.SENTENCE))
                .update();
    }

    /** The database does not ask for it any more. */
    public void forget(int key) {
        db.sql("delete from vault.key_check where key_id = :key")
                .param("key", key)
                .update();
    }

    /** Takes it out of the file, for good. @return false when it was not in it */
    public boolean remove(int key) {
        if (ring().find(key).isEmpty()) return false;
        file.change(ring -> ring.without(key));
        return true;
    }

    /** The servers that have this database open and were seen within this time. */
    public List<Server> servers(Duration within) {
        return db.sql("""
                select id, keys, seals, seals_from from vault.server
                where seen > now() - cast(:within as interval) order by id
                """)
                .param("within", within.toString())
                .query((row, _) -> new Server(
                        row.getObject("id", UUID.class),
                        List.of((Integer[]) row.getArray("keys").getArray()),
                        row.getInt("seals"),
                        row.getObject("seals_from", OffsetDateTime.class)))
                .list();
    }

    /** To open and re-seal without the platform. */
    public Vault vault() {
        var ring = ring();
        return new Vault(new Held(ring, ring.find(sealing().orElseThrow()).orElseThrow()), file::read);
    }

    private KeyRing ring() {
        return file.read()
                .orElseThrow(() -> new UnusableKeys(
                        "There is no key file %s.".formatted(file.path()), "Put it back from where you keep it."));
    }
}
