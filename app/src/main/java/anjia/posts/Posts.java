package anjia.posts;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.OwnMatters;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.access.Role;
import anjia.places.Offices;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Employers write posts, mend them and close them; what needs a {@link FirstLook} waits for an office of the place of work (岗位信息发布与审核),
 * every other one opens at once.
 *
 * @see "人力资源市场暂行条例 第二十六条 (the agency looks before it publishes), 第二十九条 (a way to look and to complain)"
 */
@Service
class Posts {

    private static final int AT_ONCE = 200;

    /** 人力资源社会保障部门 (就业服务与就业管理规定 第四条) */
    static final String REVIEWERS = "human-resources";

    private final PostRows rows;
    private final PostChecks checks;
    private final FirstLook look;
    private final Offices offices;
    private final OwnMatters own;
    private final PersonMessages messages;
    private final Audit audit;
    private final Changes changes;

    Posts(
            PostRows rows,
            PostChecks checks,
            FirstLook look,
            Offices offices,
            OwnMatters own,
            PersonMessages messages,
            Audit audit,
            Changes changes) {
        this.rows = rows;
        this.checks = checks;
        this.look = look;
        this.offices = offices;
        this.own = own;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
    }

    /** What came of writing or mending. */
    sealed interface Written {
        record Open(UUID id) implements Written {}

        record InReview(UUID id, List<Post.Found> findings) implements Written {}

        /** Nothing was stored. */
        record Faulty(List<PostFault> faults) implements Written {}

        /** It is over already. */
        record Over() implements Written {}
    }

    /** What came of an act on a post. */
    enum Outcome {
        DONE,
        /** Somebody was quicker, or it may not go there. */
        OVER,
        /** She would decide about her own post. */
        OWN,
        /** It waited so long that it is not lawful any more: {@link #stale} says what is. */
        FAULTY
    }

    @Transactional
    Written write(Actor.Agent agent, PostContent content, LocalDate today) {
        var source = agent.program() == null ? PostLines.FORM : PostLines.API;
        return written(agent, agent.organisation(), agent.id(), source, content, today);
    }

    /** What the house writes by itself, as the demo does. */
    @Transactional
    Written write(Actor.SystemJob job, UUID employer, PostContent content, LocalDate today) {
        return written(job, employer, null, job.name(), content, today);
    }

    private Written written(
            Actor actor,
            UUID employer,
            @Nullable PersonId writer,
            String source,
            PostContent content,
            LocalDate today) {
        var faults = checks.faults(content, today);
        if (!faults.isEmpty()) return new Written.Faulty(faults);
        var found = look.found(content);
        var state = look.needsOne(content, found, today) ? PostState.IN_REVIEW : PostState.OPEN;
        var opened = state == PostState.OPEN ? today : null;
        var ages = checks.ages(content, today);
        var post = new Post(Ids.next(), employer, writer, source, content, 0, ages, found, state, "", opened);
        rows.insert(post);
        note(actor, "posts.write", post);
        return answer(post);
    }

    private static Written answer(Post post) {
        return post.state() == PostState.OPEN
                ? new Written.Open(post.id())
                : new Written.InReview(post.id(), post.findings());
    }

    /** Writes it anew, and it is read as a new one is; once sent back, it opens when an officer passes it. */
    @Transactional
    Written mend(Actor.Agent agent, UUID id, PostContent content, LocalDate today) {
        var post = lockOf(agent, id);
        if (post.state().isOver()) return new Written.Over();
        var faults = faults(post, content, today);
        if (!faults.isEmpty()) return new Written.Faulty(faults);
        var found = look.found(content);
        // an officer may have seen what no list knows, so what was sent back is looked at again
        var opens = !look.needsOne(content, found, today) && !post.wasSentBack();
        var state = opens ? PostState.OPEN : PostState.IN_REVIEW;
        var opened = post.openedOn() == null && state == PostState.OPEN ? today : post.openedOn();
        var mended = new Post(
                id,
                post.employer(),
                agent.id(),
                post.source(),
                content,
                post.taken(),
                checks.ages(content, today),
                found,
                state,
                post.reason(),
                opened);
        rows.mend(mended);
        note(agent, "posts.mend", mended);
        return answer(mended);
    }

    /** What keeps it from being written, in the order of the form. @param before what would be mended; null for a new one */
    List<PostFault> faults(@Nullable Post before, PostContent content, LocalDate today) {
        var faults = checks.faults(content, today);
        return faults.isEmpty() && before != null && before.taken() >= content.openings()
                ? List.of(PostFault.of("openings", "openingsTaken", "", before.taken()))
                : faults;
    }

    List<Post> of(Actor.Agent agent) {
        return rows.of(agent.organisation());
    }

    /** Those after one of them in the list. */
    List<Post> older(Actor.Agent agent, UUID than) {
        return rows.older(agent.organisation(), than);
    }

    Post of(Actor.Agent agent, UUID id) {
        return rows.find(id)
                .filter(post -> post.employer().equals(agent.organisation()))
                .orElseThrow(NoSuchPost::new);
    }

    private Post lockOf(Actor.Agent agent, UUID id) {
        return rows.lock(id)
                .filter(post -> post.employer().equals(agent.organisation()))
                .orElseThrow(NoSuchPost::new);
    }

    @Transactional
    Outcome withdraw(Actor.Agent agent, UUID id, String reason, LocalDate today) {
        return move(agent, lockOf(agent, id), PostState.WITHDRAWN, reason, "posts.withdraw", today);
    }

    /** So many openings are filled now; with the last one it is over. */
    @Transactional
    Outcome take(Actor.Agent agent, UUID id, int taken, LocalDate today) {
        return take(agent, lockOf(agent, id), taken, today);
    }

    /** @param post locked */
    Outcome take(Actor actor, Post post, int taken, LocalDate today) {
        if (post.state() != PostState.OPEN
                || taken < 0
                || taken > post.content().openings()) return Outcome.OVER;
        rows.take(post.id(), taken);
        if (taken == post.content().openings()) return move(actor, post, PostState.FILLED, "", "posts.fill", today);
        note(actor, "posts.take", post);
        return Outcome.DONE;
    }

    /** Those that wait for her office. */
    List<Post> inReview(Actor.Staff staff) {
        return mayReview(staff) ? rows.inReview(staff) : List.of();
    }

    int countInReview(Actor.Staff staff) {
        return mayReview(staff) ? rows.countInReview(staff) : 0;
    }

    /** Officers and heads of the offices for work; those of the police or a trade union look at no post. */
    boolean mayReview(Actor.Staff staff) {
        return (staff.is(Role.OFFICER) || staff.is(Role.HEAD))
                && offices.find(staff.office())
                        .filter(office -> office.department().equals(REVIEWERS))
                        .isPresent();
    }

    /** One of her place, wherever it stands. */
    Post at(Actor.Staff staff, UUID id) {
        return rows.find(id).filter(post -> reaches(staff, post)).orElseThrow(NoSuchPost::new);
    }

    private Post lockAt(Actor.Staff staff, UUID id) {
        return rows.lock(id).filter(post -> reaches(staff, post)).orElseThrow(NoSuchPost::new);
    }

    private boolean reaches(Actor.Staff staff, Post post) {
        return mayReview(staff)
                && staff.scope().stream()
                        .anyMatch(range -> range.contains(post.content().division()));
    }

    /** Its words may stand. It opens by the law of this day, whichever held when it was written. */
    @Transactional
    Outcome pass(Actor.Staff staff, UUID id, LocalDate today) {
        var post = lockAt(staff, id);
        if (isOwn(staff, post)) return Outcome.OWN;
        if (post.state() != PostState.IN_REVIEW) return Outcome.OVER;
        if (!stale(post, today).isEmpty()) return Outcome.FAULTY;
        rows.age(id, checks.ages(post.content(), today));
        return move(staff, post, PostState.OPEN, "", "posts.pass", today);
    }

    /** What keeps one that waits from opening on the day: the lowest wage has risen, its first day is past. */
    List<PostFault> stale(Post post, LocalDate today) {
        return post.state() == PostState.IN_REVIEW ? faults(post, post.content(), today) : List.of();
    }

    /** Back to the employer, who is told; what was written stays. */
    @Transactional
    Outcome sendBack(Actor.Staff staff, UUID id, String reason, LocalDate today) {
        return turn(staff, id, PostState.SENT_BACK, reason, "sendBack", "posts.told.sentBack", today);
    }

    /** Taken down for good by the office, after a complaint; the employer is told. */
    @Transactional
    Outcome takeDown(Actor.Staff staff, UUID id, String reason, LocalDate today) {
        return turn(staff, id, PostState.WITHDRAWN, reason, "takeDown", "posts.told.takenDown", today);
    }

    private Outcome turn(
            Actor.Staff staff, UUID id, PostState to, String reason, String act, String told, LocalDate today) {
        var post = lockAt(staff, id);
        if (isOwn(staff, post)) return Outcome.OWN;
        var outcome = move(staff, post, to, reason, "posts." + act, today);
        var writer = post.writer();
        if (outcome == Outcome.DONE && writer != null)
            messages.tell(
                    staff,
                    writer,
                    "posts." + act + ":" + id + ":" + Ids.next(),
                    told,
                    _ -> List.of(post.content().title(), reason));
        return outcome;
    }

    /** Whether she wrote it, or acts for the organisation whose post it is. */
    boolean isOwn(Actor.Staff staff, Post post) {
        var writer = post.writer();
        return writer != null && own.isHerself(staff, writer) || own.actsFor(staff, post.employer());
    }

    /** @param post locked */
    Outcome move(Actor actor, Post post, PostState to, String reason, String act, LocalDate today) {
        if (!post.state().mayBecome(to)) return Outcome.OVER;
        rows.move(post.id(), to, reason, today);
        note(actor, act, post);
        return Outcome.DONE;
    }

    /** Closes some of those whose last day is over. @return how many */
    @Transactional
    int expire(LocalDate today) {
        var over = rows.pastTheirLastDay(today, AT_ONCE);
        for (var id : over) rows.move(id, PostState.EXPIRED, "", today);
        if (over.isEmpty()) return 0;
        audit.record(new Actor.SystemJob("posts.expire"), "posts.expire", over, Map.of());
        changes.append("posts.post", over);
        return over.size();
    }

    private void note(Actor actor, String act, Post post) {
        audit.record(actor, act, List.of(post.id(), post.employer()), Map.of());
        changes.append("posts.post", post.id());
    }
}
