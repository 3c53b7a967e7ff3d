package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.web.Choice;
import anjia.web.Fact;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Whoever acts for an employer says with which posts it comes to a fair (单位报名参会). */
@Controller
@RequestMapping(AgentFairPages.PATH)
class AgentFairPages {

    static final String PATH = "/organisation/fairs";

    record Line(String id, String name, String when, String county, String state) {}

    record ListPage(List<Line> fairs, List<Choice> counties, String county, String after) {}

    /** @param seats as typed, or as it asked before; {@code chosen} whether it brings this one; {@code waits} for the office */
    record PostLine(String id, String title, int openings, boolean chosen, boolean waits, String seats) {}

    /** @param state where its wish stands; empty without one. {@code published} under which numbers its posts stand in the published file; {@code mostSeats} that fit the hours */
    record OnePage(
            String id,
            String name,
            List<Fact> facts,
            String state,
            String line,
            boolean comes,
            boolean asks,
            boolean there,
            boolean leaves,
            List<PostLine> posts,
            String published,
            int mostSeats,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    private final Fairs fairs;
    private final FairLists lists;
    private final Stands stands;
    private final FairWords words;
    private final Requests requests;
    private final Today today;

    AgentFairPages(Fairs fairs, FairLists lists, Stands stands, FairWords words, Requests requests, Today today) {
        this.fairs = fairs;
        this.lists = lists;
        this.stands = stands;
        this.words = words;
        this.requests = requests;
        this.today = today;
    }

    @GetMapping
    String list(
            Actor.Agent agent,
            @RequestParam(defaultValue = "") String county,
            @RequestParam(required = false) @Nullable UUID after,
            Frame frame,
            Model model) {
        var some = lists.ofEmployer(agent.organisation(), county, today.day(), after);
        var lines = some.fairs().stream()
                .map(fair -> line(fair, stands.of(agent, fair.id()), frame))
                .toList();
        model.addAttribute(
                "page", new ListPage(lines, words.counties(lists.counties(today.day()), frame), county, some.after()));
        return "fairs/agentlist";
    }

    private Line line(Fair fair, @Nullable Stand stand, Frame frame) {
        return new Line(
                fair.id().toString(),
                fair.plan().name(),
                words.day(fair, frame),
                words.county(fair, frame),
                stand == null ? "" : frame.text("fairs.standState." + stand.state()));
    }

    @GetMapping("/{id}")
    String show(Actor.Agent agent, @PathVariable UUID id, Frame frame, Model model) {
        return page(agent, id, Map.of(), List.of(), frame, model);
    }

    @PostMapping("/{id}")
    String ask(
            Actor.Agent agent,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var fair = fairs.read(id);
        var seats = new LinkedHashMap<UUID, Integer>();
        var faults = new ArrayList<FieldError>();
        for (var post : stands.openPosts(agent)) {
            if (!"true".equals(typed.get("post." + post.id()))) continue;
            var number = typed.getOrDefault("seats." + post.id(), "").strip();
            if (number.matches("\\d{1,3}") && Integer.parseInt(number) >= 1 && Integer.parseInt(number) <= most(fair))
                seats.put(post.id(), Integer.valueOf(number));
            else faults.add(new FieldError("seats." + post.id(), frame.text("fairs.fault.interviewSeats", most(fair))));
        }
        if (seats.isEmpty() && faults.isEmpty()) faults.add(new FieldError("posts", frame.text("fairs.fault.noPost")));
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(agent, id, typed, faults, frame, model);
        }
        requests.once(
                agent,
                typed.getOrDefault("key", ""),
                "fairs.ask",
                id + "|" + seats,
                () -> stands.ask(agent, id, seats, today.day()).name());
        return "redirect:" + PATH + "/" + id;
    }

    private static int most(Fair fair) {
        return Math.min(200, fair.plan().slots());
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(Actor.Agent agent, @PathVariable UUID id) {
        stands.withdraw(agent, id);
        return "redirect:" + PATH + "/" + id;
    }

    private String page(
            Actor.Agent agent, UUID id, Map<String, String> typed, List<FieldError> errors, Frame frame, Model model) {
        var fair = fairs.read(id);
        var stand = stands.of(agent, id);
        var there = stand != null && (stand.state() == StandState.ASKED || stand.state() == StandState.ACCEPTED);
        model.addAttribute(
                "page",
                new OnePage(
                        id.toString(),
                        fair.plan().name(),
                        words.facts(fair, frame),
                        stand == null ? "" : frame.text("fairs.standState." + stand.state()),
                        stand == null ? "" : line(stand, frame),
                        stand != null && stand.state() == StandState.ACCEPTED,
                        fair.takesWishesOn(today.day()),
                        there,
                        there && fair.state() == FairState.PUBLISHED,
                        posts(agent, stand, typed),
                        stand == null ? "" : published(stand, frame),
                        most(fair),
                        errors,
                        UUID.randomUUID().toString()));
        return "fairs/agent";
    }

    private static String line(Stand stand, Frame frame) {
        return switch (stand.state()) {
            case ASKED -> frame.text("fairs.standLine.ASKED");
            case ACCEPTED ->
                stand.booth() == null
                        ? frame.text("fairs.standLine.ONLINE")
                        : frame.text("fairs.standLine.ACCEPTED", stand.booth());
            case REFUSED -> frame.text("fairs.standLine.REFUSED", stand.reason());
            case WITHDRAWN -> "";
        };
    }

    private static String published(Stand stand, Frame frame) {
        var posts = stand.offers().stream()
                .filter(offer -> offer.publishedAs() != null)
                .map(offer -> frame.text("fairs.proof.postIs", offer.title(), String.valueOf(offer.publishedAs())))
                .collect(Collectors.joining(frame.text("web.listComma")));
        return posts.isEmpty() ? "" : frame.text("fairs.proof.its", posts);
    }

    private List<PostLine> posts(Actor.Agent agent, @Nullable Stand stand, Map<String, String> typed) {
        var before = stand == null
                ? Map.<UUID, Integer>of()
                : stand.offers().stream()
                        .filter(offer -> offer.state() != OfferState.DROPPED)
                        .collect(Collectors.toMap(Stand.Offer::post, Stand.Offer::seats));
        var added = stand == null
                ? List.<UUID>of()
                : stand.added().stream().map(Stand.Offer::post).toList();
        return stands.openPosts(agent).stream()
                .map(post -> new PostLine(
                        post.id().toString(),
                        post.title(),
                        post.openings(),
                        typed.isEmpty() ? before.containsKey(post.id()) : "true".equals(typed.get("post." + post.id())),
                        added.contains(post.id()),
                        typed.getOrDefault("seats." + post.id(), String.valueOf(before.getOrDefault(post.id(), 10)))))
                .toList();
    }
}
