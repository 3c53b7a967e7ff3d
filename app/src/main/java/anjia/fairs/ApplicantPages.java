package anjia.fairs;

import anjia.access.Actor;
import anjia.registry.PersonLine;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An employer at a fair sees who would like to talk with it, ranks them before the interviews are found, and says afterwards what came of each
 * (应聘人员). Who signs up is told that the employers she names see her name, age and town; of others only who showed her code at the booth is here.
 */
@Controller
@RequestMapping(AgentFairPages.PATH + "/{id}/applicants")
class ApplicantPages {

    private static final int MOST = 50;

    /** @param place in which of her wishes it stands, 0 when she came to the booth without having chosen it; {@code at} when they meet, empty without */
    record Line(
            String entry,
            String post,
            int number,
            String name,
            String about,
            String title,
            int place,
            Regard regard,
            String at,
            String result) {}

    /** @param from where this page begins, to come back to it; {@code next} where the next one does */
    record ApplicantsPage(
            String id, String fair, List<Line> lines, boolean ranks, boolean writes, String from, String next) {}

    private final Fairs fairs;
    private final Stands stands;
    private final EntryRows rows;
    private final Results results;
    private final Settlements settlements;
    private final ApplicantLines applicants;
    private final Today today;

    ApplicantPages(
            Fairs fairs,
            Stands stands,
            EntryRows rows,
            Results results,
            Settlements settlements,
            ApplicantLines applicants,
            Today today) {
        this.fairs = fairs;
        this.stands = stands;
        this.rows = rows;
        this.results = results;
        this.settlements = settlements;
        this.applicants = applicants;
        this.today = today;
    }

    /** The last one of a page; both are null before the first page. */
    private record Place(@Nullable UUID entry, @Nullable UUID post) {

        private static final Pattern SHAPE = Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f-]{36})");

        static Place read(String text) {
            var shape = SHAPE.matcher(text);
            if (!shape.matches()) return new Place(null, null);
            return new Place(
                    EntryForm.id(shape.group(1)).orElse(null),
                    EntryForm.id(shape.group(2)).orElse(null));
        }

        static String of(EntryRows.Applicant last) {
            return last.entry().id() + "." + last.wish().post();
        }
    }

    @GetMapping
    String list(
            Actor.Agent agent,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String after,
            Frame frame,
            Model model) {
        var fair = fairs.read(id);
        var stand = stands.of(agent, id);
        if (stand == null || stand.state() != StandState.ACCEPTED) throw new NoSuchFair();
        var from = Place.read(after);
        var found = rows.applicants(id, agent.organisation(), from.entry(), from.post(), MOST + 1);
        var some = found.subList(0, Math.min(MOST, found.size()));
        var known = applicants.known(
                agent, some.stream().map(EntryRows.Applicant::entry).toList());
        var lines = some.stream()
                .map(one -> line(one.entry(), one.wish(), fair, known, frame))
                .toList();
        model.addAttribute(
                "page",
                new ApplicantsPage(
                        id.toString(),
                        fair.plan().name(),
                        lines,
                        fair.state() == FairState.PUBLISHED
                                && settlements.of(id).isEmpty(),
                        fair.takesResultsOn(today.day()),
                        after,
                        found.size() > MOST ? Place.of(some.getLast()) : ""));
        return "fairs/applicants";
    }

    private Line line(Entry entry, Entry.Wish wish, Fair fair, Map<UUID, PersonLine> known, Frame frame) {
        var she = known.get(entry.person().value());
        var slot = wish.slot();
        return new Line(
                entry.id().toString(),
                wish.post().toString(),
                entry.number(),
                she == null ? "" : frame.name(she.name()),
                she == null ? "" : applicants.about(she, fair.plan().day(), frame),
                wish.title(),
                wish.walkedUp() ? 0 : wish.rank(),
                Regard.of(wish.regard()),
                slot == null ? "" : fair.plan().at(slot).toString(),
                wish.result());
    }

    /** @param regard before the interviews are found; {@code result} after them */
    @PostMapping
    String say(
            Actor.Agent agent,
            @PathVariable UUID id,
            @RequestParam UUID entry,
            @RequestParam UUID post,
            @RequestParam(defaultValue = "") String regard,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String after) {
        Regard.read(regard).ifPresent(one -> results.rank(agent, id, entry, post, one));
        Results.Result.read(result).ifPresent(one -> results.write(agent, id, entry, post, one, today.day()));
        var there = "redirect:" + AgentFairPages.PATH + "/" + id + "/applicants";
        return Place.read(after).entry() == null ? there : there + "?after=" + after;
    }
}
