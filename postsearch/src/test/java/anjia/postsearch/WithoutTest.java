package anjia.postsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of one list without another, however it is read through. */
class WithoutTest {

    private static final int END = 30_000;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.3, 0.999, 1})
    void readInStepsAndJumpsItIsWhatStandsInOneAndNotInTheOther(double share) throws IOException {
        var random = new Random(Double.hashCode(share));
        for (var round = 0; round < 60; round++) {
            var of = some(random, random.nextDouble() * random.nextDouble());
            var without = some(random, share);
            var left = without(of, without);
            var longest = 1 + random.nextInt(1 << random.nextInt(14));
            for (var at = -1; at != DocIdSetIterator.NO_MORE_DOCS; ) {
                var next = at + 1 + (random.nextBoolean() ? 0 : random.nextInt(longest));
                var expected = IntStream.range(Math.min(next, END), END)
                        .filter(one -> of.get(one) && !without.get(one))
                        .findFirst()
                        .orElse(DocIdSetIterator.NO_MORE_DOCS);
                at = next == at + 1 ? left.nextDoc() : left.advance(next);
                assertThat(at).isEqualTo(expected);
                assertThat(left.docID()).isEqualTo(expected);
            }
        }
    }

    private static FixedBitSet some(Random random, double share) {
        var some = new FixedBitSet(END);
        for (var one = 0; one < END; one++) if (random.nextDouble() < share) some.set(one);
        return some;
    }

    private static DocIdSetIterator without(FixedBitSet of, FixedBitSet without) {
        return new Without(new BitSetIterator(of, of.cardinality()), new BitSetIterator(without, END), END);
    }
}
