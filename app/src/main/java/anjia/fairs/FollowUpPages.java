package anjia.fairs;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.registry.PersonLine;
import anjia.registry.Persons;
import anjia.web.Choice;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom the office asks whether she is still at work (跟踪回访): the longest due first. */
@Controller
@RequestMapping(OfficeFairPages.PATH + "/follow-ups")
class FollowUpPages {

    /** @param person id of her page; empty where the office does not reach her, and her number stands for her */
    record Line(
            String entry, String post, int after, String due, String who, String person, String fair, String work) {}

    record FollowUpPage(List<Line> lines, List<Choice> answers) {}

    private final FollowUps followUps;
    private final Persons persons;
    private final Today today;

    FollowUpPages(FollowUps followUps, Persons persons, Today today) {
        this.followUps = followUps;
        this.persons = persons;
        this.today = today;
    }

    @GetMapping
    String list(Actor.Staff staff, Frame frame, Model model) {
        var due = followUps.due(staff, today.day());
        var names = persons
                .lines(
                        staff,
                        due.stream().map(one -> new PersonId(one.person())).toList())
                .stream()
                .collect(Collectors.toMap(line -> line.id().value(), PersonLine::name, (one, _) -> one));
        var lines = due.stream()
                .map(one -> {
                    var name = names.get(one.person());
                    return new Line(
                            one.entry().toString(),
                            one.post().toString(),
                            one.after(),
                            frame.formats().day(one.dueOn()),
                            name == null ? frame.text("fairs.number", one.number()) : frame.name(name),
                            name == null ? "" : one.person().toString(),
                            one.fair(),
                            frame.text("fairs.postOf", one.title(), one.employer()));
                })
                .toList();
        var answers = Arrays.stream(FollowUps.Answer.values())
                .map(one -> Choice.of(one.name(), frame.text("fairs.followUp.answer." + one)))
                .toList();
        model.addAttribute("page", new FollowUpPage(lines, answers));
        return "fairs/followups";
    }

    @PostMapping
    String answer(
            Actor.Staff staff,
            @RequestParam UUID entry,
            @RequestParam UUID post,
            @RequestParam int after,
            @RequestParam(defaultValue = "") String answer) {
        Arrays.stream(FollowUps.Answer.values())
                .filter(one -> one.name().equals(answer))
                .findFirst()
                .ifPresent(one -> followUps.answer(staff, entry, post, after, one));
        return "redirect:" + OfficeFairPages.PATH + "/follow-ups";
    }
}
