package anjia.matches;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.web.Frame;
import anjia.web.Ids;
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

    /** @param line what it means for her, with the day */
    record Line(
            String id, String title, String employer, String post, ApplicationState state, String name, String line) {}

    record ApplicationsPage(List<Line> asked, List<Line> others, String key) {}

    private final Applications applications;
    private final Requests requests;

    ApplicationPages(Applications applications, Requests requests) {
        this.applications = applications;
        this.requests = requests;
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

    private static Line line(Application one, Frame frame) {
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
                frame.text("matches.stateLine." + one.state(), day));
    }

    /** Yes or no to an employer. */
    @PostMapping("/{id}/answer")
    String answer(Actor.Person person, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        var yes = "yes".equals(form.get("answer"));
        requests.once(
                person,
                form.getOrDefault("key", ""),
                "matches.answer",
                id + "|" + yes,
                () -> applications.answer(person, id, yes).name());
        return "redirect:" + PATH;
    }

    /** She may press it as often as she likes. */
    @PostMapping("/{id}/withdraw")
    String withdraw(Actor.Person person, @PathVariable UUID id) {
        applications.withdraw(person, id);
        return "redirect:" + PATH;
    }
}
