package anjia.matches;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.web.Frame;
import anjia.web.Ids;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What she applied for and what employers asked her: she answers, and takes back (我的报名). */
@Controller
@RequestMapping(ApplicationPages.PATH)
class ApplicationPages {

    static final String PATH = "/matches/applications";

    /**
     * @param line what it means for her, with the day
     * @param turn what she may say of her first day: {@code never-began}, {@code began}, or empty
     */
    record Line(
            String id,
            String title,
            String employer,
            String post,
            ApplicationState state,
            String name,
            String line,
            String turn) {}

    record ApplicationsPage(List<Line> asked, List<Line> others, String key) {}

    private final Applications applications;
    private final Requests requests;
    private final Today today;

    ApplicationPages(Applications applications, Requests requests, Today today) {
        this.applications = applications;
        this.requests = requests;
        this.today = today;
    }

    @GetMapping
    String all(Actor.Person person, Frame frame, Model model) {
        var lines =
                applications.of(person).stream().map(one -> line(one, frame)).toList();
        model.addAttribute(
                "page",
                new ApplicationsPage(
                        lines.stream()
                                .filter(one -> one.state() == ApplicationState.INVITED)
                                .toList(),
                        lines.stream()
                                .filter(one -> one.state() != ApplicationState.INVITED)
                                .toList(),
                        Ids.next().toString()));
        return "matches/applications";
    }

    private Line line(Application one, Frame frame) {
        var hiredOn = one.hiredOn();
        var day = frame.formats().day(hiredOn == null ? one.changedOn() : hiredOn);
        var title = one.title();
        return new Line(
                one.id().toString(),
                title == null ? frame.text("matches.goneTitle") : title,
                one.employerName(),
                one.post().toString(),
                one.state(),
                frame.text("matches.state." + one.state()),
                frame.text(
                        one.state() == ApplicationState.HIRED
                                        && !one.began()
                                        && hiredOn != null
                                        && hiredOn.isBefore(today.day())
                                ? "matches.stateLine.HIRED_BEFORE"
                                : "matches.stateLine." + one.state(),
                        day),
                one.mayNotHaveStarted(today.day()) ? "never-began" : one.mayHaveStarted(today.day()) ? "began" : "");
    }

    /** Yes or no to an employer; or whether she started where she was hired. */
    @PostMapping("/{id}/answer")
    String answer(Actor.Person person, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var said = form.getOrDefault("answer", "");
        requests.once(
                person,
                form.getOrDefault("key", ""),
                "matches.answer",
                id + "|" + said,
                () -> said(person, id, said).name());
        return "redirect:" + PATH;
    }

    private Applications.Outcome said(Actor.Person person, UUID id, String said) {
        return switch (said) {
            case "never-began" -> applications.neverBegan(person, id);
            case "began" -> applications.began(person, id);
            default -> applications.answer(person, id, "yes".equals(said));
        };
    }

    /** She may press it as often as she likes. */
    @PostMapping("/{id}/withdraw")
    String withdraw(Actor.Person person, @PathVariable UUID id) {
        applications.withdraw(person, id);
        return "redirect:" + PATH;
    }
}
