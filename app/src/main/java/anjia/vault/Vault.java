package anjia.vault;

import anjia.vault.KeyRing.Key;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
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
    private final KeyRing ring;

    Vault(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * Encrypts one field of one row.
     *
     * @param field logical name, "registry.person.name"; with the row id it is bound into the seal, so a value moved to another row or field does not open
     */
    public byte[] seal(String field, UUID row, String plain) {
        var key = ring.active();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, context(key, field, row));
            var text = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
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
        try {
            var key = keyOf(sealed);
            var nonce = Arrays.copyOfRange(sealed, 1, HEADER_BYTES);
            var cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, context(key, field, row));
            var plain = cipher.doFinal(sealed, HEADER_BYTES, sealed.length - HEADER_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(field, row, e);
        }
    }

    /** A keyed digest of 32 bytes: equal for equal input of one field, useless without the key. The caller normalises. */
    public byte[] blindIndex(String field, String normalised) {
        try {
            var mac = ring.index().suite().mac(ring.index().bytes());
            mac.update(field.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot index " + field, e);
        }
    }

    /** What contents are sealed with from now on, as fields are. */
    Suite suite() {
        return ring.active().suite();
    }

    private Key keyOf(byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < HEADER_BYTES + TAG_BYTES)
            throw new GeneralSecurityException("a sealed value has at least %d bytes, this one %d"
                    .formatted(HEADER_BYTES + TAG_BYTES, sealed.length));
        var id = Byte.toUnsignedInt(sealed[0]);
        return ring.find(id).orElseThrow(() -> new GeneralSecurityException("key " + id + " is not in the key ring"));
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
