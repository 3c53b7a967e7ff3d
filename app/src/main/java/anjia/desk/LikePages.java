package anjia.desk;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.registry.LikePersons;
import anjia.registry.Persons;
import anjia.registry.UnknownPerson;
import anjia.web.Frame;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Whether somebody is in the book twice (查重): whoever is like her, on demand. */
@Controller
class LikePages {

    private final Persons persons;
    private final LikePersons like;
    private final LikeLines lines;

    LikePages(Persons persons, LikePersons like, LikeLines lines) {
        this.persons = persons;
        this.like = like;
        this.lines = lines;
    }

    record LikePage(String person, String name, LikeLines.Lines like) {}

    @GetMapping("/desk/persons/{id}/like")
    String show(Actor.Staff clerk, @PathVariable UUID id, Frame frame, Model model) {
        var which = new PersonId(id);
        var person = persons.view(clerk, which).orElseThrow(() -> new UnknownPerson(which));
        var found = lines.of(like.to(clerk, person.id()), frame);
        model.addAttribute("page", new LikePage(person.id().value().toString(), frame.name(person.name()), found));
        return "desk/twice";
    }
}
