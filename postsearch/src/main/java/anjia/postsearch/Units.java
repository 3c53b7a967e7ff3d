package anjia.postsearch;

import org.jspecify.annotations.Nullable;

/**
 * Walks a folded text unit by unit (切分): a Han character, a run of Latin letters and digits, or what stands between words. Each is one place wide, so
 * that two units that touch in the text stand at neighbouring places.
 */
final class Units {

    enum Kind {
        HAN,
        WORD,
        SIGN
    }

    private static final int LAST_LATIN = 0x24F;

    private final String text;
    private int from;
    private int to;
    private int place = -1;
    private @Nullable Kind kind;

    Units(String folded) {
        this.text = folded;
    }

    static Kind kind(int character) {
        if (!Character.isLetterOrDigit(character)) return Kind.SIGN;
        return character <= LAST_LATIN ? Kind.WORD : Kind.HAN;
    }

    boolean next() {
        from = to;
        if (from >= text.length()) return false;
        var first = text.codePointAt(from);
        var its = kind(first);
        to = from + Character.charCount(first);
        if (its != Kind.HAN) while (to < text.length() && kindAt(to) == its) to += charsAt(to);
        kind = its;
        place++;
        return true;
    }

    boolean is(Kind asked) {
        return kind == asked;
    }

    int place() {
        return place;
    }

    String text() {
        return text.substring(from, to);
    }

    /** This Han character and the next one, where one follows at once. */
    @Nullable
    String pair() {
        return to < text.length() && kindAt(to) == Kind.HAN ? text.substring(from, to + charsAt(to)) : null;
    }

    private Kind kindAt(int at) {
        return kind(text.codePointAt(at));
    }

    private int charsAt(int at) {
        return Character.charCount(text.codePointAt(at));
    }
}
