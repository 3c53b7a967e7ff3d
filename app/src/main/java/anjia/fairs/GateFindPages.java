package anjia.fairs;

import anjia.access.Actor;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From the list of fairs to somebody's results (现场登记结果): whoever stands before the staff says her number or shows her code, also after the day. */
@Controller
@RequestMapping(GatePages.PATH + "/{id}/people")
class GateFindPages {

    record FindPage(String id, String fair, boolean open, String typed, List<FieldError> errors) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    private final Fairs fairs;
    private final Booths booths;
    private final Today today;

    GateFindPages(Fairs fairs, Booths booths, Today today) {
        this.fairs = fairs;
        this.booths = booths;
        this.today = today;
    }

    @GetMapping
    String find(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String who,
            Frame frame,
            Model model) {
        var fair = fairs.atTheWindow(staff, id);
        var open = fair.takesResultsOn(today.day());
        var found = booths.anybody(id, who);
        if (open && found.isPresent())
            return "redirect:" + GatePages.PATH + "/" + id + "/people/"
                    + found.get().id();
        var errors = open && !who.isBlank()
                ? List.of(new FieldError("who", frame.text("fairs.fault.who")))
                : List.<FieldError>of();
        model.addAttribute("page", new FindPage(id.toString(), fair.plan().name(), open, who.strip(), errors));
        return "fairs/gatefind";
    }
}
