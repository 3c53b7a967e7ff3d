package anjia.matching.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.matching.Post;
import anjia.matching.WeightProfile;
import anjia.matching.search.PostMatcher;
import anjia.matching.workload.LabourMarket;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FairTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobodyAndNoPostWouldRatherHaveEachOther(int seed) {
        var random = new Random(seed);
        var preferences = random(random, 400, 60, 12, seed % 2 == 0 ? 3 : 10_000);
        var seats = random.ints(60, 0, 6).toArray();
        var each = 1 + seed % 4;
        var settlement = DeferredAcceptance.settle(preferences, seats, each, seed);
        assertThat(BlockingPairs.count(preferences, seats, each, settlement)).isZero();
    }

    @Test
    void theCheckerFindsThePairThatWasWronged() {
        var preferences = new Preferences(new int[] {0, 1, 2}, new int[] {0, 0}, new int[] {5, 9}, 1);
        var wrong = new Settlement(bits(0), 1);
        assertThat(BlockingPairs.count(preferences, new int[] {1}, 1, wrong)).isEqualTo(1);
        assertThat(DeferredAcceptance.settle(preferences, new int[] {1}, 1, 1).pairs())
                .isEqualTo(bits(1));
    }

    @Test
    void theCheckerFindsASeatLeftEmptyAndRefusesOneTakenTwice() {
        var preferences = new Preferences(new int[] {0, 1, 2}, new int[] {0, 0}, new int[] {5, 9}, 1);
        assertThat(BlockingPairs.count(preferences, new int[] {2}, 1, new Settlement(bits(0), 1)))
                .isEqualTo(1);
        assertThatThrownBy(() -> BlockingPairs.count(preferences, new int[] {1}, 1, new Settlement(bits(0, 1), 1)))
                .hasMessageContaining("2 people, 1 seats");
    }

    @Test
    void amongThoseRegardedAlikeThePublishedSeedDecidesAndDecidesAgainTheSameWay() {
        var preferences = random(new Random(1), 200, 10, 5, 1);
        var seats = new int[10];
        Arrays.fill(seats, 3);
        var first = DeferredAcceptance.settle(preferences, seats, 1, 20260701);
        assertThat(DeferredAcceptance.settle(preferences, seats, 1, 20260701)).isEqualTo(first);
        assertThat(DeferredAcceptance.settle(preferences, seats, 1, 20260702).pairs())
                .isNotEqualTo(first.pairs());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aShorterListThanTheTrueOneNeverBringsAPersonABetterPost(int seed) {
        var random = new Random(seed);
        var preferences = random(random, 60, 12, 6, 4);
        var seats = random.ints(12, 1, 4).toArray();
        var honest = DeferredAcceptance.settle(preferences, seats, 1, seed);
        for (int person = 0; person < 60; person++) {
            var from = preferences.start()[person];
            var got = honest.pairs().nextSetBit(from);
            if (got < 0 || got >= preferences.start()[person + 1]) got = Integer.MAX_VALUE;
            // she leaves out the first, then the first two ...
            for (int cut = from + 1; cut < preferences.start()[person + 1]; cut++) {
                var shorter = without(preferences, from, cut);
                var now = DeferredAcceptance.settle(shorter, seats, 1, seed)
                        .pairs()
                        .nextSetBit(from);
                var post = now >= 0 && now < shorter.start()[person + 1] ? now + cut - from : Integer.MAX_VALUE;
                assertThat(post).isGreaterThanOrEqualTo(got);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void theTimetableNeedsAsManySlotsAsTheBusiestHasInterviews(int seed) {
        var random = new Random(seed);
        var preferences = random(random, 300, 40, 15, 100);
        var seats = random.ints(40, 0, 30).toArray();
        var settlement = DeferredAcceptance.settle(preferences, seats, 1 + seed, seed);
        var timetable = Timetable.of(preferences, settlement);
        assertThat(timetable.slots()).isEqualTo(busiest(preferences, settlement));
        assertNobodyIsAtTwoPlaces(preferences, settlement, timetable);
    }

    @Test
    void aFairOfTheMarketIsStableAndFitsItsTimetable() {
        var market = new LabourMarket(9);
        var posts = market.posts(0, 300);
        var matcher = new PostMatcher(WeightProfile.STANDARD, posts);
        var lists = market.seekers(0, 3_000).stream()
                .map(seeker -> matcher.best(seeker, 20))
                .toList();
        var preferences = Preferences.of(lists, posts);
        var seats = posts.stream().mapToInt(Post::openings).toArray();
        var settlement = DeferredAcceptance.settle(preferences, seats, 2, 1);
        assertThat(settlement.interviews()).isPositive();
        assertThat(BlockingPairs.count(preferences, seats, 2, settlement)).isZero();
        assertNobodyIsAtTwoPlaces(preferences, settlement, Timetable.of(preferences, settlement));
    }

    @Test
    void aListThatNamesAPostTwiceIsRefused() {
        assertThatThrownBy(() -> new Preferences(new int[] {0, 2}, new int[] {3, 3}, new int[] {1, 1}, 4))
                .hasMessage("person 0: post 3 twice");
    }

    @Test
    void aFairWithoutPeopleHasNoSlots() {
        var preferences = new Preferences(new int[] {0}, new int[0], new int[0], 2);
        var settlement = DeferredAcceptance.settle(preferences, new int[] {1, 1}, 1, 1);
        assertThat(Timetable.of(preferences, settlement).slots()).isZero();
    }

    private static Preferences random(Random random, int people, int posts, int most, int regards) {
        var start = new int[people + 1];
        for (int person = 0; person < people; person++) start[person + 1] = start[person] + random.nextInt(most + 1);
        var post = new int[start[people]];
        for (int person = 0; person < people; person++) {
            var chosen = new HashSet<Integer>();
            for (int pair = start[person]; pair < start[person + 1]; pair++) {
                do post[pair] = random.nextInt(posts);
                while (!chosen.add(post[pair]));
            }
        }
        return new Preferences(start, post, random.ints(post.length, 0, regards).toArray(), posts);
    }

    private static Preferences without(Preferences preferences, int from, int to) {
        var start = Arrays.stream(preferences.start())
                .map(at -> at <= from ? at : at - (to - from))
                .toArray();
        var kept = IntStream.range(0, preferences.post().length)
                .filter(pair -> pair < from || pair >= to)
                .toArray();
        return new Preferences(
                start,
                Arrays.stream(kept).map(pair -> preferences.post()[pair]).toArray(),
                Arrays.stream(kept).map(pair -> preferences.regard()[pair]).toArray(),
                preferences.posts());
    }

    private static int busiest(Preferences preferences, Settlement settlement) {
        var degree = new int[preferences.people() + preferences.posts()];
        for (int person = 0; person < preferences.people(); person++)
            for (int pair = preferences.start()[person]; pair < preferences.start()[person + 1]; pair++)
                if (settlement.has(pair)) {
                    degree[person]++;
                    degree[preferences.people() + preferences.post()[pair]]++;
                }
        return Arrays.stream(degree).max().orElse(0);
    }

    private static void assertNobodyIsAtTwoPlaces(Preferences preferences, Settlement settlement, Timetable timetable) {
        var taken = new HashSet<String>();
        for (int person = 0; person < preferences.people(); person++)
            for (int pair = preferences.start()[person]; pair < preferences.start()[person + 1]; pair++) {
                var slot = timetable.slotOf()[pair];
                assertThat(slot >= 0).isEqualTo(settlement.has(pair));
                if (slot < 0) continue;
                assertThat(slot).isLessThan(timetable.slots());
                assertThat(taken.add("person %d at %d".formatted(person, slot))).isTrue();
                assertThat(taken.add("post %d at %d".formatted(preferences.post()[pair], slot)))
                        .isTrue();
            }
    }

    private static BitSet bits(int... set) {
        var bits = new BitSet();
        for (var bit : set) bits.set(bit);
        return bits;
    }
}
