package anjia.access;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * How often one place may ask (访问频率限制). Kept in memory of one server: two servers allow twice as much, a restart forgets.
 *
 * <p>Each key has the moment at which its requests so far are used up at the allowed pace; a minute's worth may come at once.
 */
@Service
public class RateLimit {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_KEYS = 50_000;

    private final ConcurrentHashMap<String, Long> usedUpAt = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    @Autowired
    RateLimit() {
        this(System::nanoTime);
    }

    RateLimit(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Counts a request and tells whether it is allowed; a refused one does not count.
     *
     * @param bucket what is limited, "access.code"
     * @param key from where, usually {@link #place} of the address
     */
    public boolean allow(String bucket, String key, int perMinute) {
        var now = nanos.getAsLong();
        forgetTheIdle(now);
        var allowed = new boolean[1];
        usedUpAt.compute(bucket + " " + key, (_, before) -> {
            var start = before == null || before - now < 0 ? now : before;
            var next = start + MINUTE / perMinute;
            allowed[0] = next - now <= MINUTE;
            return allowed[0] ? Long.valueOf(next) : before;
        });
        return allowed[0];
    }

    /** The same for pages. @throws TooManyTries when it is not allowed (429) */
    public void check(String bucket, String key, int perMinute) {
        if (!allow(bucket, key, perMinute)) throw new TooManyTries(bucket);
    }

    /** What counts as one place: an IPv4 address, or the first half of an IPv6 address, which one household has to itself. */
    public static String place(String address) {
        if (address.indexOf(':') < 0) return address;
        var groups = address.split(":", 5);
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }

    private void forgetTheIdle(long now) {
        if (usedUpAt.size() < MOST_KEYS) return;
        usedUpAt.values().removeIf(at -> at - now < 0);
        if (usedUpAt.size() >= MOST_KEYS) usedUpAt.clear();
    }
}
