package anjia.web;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers (标识): UUIDv7, in order of time, so that new rows lie together in their index. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
