package anjia.posts;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.web.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts that were begun (岗位草稿): kept as they were typed, for whoever acts for the organisation, until one is published or thrown away. They are no
 * posts: matching, search and offices never hear of them, so nothing goes into the change log.
 */
@Service
class PostDrafts {

    /** So many of one organisation are kept at once. */
    static final int MOST = 50;

    /** Characters of all fields together; ten times what a whole post may have. */
    static final int LONGEST = 30_000;

    private final DraftRows rows;
    private final Posts posts;
    private final Audit audit;

    PostDrafts(DraftRows rows, Posts posts, Audit audit) {
        this.rows = rows;
        this.posts = posts;
        this.audit = audit;
    }

    /** What came of keeping one, of publishing it, or of throwing it away. */
    sealed interface Outcome {
        /** @param id of the draft that is kept */
        record Kept(UUID id) implements Outcome {}

        /** @param written what came of it as a post; where one was written the draft is gone */
        record Published(Posts.Written written) implements Outcome {}

        record Discarded() implements Outcome {}

        /** Somebody saved it after it was read. Nothing was done. */
        record Changed() implements Outcome {}

        /** It is no draft of the organisation, or not any more. Nothing was done. */
        record Gone() implements Outcome {}

        record Full() implements Outcome {}

        record TooLong() implements Outcome {}
    }

    /** The one saved last first. */
    List<PostDraft> of(Actor.Agent agent, LocalDate today) {
        return rows.of(agent.organisation(), today);
    }

    Optional<PostDraft> find(Actor.Agent agent, UUID id, LocalDate today) {
        return rows.find(agent.organisation(), id, today);
    }

    @Transactional
    Outcome begin(Actor.Agent agent, PostForm form, LocalDate today) {
        if (form.length() > LONGEST) return new Outcome.TooLong();
        rows.lockOrganisation(agent.organisation());
        if (of(agent, today).size() >= MOST) return new Outcome.Full();
        var id = Ids.next();
        rows.insert(id, agent.organisation(), agent.id(), form.own());
        note(agent, "posts.keepDraft", id);
        return new Outcome.Kept(id);
    }

    /** @param version that was read */
    @Transactional
    Outcome save(Actor.Agent agent, UUID id, int version, PostForm form, LocalDate today) {
        if (form.length() > LONGEST) return new Outcome.TooLong();
        var draft = rows.lock(agent.organisation(), id, today);
        if (draft.isEmpty()) return new Outcome.Gone();
        if (draft.get().version() != version) return new Outcome.Changed();
        rows.save(id, agent.id(), form.own());
        note(agent, "posts.keepDraft", id);
        return new Outcome.Kept(id);
    }

    /** The post is written and the draft goes in one transaction: whatever breaks off leaves one of the two. */
    @Transactional
    Outcome publish(Actor.Agent agent, UUID id, int version, PostContent content, LocalDate today) {
        var draft = rows.lock(agent.organisation(), id, today);
        if (draft.isEmpty()) return new Outcome.Gone();
        if (draft.get().version() != version) return new Outcome.Changed();
        var written = posts.write(agent, content, today);
        switch (written) {
            case Posts.Written.Open _, Posts.Written.InReview _ -> rows.delete(id);
            case Posts.Written.Faulty _, Posts.Written.Over _ -> {}
        }
        return new Outcome.Published(written);
    }

    @Transactional
    Outcome discard(Actor.Agent agent, UUID id, int version, LocalDate today) {
        var draft = rows.lock(agent.organisation(), id, today);
        if (draft.isEmpty()) return new Outcome.Gone();
        if (draft.get().version() != version) return new Outcome.Changed();
        rows.delete(id);
        note(agent, "posts.discardDraft", id);
        return new Outcome.Discarded();
    }

    private void note(Actor.Agent agent, String act, UUID id) {
        audit.record(agent, act, List.of(id, agent.organisation()), Map.of());
    }
}
