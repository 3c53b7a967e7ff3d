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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Days for which an answer is shown. */
    private static final int SHOWN_FOR = 30;

    /** @param person id of her page; empty where the office does not reach her, and her number stands for her */
    record Line(
            String entry, String post, int after, String due, String who, String person, String fair, String work) {}

    /** @param who said it; {@code ended} what the work had ended and nobody has looked at, in words; empty when nothing waits */
    record SaidLine(Line line, String answer, String who, String ended) {}

    record FollowUpPage(List<Line> lines, List<Choice> answers, List<SaidLine> said, List<Choice> findings) {}

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
        var answered = followUps.answered(staff, today.day().minusDays(SHOWN_FOR));
        var names = names(
                staff,
                Stream.concat(
                        due.stream().map(FollowUps.Due::person),
                        answered.stream().map(FollowUps.Answered::person)));
        var lines = due.stream().map(one -> line(one, names, frame)).toList();
        var said = answered.stream().map(one -> line(one, names, frame)).toList();
        model.addAttribute(
                "page",
                new FollowUpPage(
                        lines,
                        choices(FollowUpAnswers.Answer.values(), "fairs.followUp.answer.", frame),
                        said,
                        choices(FollowUps.Looked.values(), "fairs.followUp.looked.", frame)));
        return "fairs/followups";
    }

    private static List<Choice> choices(Enum<?>[] all, String words, Frame frame) {
        return Arrays.stream(all)
                .map(one -> Choice.of(one.name(), frame.text(words + one.name())))
                .toList();
    }

    private Map<UUID, String> names(Actor.Staff staff, Stream<UUID> people) {
        return persons.lines(staff, people.distinct().map(PersonId::new).toList()).stream()
                .collect(Collectors.toMap(line -> line.id().value(), PersonLine::name, (one, _) -> one));
    }

    private static Line line(FollowUps.Due one, Map<UUID, String> names, Frame frame) {
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
    }

    private static SaidLine line(FollowUps.Answered one, Map<UUID, String> names, Frame frame) {
        var due = new FollowUps.Due(
                one.entry(),
                one.post(),
                one.after(),
                one.day(),
                one.person(),
                one.number(),
                one.fair(),
                one.title(),
                one.employer());
        var ended = one.kindsEnded().stream()
                .map(kind -> frame.text("record.kind." + kind))
                .collect(Collectors.joining(frame.text("web.listComma")));
        return new SaidLine(
                line(due, names, frame),
                frame.text("fairs.followUp.answer." + one.answer()),
                frame.text("fairs.followUp.by." + (one.herself() ? "HERSELF" : "OFFICE")),
                ended);
    }

    @PostMapping
    String answer(
            Actor.Staff staff,
            @RequestParam UUID entry,
            @RequestParam UUID post,
            @RequestParam int after,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String looked) {
        Arrays.stream(FollowUpAnswers.Answer.values())
                .filter(one -> one.name().equals(answer))
                .findFirst()
                .ifPresent(one -> followUps.answer(staff, entry, post, after, one, today.day()));
        Arrays.stream(FollowUps.Looked.values())
                .filter(one -> one.name().equals(looked))
                .findFirst()
                .ifPresent(one -> followUps.look(staff, entry, post, after, one));
        return "redirect:" + OfficeFairPages.PATH + "/follow-ups";
    }
}
