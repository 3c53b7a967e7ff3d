package anjia.postsearch;

import anjia.postsearch.Grams.Cut;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** A card as the index keeps it (索引文档): only what is searched, nothing to show. */
final class Documents {

    private static final FieldType ANYWHERE = type(IndexOptions.DOCS);
    private static final FieldType IN_ORDER = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    /** Lengths of the codes of provinces, cities, counties, towns and villages. */
    private static final int[] DIVISIONS = {2, 4, 6, 9, 12};

    private final Concepts concepts;

    Documents(Concepts concepts) {
        this.concepts = concepts;
    }

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    Document of(Card card) {
        var title = Folded.of(card.title());
        var work = Folded.of(String.join("\n", card.work()));
        var heard = title + "\n" + Folded.of(card.employer() + "\n" + card.place());
        var text = heard + "\n" + work;
        var document = new Document();
        cut(document, Field.TEXT, text, Cut.PAIRS, IN_ORDER);
        cut(document, Field.TITLE, title, Cut.PAIRS_AND_EACH, IN_ORDER);
        cut(document, Field.EACH, text, Cut.EACH, ANYWHERE);
        cut(document, Field.SOUND, heard, Cut.SOUNDS, IN_ORDER);
        concepts(document, card, title, work);
        exact(document, Field.CARD, card.id().toString());
        card.posts().forEach(post -> exact(document, Field.POST, post.toString()));
        for (var length : DIVISIONS)
            if (length <= card.division().length())
                exact(document, Field.PLACE, card.division().substring(0, length));
        for (var asked = 0; asked <= Card.Terms.ALL; asked++)
            if (fits(card, asked)) exact(document, Field.TERMS, "" + asked);
        document.add(new NumericDocValuesField(Field.WAGE, card.wage()));
        document.add(new NumericDocValuesField(Field.DAY, card.day()));
        document.add(new NumericDocValuesField(Field.HIGH, Key.high(card.id())));
        document.add(new NumericDocValuesField(Field.LOW, Key.low(card.id())));
        return document;
    }

    private void concepts(Document document, Card card, String title, String work) {
        var its = new TreeSet<>(card.certificates());
        its.add(card.occupation());
        its.forEach(one -> exact(document, Field.CONCEPT, one));
        its.addAll(card.facts());
        its.addAll(concepts.within(title));
        for (var one : concepts.within(work)) if (!concepts.isOccupation(one)) its.add(one);
        its.forEach(one -> exact(document, Field.NAMED, one));
    }

    private static boolean fits(Card card, int asked) {
        return card.terms().stream().anyMatch(terms -> (terms.bits() & asked) == asked);
    }

    private static void cut(Document document, String field, String folded, Cut cut, FieldType type) {
        document.add(new org.apache.lucene.document.Field(field, new Grams(folded, cut), type));
    }

    private static void exact(Document document, String field, String value) {
        document.add(new StringField(field, value, org.apache.lucene.document.Field.Store.NO));
    }
}
