package anjia.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who did what to whom, written in the transaction of the act and chained afterwards (审计). */
@Service
public class Audit {

    /**
     * Writes one row.
     *
     * @param act what was done, as "module.verb": {@code registry.view}, {@code cases.decide}
     * @param subjects ids of what it was done to; a list that was read is one row with its ids
     * @param details words without personal data; small
     */
    public void record(Actor actor, String act, Collection<UUID> subjects, Map<String, String> details) {
        throw new UnsupportedOperationException();
    }
}
