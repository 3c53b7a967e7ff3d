package anjia.postsearch;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/** Where the cards of a leaf stand in the list; to be read in rising order. */
final class Columns {

    private final NumericDocValues day;
    private final NumericDocValues high;
    private final NumericDocValues low;

    Columns(LeafReaderContext leaf) throws IOException {
        this.day = leaf.reader().getNumericDocValues(Field.DAY);
        this.high = leaf.reader().getNumericDocValues(Field.HIGH);
        this.low = leaf.reader().getNumericDocValues(Field.LOW);
    }

    Key key(int document, int rank) throws IOException {
        return new Key(rank, at(day, document), Key.card(at(high, document), at(low, document)));
    }

    private static long at(NumericDocValues column, int document) throws IOException {
        if (!column.advanceExact(document)) throw new IllegalStateException("a card without a place in the list");
        return column.longValue();
    }
}
