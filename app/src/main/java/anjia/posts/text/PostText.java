package anjia.posts.text;

import anjia.postsearch.CardPage;
import anjia.postsearch.Key;
import anjia.postsearch.Limits;
import anjia.postsearch.PostIndex;
import anjia.postsearch.Reading;
import anjia.work.ChangeFeed;
import anjia.work.Today;
import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open posts by their words (岗位全文检索), in the memory of this server. What it gives is looked at once more on the tables before anybody sees it: an index that is
 * behind hides at most a second's news and shows no post that closed.
 */
@Service
public class PostText {

    private static final int AT_ONCE = 2_000;
    private static final String POST = "posts.post";

    private final CardRows rows;
    private final PostWords words;
    private final ChangeFeed feed;
    private final Today today;
    private final TransactionTemplate reading;
    private volatile @Nullable PostIndex index;
    private LocalDate day = LocalDate.MIN;
    private long position;

    PostText(CardRows rows, PostWords words, ChangeFeed feed, Today today, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.words = words;
        this.feed = feed;
        this.today = today;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    public Reading read(String typed) {
        return current().read(typed);
    }

    /** @param after the last one that was seen; null from the beginning */
    public CardPage page(Reading reading, Limits limits, @Nullable Key after, int n) {
        return current().page(reading, limits, after, n);
    }

    /** {@link PostIndex#MOST_COUNTED} when there are that many or more. */
    public int count(Reading reading, Limits limits) {
        return current().count(reading, limits);
    }

    private PostIndex current() {
        var now = index;
        return now == null ? built() : now;
    }

    /** Everything as it is; what is written meanwhile comes by the log. One that can no longer be written is made anew. */
    private synchronized PostIndex built() {
        var now = index;
        if (now != null && now.isOpen()) return now;
        position = feed.last();
        day = today.day();
        var built = whole();
        index = built;
        if (now != null) now.close(); // whoever reads in it just now keeps it until then
        return built;
    }

    private PostIndex whole() {
        var whole = new PostIndex(words.concepts());
        try {
            reading.executeWithoutResult(_ -> rows.all(day, whole::add));
            whole.settle();
            return whole;
        } catch (Throwable failed) { // it is tried again every second: without its files going, the disk would fill up
            whole.close();
            throw failed;
        }
    }

    /** Takes in what the log has; one thread calls it again and again. @return whether there may be more */
    synchronized boolean follow() {
        var now = built();
        turnTheDay(now);
        var changes = feed.after(position, AT_ONCE);
        if (changes.isEmpty()) return false;
        var posts = changes.stream()
                .filter(change -> change.kind().equals(POST))
                .map(anjia.work.Change::id)
                .collect(Collectors.toSet());
        if (!posts.isEmpty()) {
            var cards = new HashSet<>(rows.with(posts));
            cards.addAll(now.cardsOf(posts));
            take(now, cards);
        }
        position = changes.getLast().seq();
        return changes.size() == AT_ONCE;
    }

    /** What was open until yesterday goes, though the night has not closed it. */
    private void turnTheDay(PostIndex now) {
        if (day.equals(today.day())) return;
        day = today.day();
        take(now, rows.past(day));
    }

    private void take(PostIndex now, Collection<UUID> cards) {
        var open = rows.of(cards, day);
        var closed = new HashSet<>(cards);
        for (var card : open) {
            now.put(card);
            closed.remove(card.id());
        }
        closed.forEach(now::remove);
        now.show();
    }

    @PreDestroy
    void close() {
        var now = index;
        if (now != null) now.close();
    }
}
