package anjia.postsearch;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of one list that are not in another, many at a time (差集). Where a list is nearly all of the other, and whoever reads has come to what is left, most of a million
 * documents are passed over as words of 64.
 */
final class Without extends DocIdSetIterator {

    private static final int FIRST = 64;
    private static final int MOST = 4096;

    private final DocIdSetIterator of;
    private final DocIdSetIterator without;
    private final int end;
    private final FixedBitSet window = new FixedBitSet(MOST);
    private final FixedBitSet gone = new FixedBitSet(MOST);
    private int from;
    private int to;
    private int size = FIRST;
    private int document = -1;

    /** @param end behind the last document of both */
    Without(DocIdSetIterator of, DocIdSetIterator without, int end) {
        this.of = of;
        this.without = without;
        this.end = end;
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int nextDoc() throws IOException {
        return advance(document + 1);
    }

    @Override
    public int advance(int target) throws IOException {
        var at = target;
        while (at < end) {
            if (at >= to) read(at);
            var found = from < to ? window.nextSetBit(Math.max(at - from, 0), to - from) : NO_MORE_DOCS;
            if (found != NO_MORE_DOCS) return document = from + found;
            at = to;
        }
        return document = NO_MORE_DOCS;
    }

    /** The next documents of the list from here on: few where somebody jumps about, more and more where all are read. */
    private void read(int at) throws IOException {
        size = at == to ? Math.min(2 * size, MOST) : FIRST;
        from = of.docID() < at ? of.advance(at) : of.docID();
        if (from >= end) {
            from = to = end;
            return;
        }
        to = Math.min(from + size, end);
        window.clear();
        of.intoBitSet(to, window, from);
        if (without.docID() < from) without.advance(from);
        if (without.docID() >= to) return;
        gone.clear();
        without.intoBitSet(to, gone, from);
        window.andNot(gone);
    }

    @Override
    public long cost() {
        return of.cost();
    }
}
