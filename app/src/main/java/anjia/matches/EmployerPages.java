package anjia.matches;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.web.DateParts;
import anjia.web.Fact;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Ids;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** For an organisation: whom a post of it suits, without names; who applied, with name and phone (单位找人、看报名). */
@Controller
@RequestMapping(EmployerPages.PATH)
class EmployerPages {

    static final String PATH = "/organisation/matches";

    private static final String ORGANISATION = "redirect:/organisation";

    record PostsPage(List<OfferCards.Card> posts) {}

    /** Somebody without a name, and why. */
    record Person(String look, int number, String inShort, List<PartWords.Line> parts) {}

    /**
     * @param facts name and phone; empty unless she goes along. {@code id} names the fields of the form
     * @param mayNotHaveStarted whether the employer may say that she did not start
     */
    record Applied(
            String id, ApplicationState state, String name, String line, List<Fact> facts, boolean mayNotHaveStarted) {}

    /** @param title of the post; empty when it is over, and only who applied is here */
    record PostPage(
            String id,
            String title,
            List<Applied> applied,
            List<Person> people,
            Map<String, String> typed,
            List<FieldError> errors,
            @Nullable String problem,
            String key) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }

        DateParts hired(String application) {
            return DateParts.from(typed, "on-" + application);
        }
    }

    private final Search search;
    private final Applications applications;
    private final PartWords words;
    private final OfferCards cards;
    private final Requests requests;
    private final Today today;

    EmployerPages(
            Search search,
            Applications applications,
            PartWords words,
            OfferCards cards,
            Requests requests,
            Today today) {
        this.search = search;
        this.applications = applications;
        this.words = words;
        this.cards = cards;
        this.requests = requests;
        this.today = today;
    }

    @GetMapping
    String posts(Actor actor, Frame frame, Model model) {
        if (!(actor instanceof Actor.Agent agent)) return ORGANISATION;
        model.addAttribute(
                "page",
                new PostsPage(search.posts(agent).stream()
                        .map(one -> cards.card(one, frame))
                        .toList()));
        return "matches/posts";
    }

    @GetMapping("/{post}")
    String post(Actor actor, @PathVariable UUID post, Frame frame, Model model) {
        return actor instanceof Actor.Agent agent
                ? page(agent, post, Map.of(), List.of(), null, frame, model)
                : ORGANISATION;
    }

    /** Asks somebody, whom only he was shown, whether she wants to apply. */
    @PostMapping("/{post}/ask")
    String ask(Actor actor, @PathVariable UUID post, @RequestParam Map<String, String> form, Frame frame, Model model) {
        if (!(actor instanceof Actor.Agent agent)) return ORGANISATION;
        var look = id(form.getOrDefault("look", ""));
        var answer = Search.Asked.valueOf(requests.once(
                agent,
                form.getOrDefault("key", ""),
                "matches.ask",
                post + "|" + look,
                () -> search.ask(agent, post, look).name()));
        return switch (answer) {
            case DONE -> "redirect:" + PATH + "/" + post;
            case GONE, TOO_MANY, SHE_HAS_MANY ->
                page(
                        agent,
                        post,
                        Map.of(),
                        List.of(),
                        frame.text("matches.problem." + answer, Applications.MOST_INVITED),
                        frame,
                        model);
        };
    }

    /** An interview, hired from a day, or not this one. */
    @PostMapping("/{post}/applications/{id}")
    String move(
            Actor actor,
            @PathVariable UUID post,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        if (!(actor instanceof Actor.Agent agent)) return ORGANISATION;
        var to = to(form.getOrDefault("to", ""));
        var day =
                to == ApplicationState.HIRED ? DateParts.from(form, "on-" + id).toDay() : Optional.<LocalDate>empty();
        if (to == ApplicationState.HIRED && day.filter(this::mayBeFirstDay).isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var error = new FieldError("on-" + id, frame.text("matches.fault.hiredOn", Applications.HIRED_WITHIN_DAYS));
            return page(agent, post, form, List.of(error), null, frame, model);
        }
        requests.once(
                agent,
                form.getOrDefault("key", ""),
                "matches.move",
                id + "|" + to + "|" + day.orElse(null),
                () -> (to == ApplicationState.NOT_STARTED
                                ? applications.neverBegan(agent, id)
                                : applications.move(agent, id, to, day.orElse(null)))
                        .name());
        return "redirect:" + PATH + "/" + post;
    }

    private boolean mayBeFirstDay(LocalDate day) {
        var now = today.day();
        return !day.isBefore(now.minusDays(Applications.HIRED_WITHIN_DAYS))
                && !day.isAfter(now.plusDays(Applications.HIRED_WITHIN_DAYS));
    }

    private static ApplicationState to(String typed) {
        return EnumSet.of(
                        ApplicationState.INTERVIEW,
                        ApplicationState.HIRED,
                        ApplicationState.NOT_STARTED,
                        ApplicationState.DECLINED)
                .stream()
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElseThrow(NoSuchMatch::new);
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NoSuchMatch();
        }
    }

    private String page(
            Actor.Agent agent,
            UUID post,
            Map<String, String> typed,
            List<FieldError> errors,
            @Nullable String problem,
            Frame frame,
            Model model) {
        var applicants = search.applicants(agent, post);
        var offer = search.find(agent, post);
        if (offer.isEmpty() && applicants.isEmpty()) throw new NoSuchMatch();
        var people = offer.map(one -> search.people(agent, one)).orElse(List.of());
        model.addAttribute(
                "page",
                new PostPage(
                        post.toString(),
                        offer.map(Offer::title).orElse(""),
                        applicants.stream().map(one -> applied(one, frame)).toList(),
                        people.stream()
                                .map(one -> person(one, people.indexOf(one) + 1, frame))
                                .toList(),
                        typed,
                        errors,
                        problem,
                        Ids.next().toString()));
        return "matches/post";
    }

    private Person person(Search.Somebody one, int number, Frame frame) {
        return new Person(
                one.look().toString(),
                number,
                words.inShortForEmployer(one.pair(), one.score(), today.day(), frame),
                words.forEmployer(one.pair(), one.score(), today.day(), frame));
    }

    private Applied applied(Search.Applicant one, Frame frame) {
        var application = one.application();
        var hiredOn = application.hiredOn();
        var facts = one.name().isEmpty()
                ? List.<Fact>of()
                : List.of(
                        new Fact(frame.text("matches.employer.name"), frame.name(one.name())),
                        new Fact(frame.text("matches.employer.phone"), one.phone()));
        return new Applied(
                application.id().toString(),
                application.state(),
                frame.text("matches.state." + application.state()),
                frame.text(
                        "matches.employer.stateLine." + application.state(),
                        frame.formats().day(hiredOn == null ? application.changedOn() : hiredOn)),
                facts,
                application.employerMaySayNotStarted(today.day()));
    }
}
