package anjia.drill;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the platform has acknowledged (已确认的事): all of it must be there in the end, and once. */
public final class Ledger {

    /** Person to the slip of her hand-in. */
    final Map<UUID, String> slips = new ConcurrentHashMap<>();

    /** Numbers of files. */
    final Set<String> decided = ConcurrentHashMap.newKeySet();

    final Set<String> withdrawn = ConcurrentHashMap.newKeySet();

    /** Bank files. */
    final Set<String> batches = ConcurrentHashMap.newKeySet();

    final Set<String> answered = ConcurrentHashMap.newKeySet();

    private final AtomicInteger entered = new AtomicInteger();
    private final AtomicInteger logIns = new AtomicInteger();
    private final AtomicInteger acts = new AtomicInteger();

    void entered() {
        entered.incrementAndGet();
        acts.incrementAndGet();
    }

    void loggedIn() {
        logIns.incrementAndGet();
        acts.incrementAndGet();
    }

    void handedIn(UUID person, String slip) {
        slips.put(person, slip);
        acts.incrementAndGet();
    }

    void decided(String file) {
        decided.add(file);
        acts.incrementAndGet();
    }

    void withdrawn(String file) {
        withdrawn.add(file);
        acts.incrementAndGet();
    }

    void paid(String batch) {
        if (batches.add(batch)) acts.incrementAndGet();
    }

    void answered(String batch) {
        answered.add(batch);
        acts.incrementAndGet();
    }

    public int persons() {
        return entered.get();
    }

    public int logIns() {
        return logIns.get();
    }

    /** Everything acknowledged so far. */
    public int acts() {
        return acts.get();
    }

    public int handIns() {
        return slips.size();
    }

    public int decisions() {
        return decided.size();
    }

    public int withdrawals() {
        return withdrawn.size();
    }

    public int bankFiles() {
        return batches.size();
    }
}
