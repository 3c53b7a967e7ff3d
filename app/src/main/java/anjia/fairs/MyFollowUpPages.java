package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.fairs.FollowUpAnswers.Answer;
import anjia.web.Choice;
import anjia.web.Frame;
import anjia.web.WaitingMatters;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether she is still at work where a fair led her (本人回访), asked on her phone: one press answers. */
@Controller
@RequestMapping(MyFollowUpPages.PATH)
class MyFollowUpPages implements WaitingMatters {

    static final String PATH = "/my/fairs/follow-ups";

    /** @param said what was answered; empty while nobody did. {@code answers} what she may say */
    record Line(
            String entry, String post, int after, String work, String question, String said, List<Choice> answers) {}

    record QuestionsPage(List<Line> open, List<Line> answered) {}

    private final HerFollowUps followUps;
    private final Today today;

    MyFollowUpPages(HerFollowUps followUps, Today today) {
        this.followUps = followUps;
        this.today = today;
    }

    @GetMapping
    String show(Actor.Person person, Frame frame, Model model) {
        var lines = followUps.of(person, today.day()).stream()
                .map(one -> line(one, frame))
                .toList();
        model.addAttribute(
                "page",
                new QuestionsPage(
                        lines.stream().filter(one -> one.said().isEmpty()).toList(),
                        lines.stream().filter(one -> !one.said().isEmpty()).toList()));
        return "fairs/stillthere";
    }

    private static Line line(HerFollowUps.Question one, Frame frame) {
        var answers = Stream.of(Answer.STILL, Answer.LEFT, Answer.NEVER_BEGAN)
                .filter(answer -> answer != Answer.NEVER_BEGAN || one.mayNeverHaveBegun())
                .map(answer -> Choice.of(answer.name(), frame.text("fairs.followUp.hers." + answer)))
                .toList();
        return new Line(
                one.entry().toString(),
                one.post().toString(),
                one.after(),
                frame.text("fairs.postOf", one.title(), one.employer()),
                frame.text("fairs.followUp.question", one.after()),
                one.isOpen() ? "" : frame.text("fairs.followUp.answer." + one.answer()),
                answers);
    }

    @PostMapping
    String answer(
            Actor.Person person,
            @RequestParam UUID entry,
            @RequestParam UUID post,
            @RequestParam int after,
            @RequestParam(defaultValue = "") String answer) {
        var said = Arrays.stream(Answer.values())
                .filter(one -> one.name().equals(answer))
                .findFirst()
                .orElse(null);
        followUps.answer(person, entry, post, after, said, today.day());
        return "redirect:" + PATH;
    }

    @Override
    public int of(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Person person ? followUps.countOpen(person, today.day()) : 0;
    }

    @Override
    public List<Elsewhere> elsewhere(HttpServletRequest request, Frame frame) {
        return of(request) == 0
                ? List.of()
                : List.of(new Elsewhere(
                        frame.text("fairs.followUp.asked"), frame.text("fairs.followUp.askedLine"), PATH));
    }
}
