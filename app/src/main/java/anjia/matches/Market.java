package anjia.matches;

import anjia.access.PersonId;
import anjia.matching.Change;
import anjia.matching.Score;
import anjia.work.ChangeFeed;
import anjia.work.Today;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The live matcher (实时匹配): lists in the memory of this server, built from the tables and kept up by the change log. What it gives is looked
 * at once more on the tables before anybody sees it, so that a list that is behind hides at most a second's news and shows nobody who withdrew.
 */
@Service
class Market {

    private static final int AT_ONCE = 2_000;

    /** What the log says of posts, of what matching knows of a person, and of persons: ages corrected, entries merged. */
    private static final String POST = "posts.post";

    /** What is decided about an employer changes all its posts. */
    private static final String EMPLOYER = "cases.employer";

    /** Which places are partners touches anybody's list, and changes a few times a year: then all is built anew. */
    private static final String PAIR = "cooperation.pair";

    private static final Set<String> OF_PERSONS = Set.of(Wishes.KIND, "registry.person");

    private final OfferRows offers;
    private final WishRows wishes;
    private final ConsentRows consents;
    private final Terms terms;
    private final ChangeFeed feed;
    private final Today today;
    private final TransactionTemplate reading;
    private volatile @Nullable Lists lists;
    private long position;

    Market(
            OfferRows offers,
            WishRows wishes,
            ConsentRows consents,
            Terms terms,
            ChangeFeed feed,
            Today today,
            PlatformTransactionManager transactions) {
        this.offers = offers;
        this.wishes = wishes;
        this.consents = consents;
        this.terms = terms;
        this.feed = feed;
        this.today = today;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** A post with what the reference says of it for somebody. */
    record Suited(Pair pair, Score score) {}

    /**
     * The best posts for her that the reference shows her, best first.
     *
     * @param wish that is ready
     * @param n how many; fewer when there are fewer
     */
    List<Suited> posts(Wish wish, int n) {
        return posts(wish, n, ids -> offers.of(ids, today.day()));
    }

    /** The same for whoever asks for many lists and remembers the posts. @param rows gives those of the posts that are open */
    List<Suited> posts(Wish wish, int n, Function<List<UUID>, List<Offer>> rows) {
        return first(n, k -> current().posts(wish, k), shown(wish, terms, today.day(), rows));
    }

    /** Of posts those that the tables still have open and the reference shows her. */
    static Function<List<UUID>, Map<UUID, Suited>> shown(
            Wish wish, Terms terms, LocalDate day, Function<List<UUID>, List<Offer>> rows) {
        return ids -> rows.apply(ids).stream()
                .map(offer -> terms.pair(wish, offer, day))
                .flatMap(pair -> pair.score().map(score -> new Suited(pair, score)).stream())
                .collect(Collectors.toMap(one -> one.pair().offer().id(), Function.identity()));
    }

    /** Those whom the post suits, best first, as the lists have them; whoever shows them asks for their consent first. */
    List<PersonId> people(Offer offer, int n) {
        return current().people(offer, n);
    }

    /** How many more posts each change of hers would show, at least; most first. */
    List<Change.Opening> openings(Wish wish) {
        return current().openings(wish);
    }

    int openPosts() {
        return current().openPosts();
    }

    /** Asks for more until so many are left of what the lists give, or they have no more. */
    static <T> List<T> first(int n, Function<Integer, List<UUID>> list, Function<List<UUID>, Map<UUID, T>> seen) {
        for (int k = n; ; k = Math.multiplyExact(k, 2)) {
            var ids = list.apply(k);
            var kept = seen.apply(ids);
            if (kept.size() >= n || ids.size() < k)
                return ids.stream()
                        .filter(kept::containsKey)
                        .map(kept::get)
                        .limit(n)
                        .toList();
        }
    }

    /** After midnight those of yesterday, until whoever follows the log has built those of the day: nobody waits for them. */
    private Lists current() {
        var now = lists;
        return now == null ? built() : now;
    }

    private synchronized Lists built() {
        var now = lists;
        return now == null ? build(today.day()) : now;
    }

    /** Everything as it is; what is written meanwhile comes by the log. */
    private Lists build(LocalDate day) {
        position = feed.last();
        var built = reading.execute(_ -> {
            try (var open = offers.all(day);
                    var seeking = wishes.ofAllWhoConsent(day)) {
                return new Lists(day, terms, open, seeking);
            }
        });
        lists = built;
        return built;
    }

    /** Takes in what the log has; one thread calls it again and again. @return whether there may be more */
    synchronized boolean follow() {
        var now = lists;
        if (now == null || !now.day().equals(today.day()) || now.isWornOut()) now = build(today.day());
        var changes = feed.after(position, AT_ONCE);
        if (changes.isEmpty()) return false;
        if (changes.stream().anyMatch(change -> change.kind().equals(PAIR))) return rebuilt();
        take(now, changes);
        position = changes.getLast().seq();
        return changes.size() == AT_ONCE;
    }

    /** Takes in all that the log has now: for whoever counts what the lists show, and would count what is behind. */
    void catchUp() {
        boolean more;
        do more = follow();
        while (more);
    }

    private boolean rebuilt() {
        build(today.day());
        return true;
    }

    boolean isDueForCompaction() {
        var now = lists;
        return now != null && now.isDueForCompaction();
    }

    void compactWhatIsDue() {
        var now = lists;
        if (now != null) now.compactWhatIsDue();
    }

    private void take(Lists now, List<anjia.work.Change> changes) {
        var posts = new HashSet<UUID>();
        var people = new HashSet<UUID>();
        var employers = new HashSet<UUID>();
        for (var change : changes) {
            if (change.kind().equals(POST)) posts.add(change.id());
            if (change.kind().equals(EMPLOYER)) employers.add(change.id());
            if (OF_PERSONS.contains(change.kind())) people.add(change.id());
        }
        if (!posts.isEmpty()) takePosts(now, posts);
        if (!employers.isEmpty()) offers.ofEmployers(employers, now.day()).forEach(now::open);
        if (!people.isEmpty()) takePeople(now, people);
    }

    private void takePosts(Lists now, Set<UUID> posts) {
        var open = by(offers.of(posts, now.day()), Offer::id);
        for (var id : posts) {
            var offer = open.get(id);
            if (offer == null) now.close(id);
            else now.open(offer);
        }
    }

    private void takePeople(Lists now, Set<UUID> people) {
        var consenting = consents.of(people, now.day());
        var said = by(wishes.of(people), wish -> wish.person().value());
        for (var id : people) {
            var wish = said.get(id);
            if (wish == null || !wish.isReady() || !consenting.contains(id)) now.withdraw(id);
            else now.find(wish);
        }
    }

    private static <T> Map<UUID, T> by(List<T> rows, Function<T, UUID> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
