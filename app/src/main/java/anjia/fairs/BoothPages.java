package anjia.fairs;

import anjia.access.Actor;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** At the booth of an employer (展位洽谈): who stands before it shows her code, and what came of the talk is noted at once, for whichever of its posts it was about. */
@Controller
@RequestMapping(AgentFairPages.PATH + "/{id}/booth")
class BoothPages {

    /** @param chosen whether she had chosen it beforehand; {@code result} empty before */
    record Line(String post, String title, boolean chosen, String result) {}

    /** @param shown whether her code was shown, so that any post of the employer may be noted */
    record Who(int number, String name, String about, boolean shown, List<Line> posts) {}

    /** @param typed goes along with the result: it shows that she stood there. {@code who} null before somebody was found */
    record BoothPage(
            String id,
            String fair,
            boolean open,
            String typed,
            @Nullable Who who,
            List<FieldError> errors) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    private final Fairs fairs;
    private final Stands stands;
    private final Booths booths;
    private final Results results;
    private final ApplicantLines applicants;
    private final Today today;

    BoothPages(Fairs fairs, Stands stands, Booths booths, Results results, ApplicantLines applicants, Today today) {
        this.fairs = fairs;
        this.stands = stands;
        this.booths = booths;
        this.results = results;
        this.applicants = applicants;
        this.today = today;
    }

    private Stand stand(Actor.Agent agent, UUID id) {
        return Optional.ofNullable(stands.of(agent, id))
                .filter(stand -> stand.state() == StandState.ACCEPTED)
                .orElseThrow(NoSuchFair::new);
    }

    @GetMapping
    String show(
            Actor.Agent agent,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            Frame frame,
            Model model) {
        var stand = stand(agent, id);
        var fair = fairs.read(id);
        var open = fair.takesResultsOn(today.day());
        var before = open ? booths.before(agent.organisation(), id, code) : Optional.<Booths.Before>empty();
        var errors = new ArrayList<FieldError>();
        if (open && !code.isBlank() && before.isEmpty())
            errors.add(new FieldError("code", frame.text("fairs.fault.whose")));
        model.addAttribute(
                "page",
                new BoothPage(
                        id.toString(),
                        fair.plan().name(),
                        open,
                        code,
                        before.map(one -> who(agent, one, stand, fair, frame)).orElse(null),
                        errors));
        return "fairs/booth";
    }

    private Who who(Actor.Agent agent, Booths.Before before, Stand stand, Fair fair, Frame frame) {
        var entry = before.entry();
        var she = applicants.known(agent, List.of(entry)).get(entry.person().value());
        var lines = new ArrayList<Line>();
        for (var wish : entry.wishes())
            if (stand.offers().stream().anyMatch(offer -> offer.post().equals(wish.post())))
                lines.add(new Line(wish.post().toString(), wish.title(), !wish.walkedUp(), wish.result()));
        if (before.shown())
            for (var offer : stand.offers())
                if (offer.state() == OfferState.BROUGHT && !entry.names(offer.post()))
                    lines.add(new Line(offer.post().toString(), offer.title(), false, ""));
        return new Who(
                entry.number(),
                she == null ? "" : frame.name(she.name()),
                she == null ? "" : applicants.about(she, fair.plan().day(), frame),
                before.shown(),
                lines);
    }

    @PostMapping
    String note(
            Actor.Agent agent,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam UUID post,
            @RequestParam(defaultValue = "") String result) {
        stand(agent, id);
        var before = booths.before(agent.organisation(), id, code).orElseThrow(NoSuchFair::new);
        Results.Result.read(result).ifPresent(said -> {
            if (before.shown()) results.writeAtBooth(agent, id, code, post, said, today.day());
            else results.write(agent, id, before.entry().id(), post, said, today.day());
        });
        var shown = before.shown()
                ? before.entry().code()
                : String.valueOf(before.entry().number());
        return "redirect:" + AgentFairPages.PATH + "/" + id + "/booth?code=" + shown;
    }
}
