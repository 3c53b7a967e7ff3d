package anjia.bench;

import anjia.bench.MatchingTable.Row;
import anjia.matching.Post;
import anjia.matching.WeightProfile;
import anjia.matching.fair.BlockingPairs;
import anjia.matching.fair.DeferredAcceptance;
import anjia.matching.fair.Preferences;
import anjia.matching.fair.Settlement;
import anjia.matching.search.PostMatcher;
import anjia.matching.workload.LabourMarket;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/** A fair of 50,000 people and 5,000 posts, fifty wishes each, and what the greatest sum of scores would be. */
final class FairTable {
    private static final LabourMarket MARKET = new LabourMarket(5);
    private static final long SEED = 20260701;

    void into(List<Row> rows) {
        var posts = MARKET.posts(0, 5_000);
        var matcher = new PostMatcher(WeightProfile.STANDARD, posts);
        var lists = MARKET.seekers(0, 50_000).stream()
                .map(seeker -> matcher.best(seeker, 50))
                .toList();
        var preferences = Preferences.of(lists, posts);
        var seats = posts.stream().mapToInt(Post::openings).toArray();
        var settled = DeferredAcceptance.settle(preferences, seats, 1, SEED);
        var wronged = BlockingPairs.count(preferences, seats, 1, settled);
        var took = Clocked.each(40, _ -> DeferredAcceptance.settle(preferences, seats, 1, SEED));
        rows.add(new Row(
                "fair 50,000 x 5,000 x 50, stable",
                "50 ms",
                "15 ms",
                Clocked.milliseconds(took.median()) + ", " + wronged + " blocking pairs",
                took.median() <= 50 && wronged == 0));
        for (var peer : ServiceLoader.load(FairPeer.class)) {
            var began = System.nanoTime();
            var optimum = peer.optimum(preferences, seats);
            var seconds = (System.nanoTime() - began) / 1e9;
            rows.add(new Row(
                    "the same fair: the greatest sum of scores, " + peer.name(),
                    "no less than ours",
                    "",
                    String.format(
                            Locale.ROOT,
                            "%,d placed, score %,d, %.2f s (ours: %,d placed, score %,d)",
                            optimum.placed(),
                            optimum.score(),
                            seconds,
                            settled.interviews(),
                            score(preferences, settled)),
                    optimum.score() >= score(preferences, settled)));
        }
    }

    private static long score(Preferences preferences, Settlement settled) {
        return settled.pairs().stream()
                .mapToLong(pair -> preferences.regard()[pair])
                .sum();
    }
}
