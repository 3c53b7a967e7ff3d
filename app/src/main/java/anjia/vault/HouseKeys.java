package anjia.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of a data folder, for commands that work without the platform: they seal whole files, and tell whether a database is theirs (密钥文件). */
public final class HouseKeys {

    private final KeyFile file;
    private final KeyRing ring;

    private HouseKeys(KeyFile file, KeyRing ring) {
        this.file = file;
        this.ring = ring;
    }

    /**
     * @param data the platform's data folder
     * @throws UnusableKeys when it holds no keys, or keys that others can read; none are ever made here
     */
    public static HouseKeys in(Path data) {
        var file = KeyFile.in(data);
        return new HouseKeys(
                file,
                file.read()
                        .orElseThrow(() -> new UnusableKeys(
                                "There is no key file %s.".formatted(file.path()),
                                "Put the key file there from where you keep it, readable by its owner only.")));
    }

    /** Where a data folder keeps its keys, whether it has any or not. */
    public static Path fileOf(Path data) {
        return KeyFile.in(data).path();
    }

    public Path file() {
        return file.path();
    }

    /** The key that seals now, by number and algorithm: "key 1 (SM)". */
    public String active() {
        return ring.active().toString();
    }

    /** @throws UnusableKeys when a key that has sealed something in this database is missing here, or is another one */
    public void requireFit(JdbcClient db) {
        new KeyCheck(db, file).requireFit(ring);
    }

    /** Seals what is written, as it comes; a file whose stream was not finished does not open. */
    public SealingStream sealing(OutputStream file) throws IOException {
        return new SealingStream(file, ring.active());
    }

    /** @throws BrokenFile when it is no sealed file, or was sealed with a key that is not here */
    public InputStream opening(InputStream file) throws IOException {
        return new OpeningStream(file, ring);
    }
}
