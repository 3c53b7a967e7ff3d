package anjia.postsearch;

import anjia.postsearch.Units.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What is asked of the index (查询). */
final class Queries {

    static final Query NOTHING = new MatchNoDocsQuery();

    private Queries() {}

    static Query any(Collection<Query> of) {
        return join(of, Occur.SHOULD);
    }

    static Query all(Collection<Query> of) {
        return join(of, Occur.FILTER);
    }

    private static Query join(Collection<Query> of, Occur how) {
        if (of.isEmpty()) return NOTHING;
        if (of.size() == 1) return of.iterator().next();
        var joined = new BooleanQuery.Builder();
        of.forEach(one -> joined.add(one, how));
        return joined.build();
    }

    static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    static Query anyOf(String field, Collection<String> values) {
        return any(values.stream().map(value -> term(field, value)).toList());
    }

    /**
     * The text holds the word as it stands. Every second pair covers a row of Han characters; one that stands alone between Latin letters must be
     * there, wherever.
     */
    static Query holds(String field, String folded) {
        var phrase = new PhraseQuery.Builder();
        var alone = new ArrayList<Query>();
        var terms = 0;
        var uncovered = 0;
        String before = null;
        for (var units = new Units(folded); units.next(); ) {
            if (units.is(Kind.SIGN)) continue;
            var pair = units.is(Kind.HAN) ? units.pair() : null;
            if (units.is(Kind.WORD) || pair != null && units.place() >= uncovered) {
                phrase.add(new Term(field, pair == null ? units.text() : pair), units.place());
                terms++;
                uncovered = units.place() + (pair == null ? 1 : 2);
            } else if (pair == null && units.place() >= uncovered) {
                if (before == null) alone.add(term(field.equals(Field.TITLE) ? field : Field.EACH, units.text()));
                else {
                    phrase.add(new Term(field, before), units.place() - 1);
                    terms++;
                }
            }
            before = pair;
        }
        if (terms > 0) alone.add(phrase.build());
        return all(alone);
    }

    /** Of the title: one of its characters may be any other. */
    static Query holdsWithASlip(String folded) {
        var characters = folded.codePoints().mapToObj(Character::toString).toList();
        var ways = new ArrayList<Query>();
        for (var wrong = 0; wrong < characters.size(); wrong++) {
            var phrase = new PhraseQuery.Builder();
            for (var at = 0; at < characters.size(); at++)
                if (at != wrong) phrase.add(new Term(Field.TITLE, characters.get(at)), at);
            ways.add(phrase.build());
        }
        return any(ways);
    }

    /** Something that is heard so. @param syllables at least two */
    static Query sounds(List<String> syllables) {
        var phrase = new PhraseQuery.Builder();
        var last = syllables.size() - 2;
        for (var at = 0; at <= last; at = at < last ? Math.min(at + 2, last) : last + 1)
            phrase.add(new Term(Field.SOUND, syllables.get(at) + ' ' + syllables.get(at + 1)), at);
        return phrase.build();
    }

    static List<Query> within(Limits limits) {
        var clauses = new ArrayList<Query>();
        if (!limits.places().isEmpty()) clauses.add(anyOf(Field.PLACE, limits.places()));
        if (limits.terms().bits() > 0)
            clauses.add(term(Field.TERMS, "" + limits.terms().bits()));
        if (limits.least() > 0)
            clauses.add(NumericDocValuesField.newSlowRangeQuery(Field.WAGE, limits.least(), Long.MAX_VALUE));
        return clauses;
    }
}
