package anjia.access;

import anjia.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** After a log-in in the middle of a form: what was typed is still here, and is sent by one press (继续提交). */
@Controller
class StillHerePages {

    /** What the page shows: where the form goes, with everything that was typed in it. */
    record Page(String path, List<KeptForm.Field> fields) {}

    private final Vault vault;

    StillHerePages(Vault vault) {
        this.vault = vault;
    }

    @GetMapping(Gatekeeper.STILL_HERE)
    String show(HttpServletRequest request, Model model) {
        return KeptForm.in(request)
                .map(form -> {
                    model.addAttribute("page", new Page(form.path(), form.fields(vault)));
                    return "access/stillhere";
                })
                .orElse("redirect:" + home(Actors.in(request)));
    }

    @PostMapping(Gatekeeper.STILL_HERE + "/forget")
    String forget(HttpServletRequest request) {
        KeptForm.forget(request);
        return "redirect:" + home(Actors.in(request));
    }

    private static String home(Actor actor) {
        if (actor instanceof Actor.Person) return "/my";
        if (actor instanceof Actor.Agent) return Gatekeeper.ORGANISATION;
        return actor instanceof Actor.Staff && Gatekeeper.mayPass(actor, "/desk") ? "/desk" : "/";
    }
}
