package anjia.vault;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of the house (密钥环). One of them seals (see {@link Held}), all of them open. The index key stays for good: with another one nobody would be found any more.
 *
 * @param index key of the blind index; its id is 0
 * @param keys keys that seal fields, ids from 1 on, newest last, never empty
 */
record KeyRing(Key index, List<Key> keys) {

    /** The id is written in front of every sealed value as one byte. */
    static final int MOST_KEYS = 255;

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * One key.
     *
     * @param secret in hexadecimal
     */
    record Key(int id, Suite suite, String secret) {

        byte[] bytes() {
            return HexFormat.of().parseHex(secret);
        }

        @Override
        public String toString() {
            return "key " + id + " (" + suite + ")";
        }
    }

    KeyRing {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) throw new IllegalArgumentException("a key ring without keys");
    }

    static KeyRing fresh(Suite suite) {
        return new KeyRing(random(0, suite, Suite.INDEX_BYTES), List.of(random(1, suite, suite.keyBytes())));
    }

    Key active() {
        return keys.getLast();
    }

    Optional<Key> find(int id) {
        return keys.stream().filter(key -> key.id() == id).findFirst();
    }

    /** The ring with a new key. */
    KeyRing rotated(Suite suite) {
        var id = active().id() + 1;
        if (id > MOST_KEYS) throw new IllegalStateException("all " + MOST_KEYS + " key ids are used up");
        var added = random(id, suite, suite.keyBytes());
        return new KeyRing(index, Stream.concat(keys.stream(), Stream.of(added)).toList());
    }

    /** The ring without a key; the newest stays, because ids are never given twice. */
    KeyRing without(int id) {
        if (id == active().id()) throw new IllegalArgumentException("the newest key is never taken away: " + id);
        return new KeyRing(index, keys.stream().filter(key -> key.id() != id).toList());
    }

    private static Key random(int id, Suite suite, int bytes) {
        var secret = new byte[bytes];
        RANDOM.nextBytes(secret);
        return new Key(id, suite, HexFormat.of().formatHex(secret));
    }
}
