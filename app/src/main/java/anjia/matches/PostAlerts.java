package anjia.matches;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.registry.Persons;
import anjia.web.Formats;
import anjia.work.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who wants it of new posts that suit her (新岗位提醒): each morning of those that opened on the days before, each post once, in one message. Her
 * wishes are the search that she saved. A post is pushed to no more people than its openings bear, in an order drawn anew every day; on her list everybody
 * finds it all the same. What a search that she saved told her of is not told again.
 */
@Service
class PostAlerts {

    private static final Actor.SystemJob JOB = new Actor.SystemJob("matches.alerts");
    private static final int AT_ONCE = 100;

    /** New posts beyond these are not counted: nobody reads so many, and the message says "or more". */
    private static final int MOST = 20;

    private final JdbcClient db;
    private final WishRows wishes;
    private final NewPosts newPosts;
    private final Persons persons;
    private final PersonMessages messages;
    private final Audit audit;
    private final Today today;

    PostAlerts(
            JdbcClient db,
            WishRows wishes,
            NewPosts newPosts,
            Persons persons,
            PersonMessages messages,
            Audit audit,
            Today today) {
        this.db = db;
        this.wishes = wishes;
        this.newPosts = newPosts;
        this.persons = persons;
        this.messages = messages;
        this.audit = audit;
        this.today = today;
    }

    boolean isOn(Actor.Person person) {
        return db.sql("""
                select exists (select from matches.wish where alerts_since is not null
                    and person in (select same from registry.report_same_person where person = :person))
                """)
                .param("person", person.id().value())
                .query(Boolean.class)
                .single();
    }

    /** From the posts of today on. Turned on twice it begins once. @return whether she has said anything that could be looked for */
    @Transactional
    public boolean set(Actor.Person person, boolean on) {
        var kept = persons.require(person, person.id());
        var changed = db.sql("""
                update matches.wish set alerts_since = case when :on then coalesce(alerts_since, :today) end
                where person in (select same from registry.report_same_person where person = :person)
                """)
                .param("on", on)
                .param("today", today.day())
                .param("person", kept.value())
                .update();
        if (changed > 0)
            audit.record(person, on ? "matches.alerts" : "matches.noAlerts", List.of(kept.value()), Map.of());
        return changed > 0;
    }

    /**
     * Tells some of those who were not told today and were last told on one day; each is found once. Stopped in the middle, a call has told
     * all of them or none, and the next goes on.
     *
     * @return how many were looked at
     */
    @Transactional
    public int send(LocalDate day) {
        // one after the other: two who count posts up in different orders would wait for each other
        db.sql("select pg_advisory_xact_lock(hashtextextended('matches.alerts', 0))")
                .query()
                .listOfRows();
        var since = db.sql("select min(alerts_since) from matches.wish where alerts_since < :day")
                .param("day", day)
                .query(LocalDate.class)
                .optional();
        if (since.isEmpty()) {
            newPosts.forget();
            return 0;
        }
        return send(since.get(), day);
    }

    private int send(LocalDate since, LocalDate day) {
        var waiting = db.sql("""
                select w.person from matches.wish w where w.alerts_since = :since
                order by md5(w.person::text || :day), w.person limit :most for update of w
                """)
                .param("since", since)
                .param("day", day)
                .param("most", AT_ONCE)
                .query(UUID.class)
                .list();
        var said = wishes.of(waiting).stream()
                .collect(Collectors.toMap(wish -> wish.person().value(), Function.identity()));
        for (var person : waiting) {
            var wish = said.get(person);
            if (wish != null && wish.isReady()) tell(wish, since, day);
        }
        db.sql("update matches.wish set alerts_since = :day where person = any(:persons)")
                .param("day", day)
                .param("persons", waiting.toArray(UUID[]::new))
                .update();
        return waiting.size();
    }

    /** Of what opened from the one day on and before the other the best for her, as far as they bear one more. */
    private void tell(Wish wish, LocalDate since, LocalDate day) {
        var suiting = newPosts.suiting(wish, since, day, MOST);
        var told = toldBySearch(wish.person(), suiting.stream().map(Offer::id).toList());
        var bearing = counted(suiting.stream()
                .map(Offer::id)
                .filter(post -> !told.contains(post))
                .toList());
        var fresh =
                suiting.stream().filter(offer -> bearing.contains(offer.id())).toList();
        if (fresh.isEmpty()) return;
        PersonId person = wish.person();
        messages.tell(
                JOB,
                person,
                "matches.alert:" + person.value() + ":" + day,
                "matches.told.ALERT",
                in -> List.of(
                        Formats.in(in).dayOfYear(day),
                        String.valueOf(fresh.size()),
                        fresh.getFirst().title()));
    }

    /** Those of which a search that she saved told her already, under any of her ids. */
    private Set<UUID> toldBySearch(PersonId person, List<UUID> posts) {
        return Set.copyOf(db.sql("""
                select distinct post from posts.report_told
                where post = any(:posts) and person in (select same from registry.report_same_person where person = :person)
                """)
                .param("posts", posts.toArray(UUID[]::new))
                .param("person", person.value())
                .query(UUID.class)
                .list());
    }

    /** Counts one more for each post that has room. @return those */
    private Set<UUID> counted(List<UUID> posts) {
        return Set.copyOf(db.sql("""
                insert into matches.push as counted (post, people) select post, 1 from unnest(:posts) as post
                on conflict (post) do update set people = counted.people + 1 where counted.people < :each *
                    (select p.openings - p.taken from posts.report_post p where p.id = counted.post)
                returning post
                """)
                .param("posts", posts.toArray(UUID[]::new))
                .param("each", ExposureReport.PER_OPENING)
                .query(UUID.class)
                .list());
    }

    /** What nobody can be told of any more need not be counted. */
    @Transactional
    public void forgetClosedPosts() {
        db.sql(
                        "delete from matches.push n where not exists (select from posts.report_post p where p.id = n.post and p.state = 'open')")
                .update();
    }
}
