package anjia.papers;

import anjia.access.Actor;
import anjia.access.Errand;
import anjia.access.Within;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is done with a paper that is there (材料操作): she takes hers away, a clerk vouches for the original. */
@Controller
class PaperActs {

    private final PaperFolder folder;

    PaperActs(PaperFolder folder) {
        this.folder = folder;
    }

    /** Done twice it is done once: the second finds no such paper. */
    @PostMapping("/my/papers/{paper}/remove")
    String remove(@Within(Errand.APPLY) Actor.ForPerson person, @PathVariable UUID paper) {
        return folder.remove(person, paper) ? "redirect:/my/papers" : "redirect:/my/papers/" + paper;
    }

    @PostMapping("/desk/persons/{id}/papers/{paper}/original")
    String original(Actor.Staff staff, @PathVariable UUID id, @PathVariable UUID paper) {
        folder.seen(staff, paper);
        return "redirect:/desk/persons/%s/papers/%s".formatted(id, paper);
    }
}
