package anjia.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.matching.Reference;
import anjia.matching.Seeker;
import anjia.matching.WeightProfile;
import anjia.matching.workload.LabourMarket;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeekerMatcherTest {
    private static final LabourMarket MARKET = new LabourMarket(2);
    private static final List<Seeker> SEEKERS = MARKET.seekers(0, 8_000);

    static List<WeightProfile> weights() {
        return Weights.tried();
    }

    @ParameterizedTest
    @MethodSource("weights")
    void everyListIsThatOfTheReference(WeightProfile profile) {
        var matcher = new SeekerMatcher(profile, SEEKERS);
        var reference = new Reference(profile);
        for (var post : MARKET.posts(0, 40)) {
            var k = 1 + post.id();
            assertThat(matcher.best(post, k)).as("post %d", post.id()).isEqualTo(reference.seekers(post, SEEKERS, k));
        }
    }

    @ParameterizedTest
    @MethodSource("weights")
    void lookingAtEverybodyGivesTheSameAsLookingAtFew(WeightProfile profile) {
        var matcher = new SeekerMatcher(profile, SEEKERS);
        for (var post : MARKET.posts(500, 650))
            assertThat(matcher.bestByScan(post, 50)).isEqualTo(matcher.best(post, 50));
    }

    @Test
    void aLongListIsComplete() {
        var matcher = new SeekerMatcher(WeightProfile.STANDARD, SEEKERS);
        var reference = new Reference(WeightProfile.STANDARD);
        for (var post : MARKET.posts(0, 30))
            assertThat(matcher.best(post, 8_000)).isEqualTo(reference.seekers(post, SEEKERS, 8_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoComesChangesOrWithdrawsIsSeenByTheNextSearch(long seed) {
        var profile = Weights.tried().get((int) seed - 1);
        var random = new Random(seed);
        var seekers = new HashMap<Integer, Seeker>();
        for (var seeker : SEEKERS.subList(0, 3_000)) seekers.put(seeker.id(), seeker);
        var matcher = new SeekerMatcher(profile, seekers.values());
        var reference = new Reference(profile);
        for (int step = 0; step < 2_400; step++) {
            var id = random.nextInt(6_000);
            if (random.nextInt(3) == 0) {
                matcher.withdraw(id);
                seekers.remove(id);
            } else {
                var other = SEEKERS.get(
                        random.nextInt(SEEKERS.size())); // the id gets another content, perhaps without consent
                var seeker =
                        new Seeker(id, other.home(), other.can(), other.wishes(), other.favoured(), other.consents());
                matcher.put(seeker);
                seekers.put(id, seeker);
            }
            if (step % 1_100 == 900) matcher.compact();
            if (step % 60 != 59) continue;
            var post = MARKET.post(step);
            assertThat(matcher.best(post, 10)).isEqualTo(reference.seekers(post, List.copyOf(seekers.values()), 10));
        }
    }

    @Test
    void changesThatComeWhileEverybodyIsPutInOrderAreNotLost() throws Exception {
        var seekers = new HashMap<Integer, Seeker>();
        for (var seeker : SEEKERS) seekers.put(seeker.id(), seeker);
        var matcher = new SeekerMatcher(WeightProfile.STANDARD, SEEKERS);
        var stop = new AtomicBoolean();
        var compaction = Thread.ofPlatform().start(() -> {
            while (!stop.get()) matcher.compact();
        });
        var random = new Random(7);
        for (int step = 0; step < 4_000; step++) {
            var seeker = MARKET.seeker(random.nextInt(10_000));
            if (step % 3 == 0) {
                matcher.withdraw(seeker.id());
                seekers.remove(seeker.id());
            } else {
                matcher.put(seeker);
                seekers.put(seeker.id(), seeker);
            }
        }
        stop.set(true);
        compaction.join();
        var reference = new Reference(WeightProfile.STANDARD);
        for (var post : MARKET.posts(0, 40))
            assertThat(matcher.best(post, 20)).isEqualTo(reference.seekers(post, List.copyOf(seekers.values()), 20));
    }

    @Test
    void whoWithdrawsIsGoneFromTheNextList() {
        var matcher = new SeekerMatcher(WeightProfile.STANDARD, SEEKERS);
        var post = MARKET.post(3);
        var first = matcher.best(post, 1).getFirst();
        matcher.withdraw(first.id());
        assertThat(matcher.best(post, 50)).isNotEmpty().noneMatch(ranked -> ranked.id() == first.id());
    }

    @Test
    void withoutSeekersTheListIsEmpty() {
        assertThat(new SeekerMatcher(WeightProfile.STANDARD, List.of()).best(MARKET.post(1), 10))
                .isEmpty();
    }
}
