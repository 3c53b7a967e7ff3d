package anjia.matching.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.matching.Post;
import anjia.matching.Ranked;
import anjia.matching.Seeker;
import anjia.matching.WeightProfile;
import anjia.matching.search.PostMatcher;
import anjia.matching.workload.LabourMarket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightTest {
    private static final LabourMarket MARKET = new LabourMarket(3);
    private static final int PEOPLE = 10_000;
    private static final List<Post> POSTS = MARKET.posts(0, 4_000);
    private static final PostMatcher MATCHER = new PostMatcher(WeightProfile.STANDARD, POSTS);

    @TempDir
    Path folder;

    @Test
    void aNightStoppedHalfWayGoesOnWhereItWasAndEndsAsIfItHadNot() {
        var stops = new AtomicInteger();
        try (var lists = lists("stopped", 1, 10)) {
            var first = new NightBatch(lists, MARKET::seeker, 1, () -> stops.getAndIncrement() >= 2).all(MATCHER);
            assertThat(first.chunks()).isEqualTo(2);
            assertThat(lists.isComplete()).isFalse();
        }
        try (var lists = lists("stopped", 1, 10)) {
            var second = new NightBatch(lists, MARKET::seeker, 2, () -> false).all(MATCHER);
            assertThat(second).isEqualTo(new NightBatch.Done(1, PEOPLE - 2 * NightLists.CHUNK, 0));
            assertThat(lists.isComplete()).isTrue();
            assertListsAre(lists, MATCHER, MARKET.seekers(0, PEOPLE));
        }
    }

    @Test
    void aNightThatBreaksOffKeepsTheChunksThatWereDone() {
        try (var lists = lists("broken", 1, 5)) {
            var batch = new NightBatch(
                    lists,
                    person -> {
                        if (person == 5_000) throw new IllegalStateException("the light went out");
                        return MARKET.seeker(person);
                    },
                    1,
                    () -> false);
            assertThatThrownBy(() -> batch.all(MATCHER)).hasRootCauseMessage("the light went out");
        }
        try (var lists = lists("broken", 1, 5)) {
            assertThat(new NightBatch(lists, MARKET::seeker, 1, () -> false)
                            .all(MATCHER)
                            .chunks())
                    .isEqualTo(2);
        }
    }

    @Test
    void anotherNightBeginsAnew() {
        try (var lists = lists("file", 1, 10)) {
            new NightBatch(lists, MARKET::seeker, 2, () -> false).all(MATCHER);
        }
        try (var lists = lists("file", 2, 10)) {
            assertThat(lists.isComplete()).isFalse();
            assertThat(lists.of(7)).isEmpty();
        }
    }

    @Test
    void aNightIsBroughtUpToDateWithoutSearchingForEverybody() {
        var now = new HashMap<Integer, Post>();
        for (var post : POSTS) now.put(post.id(), post);
        var gone = new HashSet<Integer>();
        for (int id = 0; id < POSTS.size(); id += 400) gone.add(id);
        gone.forEach(now::remove);
        var came = new ArrayList<>(MARKET.posts(4_000, 4_200));
        came.add(with(MARKET.post(4_300), 400)); // one that changed: gone as it was, here as it is
        came.forEach(post -> now.put(post.id(), post));
        var posts = new PostMatcher(WeightProfile.STANDARD, now.values());
        try (var before = lists("before", 1, 10);
                var after = lists("after", 2, 10)) {
            new NightBatch(before, MARKET::seeker, 2, () -> false).all(MATCHER);
            var done = new NightBatch(after, NightTest::seekerToday, 2, () -> false)
                    .changed(
                            before,
                            posts,
                            new PostMatcher(WeightProfile.STANDARD, came),
                            gone::contains,
                            person -> person % 100 == 0);
            assertThat(done.searched()).isBetween(PEOPLE / 100L, PEOPLE / 5L);
            assertThat(done.searched() + done.lookedOver()).isEqualTo(PEOPLE);
            assertListsAre(
                    after,
                    posts,
                    IntStream.range(0, PEOPLE).mapToObj(NightTest::seekerToday).toList());
        }
    }

    @Test
    void listsOfOtherWeightsAreNotMixed() {
        try (var lists = lists("mixed", 1, 10)) {
            var batch = new NightBatch(lists, MARKET::seeker, 1, () -> false);
            assertThatThrownBy(() -> batch.all(new PostMatcher(WeightProfile.FLAT, POSTS)))
                    .hasMessage("the night is of standard 1, the posts are of flat 1");
        }
    }

    @Test
    void noPostIsShownToMorePeopleThanItsOpeningsBearAndMorePostsAreShown() {
        var long50 = MARKET.seekers(0, 2_000).stream()
                .map(seeker -> MATCHER.best(seeker, 50))
                .toList();
        var plain = long50.stream()
                .map(list -> list.subList(0, Math.min(10, list.size())))
                .toList();
        var capped = CappedLists.of(long50, POSTS, 2, 10, 1);
        var shown = new HashMap<Integer, Integer>();
        capped.forEach(list -> list.forEach(ranked -> shown.merge(ranked.id(), 1, Integer::sum)));
        assertThat(shown)
                .allSatisfy((id, n) ->
                        assertThat(n).isLessThanOrEqualTo(2 * POSTS.get(id).openings()));
        assertThat(capped).hasSize(2_000).allMatch(list -> list.size() <= 10);
        var before = Exposure.of(plain, POSTS);
        var after = Exposure.of(capped, POSTS);
        assertThat(after.never()).isLessThan(before.never());
        assertThat(after.gini()).isLessThan(before.gini());
        assertThat(after.score()).isLessThan(before.score());
    }

    @Test
    void exposureSaysHowUnevenlyPostsAreShown() {
        assertThat(Exposure.of(new int[] {5, 5, 5, 5}, 0)).isEqualTo(new Exposure(4, 20, 0, 5, 0, 250, 0));
        assertThat(Exposure.of(new int[] {0, 0, 0, 8}, 9)).isEqualTo(new Exposure(4, 8, 3, 8, 750, 1000, 9));
        assertThat(Exposure.of(new int[] {}, 0)).isEqualTo(new Exposure(0, 0, 0, 0, 0, 0, 0));
        assertThat(Exposure.curve(new int[] {5, 5, 5, 5}, 4)).containsExactly(0, 250, 500, 750, 1000);
        assertThat(Exposure.curve(new int[] {8, 0, 0, 0}, 2)).containsExactly(0, 0, 1000);
        assertThat(Exposure.curve(new int[] {3}, 2)).containsExactly(0, 0, 1000);
        assertThat(Exposure.curve(new int[] {}, 2)).containsExactly(0, 0, 0);
    }

    private static Seeker seekerToday(int person) {
        if (person % 100 != 0) return MARKET.seeker(person);
        var other = MARKET.seeker(person + PEOPLE);
        return new Seeker(person, other.home(), other.can(), other.wishes(), other.favoured(), other.consents());
    }

    private static Post with(Post post, int id) {
        return new Post(
                id,
                post.county(),
                post.occupation(),
                post.asks(),
                post.offers(),
                post.employer(),
                post.pact(),
                post.freshness(),
                post.openings(),
                true);
    }

    private NightLists lists(String name, long store, int length) {
        return new NightLists(folder.resolve(name), Night.of(WeightProfile.STANDARD, store, PEOPLE, length));
    }

    private static void assertListsAre(NightLists lists, PostMatcher matcher, List<Seeker> seekers) {
        for (int person = 0; person < seekers.size(); person += 3) {
            List<Ranked> expected =
                    matcher.best(seekers.get(person), lists.night().length());
            assertThat(lists.of(person)).as("person %d", person).isEqualTo(expected);
        }
    }
}
