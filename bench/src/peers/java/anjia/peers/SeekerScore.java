package anjia.peers;

import anjia.matching.Seeker;
import anjia.matching.WeightProfile;
import anjia.peers.LucenePosts.Columns;
import java.io.IOException;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/** The sum of the parts for one seeker, read from the columns of a post. A sum stays below 2^24, so a float holds it exactly. */
final class SeekerScore extends DoubleValuesSource {

    /** What a county and an occupation give, weights included. */
    record Tables(IntUnaryOperator place, IntUnaryOperator occupation) {}

    private final WeightProfile weights;
    private final Seeker seeker;
    private final Tables tables;

    SeekerScore(WeightProfile weights, Seeker seeker, Tables tables) {
        this.weights = weights;
        this.seeker = seeker;
        this.tables = tables;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext context, DoubleValues scores) throws IOException {
        return new OfPosts(context);
    }

    private final class OfPosts extends DoubleValues {
        private final NumericDocValues county;
        private final NumericDocValues occupation;
        private final NumericDocValues wage;
        private final NumericDocValues low;
        private final NumericDocValues high;
        private final NumericDocValues pact;
        private final NumericDocValues fixed;

        OfPosts(LeafReaderContext context) throws IOException {
            county = DocValues.getNumeric(context.reader(), Columns.PLACE);
            occupation = DocValues.getNumeric(context.reader(), Columns.OCCUPATION);
            wage = DocValues.getNumeric(context.reader(), Columns.WAGE);
            low = DocValues.getNumeric(context.reader(), Columns.SKILLS_LOW);
            high = DocValues.getNumeric(context.reader(), Columns.SKILLS_HIGH);
            pact = DocValues.getNumeric(context.reader(), Columns.PACT);
            fixed = DocValues.getNumeric(context.reader(), Columns.FIXED);
        }

        @Override
        public boolean advanceExact(int doc) throws IOException {
            return county.advanceExact(doc)
                    && occupation.advanceExact(doc)
                    && wage.advanceExact(doc)
                    && low.advanceExact(doc)
                    && high.advanceExact(doc)
                    && pact.advanceExact(doc)
                    && fixed.advanceExact(doc);
        }

        @Override
        public double doubleValue() throws IOException {
            var skills = seeker.can().skills();
            var asked = Long.bitCount(low.longValue()) + Long.bitCount(high.longValue());
            var held = Long.bitCount(low.longValue() & skills.low()) + Long.bitCount(high.longValue() & skills.high());
            var wished = seeker.wishes().wage();
            var offered = wage.longValue();
            return tables.place().applyAsInt((int) county.longValue())
                    + tables.occupation().applyAsInt((int) occupation.longValue())
                    + fixed.longValue()
                    + weights.skill() * (asked == 0 ? 255L : 255L * held / asked)
                    + weights.wage() * Math.clamp(255L * (5 * offered - 4L * wished) / (3L * wished), 0, 255)
                    + (pact.longValue() == 1 && seeker.favoured() ? 255L * weights.pact() : 0);
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
