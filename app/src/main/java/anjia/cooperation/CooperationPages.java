package anjia.cooperation;

import anjia.access.Actor;
import anjia.access.RateLimit;
import anjia.access.Requests;
import anjia.places.Places;
import anjia.web.Choice;
import anjia.web.Fact;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Work in the partner province for everybody (苏陕劳务协作): partner places, departures with seats, what helps; a worker takes a seat. */
@Controller
@RequestMapping(CooperationPages.PATH)
class CooperationPages {

    static final String PATH = "/cooperation";

    private static final int TRIES_A_MINUTE = 20;

    private final Departures departures;
    private final Pairs pairs;
    private final DepartureViews views;
    private final SubsidyViews subsidies;
    private final Places places;
    private final Requests requests;
    private final RateLimit limit;

    CooperationPages(
            Departures departures,
            Pairs pairs,
            DepartureViews views,
            SubsidyViews subsidies,
            Places places,
            Requests requests,
            RateLimit limit) {
        this.departures = departures;
        this.pairs = pairs;
        this.views = views;
        this.subsidies = subsidies;
        this.places = places;
        this.requests = requests;
        this.limit = limit;
    }

    /** @param seats "还有12个座位" */
    record Card(String id, String title, String when, String from, String seats) {}

    record Partners(String home, String partner) {}

    /** @param hers departures with which she left */
    record WholePage(List<Card> hers, List<Card> cards, List<Partners> pairs) {}

    /**
     * @param words what she looks for; {@code searches} whether there are more posts than are shown
     * @param takes whether one can sign up; {@code hers} whether she did
     * @param helps how far she is on the way to each subsidy, when she works there or did
     * @param person whether somebody is logged in who can
     */
    record DeparturePage(
            String id,
            String title,
            String state,
            List<Fact> facts,
            List<DepartureViews.Offer> offers,
            List<Choice> posts,
            String words,
            boolean searches,
            String chosen,
            boolean takes,
            boolean person,
            boolean hers,
            List<SubsidyViews.Line> helps,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    @GetMapping
    String whole(Actor actor, Frame frame, Model model) {
        var cards = departures.coming().stream().map(one -> card(one, frame)).toList();
        var hers = actor instanceof Actor.Person person
                ? departures.withHer(person.id()).stream()
                        .map(one -> card(one, frame))
                        .toList()
                : List.<Card>of();
        var partners = pairs.on(departures.today()).stream()
                .map(one -> new Partners(
                        frame.place(places.localName(one.home())), frame.place(places.fullName(one.partner()))))
                .toList();
        model.addAttribute("page", new WholePage(hers, cards, partners));
        return "cooperation/cooperation";
    }

    private Card card(Departure departure, Frame frame) {
        var plan = departure.plan();
        return new Card(
                departure.id().toString(),
                views.title(departure, frame),
                frame.formats().dayToRemember(plan.leavesOn()) + " " + plan.leavesAt(),
                frame.text("cooperation.from", frame.place(places.localName(plan.home()))),
                frame.text("cooperation.seatsLeft", departures.seatsLeft(departure)));
    }

    @GetMapping("/departures/{id}")
    String one(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "work", defaultValue = "") String words,
            Frame frame,
            Model model) {
        return page(actor, departures.find(id), words.strip(), List.of(), frame, model);
    }

    @PostMapping("/departures/{id}")
    String sign(
            Actor.Person person,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        limit.check("cooperation.sign", person.key(), TRIES_A_MINUTE);
        var post = uuid(form.getOrDefault("post", ""));
        var outcome = Departures.Outcome.valueOf(requests.once(
                person,
                form.getOrDefault("key", ""),
                "cooperation.sign",
                id + "|" + post.map(UUID::toString).orElse(""),
                () -> departures
                        .sign(person, person.id(), id, post.orElse(null))
                        .name()));
        if (outcome == Departures.Outcome.DONE) return "redirect:" + PATH + "/departures/" + id;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var fault = List.of(new FieldError("sign", frame.text("cooperation.fault." + outcome)));
        return page(person, departures.find(id), "", fault, frame, model);
    }

    @PostMapping("/departures/{id}/withdraw")
    String withdraw(Actor.Person person, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        requests.once(
                person,
                form.getOrDefault("key", ""),
                "cooperation.withdraw",
                id.toString(),
                () -> departures.withdraw(person, person.id(), id).name());
        return "redirect:" + PATH + "/departures/" + id;
    }

    private static Optional<UUID> uuid(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String page(
            Actor actor, Departure departure, String words, List<FieldError> errors, Frame frame, Model model) {
        var seat = actor instanceof Actor.Person person
                ? departures.traveller(departure, person.id())
                : Optional.<Traveller>empty();
        var hers = seat.filter(one -> one.state() == Traveller.State.SIGNED).isPresent();
        var offers = departures.offers(departure, words);
        // what she chose stays to be chosen, wherever it stands in the list
        var choices = Stream.concat(departures.chosen(seat.stream().toList()).stream(), offers.stream())
                .distinct()
                .toList();
        var posts = new ArrayList<>(choices.stream()
                .map(one -> new Choice(one.id().toString(), one.title(), one.employerName()))
                .toList());
        posts.add(Choice.of("", frame.text("cooperation.noPostYet")));
        var helps = actor instanceof Actor.Person person
                ? subsidies.hers(departure, person.id(), departures.today(), frame)
                : List.<SubsidyViews.Line>of();
        var facts = views.facts(departure, frame);
        if (departure.takes(departures.today()))
            facts.add(new Fact(
                    frame.text("cooperation.seats"),
                    frame.text("cooperation.seatsLeft", departures.seatsLeft(departure))));
        if (!departure.reason().isEmpty()) facts.add(new Fact(frame.text("cooperation.reason"), departure.reason()));
        model.addAttribute(
                "page",
                new DeparturePage(
                        departure.id().toString(),
                        views.title(departure, frame),
                        views.state(departure, frame),
                        facts,
                        offers.stream().map(one -> views.offer(one, frame)).toList(),
                        posts,
                        words,
                        !words.isEmpty() || offers.size() == Departures.MOST_OFFERS,
                        seat.map(Traveller::post).map(UUID::toString).orElse(""),
                        departure.takes(departures.today()),
                        actor instanceof Actor.Person,
                        hers,
                        helps,
                        errors,
                        UUID.randomUUID().toString()));
        return "cooperation/departure";
    }
}
