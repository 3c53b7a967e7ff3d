package anjia.vault;

import java.io.IOException;

/** A sealed file that does not open (密封文件打不开). */
public final class BrokenFile extends IOException {

    /** What is wrong with it. */
    public enum Fault {
        /** It does not begin as sealed files do. */
        NOT_SEALED_HERE,
        /** It was sealed with a key that is not among these. */
        OTHER_KEYS,
        /** It is not as it was written: changed, cut off, or added to. */
        ALTERED
    }

    private final Fault fault;

    BrokenFile(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
