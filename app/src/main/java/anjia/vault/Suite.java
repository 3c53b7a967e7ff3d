package anjia.vault;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Which algorithms seal (密码套件): the national ones, or the international ones of the JDK. */
enum Suite {
    /** SM4-GCM (GB/T 32907, 128 bit) and HMAC-SM3 (GB/T 32905), by BouncyCastle. */
    SM("SM4", 16, "HmacSM3") {
        @Override
        Cipher cipher() throws GeneralSecurityException {
            return Cipher.getInstance("SM4/GCM/NoPadding", National.PROVIDER);
        }

        @Override
        Mac newMac() throws GeneralSecurityException {
            return Mac.getInstance("HmacSM3", National.PROVIDER);
        }

        @Override
        Digest digest() {
            return new SM3Digest();
        }
    },
    /** AES-256-GCM and HMAC-SHA-256, by the JDK. */
    AES("AES", 32, "HmacSHA256") {
        @Override
        Cipher cipher() throws GeneralSecurityException {
            return Cipher.getInstance("AES/GCM/NoPadding");
        }

        @Override
        Mac newMac() throws GeneralSecurityException {
            return Mac.getInstance("HmacSHA256");
        }

        @Override
        Digest digest() {
            return SHA256Digest.newInstance();
        }
    };

    /** How long an index key is, and the digests made with it: both hash functions yield 256 bits. */
    static final int INDEX_BYTES = 32;

    private final String algorithm;
    private final int keyBytes;
    private final String macAlgorithm;

    Suite(String algorithm, int keyBytes, String macAlgorithm) {
        this.algorithm = algorithm;
        this.keyBytes = keyBytes;
        this.macAlgorithm = macAlgorithm;
    }

    /** A cipher in GCM mode, not yet initialised. */
    abstract Cipher cipher() throws GeneralSecurityException;

    abstract Mac newMac() throws GeneralSecurityException;

    abstract Digest digest();

    int keyBytes() {
        return keyBytes;
    }

    SecretKeySpec cipherKey(byte[] key) {
        return new SecretKeySpec(key, algorithm);
    }

    Mac mac(byte[] key) throws GeneralSecurityException {
        var mac = newMac();
        mac.init(new SecretKeySpec(key, macAlgorithm));
        return mac;
    }

    /** A key for one purpose, made of a key and a salt by HKDF (RFC 5869) with the hash of the suite. */
    byte[] derive(byte[] key, byte[] salt, byte[] purpose, int length) {
        var derived = new byte[length];
        var hkdf = new HKDFBytesGenerator(digest());
        hkdf.init(new HKDFParameters(key, salt, purpose));
        hkdf.generateBytes(derived, 0, length);
        return derived;
    }

    /** Loaded only when the national suite is used: its start costs a tenth of a second. */
    private static final class National {
        static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    }
}
