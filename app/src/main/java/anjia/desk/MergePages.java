package anjia.desk;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.registry.Grounds;
import anjia.registry.Merge;
import anjia.registry.Merge.Side;
import anjia.registry.Merge.State;
import anjia.registry.Merged;
import anjia.registry.Merges;
import anjia.registry.PersonLine;
import anjia.registry.Persons;
import anjia.registry.UnknownMerge;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Merges that wait for a second look, and those that were done (合并复核与撤销): agreed to, refused, or parted again with a reason. */
@Controller
@RequestMapping(MergePages.PATH)
class MergePages {

    static final String PATH = "/office/merges";

    private final Merges merges;
    private final MergeViews views;
    private final Persons persons;
    private final Requests requests;

    MergePages(Merges merges, MergeViews views, Persons persons, Requests requests) {
        this.merges = merges;
        this.views = views;
        this.persons = persons;
        this.requests = requests;
    }

    record Line(String id, String name, String number, String state, String asker) {}

    record ListPage(List<Line> lines) {}

    /**
     * @param halves both, while they are two; empty when they are one
     * @param person where the one that stays is opened
     * @param ownAsk the officer asked for it: somebody else looks
     */
    record OnePage(
            MergeViews.Told told,
            List<MergeViews.Half> halves,
            String person,
            boolean ownAsk,
            String reason,
            String since,
            List<FieldError> errors,
            String key) {
        @Nullable
        String error(String field) {
            return CorrectForm.error(errors, field);
        }
    }

    @GetMapping
    String list(Actor.Staff officer, Frame frame, Model model) {
        var all = merges.newest(officer);
        var lines = persons
                .lines(officer, all.stream().map(Merge::kept).distinct().toList())
                .stream()
                .collect(Collectors.toMap(PersonLine::id, line -> line));
        model.addAttribute(
                "page",
                new ListPage(all.stream()
                        .flatMap(merge ->
                                Optional.ofNullable(lines.get(merge.kept()))
                                        .map(kept -> line(merge, kept, frame))
                                        .stream())
                        .toList()));
        return "desk/merges";
    }

    private static Line line(Merge merge, PersonLine kept, Frame frame) {
        return new Line(
                merge.id().toString(),
                frame.name(kept.name()),
                kept.maskedNumber(),
                frame.text("desk.merge.state." + merge.state()),
                frame.name(merge.asker()));
    }

    @GetMapping("/{id}")
    String show(Actor.Staff officer, @PathVariable UUID id, Frame frame, Model model) {
        return page(officer, id, "", "", List.of(), frame, model);
    }

    @PostMapping("/{id}/confirm")
    String confirm(
            Actor.Staff officer,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var answer = requests.once(
                officer, form.getOrDefault("key", ""), "desk.confirmMerge", id.toString(), () -> switch (merges.confirm(
                        officer, id)) {
                    case Merged.Impossible(var why) -> why.name();
                    case Merged.Done _, Merged.Proposed _ -> "";
                });
        if (answer.isEmpty()) return "redirect:" + PATH + "/" + id;
        var why = new FieldError("reason", frame.text("desk.merge.impossible." + answer));
        return page(officer, id, "", "", List.of(why), frame, model);
    }

    @PostMapping("/{id}/refuse")
    String refuse(
            Actor.Staff officer,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var reason = form.getOrDefault("reason", "").strip();
        if (!Grounds.isReason(reason)) return page(officer, id, reason, "", List.of(noReason(frame)), frame, model);
        requests.once(
                officer,
                form.getOrDefault("key", ""),
                "desk.refuseMerge",
                id + "|" + reason,
                () -> String.valueOf(merges.refuse(officer, id, reason)));
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id}/part")
    String part(
            Actor.Staff officer,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var reason = form.getOrDefault("reason", "").strip();
        var since = form.getOrDefault("since", "");
        var errors = new ArrayList<FieldError>();
        if (!List.of("KEPT", "MERGED").contains(since))
            errors.add(new FieldError("since", frame.text("desk.merge.choose")));
        if (!Grounds.isReason(reason)) errors.add(noReason(frame));
        if (!errors.isEmpty()) return page(officer, id, reason, since, errors, frame, model);
        requests.once(
                officer,
                form.getOrDefault("key", ""),
                "desk.part",
                id + "|" + reason + "|" + since,
                () -> String.valueOf(merges.part(officer, id, reason, Side.valueOf(since))));
        return "redirect:" + PATH + "/" + id;
    }

    private static FieldError noReason(Frame frame) {
        return new FieldError("reason", frame.text("desk.correct.noReason"));
    }

    private String page(
            Actor.Staff officer,
            UUID id,
            String reason,
            String since,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var merge = merges.view(officer, id).orElseThrow(() -> new UnknownMerge(id));
        var halves = merge.state() == State.MERGED
                ? List.<MergeViews.Half>of()
                : views.halves(officer, merge.kept(), merge.merged(), frame);
        model.addAttribute(
                "page",
                new OnePage(
                        views.told(merge, frame),
                        halves,
                        "/desk/persons/" + merge.kept().value() + "/record",
                        merge.askedBy().equals(officer.key()),
                        reason,
                        since,
                        errors,
                        UUID.randomUUID().toString()));
        return "desk/merge";
    }
}
