package anjia.catalogue;

/** No law text with this hash was ever loaded in this house. */
public final class UnknownLaw extends RuntimeException {

    UnknownLaw(String sha256) {
        super("no law text has the hash " + sha256);
    }
}
