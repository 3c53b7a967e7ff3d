package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** On her phone she says that she comes, for which posts and by which bus, and sees her code and her interviews (我的招聘会). */
@Controller
@RequestMapping(MyFairPages.PATH + "/{id}")
class MyFairPages {

    static final String PATH = "/my/fairs";

    private final Fairs fairs;
    private final Entries entries;
    private final EntryViews views;
    private final FairAddress address;
    private final Requests requests;
    private final Today today;

    MyFairPages(Fairs fairs, Entries entries, EntryViews views, FairAddress address, Requests requests, Today today) {
        this.fairs = fairs;
        this.entries = entries;
        this.views = views;
        this.address = address;
        this.requests = requests;
        this.today = today;
    }

    @GetMapping
    String show(
            Actor.Person person,
            @PathVariable UUID id,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            Frame frame,
            Model model) {
        return page(person, id, asked, List.of(), request, frame, model);
    }

    @PostMapping
    String signUp(
            Actor.Person person,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        var form = new EntryForm(typed);
        var most = fairs.read(id).plan().wishes();
        var fault = form.namesOneTwice(most) ? "twice" : signUp(person, id, form, most, typed.getOrDefault("key", ""));
        if (fault.isEmpty()) return "redirect:" + PATH + "/" + id;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(person, id, typed, List.of(fault(fault, frame)), request, frame, model);
    }

    static FieldError fault(String fault, Frame frame) {
        return new FieldError(fault.equals("NO_SEAT") ? "bus" : "wish.1", frame.text("fairs.fault.entry." + fault));
    }

    private String signUp(Actor.Person person, UUID id, EntryForm form, int most, String key) {
        var posts = form.posts(most);
        var bus = form.busId().orElse(null);
        var answer = requests.once(
                person,
                key,
                "fairs.signUp",
                id + "|" + posts + "|" + bus,
                () -> entries.signUp(person, person.id(), id, posts, bus, today.day())
                        .name());
        return answer.equals(Entries.Outcome.SIGNED.name()) ? "" : answer;
    }

    @PostMapping("/withdraw")
    String withdraw(Actor.Person person, @PathVariable UUID id) {
        entries.withdraw(person, person.id(), id);
        return "redirect:" + PATH + "/" + id;
    }

    private String page(
            Actor.Person person,
            UUID id,
            Map<String, String> asked,
            List<FieldError> errors,
            HttpServletRequest request,
            Frame frame,
            Model model) {
        var fair = fairs.read(id);
        var gate = address.of(GatePages.PATH + "/" + id + "/gate", request);
        model.addAttribute(
                "page", views.page(person, person.id(), "", fair, PATH + "/" + id, gate, asked, errors, frame));
        return "fairs/mine";
    }
}
