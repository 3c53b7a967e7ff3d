package anjia.postsearch;

import anjia.postsearch.Units.Kind;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** A folded text cut up for the index (二元切分): pairs of Han characters, Latin words, and the last Han character of a row alone. */
final class Grams extends TokenStream {

    /** What is made of a row of Han characters. */
    enum Cut {
        /** 电焊工 is 电焊, 焊工, 工. */
        PAIRS,
        /** Besides these each character alone. */
        PAIRS_AND_EACH,
        /** 电, 焊, 工; no Latin words. */
        EACH,
        /** "dian han", "han gong"; no Latin words. */
        SOUNDS
    }

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final String text;
    private final Cut cut;
    private Units units;
    private int last = -1;
    private @Nullable String besides;

    Grams(String folded, Cut cut) {
        this.text = folded;
        this.cut = cut;
        this.units = new Units(folded);
    }

    @Override
    public void reset() {
        units = new Units(text);
        last = -1;
        besides = null;
    }

    @Override
    public boolean incrementToken() {
        if (besides != null) {
            emit(besides);
            besides = null;
            return true;
        }
        while (units.next()) {
            var gram = gram();
            if (gram == null) continue;
            emit(gram);
            return true;
        }
        return false;
    }

    private void emit(String gram) {
        clearAttributes();
        term.append(gram);
        step.setPositionIncrement(units.place() - last);
        last = units.place();
    }

    private @Nullable String gram() {
        if (units.is(Kind.SIGN)) return null;
        if (units.is(Kind.WORD)) return cut == Cut.EACH || cut == Cut.SOUNDS ? null : units.text();
        if (cut == Cut.EACH) return units.text();
        var pair = units.pair();
        if (cut == Cut.SOUNDS) return pair == null ? null : sounds(pair);
        if (pair == null) return units.text();
        if (cut == Cut.PAIRS_AND_EACH) besides = units.text();
        return pair;
    }

    private static String sounds(String pair) {
        var first = pair.codePointAt(0);
        return Sounds.of(first) + ' ' + Sounds.of(pair.codePointAt(Character.charCount(first)));
    }
}
