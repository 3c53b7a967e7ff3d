package anjia.mandates;

import anjia.access.Acting;
import anjia.access.Actor;
import anjia.access.RateLimit;
import anjia.access.Requests;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever runs errands for others (替人办事): whom, within what, what was done; and for whom this session acts just now. */
@Controller
@RequestMapping(HelpPages.PATH)
class HelpPages {

    static final String PATH = "/help";

    private static final int CODES_A_MINUTE = 10;

    /** @param said what happened just now: "ended", "other", "declined", or empty */
    record ListPage(List<MandateViews.Card> helping, String said, String code, List<FieldError> errors) {
        @Nullable
        String error() {
            return errors.isEmpty() ? null : errors.getFirst().message();
        }
    }

    record AcceptPage(MandateViews.Card card, String code, String person, String key) {}

    /** @param others who else helps this person today */
    record OnePage(
            MandateViews.Card card,
            List<MandateViews.Card> others,
            List<MandateViews.Line> acts,
            boolean now,
            String key) {}

    private final Mandates mandates;
    private final MandateViews views;
    private final Requests requests;
    private final RateLimit limit;

    HelpPages(Mandates mandates, MandateViews views, Requests requests, RateLimit limit) {
        this.mandates = mandates;
        this.views = views;
        this.requests = requests;
        this.limit = limit;
    }

    /** The one who logged in, whomever she acts for just now. */
    private static Actor.Person self(Actor.ForPerson actor) {
        return switch (actor) {
            case Actor.Person person -> person;
            case Actor.Helper helper -> new Actor.Person(helper.id());
        };
    }

    @GetMapping
    String list(Actor.ForPerson actor, HttpServletRequest request, Frame frame, Model model) {
        var said = List.of("ended", "other", "declined").stream()
                .filter(word -> request.getParameter(word) != null)
                .findFirst()
                .orElse("");
        return list(self(actor), said, "", List.of(), frame, model);
    }

    private String list(
            Actor.Person helper, String said, String code, List<FieldError> errors, Frame frame, Model model) {
        var cards = mandates.helping(helper.id()).stream()
                .map(one -> views.ofPerson(one, frame))
                .toList();
        model.addAttribute("page", new ListPage(cards, said, code, errors));
        return "mandates/help";
    }

    /** What one is asked to do, before one agrees. */
    @GetMapping("/accept")
    String invited(
            Actor.ForPerson actor,
            @RequestParam(defaultValue = "") String code,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var helper = self(actor);
        limit.check("mandates.code", helper.key(), CODES_A_MINUTE);
        var mandate = mandates.invited(helper.id(), code);
        if (mandate.isEmpty()) return notForYou(helper, code, frame, response, model);
        model.addAttribute(
                "page",
                new AcceptPage(
                        views.ofPerson(mandate.get(), frame),
                        code,
                        frame.name(views.personName(mandate.get())),
                        UUID.randomUUID().toString()));
        return "mandates/accept";
    }

    private String notForYou(Actor.Person helper, String code, Frame frame, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var error = new FieldError("code", frame.text("mandates.fault.code"));
        return list(helper, "", code, List.of(error), frame, model);
    }

    @PostMapping("/accept")
    String answer(
            Actor.ForPerson actor,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String key,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var helper = self(actor);
        limit.check("mandates.code", helper.key(), CODES_A_MINUTE);
        var agrees = answer.equals("yes");
        var what = requests.once(helper, key, "mandates.answer", code + "|" + agrees, () -> switch (mandates.answer(
                helper, code, agrees)) {
            case Mandates.Outcome.Done(var id) -> id.toString();
            case Mandates.Outcome.TooMany _ -> "many";
            case Mandates.Outcome.NotForYou _, Mandates.Outcome.Herself _, Mandates.Outcome.Unknown _ -> "";
        });
        if (what.isEmpty()) return notForYou(helper, code, frame, response, model);
        if (what.equals("many")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var error = new FieldError("code", frame.text("mandates.fault.manyHelped", Mandates.MOST_HELPED));
            return list(helper, "", code, List.of(error), frame, model);
        }
        return "redirect:" + PATH + (agrees ? "/" + what : "?declined");
    }

    @GetMapping("/{id}")
    String one(Actor.ForPerson actor, @PathVariable UUID id, Frame frame, Model model) {
        var helper = self(actor);
        var mandate = mandates.helping(helper.id(), id);
        var others = mandates.helpersOf(mandate.person()).stream()
                .filter(one -> !one.id().equals(id))
                .map(one -> views.ofHelper(one, frame))
                .toList();
        var now = actor instanceof Actor.Helper acting && acting.mandate().equals(id);
        model.addAttribute(
                "page",
                new OnePage(
                        views.ofPerson(mandate, frame),
                        others,
                        views.actsSeenBy(helper.id(), mandate, frame),
                        now,
                        UUID.randomUUID().toString()));
        return "mandates/helping";
    }

    /** From now on this session acts for her. */
    @PostMapping("/{id}/start")
    String start(Actor.ForPerson actor, @PathVariable UUID id, HttpServletRequest request) {
        mandates.helping(self(actor).id(), id);
        Acting.begin(request, id);
        return "redirect:/my/cases";
    }

    @PostMapping("/stop")
    String stop(Actor.ForPerson actor, HttpServletRequest request) {
        Acting.end(request);
        return "redirect:" + PATH;
    }

    @PostMapping("/{id}/end")
    String end(
            Actor.ForPerson actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request) {
        var helper = self(actor);
        requests.once(helper, key, "mandates.end", id.toString(), () -> {
            mandates.end(helper, id);
            return id.toString();
        });
        if (actor instanceof Actor.Helper acting && acting.mandate().equals(id)) Acting.end(request);
        return "redirect:" + PATH;
    }
}
