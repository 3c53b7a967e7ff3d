package anjia.vault;

import anjia.vault.KeyRing.Key;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals single fields of identity data and finds them again by a blind index (字段加密与盲索引).
 *
 * <p>A sealed value is the key id (1 byte), a random nonce (12 bytes), the cipher text, and the tag (16 bytes).
 */
public final class Vault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int HEADER_BYTES = 1 + NONCE_BYTES;

    private final SecureRandom random = new SecureRandom();
    private final Supplier<Optional<KeyRing>> file;
    private volatile Held held;

    Vault(KeyRing ring) {
        this(Held.newest(ring), () -> Optional.of(ring));
    }

    /** @param file asked again when a value comes by whose key is not held: another server may seal with a new one already */
    Vault(Held held, Supplier<Optional<KeyRing>> file) {
        this.held = held;
        this.file = file;
    }

    Held held() {
        return held;
    }

    synchronized void hold(Held keys) {
        held = keys;
    }

    /**
     * Encrypts one field of one row.
     *
     * @param field logical name, "registry.person.name"; with the row id it is bound into the seal, so a value moved to another row or field does not open
     */
    public byte[] seal(String field, UUID row, String plain) {
        return sealBytes(field, row, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what is no text. */
    public byte[] sealBytes(String field, UUID row, byte[] plain) {
        return seal(held.sealing(), field, row, plain);
    }

    /**
     * The same value under another key (换密钥重新加密).
     *
     * @throws BrokenSeal when it does not open, or that key is not here
     */
    public byte[] resealed(String field, UUID row, byte[] sealed, int key) {
        try {
            return seal(require(key), field, row, openBytes(field, row, sealed));
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(field, row, e);
        }
    }

    /** The key that a value is sealed with, by its id. */
    public static int keyOf(byte[] sealed) {
        return Byte.toUnsignedInt(sealed[0]);
    }

    private byte[] seal(Key key, String field, UUID row, byte[] plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, context(key, field, row));
            var text = cipher.doFinal(plain);
            return ByteBuffer.allocate(HEADER_BYTES + text.length)
                    .put((byte) key.id())
                    .put(nonce)
                    .put(text)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + field + " with " + key, e);
        }
    }

    /** @throws BrokenSeal when the value was changed, moved, or its key is missing */
    public String open(String field, UUID row, byte[] sealed) {
        return new String(openBytes(field, row, sealed), StandardCharsets.UTF_8);
    }

    /** @throws BrokenSeal when the value was changed, moved, or its key is missing */
    public byte[] openBytes(String field, UUID row, byte[] sealed) {
        try {
            var key = keyFor(sealed);
            var nonce = Arrays.copyOfRange(sealed, 1, HEADER_BYTES);
            var cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, context(key, field, row));
            return cipher.doFinal(sealed, HEADER_BYTES, sealed.length - HEADER_BYTES);
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(field, row, e);
        }
    }

    /** A keyed digest of 32 bytes: equal for equal input of one field, useless without the key. The caller normalises. */
    public byte[] blindIndex(String field, String normalised) {
        try {
            var index = held.ring().index();
            var mac = index.suite().mac(index.bytes());
            mac.update(field.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot index " + field, e);
        }
    }

    /** What contents are sealed with from now on, as fields are. */
    Suite suite() {
        return held.sealing().suite();
    }

    private Key keyFor(byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < HEADER_BYTES + TAG_BYTES)
            throw new GeneralSecurityException("a sealed value has at least %d bytes, this one %d"
                    .formatted(HEADER_BYTES + TAG_BYTES, sealed.length));
        return require(keyOf(sealed));
    }

    private Key require(int id) throws GeneralSecurityException {
        return held.find(id)
                .or(() -> lookAgain().find(id))
                .orElseThrow(() -> new GeneralSecurityException("key " + id + " is not in the key ring"));
    }

    private synchronized Held lookAgain() {
        var known = held;
        var found = inTheFile();
        if (found.isEmpty() || !known.isOneHouseWith(found.get())) return known;
        held = new Held(found.get(), known.sealing());
        return held;
    }

    /** What somebody typed may look like a value of a key that never was; a file that cannot be read then is no more than that. */
    private Optional<KeyRing> inTheFile() {
        try {
            return file.get();
        } catch (UnusableKeys | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, byte[] context) throws GeneralSecurityException {
        var cipher = key.suite().cipher();
        cipher.init(mode, key.suite().cipherKey(key.bytes()), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    /** What a seal is bound to: key id and row have a fixed length, so that no two contexts read the same. */
    private static byte[] context(Key key, String field, UUID row) {
        var name = field.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + 2 * Long.BYTES + name.length)
                .put((byte) key.id())
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .put(name)
                .array();
    }
}
