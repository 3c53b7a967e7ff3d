package anjia.cases;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.catalogue.Answers;
import anjia.web.DateParts;
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

    private static final int LONGEST_REASON = 1000;

    private final OfficePages pages;
    private final CaseAccess access;
    private final FileEmployers employers;
    private final EmployerObjections objections;
    private final FileEmployerViews views;
    private final Requests requests;
    private final Today today;

    FileEmployerPages(
            OfficePages pages,
            CaseAccess access,
            FileEmployers employers,
            EmployerObjections objections,
            FileEmployerViews views,
            Requests requests,
            Today today) {
        this.pages = pages;
        this.access = access;
        this.employers = employers;
        this.objections = objections;
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
            case "keep" -> keep(staff, file.number(), form, frame, model);
            default -> search(staff, file.number(), form, frame, model);
        };
    }

    /** Stores nothing: the file again, with the organisations that were found. */
    private String search(Actor.Staff staff, CaseNumber number, Map<String, String> form, Frame frame, Model model) {
        var words = form.getOrDefault(FileEmployerViews.FIELD, "");
        if (words.isBlank())
            return pages.again(
                    staff, number, form, FileEmployerViews.FIELD, "cases.employer.fault.write", frame, model);
        if (!views.finds(words))
            return pages.again(
                    staff, number, form, FileEmployerViews.FIELD, "cases.employer.fault.unknown", frame, model);
        return pages.show(staff, number, new FileViews.Typed(Answers.NONE, form, List.of()), frame, model);
    }

    private String name(Actor.Staff staff, CaseNumber number, Map<String, String> form, Frame frame, Model model) {
        var chosen = form.getOrDefault("organisation", "");
        if (!chosen.matches(ID) && !chosen.equals(FileEmployerViews.NONE))
            return pages.again(staff, number, form, "organisation", "cases.employer.fault.choose", frame, model);
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
            case UNKNOWN ->
                pages.again(staff, number, form, "organisation", "cases.employer.fault.choose", frame, model);
            case NEEDS_REASON ->
                pages.again(staff, number, form, "why", "cases.employer.fault.needsReason", frame, model);
        };
    }

    private String settle(Actor.Staff staff, CaseNumber number, Map<String, String> form, Frame frame, Model model) {
        var on = DateParts.from(form, "settled").toDay();
        if (on.isEmpty())
            return pages.again(staff, number, form, "settled", "cases.employer.fault.noSuchDay", frame, model);
        var outcome = FileEmployers.Outcome.valueOf(requests.once(
                staff,
                form.getOrDefault("key", ""),
                "cases.settleEmployer",
                number + "|" + on.get(),
                () -> employers.settle(staff, number, on.get(), today.day()).name()));
        return outcome == FileEmployers.Outcome.DONE
                ? back(number)
                : pages.again(staff, number, form, "settled", "cases.employer.fault.noSuchDay", frame, model);
    }

    /** What the employer objects to counts all the same. */
    private String keep(Actor.Staff staff, CaseNumber number, Map<String, String> form, Frame frame, Model model) {
        var reason = form.getOrDefault("keep", "").strip();
        if (reason.length() < Deciding.SHORTEST_REASON || reason.length() > LONGEST_REASON)
            return pages.again(staff, number, form, "keep", "cases.objected.keepWrong", frame, model);
        requests.once(staff, form.getOrDefault("key", ""), "cases.keepEmployer", number + "|" + reason, () -> {
            objections.keep(staff, number, reason, today.day());
            return number.value();
        });
        return back(number);
    }

    private static String back(CaseNumber number) {
        return "redirect:" + OfficePages.PATH + "/" + number + "#employer-of-file";
    }
}
