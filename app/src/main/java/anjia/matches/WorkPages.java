package anjia.matches;

import anjia.access.Actor;
import anjia.occupations.Occupation;
import anjia.occupations.Occupations;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** She says in her own words what work she wants, up to three kinds in their order, and whether she has done it (想干的活). */
@Controller
@RequestMapping(WorkPages.PATH)
class WorkPages {

    static final String PATH = WishPages.PATH + "/work";

    private static final int MOST_FOUND = 8;

    /** @param say what people call it */
    record Found(String code, String name, String say) {}

    /** @param number 1 for the dearest */
    record Chosen(String code, String name, int number, boolean done) {}

    /**
     * @param worked what she did where she was hired through the house, and has not named
     * @param next where to go on; empty while nothing is chosen
     */
    record WorkPage(
            String typed,
            List<Found> worked,
            List<Found> found,
            List<Chosen> chosen,
            boolean full,
            int number,
            int left,
            String next) {}

    private final Wishes wishes;
    private final Applications applications;
    private final Occupations occupations;

    WorkPages(Wishes wishes, Applications applications, Occupations occupations) {
        this.wishes = wishes;
        this.applications = applications;
        this.occupations = occupations;
    }

    @GetMapping
    String ask(Actor.Person person, @RequestParam(defaultValue = "") String q, Frame frame, Model model) {
        var wish = wishes.of(person);
        var typed = q.strip();
        var found = typed.isEmpty() || typed.length() > 60
                ? List.<Found>of()
                : occupations.search(typed).all().stream()
                        .filter(one -> !wish.work().contains(one.code()))
                        .limit(MOST_FOUND)
                        .map(one -> found(one, frame))
                        .toList();
        var worked = applications.worked(person).stream()
                .filter(code -> !wish.work().contains(code))
                .flatMap(code -> occupations.find(code).stream())
                .map(one -> found(one, frame))
                .toList();
        var chosen = new ArrayList<Chosen>();
        for (var code : wish.work())
            occupations
                    .find(code)
                    .map(one -> chosen(one, chosen.size() + 1, wish, frame))
                    .ifPresent(chosen::add);
        var full = wish.work().size() >= Wish.MOST_WORK;
        model.addAttribute(
                "page",
                new WorkPage(
                        typed,
                        worked,
                        found,
                        chosen,
                        full,
                        1,
                        wish.asked() - 1,
                        chosen.isEmpty() ? "" : wish.open() == 0 ? WishPages.PATH : WishPages.next(wish)));
        return "matches/work";
    }

    private static Found found(Occupation one, Frame frame) {
        return new Found(one.code(), one.name(frame), String.join("、", one.say()));
    }

    private static Chosen chosen(Occupation one, int number, Wish wish, Frame frame) {
        return new Chosen(one.code(), one.name(frame), number, wish.done().contains(one.code()));
    }

    /** @param add to want it; {@code done}: she has done it too; {@code remove}: not any more; {@code any}: any work */
    @PostMapping
    String say(
            Actor.Person person,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String remove,
            @RequestParam(defaultValue = "") String any) {
        var wish = wishes.of(person);
        var work = new ArrayList<>(wish.work());
        var did = new ArrayList<>(wish.done());
        if (!any.isEmpty()) {
            wishes.say(person, new Said.Work(List.of(), List.of()));
            return "redirect:" + (wish.open() == 0 ? WishPages.PATH : WishPages.next(wishes.of(person)));
        }
        work.remove(remove);
        did.remove(remove);
        for (var code : List.of(add, done))
            if (occupations.find(code).isPresent() && !work.contains(code) && work.size() < Wish.MOST_WORK)
                work.add(code);
        if (work.contains(done) && !did.contains(done)) did.add(done);
        if (!work.equals(wish.work()) || !did.equals(wish.done())) wishes.say(person, new Said.Work(work, did));
        return "redirect:" + PATH;
    }
}
