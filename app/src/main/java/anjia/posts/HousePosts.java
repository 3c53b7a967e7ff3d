package anjia.posts;

import anjia.access.Actor;
import anjia.posts.Posts.Written;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes posts for jobs of the house, with no person who would be told (系统发布岗位). */
@Service
class HousePosts implements PostWriting {

    private final Posts posts;
    private final PostRows rows;

    HousePosts(Posts posts, PostRows rows) {
        this.posts = posts;
        this.rows = rows;
    }

    @Override
    @Transactional
    public UUID write(Actor.SystemJob job, UUID employer, PostContent content, LocalDate today) {
        return switch (posts.write(job, employer, content, today)) {
            case Written.Open open -> open.id();
            case Written.InReview waiting -> waiting.id();
            case Written.Faulty faulty ->
                throw new IllegalArgumentException("a post of %s is not lawful: %s"
                        .formatted(
                                job.name(),
                                faulty.faults().stream().map(PostFault::field).collect(Collectors.joining(", "))));
            case Written.Over _ -> throw new IllegalStateException("a new post is over already");
        };
    }

    @Override
    @Transactional
    public void sendBack(Actor.SystemJob job, UUID id, String reason, LocalDate today) {
        posts.move(
                job, rows.lock(id).orElseThrow(NoSuchPost::new), PostState.SENT_BACK, reason, "posts.sendBack", today);
    }

    @Override
    @Transactional
    public void take(Actor.SystemJob job, UUID id, int taken, LocalDate today) {
        posts.take(job, rows.lock(id).orElseThrow(NoSuchPost::new), taken, today);
    }
}
