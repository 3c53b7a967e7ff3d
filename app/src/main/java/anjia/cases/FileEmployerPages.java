package anjia.cases;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.catalogue.Answers;
import anjia.web.DateParts;
import anjia.web.FieldError;
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

/** The office that decides a file says which organisation it is about, and what came of it afterwards (记涉及单位). */
@Controller
class FileEmployerPages {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final OfficePages pages;
    private final CaseAccess access;
    private final FileEmployers employers;
    private final FileEmployerViews views;
    private final Requests requests;
    private final Today today;

    FileEmployerPages(
            OfficePages pages,
            CaseAccess access,
            FileEmployers employers,
            FileEmployerViews views,
            Requests requests,
            Today today) {
        this.pages = pages;
        this.access = access;
        this.employers = employers;
        this.views = views;
        this.requests = requests;
        this.today = today;
    }

    @PostMapping(OfficePages.PATH + "/{number}/employer")
    String employer(
            Actor.Staff staff,
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var file = access.toDecide(staff, MyCasePages.read(number));
        return switch (form.getOrDefault("do", "")) {
            case "name" -> name(staff, file.number(), form, frame, model);
            case "settle" -> settle(staff, file.number(), form, frame, model);
            default -> search(staff, file.number(), form, frame, model);
        };
    }

    /** Stores nothing: the file again, with the organisations that were found. */
    private String search(Actor.Staff staff, CaseNumber number, Map<String, String> form, Frame frame, Model model) {
        var words = form.getOrDefault(FileEmployerViews.FIELD, "");
        if (words.isBlank()) return again(staff, number, form, FileEmployerViews.FIELD, "write", frame, model);
        if (!views.finds(words)) return again(staff, number, form, FileEmployerViews.FIELD, "unknown", frame, model);
        return pages.show(staff, number, new FileViews.Typed(Answers.NONE, form, List.of()), frame, model);
    }

    private String name(Actor.Staff staff, CaseNumber number, Map<String, String> form, Frame frame, Model model) {
        var chosen = form.getOrDefault("organisation", "");
        if (!chosen.matches(ID) && !chosen.equals(FileEmployerViews.NONE))
            return again(staff, number, form, "organisation", "choose", frame, model);
        var organisation = chosen.equals(FileEmployerViews.NONE) ? null : UUID.fromString(chosen);
        var why = form.getOrDefault("why", "");
        var outcome = FileEmployers.Outcome.valueOf(requests.once(
                staff,
                form.getOrDefault("key", ""),
                "cases.nameEmployer",
                number + "|" + chosen + "|" + why,
                () -> employers
                        .name(staff, number, organisation, why, today.day())
                        .name()));
        return switch (outcome) {
            case DONE, NO_SUCH_DAY -> back(number);
            case UNKNOWN -> again(staff, number, form, "organisation", "choose", frame, model);
            case NEEDS_REASON -> again(staff, number, form, "why", "needsReason", frame, model);
        };
    }

    private String settle(Actor.Staff staff, CaseNumber number, Map<String, String> form, Frame frame, Model model) {
        var on = DateParts.from(form, "settled").toDay();
        if (on.isEmpty()) return again(staff, number, form, "settled", "noSuchDay", frame, model);
        var outcome = FileEmployers.Outcome.valueOf(requests.once(
                staff,
                form.getOrDefault("key", ""),
                "cases.settleEmployer",
                number + "|" + on.get(),
                () -> employers.settle(staff, number, on.get(), today.day()).name()));
        return outcome == FileEmployers.Outcome.DONE
                ? back(number)
                : again(staff, number, form, "settled", "noSuchDay", frame, model);
    }

    private String again(
            Actor.Staff staff,
            CaseNumber number,
            Map<String, String> form,
            String field,
            String word,
            Frame frame,
            Model model) {
        var error = new FieldError(field, frame.text("cases.employer.fault." + word));
        return pages.show(staff, number, new FileViews.Typed(Answers.NONE, form, List.of(error)), frame, model);
    }

    private static String back(CaseNumber number) {
        return "redirect:" + OfficePages.PATH + "/" + number + "#employer-of-file";
    }
}
