package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonMessages;
import anjia.web.Formats;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An employer ranks who would like to talk with it, and says what came of an interview; a clerk may write that down for it (面试结果). */
@Service
class Results {

    /** What came of it (面试结果). */
    enum Result {
        /** 录用 */
        HIRED,
        /** 复试 */
        SECOND,
        /** 未录用 */
        NO;

        static Optional<Result> read(String text) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(text))
                    .findFirst();
        }
    }

    private static final List<Integer> FOLLOWED_AFTER = List.of(30, 90);

    private final JdbcClient db;
    private final FairRows fairs;
    private final Fairs offices;
    private final EntryRows entries;
    private final Booths booths;
    private final Settlements settlements;
    private final PersonMessages messages;
    private final Audit audit;
    private final Changes changes;

    Results(
            JdbcClient db,
            FairRows fairs,
            Fairs offices,
            EntryRows entries,
            Booths booths,
            Settlements settlements,
            PersonMessages messages,
            Audit audit,
            Changes changes) {
        this.db = db;
        this.fairs = fairs;
        this.offices = offices;
        this.entries = entries;
        this.booths = booths;
        this.settlements = settlements;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
    }

    /** @return whether it still counts: not after the interviews are found */
    @Transactional
    boolean rank(Actor.Agent agent, UUID id, UUID entry, UUID post, Regard regard) {
        var fair = fairs.lock(id).orElseThrow(NoSuchFair::new);
        requireIts(agent, fair, entry, post);
        if (fair.state() != FairState.PUBLISHED || settlements.of(id).isPresent()) return false;
        db.sql("update fairs.wish set regard = :regard where entry = :entry and post = :post")
                .param("regard", regard.height())
                .param("entry", entry)
                .param("post", post)
                .update();
        audit.record(agent, "fairs.rank", List.of(entry, agent.organisation()), Map.of());
        return true;
    }

    @Transactional
    boolean write(Actor.Agent agent, UUID id, UUID entry, UUID post, Result result, LocalDate today) {
        var fair = fairs.lock(id).orElseThrow(NoSuchFair::new);
        requireIts(agent, fair, entry, post);
        return write(agent, fair, entry, post, result, today);
    }

    /** Of who stands at the booth and showed her code, whether she had chosen the post or not. */
    @Transactional
    boolean writeAtBooth(Actor.Agent agent, UUID id, String code, UUID post, Result result, LocalDate today) {
        var fair = fairs.lock(id).orElseThrow(NoSuchFair::new);
        var hers = booths.byCode(id, code).orElseThrow(NoSuchFair::new);
        if (!booths.isBroughtBy(agent.organisation(), id, post)) throw new NoSuchFair();
        return writeAnywhere(agent, fair, hers, post, result, today);
    }

    /** As the employer says it, for any post of the fair. */
    @Transactional
    boolean write(Actor.Staff staff, UUID id, UUID entry, UUID post, Result result, LocalDate today) {
        var fair = offices.atTheWindow(staff, id);
        var hers = entries.find(id, entry).orElseThrow(NoSuchFair::new);
        if (!hers.names(post) && !booths.isBrought(id, post)) throw new NoSuchFair();
        return writeAnywhere(staff, fair, hers, post, result, today);
    }

    private boolean writeAnywhere(Actor actor, Fair fair, Entry hers, UUID post, Result result, LocalDate today) {
        if (fair.takesResultsOn(today) && !hers.names(post)) booths.walksUp(hers.id(), fair.id(), post);
        return write(actor, fair, hers.id(), post, result, today);
    }

    private void requireIts(Actor.Agent agent, Fair fair, UUID entry, UUID post) {
        var its = db.sql("""
                select exists (select from fairs.wish w join fairs.offer f on f.fair = w.fair and f.post = w.post
                    join fairs.stand s on s.id = f.stand
                    where w.entry = :entry and w.post = :post and w.fair = :fair and s.organisation = :organisation
                        and s.state = 'ACCEPTED')
                """)
                .param("entry", entry)
                .param("post", post)
                .param("fair", fair.id())
                .param("organisation", agent.organisation())
                .query(Boolean.class)
                .single();
        if (!its) throw new NoSuchFair();
    }

    /** From the day of the fair until it is closed. */
    private boolean write(Actor actor, Fair fair, UUID entry, UUID post, Result result, LocalDate today) {
        if (!fair.takesResultsOn(today)) return false;
        var first = result == Result.HIRED ? firstDay(post, today) : null;
        var changed = db.sql("""
                update fairs.wish set result = :result, result_on = :today, result_by = :by, starts_on = :first
                where entry = :entry and post = :post and registered_on is null and result <> :result
                """)
                .param("result", result.name())
                .param("first", first)
                .param("today", today)
                .param("by", actor.key())
                .param("entry", entry)
                .param("post", post)
                .update();
        // pressed twice, or registered already: from then on the window puts it right
        if (changed == 0) return false;
        follow(entry, post, first);
        if (result == Result.HIRED) tell(actor, fair, entry, post);
        audit.record(actor, "fairs.result", List.of(entry), Map.of("result", result.name()));
        changes.append("fairs.result", entry);
        return true;
    }

    /** The one that the post says, unless it is past or the post is gone. */
    private LocalDate firstDay(UUID post, LocalDate today) {
        return db.sql("select greatest(start_on, :today) from posts.report_post where id = :post")
                .param("today", today)
                .param("post", post)
                .query(LocalDate.class)
                .optional()
                .orElse(today);
    }

    private void tell(Actor actor, Fair fair, UUID entry, UUID post) {
        var hers = entries.find(fair.id(), entry).orElseThrow();
        for (var wish : hers.wishes()) {
            var first = wish.startsOn();
            if (!wish.post().equals(post) || first == null) continue;
            messages.tell(
                    actor,
                    hers.person(),
                    "fairs.hired:" + entry + ":" + post + ":" + first,
                    "fairs.told.hired",
                    language -> List.of(
                            wish.employer(), wish.title(), Formats.in(language).day(first)));
        }
    }

    /** Who is hired is asked 30 and 90 days after her first day, not before she could have begun; what was not asked yet goes when the result changes. */
    private void follow(UUID entry, UUID post, @Nullable LocalDate first) {
        db.sql("delete from fairs.follow_up where entry = :entry and post = :post and done_at is null")
                .param("entry", entry)
                .param("post", post)
                .update();
        if (first == null) return;
        for (var after : FOLLOWED_AFTER)
            db.sql("""
                    insert into fairs.follow_up (entry, post, after, due_on) values (:entry, :post, :after, :due)
                    on conflict (entry, post, after) do nothing
                    """)
                    .param("entry", entry)
                    .param("post", post)
                    .param("after", after)
                    .param("due", first.plusDays(after))
                    .update();
    }
}
