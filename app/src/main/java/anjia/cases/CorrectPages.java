package anjia.cases;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.Errand;
import anjia.access.Requests;
import anjia.access.Within;
import anjia.catalogue.Answering;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessed;
import anjia.catalogue.Deceased;
import anjia.catalogue.Explanations;
import anjia.catalogue.OpenQuestion;
import anjia.engine.Item;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.MemberRow;
import anjia.work.Changes;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A worker corrects what she answered, while nothing is decided (更正): what she answered before is kept beside it. */
@Controller
@RequestMapping("/my/cases/{number}/correct")
class CorrectPages {

    private final CaseAccess access;
    private final CaseFiles files;
    private final CaseEvents events;
    private final EmployersTold employers;
    private final ClaimedDeaths deaths;
    private final Deciding deciding;
    private final Explanations explanations;
    private final Answering answering;
    private final Audit audit;
    private final Changes changes;
    private final Requests requests;
    private final Today today;

    CorrectPages(
            CaseAccess access,
            CaseFiles files,
            CaseEvents events,
            EmployersTold employers,
            ClaimedDeaths deaths,
            Deciding deciding,
            Explanations explanations,
            Answering answering,
            Audit audit,
            Changes changes,
            Requests requests,
            Today today) {
        this.access = access;
        this.files = files;
        this.events = events;
        this.employers = employers;
        this.deaths = deaths;
        this.deciding = deciding;
        this.explanations = explanations;
        this.answering = answering;
        this.audit = audit;
        this.changes = changes;
        this.requests = requests;
        this.today = today;
    }

    /** A question that was answered, with its answer as typed; a day in {@code day}. */
    record Line(
            OpenQuestion question,
            String typed,
            DateParts day,
            List<MemberRow> rows,
            @Nullable String error) {}

    /** @param employer null for items that are about none, {@code deceased} for those that do not ask who died */
    record CorrectPage(
            String number,
            String name,
            List<Line> lines,
            @Nullable EmployerForm employer,
            DeceasedAsking.@Nullable DeceasedForm deceased,
            List<FieldError> errors,
            String key) {}

    static boolean mayCorrect(CaseFile file) {
        return switch (file.state()) {
            case ACCEPTED, WAITING, FOLLOWING -> true;
            case PROPOSED, GRANTED, REFUSED, WITHDRAWN -> false;
        };
    }

    @GetMapping
    String ask(@Within(Errand.APPLY) Actor.ForPerson worker, @PathVariable String number, Frame frame, Model model) {
        var file = access.open(worker, MyCasePages.read(number));
        if (!mayCorrect(file)) return back(file.number());
        return show(worker, file, typed(worker, file), List.of(), frame, model);
    }

    @PostMapping
    String correct(
            @Within(Errand.APPLY) Actor.ForPerson worker,
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var file = access.open(worker, MyCasePages.read(number));
        if (!mayCorrect(file)) return back(file.number());
        var item = assessed(worker, file).item();
        var said = answering.from(form, item).without(item.subject() == null ? "" : item.subject());
        var mistakes = new ArrayList<>(answering.mistakes(item, said, today.day(), frame));
        var employer = EmployerForm.from(form);
        var told = changed(file, item, employer);
        if (told.isPresent()) mistakes.addAll(employer.mistakes(frame));
        var more = form.keySet().stream().anyMatch(field -> field.endsWith(".more"));
        if (more || !mistakes.isEmpty()) return show(worker, file, form, more ? List.of() : mistakes, frame, model);
        var before = files.answers(file.id());
        var now = before;
        for (var answer : said.values().entrySet()) now = now.with(answer.getKey(), answer.getValue());
        if (!now.equals(before) || told.isPresent())
            store(worker, form.getOrDefault("key", ""), item, file.number(), new Said(now, told.orElse(null)));
        return back(file.number());
    }

    /** @param employer null when she leaves it as it is */
    private record Said(Answers answers, @Nullable EmployerTold employer) {}

    /** What she says now of the employer; empty when she leaves it, and when nobody ever asked her. */
    private Optional<EmployerTold> changed(CaseFile file, Item item, EmployerForm form) {
        var before = employers.of(file.id());
        if (EmployerMatter.of(item).isEmpty() || before.isEmpty() && form.isEmpty()) return Optional.empty();
        return Optional.of(form.told()).filter(told -> !before.equals(Optional.of(told)));
    }

    private void store(Actor.ForPerson worker, String key, Item item, CaseNumber number, Said said) {
        requests.once(worker, key, "cases.correct", number + "|" + said, () -> {
            var file = access.lock(worker, number);
            if (mayCorrect(file)) {
                files.correct(worker, file, said.answers(), today.day());
                deaths.note(file, item, said.answers(), files.facts(file.id()));
                if (said.employer() != null) employers.enter(file.id(), said.employer(), today.day());
                events.add(file.id(), CaseEvents.Kind.CORRECTED, today.day(), worker, "");
                audit.record(
                        worker,
                        "cases.correct",
                        List.of(file.id(), file.applicant().value()),
                        Map.of("number", number.value()));
                changes.append("cases.case", file.id());
            }
            return number.value();
        });
    }

    private Assessed assessed(Actor.ForPerson worker, CaseFile file) {
        return deciding.assess(worker, file, Answers.NONE, today.day());
    }

    private Map<String, String> typed(Actor.ForPerson worker, CaseFile file) {
        var form = new HashMap<>(
                Answering.form(files.answers(file.id()), assessed(worker, file).item()));
        employers.of(file.id()).map(EmployerForm::filled).ifPresent(form::putAll);
        return form;
    }

    private String show(
            Actor.ForPerson worker,
            CaseFile file,
            Map<String, String> form,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var assessed = assessed(worker, file);
        var answered = files.answers(file.id()).values().keySet();
        var lines = explanations.questions(assessed, answered, frame).stream()
                .map(question -> new Line(
                        question,
                        form.getOrDefault(question.fact(), ""),
                        DateParts.from(form, question.fact()),
                        question.rows(form, errors, frame),
                        FieldError.at(errors, question.fact())))
                .toList();
        var name = explanations.of(assessed, frame).name();
        var employer = EmployerMatter.of(assessed.item()).isEmpty() ? null : EmployerForm.from(form);
        model.addAttribute(
                "page",
                new CorrectPage(
                        file.number().value(),
                        name,
                        lines,
                        employer,
                        Deceased.isAskedBy(assessed.item()) ? DeceasedAsking.form(form, frame) : null,
                        errors,
                        UUID.randomUUID().toString()));
        return "cases/correct";
    }

    private static String back(CaseNumber number) {
        return "redirect:/my/cases/" + number;
    }
}
