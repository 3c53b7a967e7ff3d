package anjia.peers;

import anjia.matching.Seeker;
import anjia.matching.Skills;
import anjia.matching.WeightProfile;
import anjia.peers.LucenePosts.Columns;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/** The sum of the parts for one seeker, read from the columns of a post. A sum stays below 2^24, so a float holds it exactly. */
final class SeekerScore extends DoubleValuesSource {

    /** What a county and an occupation give, weights included, by their place among all. */
    record Tables(int[] place, int[] occupation) {}

    private final WeightProfile weights;
    private final Seeker seeker;
    private final Tables tables;
    private final Skills skills;
    private final int wished;
    private final boolean favoured;

    SeekerScore(WeightProfile weights, Seeker seeker, Tables tables) {
        this.weights = weights;
        this.seeker = seeker;
        this.tables = tables;
        this.skills = seeker.can().skills();
        this.wished = seeker.wishes().wage();
        this.favoured = seeker.favoured();
    }

    @Override
    public DoubleValues getValues(LeafReaderContext context, DoubleValues scores) throws IOException {
        return new OfPosts(context);
    }

    private final class OfPosts extends DoubleValues {
        private final NumericDocValues scalars;
        private final NumericDocValues low;
        private final NumericDocValues high;

        OfPosts(LeafReaderContext context) throws IOException {
            scalars = DocValues.getNumeric(context.reader(), Columns.SCALARS);
            low = DocValues.getNumeric(context.reader(), Columns.SKILLS_LOW);
            high = DocValues.getNumeric(context.reader(), Columns.SKILLS_HIGH);
        }

        @Override
        public boolean advanceExact(int doc) throws IOException {
            return scalars.advanceExact(doc) && low.advanceExact(doc) && high.advanceExact(doc);
        }

        @Override
        public double doubleValue() throws IOException {
            var post = scalars.longValue();
            var one = low.longValue();
            var other = high.longValue();
            var asked = Long.bitCount(one) + Long.bitCount(other);
            var held = Long.bitCount(one & skills.low()) + Long.bitCount(other & skills.high());
            return tables.place()[Scalars.county(post)]
                    + tables.occupation()[Scalars.occupation(post)]
                    + Scalars.fixed(post)
                    + weights.skill() * (asked == 0 ? 255 : 255 * held / asked)
                    + weights.wage() * Math.clamp(255 * (5 * Scalars.wage(post) - 4 * wished) / (3 * wished), 0, 255)
                    + (favoured && Scalars.pact(post) ? 255 * weights.pact() : 0);
        }
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return true;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return "score of seeker " + seeker.id();
    }
}
