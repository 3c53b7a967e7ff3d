package anjia.fairs;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** At the window a clerk signs up whoever has no phone, for a fair that comes (窗口代报名). */
@Controller
@RequestMapping("/desk/persons/{id}/fairs")
class DeskFairPages {

    record Line(String id, String name, String when, String county, boolean comes) {}

    /** @param address where her results at it are noted */
    record Attended(String address, String name, String when, boolean arrived) {}

    /** @param attended fairs that are on or over and take results */
    record ListPage(
            String person,
            String name,
            List<Attended> attended,
            List<Line> fairs,
            List<Choice> counties,
            String county,
            String after) {}

    private final Fairs fairs;
    private final FairLists lists;
    private final Entries entries;
    private final EntryViews views;
    private final FairWords words;
    private final FairAddress address;
    private final Persons persons;
    private final Requests requests;
    private final Today today;

    DeskFairPages(
            Fairs fairs,
            FairLists lists,
            Entries entries,
            EntryViews views,
            FairWords words,
            FairAddress address,
            Persons persons,
            Requests requests,
            Today today) {
        this.fairs = fairs;
        this.lists = lists;
        this.entries = entries;
        this.views = views;
        this.words = words;
        this.address = address;
        this.persons = persons;
        this.requests = requests;
        this.today = today;
    }

    private Person person(Actor.Staff clerk, UUID person) {
        return persons.view(clerk, new PersonId(person)).orElseThrow(NoSuchFair::new);
    }

    @GetMapping
    String list(
            Actor.Staff clerk,
            @PathVariable("id") UUID person,
            @RequestParam(defaultValue = "") String county,
            @RequestParam(required = false) @Nullable UUID after,
            Frame frame,
            Model model) {
        var she = person(clerk, person);
        var some = lists.coming(county, today.day(), after);
        var lines = some.fairs().stream()
                .map(fair -> new Line(
                        fair.id().toString(),
                        fair.plan().name(),
                        words.day(fair, frame),
                        words.county(fair, frame),
                        entries.of(clerk, she.id(), fair.id())
                                .filter(one -> !one.left())
                                .isPresent()))
                .toList();
        model.addAttribute(
                "page",
                new ListPage(
                        person.toString(),
                        frame.name(she.name()),
                        attended(clerk, she.id(), frame),
                        lines,
                        words.counties(lists.counties(today.day()), frame),
                        county,
                        some.after()));
        return "fairs/deskpersonlist";
    }

    private List<Attended> attended(Actor.Staff clerk, PersonId she, Frame frame) {
        return lists.takingResults(she, today.day()).stream()
                .filter(fair -> fairs.servesAt(clerk, fair))
                .flatMap(fair -> entries.of(clerk, she, fair.id()).stream()
                        .map(entry -> new Attended(
                                GatePages.PATH + "/" + fair.id() + "/people/" + entry.id(),
                                fair.plan().name(),
                                words.day(fair, frame),
                                entry.arrived())))
                .toList();
    }

    @GetMapping("/{fair}")
    String show(
            Actor.Staff clerk,
            @PathVariable("id") UUID person,
            @PathVariable("fair") UUID id,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            Frame frame,
            Model model) {
        return page(clerk, person, id, asked, List.of(), request, frame, model);
    }

    @PostMapping("/{fair}")
    String signUp(
            Actor.Staff clerk,
            @PathVariable("id") UUID person,
            @PathVariable("fair") UUID id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        var she = person(clerk, person).id();
        var form = new EntryForm(typed);
        var most = fairs.read(id).plan().wishes();
        var posts = form.posts(most);
        var bus = form.busId().orElse(null);
        var key = typed.getOrDefault("key", "");
        var answer = form.namesOneTwice(most)
                ? "twice"
                : requests.once(
                        clerk,
                        key,
                        "fairs.signUp",
                        person + "|" + id + "|" + posts + "|" + bus,
                        () -> entries.signUp(clerk, she, id, posts, bus, today.day())
                                .name());
        if (answer.equals(Entries.Outcome.SIGNED.name())) return "redirect:/desk/persons/" + person + "/fairs/" + id;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(clerk, person, id, typed, List.of(MyFairPages.fault(answer, frame)), request, frame, model);
    }

    @PostMapping("/{fair}/withdraw")
    String withdraw(Actor.Staff clerk, @PathVariable("id") UUID person, @PathVariable("fair") UUID id) {
        entries.withdraw(clerk, person(clerk, person).id(), id);
        return "redirect:/desk/persons/" + person + "/fairs/" + id;
    }

    private String page(
            Actor.Staff clerk,
            UUID person,
            UUID id,
            Map<String, String> asked,
            List<FieldError> errors,
            HttpServletRequest request,
            Frame frame,
            Model model) {
        var she = person(clerk, person);
        var fair = fairs.read(id);
        var there = "/desk/persons/" + person + "/fairs/" + id;
        var gate = address.of(GatePages.PATH + "/" + id + "/gate", request);
        model.addAttribute(
                "page", views.page(clerk, she.id(), frame.name(she.name()), fair, there, gate, asked, errors, frame));
        return "fairs/deskperson";
    }
}
