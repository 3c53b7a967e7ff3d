package anjia.fairs;

import anjia.access.Actor;
import anjia.registry.PersonLine;
import anjia.registry.Persons;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody at a fair, as staff there see her (现场登记结果): her interviews and what came of them, and any other post of the fair that she talked about, found by words. */
@Controller
@RequestMapping(GatePersonPages.PATH)
class GatePersonPages {

    static final String PATH = GatePages.PATH + "/{id}/people/{entry}";

    record ResultLine(String post, EntryViews.WishLine wish, String result) {}

    /** @param more employer and booth */
    record OtherPost(String post, String title, String more) {}

    /** @param asked whether other posts were looked for; {@code next} where the next page of them begins, empty on the last */
    record Others(boolean asked, String words, List<OtherPost> found, String next) {}

    /** @param booked whether she has a seat in it; {@code rode} whether she came by it */
    record BusLine(String id, String label, boolean booked, boolean rode) {}

    record PersonPage(
            String id,
            String entry,
            String fair,
            int number,
            String name,
            List<ResultLine> wishes,
            boolean writes,
            List<BusLine> buses,
            Others others,
            List<FieldError> errors) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    private final Fairs fairs;
    private final EntryRows rows;
    private final EntryViews views;
    private final Booths booths;
    private final Buses buses;
    private final BusChanges busChanges;
    private final Results results;
    private final Settlements settlements;
    private final Persons persons;
    private final Today today;

    GatePersonPages(
            Fairs fairs,
            EntryRows rows,
            EntryViews views,
            Booths booths,
            Buses buses,
            BusChanges busChanges,
            Results results,
            Settlements settlements,
            Persons persons,
            Today today) {
        this.fairs = fairs;
        this.rows = rows;
        this.views = views;
        this.booths = booths;
        this.buses = buses;
        this.busChanges = busChanges;
        this.results = results;
        this.settlements = settlements;
        this.persons = persons;
        this.today = today;
    }

    /** @param q words of another post; null while nobody looks for one */
    @GetMapping
    String person(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID after,
            Frame frame,
            Model model) {
        var found = rows.find(id, entry).orElseThrow(NoSuchFair::new);
        return page(staff, id, found, others(found, q, after, frame), List.of(), frame, model);
    }

    private Others others(Entry entry, @Nullable String asked, @Nullable UUID after, Frame frame) {
        if (asked == null) return new Others(false, "", List.of(), "");
        var found = booths.find(entry.fair(), entry.id(), Picking.words(asked), after, Booths.AT_ONCE + 1);
        var some = found.subList(0, Math.min(Booths.AT_ONCE, found.size()));
        return new Others(
                true,
                asked.strip(),
                some.stream()
                        .map(one -> new OtherPost(one.post().toString(), one.title(), more(one, frame)))
                        .toList(),
                found.size() > Booths.AT_ONCE ? some.getLast().post().toString() : "");
    }

    private static String more(Booths.Brought one, Frame frame) {
        return one.booth() == null
                ? one.employer()
                : one.employer() + frame.text("web.listComma") + frame.text("fairs.booth", one.booth());
    }

    private String page(
            Actor.Staff staff, UUID id, Entry entry, Others others, List<FieldError> errors, Frame frame, Model model) {
        var fair = fairs.atTheWindow(staff, id);
        var name = persons.lines(staff, List.of(entry.person())).stream()
                .map(PersonLine::name)
                .findFirst()
                .orElse("");
        var posts = entry.wishes().stream().collect(Collectors.toMap(Entry.Wish::rank, Function.identity()));
        var lines = views.wishes(entry, fair, settlements.of(id).isPresent(), frame).stream()
                .map(line -> {
                    var wish = Objects.requireNonNull(posts.get(line.rank()));
                    return new ResultLine(wish.post().toString(), line, wish.result());
                })
                .toList();
        model.addAttribute(
                "page",
                new PersonPage(
                        id.toString(),
                        entry.id().toString(),
                        fair.plan().name(),
                        entry.number(),
                        name.isEmpty() ? "" : frame.name(name),
                        lines,
                        fair.takesResultsOn(today.day()),
                        buses(entry, frame),
                        others,
                        errors));
        return "fairs/gateperson";
    }

    /** The one in which she has a seat first. */
    private List<BusLine> buses(Entry entry, Frame frame) {
        return buses.of(entry.fair()).stream()
                .map(bus -> new BusLine(
                        bus.id().toString(),
                        frame.text("fairs.myBus", bus.stop(), bus.leaves().toString()),
                        bus.id().equals(entry.bus()),
                        bus.id().equals(entry.rode())))
                .sorted(Comparator.comparing(BusLine::booked).reversed())
                .toList();
    }

    /**
     * What came of a talk about a post; or how she came.
     *
     * @param bus by which she came, "no" for otherwise; {@code gate} whether it was pressed there
     */
    @PostMapping
    String result(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String bus,
            @RequestParam(defaultValue = "false") boolean gate,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        fairs.atTheWindow(staff, id);
        if (!bus.isEmpty()) {
            var which = EntryForm.id(bus);
            if (which.isPresent() || bus.equals("no"))
                busChanges.rode(staff, id, entry, which.orElse(null), today.day());
            return "redirect:" + GatePages.PATH + "/" + id + (gate ? "/gate" : "/people/" + entry);
        }
        var about = EntryForm.id(post);
        var said = Results.Result.read(result);
        if (about.isEmpty() || said.isEmpty()) {
            var found = rows.find(id, entry).orElseThrow(NoSuchFair::new);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var error = new FieldError("post", frame.text("fairs.fault.result"));
            return page(staff, id, found, others(found, null, null, frame), List.of(error), frame, model);
        }
        results.write(staff, id, entry, about.get(), said.get(), today.day());
        return "redirect:" + GatePages.PATH + "/" + id + "/people/" + entry;
    }
}
