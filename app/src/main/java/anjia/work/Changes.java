package anjia.work;

import java.util.UUID;
import org.springframework.stereotype.Service;

/** The change log (变更日志): followers read it in order and keep their last seq; written in the transaction of the change. */
@Service
public class Changes {

    /** @param kind what changed, "registry.person", "record.spell", "cases.case" */
    public void append(String kind, UUID id) {
        throw new UnsupportedOperationException();
    }
}
