package anjia.postsearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * One look at the index as it is at a moment (检索). Every leaf of it is sorted as the list is, so the first that answer are the newest: as many as are asked for
 * are read, and no more. Where few answer, all of them are ranked; where many do, each rank is read by itself.
 */
final class Look {

    private final IndexSearcher searcher;

    Look(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /**
     * How good an answer is, as queries: the answers, those of them that mean it, those in whose title it stands.
     *
     * @param lead holds all answers, and of all that do the most mean it; {@link Queries#NOTHING} where nothing can mean it
     */
    record Ranks(Query answers, Query lead, Query concept, Query title) {

        private boolean mayMean() {
            return !concept.equals(Queries.NOTHING);
        }
    }

    boolean finds(Query query) throws IOException {
        var weight = weight(query);
        for (var leaf : searcher.getLeafContexts()) if (Leaf.of(leaf, weight).next()) return true;
        return false;
    }

    /** At most so many. */
    int count(Query query, int most) throws IOException {
        var count = 0;
        var weight = weight(query);
        for (var context : searcher.getLeafContexts())
            for (var leaf = Leaf.of(context, weight); leaf.next(); ) if (++count == most) return count;
        return count;
    }

    Set<UUID> cards(Query query) throws IOException {
        var cards = new HashSet<UUID>();
        var weight = weight(query);
        for (var context : searcher.getLeafContexts())
            for (var leaf = Leaf.of(context, weight); leaf.next(); )
                cards.add(leaf.key(Key.TEXT).card());
        return cards;
    }

    /**
     * The first cards behind a place in the list.
     *
     * @param few so many are counted, and ranked one by one
     */
    CardPage page(Ranks ranks, @Nullable Key after, int n, int few) throws IOException {
        var answers = new ArrayList<Key>();
        if (!all(ranks, few, answers)) return new CardPage(byRank(ranks, after, n), few);
        Collections.sort(answers);
        var keys = answers.stream()
                .filter(key -> after == null || key.compareTo(after) > 0)
                .limit(n)
                .toList();
        return new CardPage(keys, answers.size());
    }

    /** @return false when there are as many as few, or more */
    private boolean all(Ranks ranks, int few, List<Key> into) throws IOException {
        var answers = weight(ranks.answers());
        var concept = weight(ranks.concept());
        var title = weight(ranks.title());
        for (var context : searcher.getLeafContexts()) {
            var meant = Leaf.of(context, concept);
            var titled = Leaf.of(context, title);
            for (var leaf = Leaf.of(context, answers); leaf.next(); ) {
                var rank =
                        meant.has(leaf.document()) ? Key.CONCEPT : titled.has(leaf.document()) ? Key.TITLE : Key.TEXT;
                into.add(leaf.key(rank));
                if (into.size() == few) return false;
            }
        }
        return true;
    }

    private List<Key> byRank(Ranks ranks, @Nullable Key after, int n) throws IOException {
        var page = new ArrayList<Key>();
        for (var rank = Key.CONCEPT; rank >= Key.TEXT && page.size() < n; rank--) {
            if (after != null && rank > after.rank()) continue;
            page.addAll(newest(ranks, rank, after == null || after.rank() > rank ? null : after, n - page.size()));
        }
        return page;
    }

    private List<Key> newest(Ranks ranks, int rank, @Nullable Key after, int n) throws IOException {
        var newest = new ArrayList<Key>();
        var ranked = new Ranked(ranks, rank);
        for (var context : searcher.getLeafContexts()) {
            var leaf = ranked.of(context);
            var read = 0;
            for (var more = leaf.nextFrom(after); more && read < n; more = leaf.next(), read++)
                newest.add(leaf.key(rank));
        }
        Collections.sort(newest);
        return newest.size() > n ? newest.subList(0, n) : newest;
    }

    private static DocIdSetIterator iterator(Weight weight, LeafReaderContext context) throws IOException {
        var scorer = weight.scorer(context);
        return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }

    private Weight weight(Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** The answers of one rank. */
    private final class Ranked {

        private final Weight answers;

        /** Null where nothing can mean it, or all of this rank does. */
        private final @Nullable Weight lead;

        private final @Nullable Weight concept;
        private final @Nullable Weight title;

        Ranked(Ranks ranks, int rank) throws IOException {
            var means = rank == Key.CONCEPT;
            var query = switch (rank) {
                case Key.CONCEPT -> Queries.all(List.of(ranks.answers(), ranks.concept()));
                case Key.TITLE -> Queries.all(List.of(ranks.answers(), ranks.title()));
                default -> ranks.answers();
            };
            answers = weight(query);
            lead = means || !ranks.mayMean() ? null : weight(ranks.lead());
            concept = lead == null ? null : weight(ranks.concept());
            title = rank == Key.TEXT ? weight(ranks.title()) : null;
        }

        Leaf of(LeafReaderContext context) throws IOException {
            var found = iterator(answers, context);
            if (lead != null && concept != null)
                found = ConjunctionUtils.intersectIterators(List.of(
                        new Without(
                                iterator(lead, context),
                                iterator(concept, context),
                                context.reader().maxDoc()),
                        found));
            return new Leaf(context, found, title == null ? DocIdSetIterator.empty() : iterator(title, context));
        }
    }

    /** What the answers of one leaf are, in its order. */
    private static final class Leaf {

        private final LeafReaderContext context;
        private final DocIdSetIterator answers;
        private final DocIdSetIterator left;
        private @Nullable Columns columns;

        /** @param left documents that are left out */
        private Leaf(LeafReaderContext context, DocIdSetIterator answers, DocIdSetIterator left) {
            this.context = context;
            this.answers = answers;
            this.left = left;
        }

        static Leaf of(LeafReaderContext context, Weight weight) throws IOException {
            return new Leaf(context, iterator(weight, context), DocIdSetIterator.empty());
        }

        int document() {
            return answers.docID();
        }

        Key key(int rank) throws IOException {
            var its = columns;
            if (its == null) columns = its = new Columns(context);
            return its.key(answers.docID(), rank);
        }

        boolean next() throws IOException {
            return isAny(answers.nextDoc());
        }

        /** Whether it answers; asked in rising order. */
        boolean has(int document) throws IOException {
            return has(answers, document);
        }

        private static boolean has(DocIdSetIterator one, int document) throws IOException {
            return (one.docID() < document ? one.advance(document) : one.docID()) == document;
        }

        boolean nextFrom(@Nullable Key after) throws IOException {
            return after == null ? next() : isAny(answers.advance(firstBehind(after)));
        }

        private boolean isAny(int document) throws IOException {
            var live = context.reader().getLiveDocs();
            var one = document;
            while (one != DocIdSetIterator.NO_MORE_DOCS && (live != null && !live.get(one) || has(left, one)))
                one = answers.nextDoc();
            return one != DocIdSetIterator.NO_MORE_DOCS;
        }

        /** By halves, as the leaf is sorted. */
        private int firstBehind(Key after) throws IOException {
            var low = 0;
            var high = context.reader().maxDoc();
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (new Columns(context).key(middle, after.rank()).compareTo(after) > 0) high = middle;
                else low = middle + 1;
            }
            return low;
        }
    }
}
