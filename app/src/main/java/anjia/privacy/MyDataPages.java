package anjia.privacy;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.web.Frame;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What we hold about her (我的个人信息): each kind with how much, from where, why, how long, and what she can do. */
@Controller
class MyDataPages {

    static final String PATH = "/my/data";

    /** @param pieces how much there is, in words */
    record Line(String kind, String name, String pieces, String source, String why, String howLong, String can) {}

    /** @param erased whether something was erased just now */
    record DataPage(List<Line> lines, boolean erased) {}

    private final Holdings holdings;
    private final KindWords words;
    private final Audit audit;

    MyDataPages(Holdings holdings, KindWords words, Audit audit) {
        this.holdings = holdings;
        this.words = words;
        this.audit = audit;
    }

    @GetMapping(PATH)
    @Transactional
    public String show(Actor.Person person, @RequestParam(required = false) String erased, Frame frame, Model model) {
        audit.record(person, "privacy.view", List.of(person.id().value()), Map.of());
        var lines = holdings.of(person.id()).stream()
                .map(one -> new Line(
                        one.kind().kind(),
                        words.name(one.kind(), frame),
                        frame.text("privacy.pieces", one.pieces()),
                        words.source(one.kind(), frame),
                        words.why(one.kind(), frame),
                        words.howLong(one.kind(), frame),
                        frame.text("privacy.can." + one.kind().action())))
                .toList();
        model.addAttribute("page", new DataPage(lines, erased != null));
        return "privacy/data";
    }
}
