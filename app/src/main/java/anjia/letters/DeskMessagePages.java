package anjia.letters;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.registry.UnknownPerson;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a person at the window is told, and what she was told (到窗设置通知方式): for who has no phone, or wants paper. */
@Controller
@RequestMapping("/desk/persons/{id}/messages")
class DeskMessagePages {

    private final MessageViews views;
    private final Wishes wishes;
    private final Persons persons;
    private final Requests requests;

    DeskMessagePages(MessageViews views, Wishes wishes, Persons persons, Requests requests) {
        this.views = views;
        this.wishes = wishes;
        this.persons = persons;
        this.requests = requests;
    }

    @GetMapping
    String list(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            Frame frame,
            Model model) {
        return show(staff, person(staff, id), List.of(), done.equals("saved") ? done : "", frame, model);
    }

    @PostMapping
    String choose(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String language,
            @RequestParam String key,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        var person = person(staff, id);
        var wish = MyMessagePages.channel(channel, wishes.ways(person.id()).keySet());
        if (wish.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var error = new FieldError("channel", frame.text("letters.messages.noChannel"));
            return show(staff, person, List.of(error), "", frame, model);
        }
        requests.once(staff, key, "letters.wish", id + "|" + channel + "|" + language, () -> {
            wishes.wish(staff, person.id(), wish.get(), MyMessagePages.language(language));
            return channel;
        });
        return "redirect:/desk/persons/" + id + "/messages?done=saved";
    }

    private Person person(Actor.Staff staff, UUID id) {
        var person = new PersonId(id);
        return persons.view(staff, person).orElseThrow(() -> new UnknownPerson(person));
    }

    private String show(
            Actor.Staff staff, Person person, List<FieldError> errors, String done, Frame frame, Model model) {
        model.addAttribute(
                "page",
                new MessageViews.MessagesPage(
                        views.of(staff, person.id(), frame),
                        "/desk/persons/" + person.id().value() + "/messages",
                        frame.name(person.name()),
                        "",
                        errors,
                        done,
                        UUID.randomUUID().toString()));
        return "letters/deskmessages";
    }
}
