package anjia.cases;

import anjia.access.Actor;
import anjia.access.Errand;
import anjia.access.Requests;
import anjia.access.Within;
import anjia.work.Today;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** She hands in what a file still waits for, from her phone (补交材料). */
@Controller
class SupplyPages {

    private final Supplying supplying;
    private final CaseAccess access;
    private final Requests requests;
    private final Today today;

    SupplyPages(Supplying supplying, CaseAccess access, Requests requests, Today today) {
        this.supplying = supplying;
        this.access = access;
        this.requests = requests;
        this.today = today;
    }

    @PostMapping("/my/cases/{number}/papers")
    String supply(
            @Within(Errand.APPLY) Actor.ForPerson worker,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String key) {
        var which = MyCasePages.read(number);
        access.open(worker, which);
        requests.once(worker, key, "cases.supply", which.value(), () -> {
            supplying.supply(worker, which, today.day());
            return which.value();
        });
        return "redirect:/my/cases/" + which + "?supplied";
    }
}
