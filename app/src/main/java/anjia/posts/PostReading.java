package anjia.posts;

import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** A text with what it may not say marked in it, why, and what to write instead (违规内容标注). */
@Component
class PostReading {

    private final WordList words;

    PostReading(WordList words) {
        this.words = words;
    }

    /**
     * @param pieces the whole text in its order
     * @param places how many places were found
     * @param said the categories of the findings, in the order of their first one
     */
    record Marked(List<Piece> pieces, int places, List<Said> said) {

        static final Marked NOTHING = new Marked(List.of(), 0, List.of());

        boolean isClean() {
            return said.isEmpty();
        }
    }

    /** @param numbers of the categories that it may not say for, "1、2"; empty when nothing was found there */
    record Piece(String text, String numbers) {}

    /** @param places what was found, each wording once */
    record Said(int number, String name, List<String> places, String instead, List<Forbidden.Article> articles) {}

    Marked read(String text, Frame frame) {
        var findings = words.read(text);
        var said = said(findings, frame);
        return new Marked(pieces(text, findings, said), findings.size(), said);
    }

    /** What an officer may write to the employer, a line each; in Chinese, in which posts are written. */
    String advice(String text) {
        var findings = words.read(text);
        var lines = new ArrayList<String>();
        for (var id : findings.stream().map(Finding::category).distinct().toList()) {
            var category = words.category(id).orElseThrow();
            var first = category.explainZh().replaceFirst("(?s)(?<=。).*", "");
            lines.add("“%s”（%s）：%s"
                    .formatted(
                            String.join("”“", wordings(findings, id)),
                            category.articles().getFirst().article(),
                            first));
        }
        return String.join("\n", lines);
    }

    private List<Said> said(List<Finding> findings, Frame frame) {
        var said = new ArrayList<Said>();
        for (var id : findings.stream().map(Finding::category).distinct().toList()) {
            var category = words.category(id).orElseThrow();
            said.add(new Said(
                    said.size() + 1,
                    category.name(frame),
                    wordings(findings, id),
                    frame.english() ? category.explainEn() : category.explainZh(),
                    category.articles()));
        }
        return said;
    }

    private static List<String> wordings(List<Finding> findings, String category) {
        return findings.stream()
                .filter(finding -> finding.category().equals(category))
                .map(Finding::text)
                .distinct()
                .toList();
    }

    /** The text cut where findings begin and end; places that touch one another are one piece with the numbers of both. */
    private static List<Piece> pieces(String typed, List<Finding> findings, List<Said> said) {
        var ids = findings.stream().map(Finding::category).distinct().toList();
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var next = 0; next < findings.size(); ) {
            var from = findings.get(next).from();
            var to = findings.get(next).to();
            var numbers = new TreeSet<Integer>();
            for (; next < findings.size() && findings.get(next).from() < to; next++) {
                to = Math.max(to, findings.get(next).to());
                numbers.add(said.get(ids.indexOf(findings.get(next).category())).number());
            }
            if (from > at) pieces.add(new Piece(typed.substring(at, from), ""));
            pieces.add(new Piece(typed.substring(from, to), joined(numbers)));
            at = to;
        }
        if (at < typed.length()) pieces.add(new Piece(typed.substring(at), ""));
        return pieces;
    }

    private static String joined(TreeSet<Integer> numbers) {
        return String.join("、", numbers.stream().map(String::valueOf).toList());
    }
}
