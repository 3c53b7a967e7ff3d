package anjia.posts;

import anjia.access.RateLimit;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An employer reads the text of a post against what may not be said, before anybody publishes it (招聘信息自查). Nothing is stored. */
@Controller
class PostCheckPages {

    static final String PATH = "/posts/check";

    private static final int A_MINUTE = 30;

    private final WordList words;
    private final RateLimit limit;

    PostCheckPages(WordList words, RateLimit limit) {
        this.words = words;
        this.limit = limit;
    }

    /**
     * @param read whether a text was read; {@code pieces} and {@code said} are empty until then
     * @param pieces the whole text in its order
     * @param places how many places were found
     * @param said the categories of the findings, in the order of their first one
     */
    record CheckPage(
            String typed, boolean read, List<Piece> pieces, int places, List<Said> said, List<FieldError> errors) {}

    /** @param numbers of the categories that it may not say for, "1、2"; empty when nothing was found there */
    record Piece(String text, String numbers) {}

    /** @param places what was found, each wording once */
    record Said(int number, String name, List<String> places, String instead, List<Forbidden.Article> articles) {}

    @GetMapping(PATH)
    String ask(Model model) {
        return show(new CheckPage("", false, List.of(), 0, List.of(), List.of()), model);
    }

    @PostMapping(PATH)
    String read(
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        limit.check("posts.check", RateLimit.place(request.getRemoteAddr()), A_MINUTE);
        var typed = text.replace("\r\n", "\n");
        var mistake = mistake(typed, frame);
        if (!mistake.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var error = new FieldError("text", mistake);
            return show(new CheckPage(typed, false, List.of(), 0, List.of(), List.of(error)), model);
        }
        var findings = words.read(typed);
        var said = said(findings, frame);
        var page = new CheckPage(typed, true, pieces(typed, findings, said), findings.size(), said, List.of());
        return show(page, model);
    }

    private static String mistake(String typed, Frame frame) {
        if (typed.isBlank()) return frame.text("posts.check.empty");
        return typed.length() > WordList.LONGEST
                ? frame.text("posts.check.tooLong", typed.length(), WordList.LONGEST)
                : "";
    }

    private static String show(CheckPage page, Model model) {
        model.addAttribute("page", page);
        return "posts/check";
    }

    private List<Said> said(List<Finding> findings, Frame frame) {
        var said = new ArrayList<Said>();
        for (var id : findings.stream().map(Finding::category).distinct().toList()) {
            var category = words.category(id).orElseThrow();
            var places = findings.stream()
                    .filter(finding -> finding.category().equals(id))
                    .map(Finding::text)
                    .distinct()
                    .toList();
            said.add(new Said(
                    said.size() + 1,
                    category.name(frame),
                    places,
                    frame.english() ? category.explainEn() : category.explainZh(),
                    category.articles()));
        }
        return said;
    }

    /** The text cut where findings begin and end; places that touch one another are one piece with the numbers of both. */
    private List<Piece> pieces(String typed, List<Finding> findings, List<Said> said) {
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
