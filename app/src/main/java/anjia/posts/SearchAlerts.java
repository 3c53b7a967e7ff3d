package anjia.posts;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.web.Formats;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who saved a search of the posts that opened since (求职订阅提醒): in the morning, in one message for all of her searches that are due, of each card
 * once in her life. What was told is noted in the transaction of the message, so that a server that dies tells all of it or none.
 */
@Service
class SearchAlerts {

    private static final Actor.SystemJob JOB = new Actor.SystemJob("posts.alerts");
    private static final int AT_ONCE = 100;

    /** New posts beyond these are not counted: nobody reads so many. */
    private static final int MOST = 20;

    private final JdbcClient db;
    private final SavedSearchRows rows;
    private final AskedReading reading;
    private final PostSearch search;
    private final PersonMessages messages;

    SearchAlerts(
            JdbcClient db, SavedSearchRows rows, AskedReading reading, PostSearch search, PersonMessages messages) {
        this.db = db;
        this.rows = rows;
        this.reading = reading;
        this.search = search;
        this.messages = messages;
    }

    /** Tells some of those who were not told on the day. @return how many were looked at */
    @Transactional
    public int send(LocalDate day) {
        // one server after the other: the second finds nothing due
        db.sql("select pg_advisory_xact_lock(hashtextextended('posts.alerts', 0))")
                .query()
                .listOfRows();
        var people = rows.due(day, AT_ONCE);
        for (var person : people) tell(person, day);
        return people.size();
    }

    private void tell(PersonId person, LocalDate day) {
        var due = rows.of(person).stream().filter(one -> one.isDue(day)).toList();
        var titles = new LinkedHashMap<UUID, String>();
        for (var one : due)
            reading.sought(one.asked())
                    .ifPresent(sought -> search.listed(sought, one.toldTo(), day, MOST)
                            .forEach(card -> titles.putIfAbsent(
                                    card.key().as(), card.post().content().title())));
        rows.toldTo(due.stream().map(SavedSearch::id).toList(), day);
        titles.keySet().retainAll(rows.firstTold(person, titles.keySet()));
        if (titles.isEmpty()) return;
        messages.tell(
                JOB,
                person,
                "posts.alert:" + person.value() + ":" + day,
                "posts.told.NEW",
                in -> List.of(
                        Formats.in(in).dayOfYear(day),
                        String.valueOf(titles.size()),
                        titles.values().iterator().next()));
    }

    /** What nobody can be told of any more need not be noted. */
    @Transactional
    public void forgetClosedCards() {
        rows.forgetClosedCards();
    }
}
