package anjia.posts;

import anjia.occupations.DataRow;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A phrase of the word list (词条).
 *
 * @param when at least one of these stands in the clause of a match; empty when nothing is asked
 * @param unless none of these does
 */
record Phrase(Pattern pattern, List<String> when, List<String> unless) {

    private static final Pattern SET = Pattern.compile("\\{([a-z]\\w*)}", Pattern.CASE_INSENSITIVE);

    /** Beyond characters, classes, choices, ? and {n,m} a pattern uses nothing: a long text cannot exhaust the engine. */
    private static final Pattern UNBOUNDED =
            Pattern.compile("(?<!\\\\)[*+]|\\{\\d+,}|\\(\\?|(?<!\\[)\\^|\\$|\\\\[^.()\\[\\]*+?]");

    static Phrase of(DataRow row, Map<String, List<String>> sets) {
        row.only("word", "pattern", "when", "unless");
        if (row.has("word") == row.has("pattern")) throw row.fault("a phrase is a word or a pattern");
        return new Phrase(pattern(row, sets), row.texts("when"), row.texts("unless"));
    }

    private static Pattern pattern(DataRow row, Map<String, List<String>> sets) {
        if (row.has("word")) return Pattern.compile(Pattern.quote(row.text("word")));
        var written = row.text("pattern");
        if (UNBOUNDED.matcher(written).find()) throw row.fault("patterns have no * + ^ $ (? {n,}: " + written);
        var whole = SET.matcher(written).replaceAll(set -> Matcher.quoteReplacement(choice(row, set.group(1), sets)));
        try {
            return Pattern.compile(whole);
        } catch (PatternSyntaxException e) {
            throw row.fault(e.getDescription() + ": " + written);
        }
    }

    private static String choice(DataRow row, String set, Map<String, List<String>> sets) {
        var words = sets.get(set);
        if (words == null) throw row.fault("no such set: {" + set + "}");
        return "(" + String.join("|", words) + ")";
    }

    /** Whether a match may begin with this character; it spares trying where none can. */
    boolean mayBeginWith(char first) {
        var matcher = pattern.matcher(String.valueOf(first));
        return matcher.lookingAt() || matcher.hitEnd();
    }

    boolean holdsAnywhere() {
        return when.isEmpty() && unless.isEmpty();
    }

    boolean holdsIn(String clause) {
        return (when.isEmpty() || when.stream().anyMatch(clause::contains))
                && unless.stream().noneMatch(clause::contains);
    }
}
