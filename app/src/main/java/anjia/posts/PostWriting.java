package anjia.posts;

import anjia.access.Actor;
import java.time.LocalDate;
import java.util.UUID;

/** What the house itself writes as posts (系统发布岗位), read against the law like those of anybody. */
public interface PostWriting {

    /**
     * @return the id; the post is open, or waits for an office when its words hold what may not be said
     * @throws IllegalArgumentException when it is not lawful or not whole, with the fields
     */
    UUID write(Actor.SystemJob job, UUID employer, PostContent content, LocalDate today);

    /** As an office does that looked at it. Nothing happens when it may not go back. */
    void sendBack(Actor.SystemJob job, UUID id, String reason, LocalDate today);

    /** So many openings are filled; with the last one it is over. Nothing happens when it is not open. */
    void take(Actor.SystemJob job, UUID id, int taken, LocalDate today);
}
