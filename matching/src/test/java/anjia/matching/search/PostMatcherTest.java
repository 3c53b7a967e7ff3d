package anjia.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.matching.Mobility;
import anjia.matching.NearestChange;
import anjia.matching.Post;
import anjia.matching.Reference;
import anjia.matching.Seeker;
import anjia.matching.WeightProfile;
import anjia.matching.workload.LabourMarket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostMatcherTest {
    private static final LabourMarket MARKET = new LabourMarket(1);
    private static final List<Post> POSTS = MARKET.posts(0, 8_000);

    static List<WeightProfile> weights() {
        return Weights.tried();
    }

    @ParameterizedTest
    @MethodSource("weights")
    void everyListIsThatOfTheReference(WeightProfile profile) {
        var matcher = new PostMatcher(profile, POSTS);
        var reference = new Reference(profile);
        for (var seeker : MARKET.seekers(0, 60)) {
            var k = 1 + seeker.id() % 30;
            assertThat(matcher.best(seeker, k))
                    .as("seeker %d", seeker.id())
                    .isEqualTo(reference.posts(seeker, POSTS, k));
        }
    }

    @ParameterizedTest
    @MethodSource("weights")
    void lookingAtEverythingGivesTheSameAsLookingAtLittle(WeightProfile profile) {
        var matcher = new PostMatcher(profile, POSTS);
        for (var seeker : MARKET.seekers(500, 900))
            assertThat(matcher.bestByScan(seeker, 10)).isEqualTo(matcher.best(seeker, 10));
    }

    @Test
    void aLongListIsComplete() {
        var few = POSTS.subList(0, 2_000);
        var matcher = new PostMatcher(WeightProfile.STANDARD, few);
        var reference = new Reference(WeightProfile.STANDARD);
        for (var seeker : MARKET.seekers(0, 40))
            assertThat(matcher.best(seeker, 2_000)).isEqualTo(reference.posts(seeker, few, 2_000));
    }

    @Test
    void aSearchThatHasToLookAtTooMuchScansEverythingAndGivesTheSame() {
        var many = MARKET.posts(0, 60_000);
        var matcher = new PostMatcher(WeightProfile.FLAT, many);
        var scanned = 0;
        for (var seeker : MARKET.seekers(0, 150)) {
            var top = new Top(700);
            if (matcher.search(seeker, top) > many.size()) scanned++;
            assertThat(top.ranked()).isEqualTo(matcher.bestByScan(seeker, 700));
        }
        assertThat(scanned).isPositive().isLessThan(150);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void postsThatOpenCloseAndChangeAreSeenByTheNextSearch(long seed) {
        var profile = Weights.tried().get((int) seed - 1);
        var random = new Random(seed);
        var posts = new HashMap<Integer, Post>();
        for (var post : POSTS.subList(0, 3_000)) posts.put(post.id(), post);
        var matcher = new PostMatcher(profile, posts.values());
        var reference = new Reference(profile);
        for (int step = 0; step < 2_400; step++) {
            var id = random.nextInt(6_000);
            if (random.nextInt(3) == 0) {
                matcher.close(id);
                posts.remove(id);
            } else {
                var other = POSTS.get(random.nextInt(POSTS.size())); // the id gets another content
                var post = new Post(
                        id,
                        other.county(),
                        other.occupation(),
                        other.asks(),
                        other.offers(),
                        other.employer(),
                        other.pact(),
                        other.freshness(),
                        other.openings(),
                        true);
                matcher.open(post);
                posts.put(id, post);
            }
            if (step % 1_100 == 900) matcher.compact();
            if (step % 60 != 59) continue;
            var seeker = MARKET.seeker(step);
            assertThat(matcher.best(seeker, 10)).isEqualTo(reference.posts(seeker, List.copyOf(posts.values()), 10));
        }
    }

    @Test
    void changesThatComeWhileEverythingIsPutInOrderAreNotLost() throws Exception {
        var posts = new HashMap<Integer, Post>();
        for (var post : POSTS) posts.put(post.id(), post);
        var matcher = new PostMatcher(WeightProfile.STANDARD, POSTS);
        var stop = new AtomicBoolean();
        var compaction = Thread.ofPlatform().start(() -> {
            while (!stop.get()) matcher.compact();
        });
        var random = new Random(7);
        for (int step = 0; step < 4_000; step++) {
            var post = MARKET.post(random.nextInt(10_000));
            if (step % 3 == 0) {
                matcher.close(post.id());
                posts.remove(post.id());
            } else {
                matcher.open(post);
                posts.put(post.id(), post);
            }
        }
        stop.set(true);
        compaction.join();
        var reference = new Reference(WeightProfile.STANDARD);
        for (var seeker : MARKET.seekers(0, 40))
            assertThat(matcher.best(seeker, 20))
                    .isEqualTo(reference.posts(seeker, new ArrayList<>(posts.values()), 20));
    }

    @Test
    void whoseHomeAndWishesNobodyOffersStillGetsWhatThereIs() {
        var posts = POSTS.stream().filter(post -> post.county() / 10_000 == 32).toList();
        var matcher = new PostMatcher(WeightProfile.STANDARD, posts);
        var reference = new Reference(WeightProfile.STANDARD);
        for (var seeker : MARKET.seekers(0, 60)) {
            var strange = seeker.with(new Seeker.Wishes(
                    List.of(1_01_01_01, 6_01_99_01), 30, true, false, Mobility.NATION, List.of(7777), 0));
            assertThat(matcher.best(strange, 10)).hasSize(10).isEqualTo(reference.posts(strange, posts, 10));
        }
    }

    @Test
    void whatEachChangeWouldShowIsCountedAsTheReferenceCountsIt() {
        var posts = new ArrayList<>(POSTS.subList(0, 4_000));
        var matcher = new PostMatcher(WeightProfile.STANDARD, posts);
        for (int i = 0; i < 500; i += 5) matcher.close(i);
        posts.removeIf(post -> post.id() < 500 && post.id() % 5 == 0);
        for (var post : POSTS.subList(5_000, 5_300)) matcher.open(post);
        posts.addAll(POSTS.subList(5_000, 5_300));
        for (var seeker : MARKET.seekers(0, 60))
            assertThat(matcher.openings(seeker)).isNotEmpty().isEqualTo(NearestChange.openings(seeker, posts));
    }

    @Test
    void withoutPostsTheListIsEmpty() {
        assertThat(new PostMatcher(WeightProfile.STANDARD, List.of()).best(MARKET.seeker(1), 10))
                .isEmpty();
    }
}
