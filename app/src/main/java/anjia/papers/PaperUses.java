package anjia.papers;

import anjia.access.Actor;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which files rest on which papers (材料使用情况); the files lie above this module. */
public interface PaperUses {

    /** Those of the papers that a file rests on: they stay. */
    Set<UUID> used(Collection<UUID> papers);

    /** Whether a file that this member of staff may open rests on the paper. */
    boolean opensTo(Actor.Staff staff, UUID paper);
}
