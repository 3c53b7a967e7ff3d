package anjia.posts;

import anjia.access.Actor;
import anjia.posts.Posts.Written;
import anjia.posts.SaidReading.Read;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts of an employer's own program (单位系统报送岗位): read and judged as the form and the table are. All that comes at once is taken, or nothing. The
 * same under the same key is one post, and what says the same as before changes nothing.
 */
@Service
class ProgramPosts {

    private final Posts posts;
    private final PostRows rows;
    private final TheirKeys keys;
    private final SaidReading reading;

    ProgramPosts(Posts posts, PostRows rows, TheirKeys keys, SaidReading reading) {
        this.posts = posts;
        this.rows = rows;
        this.keys = keys;
        this.reading = reading;
    }

    /** What came of one of them. */
    enum Outcome {
        WRITTEN,
        MENDED,
        UNCHANGED,
        WITHDRAWN,
        /** So many are filled now. */
        TAKEN,
        /** The last one is; it is over. */
        FILLED
    }

    record Done(String key, Outcome outcome, Post post) {}

    /** What a program wants of one post. */
    sealed interface Wish {
        String key();

        record Offer(String key, SaidByProgram said, Read read) implements Wish {}

        /** @param reason why it is withdrawn */
        record End(String key, String reason) implements Wish {}
    }

    Wish.Offer offer(String key, SaidByProgram said, LocalDate today, Frame frame) {
        return new Wish.Offer(key, said, reading.read(said::in, said.unread(), today, frame));
    }

    /**
     * In one transaction. Two of one employer follow one another, whatever servers they reach.
     *
     * @param strange what is known to be wrong already
     * @throws NotTaken with all that is wrong
     */
    @Transactional
    List<Done> take(Actor.Agent agent, List<Wish> wishes, List<NotTaken.Wrong> strange, LocalDate today, Frame frame) {
        rows.lockEmployer(agent.organisation());
        var there = new HashSet<>(rows.live(agent.organisation()));
        var wrong = new ArrayList<>(strange);
        var done = new ArrayList<Done>();
        for (var wish : wishes)
            switch (wish) {
                case Wish.Offer offer -> {
                    var faults = offer(agent, offer, there, done, today);
                    for (var fault : faults)
                        wrong.add(new NotTaken.Wrong(
                                offer.said().where(fault), reading.said(fault, offer.read(), frame)));
                }
                case Wish.End end -> end(agent, end, done, today);
            }
        if (!wrong.isEmpty()) throw new NotTaken(HttpStatus.UNPROCESSABLE_CONTENT, wrong);
        return List.copyOf(done);
    }

    /** @return what keeps it from being written */
    private List<PostFault> offer(
            Actor.Agent agent, Wish.Offer offer, Set<PostContent> there, List<Done> done, LocalDate today) {
        var content = offer.read().content();
        var before = keys.find(agent.organisation(), offer.key())
                .map(id -> posts.of(agent, id))
                .orElse(null);
        // the first day of work may be past by now: what is there already is not judged again
        if (before != null
                && offer.read().isRead()
                && before.content().inOneOrder().equals(content.inOneOrder())) {
            done.add(new Done(offer.key(), Outcome.UNCHANGED, before));
            return List.of();
        }
        if (before != null && before.state().isOver()) return List.of(PostFault.of("title", "over", ""));
        if (!offer.read().faults().isEmpty()) return offer.read().faults();
        if (!there.add(content.inOneOrder())) return List.of(PostFault.of("title", "twin", ""));
        if (before != null) there.remove(before.content().inOneOrder());
        var written =
                before == null ? posts.write(agent, content, today) : posts.mend(agent, before.id(), content, today);
        return switch (written) {
            case Written.Open(var id) -> {
                done.add(done(offer.key(), before == null, id));
                yield List.of();
            }
            case Written.InReview waiting -> {
                done.add(done(offer.key(), before == null, waiting.id()));
                yield List.of();
            }
            case Written.Faulty(var faults) -> faults;
            case Written.Over _ -> List.of(PostFault.of("title", "over", ""));
        };
    }

    private Done done(String key, boolean isNew, UUID id) {
        if (isNew) keys.keep(id, key);
        return new Done(
                key, isNew ? Outcome.WRITTEN : Outcome.MENDED, rows.find(id).orElseThrow());
    }

    /** What is over stays as it ended. */
    private void end(Actor.Agent agent, Wish.End end, List<Done> done, LocalDate today) {
        var id = keys.find(agent.organisation(), end.key()).orElseThrow(NoSuchPost::new);
        var outcome = posts.withdraw(agent, id, end.reason(), today) == Posts.Outcome.DONE
                ? Outcome.WITHDRAWN
                : Outcome.UNCHANGED;
        done.add(new Done(end.key(), outcome, posts.of(agent, id)));
    }

    /**
     * So many are filled now (已招人数), as the page notes it. Said again it changes nothing.
     *
     * @return empty when the post is not open and another number stands in it
     * @throws NoSuchPost when the organisation has none under this key
     */
    @Transactional
    Optional<Done> fill(Actor.Agent agent, String key, int taken, LocalDate today) {
        var post = rows.lock(one(agent, key).id()).orElseThrow(NoSuchPost::new);
        if (post.taken() == taken) return Optional.of(new Done(key, Outcome.UNCHANGED, post));
        if (posts.take(agent, post, taken, today) != Posts.Outcome.DONE) return Optional.empty();
        var now = posts.of(agent, post.id());
        return Optional.of(new Done(key, now.state() == PostState.FILLED ? Outcome.FILLED : Outcome.TAKEN, now));
    }

    boolean isKnown(Actor.Agent agent, String key) {
        return keys.find(agent.organisation(), key).isPresent();
    }

    Post one(Actor.Agent agent, String key) {
        return posts.of(agent, keys.find(agent.organisation(), key).orElseThrow(NoSuchPost::new));
    }
}
