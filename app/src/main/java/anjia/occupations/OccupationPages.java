package anjia.occupations;

import anjia.web.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What work somebody can do (您能做什么活): a plain word leads to occupations; without one the groups are there to look through. */
@Controller
class OccupationPages {

    private static final int LONGEST_WORD = 60;
    private static final int MOST_SHOWN = 20;

    private final Occupations occupations;
    private final OccupationCards cards;
    private final Clock clock;

    OccupationPages(Occupations occupations, OccupationCards cards, Clock clock) {
        this.occupations = occupations;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * What the page shows: what a word led to, or a group, or all groups.
     *
     * @param typed empty when nothing was
     * @param group name of the group that is looked at; empty when none is
     * @param meant what is called so, or what the group holds
     * @param near what has the word as a part
     * @param more how many more have it and are not shown
     * @param groups all that hold occupations; empty when occupations are shown
     */
    record OccupationsPage(
            String typed,
            String group,
            List<OccupationCards.Card> meant,
            List<OccupationCards.Card> near,
            int more,
            List<Group> groups) {

        boolean nothing() {
            return !typed.isEmpty() && meant.isEmpty() && near.isEmpty();
        }

        /** A card alone is open; of several one chooses. */
        boolean open() {
            return meant.size() + (meant.isEmpty() ? near.size() : 0) == 1;
        }
    }

    /** A major group with its middle groups. */
    record Group(String name, List<Inside> middles) {}

    /** @param count occupations in it, at least one */
    record Inside(String code, String name, int count) {}

    @GetMapping("/occupations")
    String occupations(
            @RequestParam(name = "q", defaultValue = "") String word,
            @RequestParam(defaultValue = "") String group,
            Frame frame,
            Model model) {
        var typed = word.strip();
        if (typed.length() > LONGEST_WORD) typed = typed.substring(0, LONGEST_WORD);
        model.addAttribute("page", typed.isEmpty() ? looking(group, frame) : found(typed, frame));
        return "occupations/occupations";
    }

    private OccupationsPage found(String typed, Frame frame) {
        var found = occupations.search(typed);
        var room = Math.max(0, MOST_SHOWN - found.meant().size());
        var near = found.near().stream().limit(room).toList();
        return new OccupationsPage(
                typed,
                "",
                cards(found.meant(), frame),
                cards(near, frame),
                found.near().size() - near.size(),
                found.all().isEmpty() ? groups(frame) : List.of());
    }

    private OccupationsPage looking(String code, Frame frame) {
        if (code.isEmpty()) return new OccupationsPage("", "", List.of(), List.of(), 0, groups(frame));
        var group = occupations.group(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new OccupationsPage("", group.name(frame), cards(group.occupations(), frame), List.of(), 0, List.of());
    }

    private List<OccupationCards.Card> cards(List<Occupation> found, Frame frame) {
        var today = LocalDate.now(clock);
        return found.stream().map(one -> cards.card(one, today, frame)).toList();
    }

    private List<Group> groups(Frame frame) {
        return occupations.majors().stream()
                .map(major -> new Group(
                        major.name(frame),
                        major.middles().stream()
                                .filter(middle -> !middle.occupations().isEmpty())
                                .map(middle -> new Inside(
                                        middle.code(),
                                        middle.name(frame),
                                        middle.occupations().size()))
                                .toList()))
                .filter(group -> !group.middles().isEmpty())
                .toList();
    }
}
