package anjia.posts;

import anjia.occupations.DataRow;
import anjia.occupations.Named;
import anjia.web.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A category of what a post may not say (违规类别), and how it reads a text: steps 3 to 6 of the head of {@code forbidden.yaml}.
 *
 * @param articles its grounds, at least one
 * @param explainZh what to write instead, in Chinese
 * @param found examples that hold a finding of it
 * @param notFound examples that hold none
 */
record Forbidden(
        String id,
        String zh,
        String en,
        List<Article> articles,
        String explainZh,
        String explainEn,
        List<Phrase> allow,
        List<Phrase> words,
        List<String> found,
        List<String> notFound)
        implements Named {

    private static final String CLAUSE_ENDS = "。,;!?";
    private static final String SEPARATORS = CLAUSE_ENDS + ":、";

    record Article(String article, Mark sure) {}

    private record Span(int from, int to) {
        int length() {
            return to - from;
        }

        boolean touches(Span other) {
            return from < other.to && other.from < to;
        }

        boolean contains(Span other) {
            return from <= other.from && other.to <= to;
        }
    }

    static Forbidden of(DataRow row, Map<String, List<String>> sets) {
        row.only("id", "zh", "en", "articles", "explain", "allow", "words", "found", "not_found");
        var articles = row.rows("articles").stream().map(Forbidden::article).toList();
        if (articles.isEmpty()) throw row.fault("has no article");
        var explain = row.row("explain").only("zh", "en");
        return new Forbidden(
                row.text("id"),
                row.text("zh"),
                row.text("en"),
                articles,
                explain.text("zh"),
                explain.text("en"),
                row.rows("allow").stream().map(one -> Phrase.of(one, sets)).toList(),
                row.rows("words").stream().map(one -> Phrase.of(one, sets)).toList(),
                row.texts("found"),
                row.texts("not_found"));
    }

    private static Article article(DataRow row) {
        row.only("article", "sure");
        return new Article(row.text("article"), row.oneOf("sure", Mark.class));
    }

    /**
     * What it finds, from left to right; no two findings overlap.
     *
     * @param chars of {@code text}; handed in so that a test can count how often they are read
     */
    List<Finding> findings(String original, NormalText text, CharSequence chars) {
        var allowed = longest(chars, allow, text);
        var findings = new ArrayList<Finding>();
        var covered = 0;
        for (var match : longest(chars, words, text)) {
            if (match.from() < covered) continue;
            if (allowed.stream().anyMatch(span -> match.touches(span) && !exceeds(match, span))) continue;
            findings.add(finding(original, text, match));
            covered = match.to();
        }
        return List.copyOf(findings);
    }

    private static boolean exceeds(Span match, Span allowed) {
        return match.contains(allowed) && match.length() > allowed.length();
    }

    /** At every position the longest match whose contexts hold, from left to right. */
    private static List<Span> longest(CharSequence chars, List<Phrase> phrases, NormalText text) {
        var ends = new int[chars.length()];
        for (var phrase : phrases) {
            var matcher = phrase.pattern().matcher(chars);
            for (var first : text.places().entrySet())
                if (phrase.mayBeginWith(first.getKey()))
                    for (int at : first.getValue())
                        if (matcher.region(at, ends.length).lookingAt()
                                && matcher.end() > ends[at]
                                && holds(phrase, text.chars(), at, matcher.end())) ends[at] = matcher.end();
        }
        return IntStream.range(0, ends.length)
                .filter(at -> ends[at] > at)
                .mapToObj(at -> new Span(at, ends[at]))
                .toList();
    }

    private static boolean holds(Phrase phrase, String text, int from, int to) {
        return phrase.holdsAnywhere() || phrase.holdsIn(clause(text, from, to));
    }

    /** The text around a match, up to where its clause ends on both sides; the match itself may hold such a sign. */
    private static String clause(String text, int from, int to) {
        var start = from;
        while (start > 0 && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) start--;
        var end = to;
        while (end < text.length() && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) end++;
        return text.substring(start, end);
    }

    /** Signs between clauses at its borders helped to find it and are not what may not be said. */
    private Finding finding(String original, NormalText text, Span match) {
        var first = match.from();
        var last = match.to() - 1;
        while (first < last && SEPARATORS.indexOf(text.chars().charAt(first)) >= 0) first++;
        while (last > first && SEPARATORS.indexOf(text.chars().charAt(last)) >= 0) last--;
        var from = text.from()[first];
        var to = Arrays.stream(text.to(), first, last + 1).max().orElse(from);
        var ground = articles.getFirst();
        return new Finding(id, original.substring(from, to), from, to, ground.article(), ground.sure());
    }
}
