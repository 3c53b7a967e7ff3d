package anjia.matching.search;

import anjia.matching.WeightProfile;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The weight profiles that a property is tried with: the two that there are, random ones, and those that make everything tie. */
final class Weights {
    private Weights() {}

    static List<WeightProfile> tried() {
        var named = Stream.of(
                WeightProfile.STANDARD,
                WeightProfile.FLAT,
                new WeightProfile("nothing counts", 1, 0, 0, 0, 0, 0, 0, 0, 0),
                new WeightProfile("place alone", 1, 1, 0, 0, 0, 0, 0, 0, 0),
                new WeightProfile("all of it", 1, 255, 255, 255, 255, 255, 255, 255, 255));
        return Stream.concat(named, IntStream.range(0, 5).mapToObj(Weights::random))
                .toList();
    }

    private static WeightProfile random(int seed) {
        var w = new Random(seed).ints(8, 0, seed % 2 == 0 ? 20 : 256).toArray();
        return new WeightProfile("random " + seed, 1, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7]);
    }
}
