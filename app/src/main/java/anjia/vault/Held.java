package anjia.vault;

import anjia.vault.KeyRing.Key;
import java.util.List;
import java.util.Optional;

/**
 * The keys that a server holds, and which of them seals (当前密钥).
 *
 * @param sealing one of the ring; not always its newest: a new key waits until every server holds it
 */
record Held(KeyRing ring, Key sealing) {

    static Held newest(KeyRing ring) {
        return new Held(ring, ring.active());
    }

    Optional<Key> find(int id) {
        return ring.find(id);
    }

    List<Integer> ids() {
        return ring.keys().stream().map(Key::id).toList();
    }

    /** Whether the other ring is this house's too: a file that was put there by mistake opens nobody's data. */
    boolean isOneHouseWith(KeyRing other) {
        return ring.index().equals(other.index())
                && other.find(sealing.id()).filter(sealing::equals).isPresent();
    }
}
