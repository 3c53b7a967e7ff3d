package anjia.matching.search;

/** For every list of seekers the best that one in it can be: ablest in every filter, all skills, the lowest wage, favoured if any is. */
final class SeekerBounds {
    private static final int WORDS = 4;
    private final long[] words;

    SeekerBounds(int lists) {
        words = new long[lists * WORDS];
    }

    void widen(int list, SeekerRows rows, int row) {
        var at = list * WORDS;
        var from = row * SeekerRows.WORDS;
        var filter = rows.words[from];
        long wage = rows.wage(row);
        long favoured = SeekerRows.favoured(rows.place(row));
        var isEmpty = words[at] == 0; // the guards of a filter word are never 0
        words[at] = isEmpty ? filter : FilterWord.ablerSeeker(words[at], filter);
        words[at + 1] |= rows.words[from + 1];
        words[at + 2] |= rows.words[from + 2];
        words[at + 3] = isEmpty
                ? wage << 1 | favoured
                : Math.min(words[at + 3] >>> 1, wage) << 1 | words[at + 3] & 1 | favoured;
    }

    boolean isEmpty(int list) {
        return words[list * WORDS] == 0;
    }

    boolean hides(int list, long post) {
        return FilterWord.failing(post, words[list * WORDS]) != 0;
    }

    /** The most points of skills and pact. */
    int mostOther(int list, PostQuery query) {
        var at = list * WORDS;
        return query.otherPoints(words[at + 1], words[at + 2], (int) words[at + 3] & 1);
    }

    int mostWage(int list, PostQuery query) {
        return query.wagePoints((int) (words[list * WORDS + 3] >>> 1));
    }
}
