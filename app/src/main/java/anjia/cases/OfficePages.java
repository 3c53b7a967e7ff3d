package anjia.cases;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.access.Role;
import anjia.catalogue.Answering;
import anjia.catalogue.Answers;
import anjia.catalogue.Catalogue;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officer's screen (经办审核): files by due day on the left, one of them in the middle, the decision on the right. */
@Controller
@RequestMapping("/office")
class OfficePages {

    /** Of {@link Deciding.Choice}, those that an officer has. */
    private static final Set<String> CHOICES = Set.of("CONFIRM", "REFUSE");

    static final String PATH = "/office/cases";

    private final WorkList workList;
    private final CaseAccess access;
    private final FileViews views;
    private final Deciding deciding;
    private final Supplements supplements;
    private final Supplying supplying;
    private final Requests requests;
    private final Answering answering;
    private final Catalogue catalogue;
    private final Around around;
    private final Archive archive;
    private final CaseFiles files;
    private final Today today;

    OfficePages(
            WorkList workList,
            CaseAccess access,
            FileViews views,
            Deciding deciding,
            Supplements supplements,
            Supplying supplying,
            Requests requests,
            Answering answering,
            Catalogue catalogue,
            Around around,
            Archive archive,
            CaseFiles files,
            Today today) {
        this.workList = workList;
        this.access = access;
        this.views = views;
        this.deciding = deciding;
        this.supplements = supplements;
        this.supplying = supplying;
        this.requests = requests;
        this.answering = answering;
        this.catalogue = catalogue;
        this.around = around;
        this.archive = archive;
        this.files = files;
        this.today = today;
    }

    /** @param which "mine", "division", "checks", "appeals", "closed", "archived", and for heads "overdue" */
    record Files(
            String which, int count, List<FileViews.ListLine> lines, WorkList.@Nullable After next, boolean head) {}

    record Page(Files list, FileViews.@Nullable FilePage file) {}

    @GetMapping
    String home() {
        return "redirect:" + PATH;
    }

    @GetMapping("/cases")
    String list(
            Actor.Staff officer,
            @RequestParam(defaultValue = "mine") String which,
            @RequestParam(defaultValue = "") String after,
            Frame frame,
            Model model) {
        model.addAttribute("page", new Page(list(officer, which, WorkList.After.parse(after), null, frame), null));
        return "cases/worklist";
    }

    @GetMapping("/cases/{number}")
    String file(Actor.Staff officer, @PathVariable String number, Frame frame, Model model) {
        return show(officer, MyCasePages.read(number), FileViews.Typed.NOTHING, frame, model);
    }

    /** Looks at the file with the facts as the officer found them; nothing is stored. */
    @PostMapping("/cases/{number}/found")
    String found(
            Actor.Staff officer,
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var which = access.toDecide(officer, MyCasePages.read(number)).number();
        return show(officer, which, typed(officer, which, form, frame), frame, model);
    }

    @PostMapping("/cases/{number}/decision")
    String decide(
            Actor.Staff officer,
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var which = access.toDecide(officer, MyCasePages.read(number)).number();
        var typed = typed(officer, which, form, frame);
        if (!typed.errors().isEmpty()) return show(officer, which, typed, frame, model);
        var chosen = form.getOrDefault("choice", "");
        if (!CHOICES.contains(chosen))
            return show(officer, which, with(typed, "choice", frame.text("cases.apply.chooseOne"), form), frame, model);
        var choice = Deciding.Choice.valueOf(chosen);
        var wish = new Deciding.Wish(choice, typed.found(), form.getOrDefault("reason", ""), version(form));
        var answer = requests.once(
                officer,
                form.getOrDefault("key", ""),
                "cases.decide",
                "%s|%s".formatted(which, wish),
                () -> word(deciding.decide(officer, which, wish, today.day())));
        return switch (answer) {
            case "reason" ->
                show(officer, which, with(typed, "reason", frame.text("cases.decide.reasonShort"), form), frame, model);
            case "untrue" ->
                show(officer, which, with(typed, "choice", frame.text("cases.decide.untrue"), form), frame, model);
            case "open" ->
                show(officer, which, with(typed, "choice", frame.text("cases.decide.stillOpen"), form), frame, model);
            default -> "redirect:" + PATH + "/" + which + "?decided";
        };
    }

    /** A file of the same key is decided once; an error is told again, and its form comes with a new key. */
    private static String word(Deciding.Outcomes outcome) {
        return switch (outcome) {
            case Deciding.Outcomes.Proposed _ -> "proposed";
            case Deciding.Outcomes.Done(var granted) -> granted ? "granted" : "refused";
            case Deciding.Outcomes.NeedsReason() -> "reason";
            case Deciding.Outcomes.StillOpen() -> "open";
            case Deciding.Outcomes.Untrue() -> "untrue";
        };
    }

    @PostMapping("/cases/{number}/supplement")
    String ask(
            Actor.Staff officer,
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "paper", defaultValue = "") List<String> papers,
            Frame frame,
            Model model) {
        var which = access.toDecide(officer, MyCasePages.read(number)).number();
        var note = form.getOrDefault("note", "").strip();
        if (note.isEmpty() && papers.isEmpty()) {
            var error = with(FileViews.Typed.NOTHING, "note", frame.text("cases.supplement.nothing"), form);
            return show(officer, which, error, frame, model);
        }
        requests.once(
                officer, form.getOrDefault("key", ""), "cases.askSupplement", which + "|" + papers + "|" + note, () -> {
                    supplements.ask(officer, which, version(form), papers, note, today.day());
                    return which.value();
                });
        return "redirect:" + PATH + "/" + which;
    }

    @PostMapping("/cases/{number}/given")
    String given(
            Actor.Staff officer,
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "paper", defaultValue = "") List<String> papers) {
        var which = access.toDecide(officer, MyCasePages.read(number)).number();
        requests.once(officer, form.getOrDefault("key", ""), "cases.supplement", which + "|" + papers, () -> {
            supplements.given(officer, which, version(form), papers, today.day());
            supplying.shown(officer, access.open(officer, which), papers, today.day());
            return which.value();
        });
        return "redirect:" + PATH + "/" + which;
    }

    private FileViews.Typed typed(Actor.Staff officer, CaseNumber number, Map<String, String> form, Frame frame) {
        var item = catalogue.item(access.open(officer, number).item());
        var found = answering.from(form, item);
        var kept = Answers.NONE;
        for (var answer : found.values().entrySet())
            if (!answer.getValue().isEmpty()) kept = kept.with(answer.getKey(), answer.getValue());
        return new FileViews.Typed(kept, form, answering.mistakes(item, kept, today.day(), frame));
    }

    private static FileViews.Typed with(FileViews.Typed typed, String field, String message, Map<String, String> form) {
        var errors = new ArrayList<>(typed.errors());
        errors.add(new FieldError(field, message));
        return new FileViews.Typed(typed.found(), form, errors);
    }

    static long version(Map<String, String> form) {
        var text = form.getOrDefault("version", "");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    /** The file again, with what was typed and what is wrong with it. */
    String again(
            Actor.Staff officer,
            CaseNumber number,
            Map<String, String> form,
            String field,
            String word,
            Frame frame,
            Model model) {
        return show(officer, number, with(FileViews.Typed.NOTHING, field, frame.text(word), form), frame, model);
    }

    String show(Actor.Staff officer, CaseNumber number, FileViews.Typed typed, Frame frame, Model model) {
        var file = access.open(officer, number);
        var good = typed.found().values().keySet().stream()
                        .anyMatch(fact -> typed.errors().stream().anyMatch(error -> error.isOf(fact)))
                ? new FileViews.Typed(Answers.NONE, typed.form(), typed.errors())
                : typed;
        var page =
                views.page(officer, file, good, today.day(), UUID.randomUUID().toString(), frame);
        model.addAttribute(
                "page", new Page(list(officer, file.isOpen() ? "mine" : "closed", null, number, frame), page));
        return "cases/file";
    }

    private Files list(
            Actor.Staff officer,
            String which,
            WorkList.@Nullable After after,
            @Nullable CaseNumber current,
            Frame frame) {
        var count = workList.count(officer, false);
        var special = around.irregular(officer, which)
                .or(() -> which.equals("archived")
                        ? Optional.of(archive.latest(officer, WorkList.PAGE))
                        : Optional.<List<CaseNumber>>empty());
        if (special.isPresent()) {
            var found = special.get().stream()
                    .flatMap(number -> files.find(number).stream())
                    .toList();
            return new Files(
                    which,
                    found.size(),
                    views.lines(officer, found, current, today.day(), frame),
                    null,
                    officer.is(Role.HEAD));
        }
        if (which.equals("closed")) {
            var closed = workList.closed(officer);
            return new Files(
                    which,
                    count,
                    views.lines(officer, closed, current, today.day(), frame),
                    null,
                    officer.is(Role.HEAD));
        }
        var page = workList.page(officer, which.equals("division"), after);
        return new Files(
                which,
                count,
                views.lines(officer, page.files(), current, today.day(), frame),
                page.next(),
                officer.is(Role.HEAD));
    }
}
