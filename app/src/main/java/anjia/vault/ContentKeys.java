package anjia.vault;

import anjia.vault.KeyRing.Key;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Keys of single contents that lie outside tables (数据密钥, envelope encryption): each has a random one of its own, which lies sealed in a
 * column of its row. New keys of the house seal those columns anew and never touch a file.
 */
public final class ContentKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;

    ContentKeys(Vault vault) {
        this.vault = vault;
    }

    /** A new key, sealed for its column. */
    public byte[] make(String field, UUID row) {
        var suite = vault.suite();
        var key = new byte[suite.keyBytes()];
        RANDOM.nextBytes(key);
        return vault.seal(field, row, suite.name() + ":" + HexFormat.of().formatHex(key));
    }

    /** A content of a few megabytes as it lies in its file; each time another text, so that nobody sees that two are the same. */
    public byte[] seal(String field, UUID row, byte[] sealedKey, byte[] plain) {
        var file = new ByteArrayOutputStream(plain.length + FileSeal.SEGMENT);
        try (var sealing = new SealingStream(file, key(field, row, sealedKey))) {
            sealing.write(plain);
            sealing.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return file.toByteArray();
    }

    /**
     * @throws BrokenFile when the file was changed, cut or put in the place of another
     * @throws BrokenSeal when the key was
     */
    public byte[] open(String field, UUID row, byte[] sealedKey, byte[] file) throws BrokenFile {
        var key = key(field, row, sealedKey);
        try (var opening =
                new OpeningStream(new ByteArrayInputStream(file), new KeyRing(key, java.util.List.of(key)))) {
            return opening.readAllBytes();
        } catch (BrokenFile broken) {
            throw broken;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** Its id says nothing: who holds the row holds the one key that there is. */
    private Key key(String field, UUID row, byte[] sealedKey) {
        var parts = vault.open(field, row, sealedKey).split(":", 2);
        return new Key(0, Suite.valueOf(parts[0]), parts[1]);
    }
}
