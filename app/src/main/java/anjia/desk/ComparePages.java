package anjia.desk;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.registry.Merge.Side;
import anjia.registry.Merged;
import anjia.registry.Merges;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two entries side by side (对照合并): what differs, which of the two holds, and why they are one. An officer merges; a clerk compares. */
@Controller
@RequestMapping("/desk/persons/{id}/merge/{other}")
class ComparePages {

    private static final String IMPOSSIBLE = "impossible:";

    private final Merges merges;
    private final MergeViews views;
    private final Requests requests;

    ComparePages(Merges merges, MergeViews views, Requests requests) {
        this.merges = merges;
        this.views = views;
        this.requests = requests;
    }

    /** What was chosen: ids of the two. */
    record Typed(String number, String name, String phone, CorrectForm why) {
        static Typed from(Map<String, String> form) {
            return new Typed(
                    form.getOrDefault("number", ""),
                    form.getOrDefault("name", ""),
                    form.getOrDefault("phone", ""),
                    CorrectForm.from(form));
        }
    }

    /**
     * @param secondEyes a second member of staff looks before they become one
     * @param mayMerge false for a clerk, who compares
     */
    record ComparePage(
            String person,
            String other,
            List<MergeViews.Half> halves,
            List<Choice> numbers,
            List<Choice> names,
            List<Choice> phones,
            boolean secondEyes,
            boolean mayMerge,
            Typed typed,
            List<FieldError> errors,
            String key) {
        @Nullable
        String error(String field) {
            return CorrectForm.error(errors, field);
        }
    }

    @GetMapping
    String form(Actor.Staff clerk, @PathVariable UUID id, @PathVariable UUID other, Frame frame, Model model) {
        return page(clerk, id, other, new Typed("", "", "", CorrectForm.EMPTY), List.of(), frame, model);
    }

    @PostMapping
    String merge(
            Actor.Staff officer,
            @PathVariable UUID id,
            @PathVariable UUID other,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var typed = Typed.from(form);
        var halves = views.halves(officer, new PersonId(id), new PersonId(other), frame);
        var errors = errors(id, other, typed, halves, frame);
        if (!errors.isEmpty()) return page(officer, id, other, typed, errors, frame, model);
        var answer = requests.once(
                officer,
                form.getOrDefault("key", ""),
                "desk.merge",
                id + "|" + other + "|" + typed,
                () -> word(merges.ask(officer, wish(id, other, typed))));
        if (!answer.startsWith(IMPOSSIBLE)) return "redirect:" + MergePages.PATH + "/" + answer;
        var why = frame.text("desk.merge.impossible." + answer.substring(IMPOSSIBLE.length()));
        return page(officer, id, other, typed, List.of(new FieldError("number", why)), frame, model);
    }

    private static String word(Merged outcome) {
        return switch (outcome) {
            case Merged.Done(var merge) -> merge.toString();
            case Merged.Proposed(var merge) -> merge.toString();
            case Merged.Impossible(var why) -> IMPOSSIBLE + why;
        };
    }

    private static Merges.Wish wish(UUID id, UUID other, Typed typed) {
        var kept = typed.number().equals(id.toString()) ? id : other;
        var merged = kept.equals(id) ? other : id;
        return new Merges.Wish(
                new PersonId(merged),
                new PersonId(kept),
                side(typed.name(), kept),
                side(typed.phone(), kept),
                typed.why().grounds());
    }

    private static Side side(String chosen, UUID kept) {
        return chosen.isEmpty() || chosen.equals(kept.toString()) ? Side.KEPT : Side.MERGED;
    }

    /** An empty name or phone is one that both share. */
    private static List<FieldError> errors(
            UUID id, UUID other, Typed typed, List<MergeViews.Half> halves, Frame frame) {
        var errors = new ArrayList<FieldError>();
        var both = List.of(id.toString(), other.toString());
        var one = halves.getFirst();
        var two = halves.getLast();
        if (!both.contains(typed.number())) errors.add(new FieldError("number", frame.text("desk.merge.choose")));
        if (!both.contains(typed.name()) && !one.name().equals(two.name()))
            errors.add(new FieldError("name", frame.text("desk.merge.choose")));
        if (!both.contains(typed.phone()) && !one.phone().equals(two.phone()))
            errors.add(new FieldError("phone", frame.text("desk.merge.choose")));
        typed.why().addMistakes(errors, frame);
        return errors;
    }

    /** The day of birth tells masked numbers apart. */
    private static Choice number(MergeViews.Half half) {
        return new Choice(half.id(), half.number(), half.born());
    }

    /** Nothing is asked where both say the same. */
    private static List<Choice> choices(String first, String one, String second, String other) {
        return one.equals(other) ? List.of() : List.of(Choice.of(first, one), Choice.of(second, other));
    }

    private String page(
            Actor.Staff clerk, UUID id, UUID other, Typed typed, List<FieldError> errors, Frame frame, Model model) {
        var halves = views.halves(clerk, new PersonId(id), new PersonId(other), frame);
        var first = halves.getFirst();
        var second = halves.getLast();
        if (first.id().equals(second.id())) return "redirect:/desk/persons/" + first.id();
        model.addAttribute(
                "page",
                new ComparePage(
                        id.toString(),
                        other.toString(),
                        halves,
                        List.of(number(first), number(second)),
                        choices(first.id(), first.name(), second.id(), second.name()),
                        choices(first.id(), first.phone(), second.id(), second.phone()),
                        merges.needsSecondEyes(new PersonId(id), new PersonId(other)),
                        Merges.mayMerge(clerk),
                        typed,
                        errors,
                        UUID.randomUUID().toString()));
        return "desk/compare";
    }
}
