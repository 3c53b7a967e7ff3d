package anjia.posts;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.OwnMatters;
import anjia.access.PersonMessages;
import anjia.web.Texts;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Anybody complains about a post, with or without a name; an office of the place of work looks (岗位举报处理). No law that we have read names
 * the days in which it answers, so none are promised.
 *
 * @see "人力资源市场暂行条例 第二十九条 (a way to complain)"
 */
@Service
class Complaints {

    private final ComplaintRows rows;
    private final OpenPosts open;
    private final Posts posts;
    private final OwnMatters own;
    private final PersonMessages messages;
    private final Audit audit;
    private final Changes changes;

    Complaints(
            ComplaintRows rows,
            OpenPosts open,
            Posts posts,
            OwnMatters own,
            PersonMessages messages,
            Audit audit,
            Changes changes) {
        this.rows = rows;
        this.open = open;
        this.posts = posts;
        this.own = own;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
    }

    /** The post that she complains about; one that has ever been open. */
    Post about(UUID post) {
        return open.find(post).orElseThrow(NoSuchPost::new);
    }

    /** With the name of a person, without one by anybody else. The same person's second one changes nothing while the first is open. */
    @Transactional
    void raise(Actor actor, UUID post, Complaint.Wrong wrong, String words) {
        about(post);
        var complainant = actor instanceof Actor.Person person ? person.id() : null;
        rows.raise(post, complainant, wrong, words).ifPresent(id -> note(actor, "posts.complain", id, post));
    }

    List<Complaint> open(Actor.Staff staff) {
        require(staff);
        return rows.open(staff);
    }

    List<Complaint> answered(Actor.Staff staff, int most) {
        require(staff);
        return rows.answered(staff, most);
    }

    /** Whoever looks at posts: what was complained in confidence is not for an officer of the police or a trade union. */
    boolean mayAnswer(Actor.Staff staff) {
        return posts.mayReview(staff);
    }

    int countOpen(Actor.Staff staff) {
        return mayAnswer(staff) ? rows.countOpen(staff) : 0;
    }

    /** A complaint with the post that it is about. */
    record Opened(Complaint complaint, Post post, boolean own) {}

    /** Opens one; audited. */
    @Transactional
    Opened open(Actor.Staff staff, UUID id) {
        require(staff);
        var complaint = rows.find(staff, id).orElseThrow(NoSuchPost::new);
        audit.record(staff, "posts.complaint.view", List.of(id), Map.of());
        return new Opened(complaint, about(complaint.post()), isOwn(staff, complaint));
    }

    /** What came of it, and what becomes of the post, in one; a complainant with a name is told. */
    @Transactional
    Posts.Outcome answer(Actor.Staff staff, UUID id, Complaint.State state, String reason, LocalDate today) {
        require(staff);
        var complaint = rows.lock(staff, id).orElseThrow(NoSuchPost::new);
        if (isOwn(staff, complaint)) return Posts.Outcome.OWN;
        if (complaint.state() != Complaint.State.OPEN) return Posts.Outcome.OVER;
        var acted = act(staff, complaint.post(), state, reason, today);
        if (acted != Posts.Outcome.DONE) return acted;
        rows.answer(id, state, reason, staff, today);
        note(staff, "posts.complaint.answer", id, complaint.post());
        tell(staff, complaint, state);
        return Posts.Outcome.DONE;
    }

    private Posts.Outcome act(Actor.Staff staff, UUID post, Complaint.State state, String reason, LocalDate today) {
        return switch (state) {
            case SENT_BACK -> posts.sendBack(staff, post, reason, today);
            case WITHDRAWN -> posts.takeDown(staff, post, reason, today);
            case NOTHING_FOUND -> Posts.Outcome.DONE;
            case GONE -> about(post).state().isOver() ? Posts.Outcome.DONE : Posts.Outcome.OVER;
            case OPEN -> throw new IllegalArgumentException("an answer leaves no complaint open");
        };
    }

    private void tell(Actor.Staff staff, Complaint complaint, Complaint.State state) {
        var complainant = complaint.complainant();
        if (complainant == null) return;
        var title = about(complaint.post()).content().title();
        messages.tell(
                staff,
                complainant,
                "posts.complaint:" + complaint.id(),
                "posts.told.complaint",
                language -> List.of(title, Texts.in(language).get("posts.complaint.outcome." + state)));
    }

    /** Whether she complained herself, or the post is her own: who wrote it, or acts for its employer, finds nothing wrong with it. */
    private boolean isOwn(Actor.Staff staff, Complaint complaint) {
        var complainant = complaint.complainant();
        return complainant != null && own.isHerself(staff, complainant) || posts.isOwn(staff, about(complaint.post()));
    }

    private void require(Actor.Staff staff) {
        if (!mayAnswer(staff)) throw new NoSuchPost();
    }

    private void note(Actor actor, String act, UUID complaint, UUID post) {
        audit.record(actor, act, List.of(complaint, post), Map.of());
        changes.append("posts.complaint", complaint);
    }
}
