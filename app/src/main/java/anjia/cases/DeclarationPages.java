package anjia.cases;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came of checking a declaration (承诺核查结果). */
@Controller
class DeclarationPages {

    private final Declarations declarations;
    private final CaseAccess access;
    private final OfficePages pages;
    private final Requests requests;
    private final Today today;

    DeclarationPages(Declarations declarations, CaseAccess access, OfficePages pages, Requests requests, Today today) {
        this.declarations = declarations;
        this.access = access;
        this.pages = pages;
        this.requests = requests;
        this.today = today;
    }

    @PostMapping("/office/cases/{number}/declarations/{promise}")
    String check(
            Actor.Staff officer,
            @PathVariable String number,
            @PathVariable UUID promise,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var which = MyCasePages.read(number);
        if (!CaseAccess.mayDecide(officer, access.open(officer, which))) throw new NoSuchCase();
        var found = form.getOrDefault("found", "");
        var note = form.getOrDefault("how", "").strip();
        if (!List.of("TRUE", "UNTRUE").contains(found))
            return pages.again(officer, which, form, "found", "cases.promise.chooseFound", frame, model);
        if (found.equals("UNTRUE") && note.length() < Deciding.SHORTEST_REASON)
            return pages.again(officer, which, form, "how", "cases.promise.howShort", frame, model);
        requests.once(
                officer,
                form.getOrDefault("key", ""),
                "cases.checkDeclaration",
                "%s|%s|%s|%s".formatted(which, promise, found, note),
                () -> String.valueOf(
                        declarations.check(officer, which, promise, found.equals("TRUE"), note, today.day())));
        return "redirect:" + OfficePages.PATH + "/" + which;
    }
}
