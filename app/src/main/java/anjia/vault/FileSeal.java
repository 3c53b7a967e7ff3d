package anjia.vault;

import anjia.vault.BrokenFile.Fault;
import anjia.vault.KeyRing.Key;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How whole files are sealed (整体加密): the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár over GCM, as age and Tink
 * use it. A file is a head and segments of 64 KiB, each sealed by itself; its place and whether it is the last are in its nonce, so a
 * segment that is changed, moved, left out or added does not open, and neither does a file that is cut off between two.
 *
 * <p>The head is {@code anjia-sealed-1} and a line feed, the id of the key (1 byte), a random salt (32), and a mark (32). Salt and key
 * make, by HKDF, the key of this one file and the mark, by which another key is told from a changed file. The head is bound into
 * every segment.
 */
final class FileSeal {

    static final int SEGMENT = 64 * 1024;
    static final int TAG = 16;

    private static final byte[] MAGIC = "anjia-sealed-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PURPOSE = "anjia.vault.file".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 32;
    private static final int MARK = 32;
    private static final int HEAD = MAGIC.length + 1 + SALT + MARK;
    private static final int NONCE = 12;

    private final Cipher cipher;
    private final SecretKeySpec key;
    private final byte[] head;
    private final int mode;
    private long segments;

    private FileSeal(int mode, Key key, byte[] secret, byte[] head) throws GeneralSecurityException {
        this.mode = mode;
        this.cipher = key.suite().cipher();
        this.key = key.suite().cipherKey(secret);
        this.head = head;
    }

    /** A new file, with a key of its own. */
    static FileSeal sealing(Key key) {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var derived = derived(key, salt);
        var head = ByteBuffer.allocate(HEAD)
                .put(MAGIC)
                .put((byte) key.id())
                .put(salt)
                .put(mark(key, derived))
                .array();
        return with(Cipher.ENCRYPT_MODE, key, derived, head);
    }

    /** A file that is there, by its head. */
    static FileSeal opening(InputStream file, KeyRing ring) throws IOException {
        var head = file.readNBytes(HEAD);
        if (head.length < HEAD || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length))
            throw new BrokenFile(Fault.NOT_SEALED_HERE, "this is no file that Anjia has sealed");
        var id = Byte.toUnsignedInt(head[MAGIC.length]);
        var key = ring.find(id)
                .orElseThrow(() -> new BrokenFile(Fault.OTHER_KEYS, "it was sealed with key %d".formatted(id)));
        var salt = Arrays.copyOfRange(head, MAGIC.length + 1, MAGIC.length + 1 + SALT);
        var derived = derived(key, salt);
        if (!MessageDigest.isEqual(mark(key, derived), Arrays.copyOfRange(head, HEAD - MARK, HEAD)))
            throw new BrokenFile(Fault.OTHER_KEYS, "it was sealed with another key %d".formatted(id));
        return with(Cipher.DECRYPT_MODE, key, derived, head);
    }

    byte[] head() {
        return head;
    }

    /**
     * Seals or opens the next segment.
     *
     * @throws GeneralSecurityException when it is to be opened and is not as it was written
     */
    byte[] next(byte[] segment, int length, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE)
                .putLong(NONCE - 1 - Long.BYTES, segments++)
                .put(NONCE - 1, (byte) (last ? 1 : 0))
                .array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(head);
        return cipher.doFinal(segment, 0, length);
    }

    private static FileSeal with(int mode, Key key, byte[] derived, byte[] head) {
        try {
            return new FileSeal(mode, key, Arrays.copyOf(derived, key.suite().keyBytes()), head);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cipher for " + key, e);
        }
    }

    private static byte[] derived(Key key, byte[] salt) {
        return key.suite().derive(key.bytes(), salt, PURPOSE, key.suite().keyBytes() + MARK);
    }

    private static byte[] mark(Key key, byte[] derived) {
        return Arrays.copyOfRange(derived, key.suite().keyBytes(), derived.length);
    }
}
