package anjia.matches;

import anjia.access.PersonId;
import anjia.matching.Change;
import anjia.matching.NearestChange;
import anjia.matching.Post;
import anjia.matching.Ranked;
import anjia.matching.Seeker;
import anjia.matching.search.PostMatcher;
import anjia.matching.search.SeekerMatcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All open posts and all who may be found, in memory, for one day: ages and freshness are of that day (当日匹配库). Whole days and part of a day
 * are two lists each, which is how the one wish is kept that matching itself does not know. One thread writes; any number read.
 */
final class Lists {

    private static final Comparator<Ranked> ORDER =
            Comparator.comparingInt(Ranked::score).reversed().thenComparingInt(Ranked::id);

    /** Closed posts leave holes in the numbering: past so many the lists are built anew. */
    private static final int MOST_HOLES = 1_000_000;

    private final LocalDate day;
    private final Terms terms;
    private final Numbers posts = new Numbers();
    private final Numbers people = new Numbers();
    private final Map<Boolean, PostMatcher> offers = new HashMap<>();
    private final Map<Boolean, SeekerMatcher> seekers = new HashMap<>();

    /** @param offers and {@code wishes} are read to their end */
    Lists(LocalDate day, Terms terms, Stream<Offer> offers, Stream<Wish> wishes) {
        this.day = day;
        this.terms = terms;
        var weights = terms.weights(day);
        var whole = new ArrayList<Post>();
        var part = new ArrayList<Post>();
        offers.forEach(one -> (one.partTime() ? part : whole).add(post(one)));
        this.offers.put(false, new PostMatcher(weights, whole));
        this.offers.put(true, new PostMatcher(weights, part));
        var forWhole = new ArrayList<Seeker>();
        var forPart = new ArrayList<Seeker>();
        wishes.filter(Wish::isReady).forEach(one -> {
            if (one.hours().accepts(false)) forWhole.add(seeker(one));
            if (one.hours().accepts(true)) forPart.add(seeker(one));
        });
        seekers.put(false, new SeekerMatcher(weights, forWhole));
        seekers.put(true, new SeekerMatcher(weights, forPart));
    }

    private Post post(Offer offer) {
        return terms.post(posts.of(offer.id()), offer, day);
    }

    private Seeker seeker(Wish wish) {
        return terms.seeker(people.of(wish.person().value()), wish, day);
    }

    LocalDate day() {
        return day;
    }

    boolean isWornOut() {
        return posts.given() - posts.size() > MOST_HOLES || people.given() - people.size() > MOST_HOLES;
    }

    int openPosts() {
        return posts.size();
    }

    /** Opens a post, or puts it in the place of what it was before. */
    void open(Offer offer) {
        var post = post(offer);
        at(offers, !offer.partTime()).close(post.id());
        at(offers, offer.partTime()).open(post);
    }

    void close(UUID post) {
        var number = posts.letGo(post);
        if (number >= 0) offers.values().forEach(matcher -> matcher.close(number));
    }

    /** Lets somebody be found, or as she is now. */
    void find(Wish wish) {
        var seeker = seeker(wish);
        for (var partTime : List.of(false, true)) {
            if (wish.hours().accepts(partTime)) at(seekers, partTime).put(seeker);
            else at(seekers, partTime).withdraw(seeker.id());
        }
    }

    void withdraw(UUID person) {
        var number = people.letGo(person);
        if (number >= 0) seekers.values().forEach(matcher -> matcher.withdraw(number));
    }

    boolean isDueForCompaction() {
        return offers.values().stream().anyMatch(PostMatcher::isDueForCompaction)
                || seekers.values().stream().anyMatch(SeekerMatcher::isDueForCompaction);
    }

    void compactWhatIsDue() {
        offers.values().stream().filter(PostMatcher::isDueForCompaction).forEach(PostMatcher::compact);
        seekers.values().stream().filter(SeekerMatcher::isDueForCompaction).forEach(SeekerMatcher::compact);
    }

    /** The best posts for her, best first; some may ask for a certificate that she lacks, see {@link Terms}. Deeper than a list goes there are none. */
    List<UUID> posts(Wish wish, int k) {
        var seeker = terms.seeker(0, wish, day);
        return hers(wish)
                .flatMap(matcher -> matcher.best(seeker, Math.min(k, PostMatcher.LONGEST)).stream())
                .sorted(ORDER)
                .limit(k)
                .flatMap(ranked -> Stream.ofNullable(posts.id(ranked.id())))
                .toList();
    }

    /** The best people for a post, best first; as above. */
    List<PersonId> people(Offer offer, int k) {
        return at(seekers, offer.partTime())
                .best(terms.post(0, offer, day), Math.min(k, SeekerMatcher.LONGEST))
                .stream()
                .flatMap(ranked -> Stream.ofNullable(people.id(ranked.id())))
                .map(PersonId::new)
                .toList();
    }

    /** How many more posts each change of hers would show, at least; most first. */
    List<Change.Opening> openings(Wish wish) {
        Map<Change, Integer> counts = new HashMap<>();
        var seeker = terms.strict(wish, day);
        var inWages = terms.strictInWages(wish, day);
        if (inWages.equals(seeker)) count(wish, seeker, _ -> true, counts);
        else {
            count(wish, seeker, Change.LessWage.class::isInstance, counts);
            count(wish, inWages, change -> !(change instanceof Change.LessWage), counts);
        }
        return NearestChange.ranked(counts);
    }

    private void count(Wish wish, Seeker seeker, Predicate<Change> which, Map<Change, Integer> counts) {
        hers(wish)
                .flatMap(matcher -> matcher.openings(seeker).stream())
                .filter(opening -> which.test(opening.change()))
                .forEach(opening -> counts.merge(opening.change(), opening.posts(), Integer::sum));
    }

    private Stream<PostMatcher> hers(Wish wish) {
        return Stream.of(false, true).filter(wish.hours()::accepts).map(partTime -> at(offers, partTime));
    }

    private static <T> T at(Map<Boolean, T> lists, boolean partTime) {
        var list = lists.get(partTime);
        if (list == null) throw new IllegalStateException("there is a list for either");
        return list;
    }
}
