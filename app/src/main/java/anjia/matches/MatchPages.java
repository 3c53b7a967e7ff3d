package anjia.matches;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.matches.Applications.Outcome;
import anjia.record.LifeRecord;
import anjia.record.SpellKinds;
import anjia.web.Frame;
import anjia.web.Ids;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Posts that suit her and why, those that are hidden and why, and what she applied for (找活). */
@Controller
@RequestMapping(MatchPages.PATH)
class MatchPages {

    static final String PATH = "/matches";

    private static final int A_PAGE = 10;

    /** So deep a list goes, since each page reads all before it: who has read so far finds more by saying more. Sure: designed by us. */
    static final int MOST_PAGES = 20;

    private static final int MOST_OPENINGS = 4;

    /**
     * A post that suits her.
     *
     * @param inShort why, in a line
     * @param wanted whether it is work that she named, or near it: nothing else is ticked
     * @param state where her application stands; null when there is none
     */
    record Shown(
            OfferCards.Card card,
            String inShort,
            boolean wanted,
            List<PartWords.Line> parts,
            @Nullable ApplicationState state) {}

    /**
     * @param end how many were shown where the list goes no deeper though there is more; 0 elsewhere
     * @param asked that wait for her answer
     * @param unregistered whether she neither works nor is registered as unemployed, for all the record knows
     */
    record ListPage(
            boolean ready,
            String next,
            int open,
            int answersMissing,
            int posts,
            List<Shown> shown,
            int page,
            boolean more,
            int end,
            List<PartWords.Opening> openings,
            int asked,
            int applied,
            boolean unregistered,
            String key) {}

    record NotShown(OfferCards.Card card, PartWords.Hidden why) {}

    record HiddenPage(List<NotShown> posts, List<PartWords.Opening> openings, int page, boolean more, int end) {}

    /** Exactly one of {@code shown} and {@code hidden} is there. */
    record OnePage(
            OfferCards.Card card,
            @Nullable Shown shown,
            PartWords.@Nullable Hidden hidden,
            @Nullable String problem,
            String key) {}

    private final Wishes wishes;
    private final Market market;
    private final OfferRows offers;
    private final Terms terms;
    private final Applications applications;
    private final PartWords words;
    private final OfferCards cards;
    private final Requests requests;
    private final LifeRecord record;
    private final Today today;

    MatchPages(
            Wishes wishes,
            Market market,
            OfferRows offers,
            Terms terms,
            Applications applications,
            PartWords words,
            OfferCards cards,
            Requests requests,
            LifeRecord record,
            Today today) {
        this.wishes = wishes;
        this.market = market;
        this.offers = offers;
        this.terms = terms;
        this.applications = applications;
        this.words = words;
        this.cards = cards;
        this.requests = requests;
        this.record = record;
        this.today = today;
    }

    @GetMapping
    String list(Actor.Person person, @RequestParam(defaultValue = "1") int page, Frame frame, Model model) {
        var wish = wishes.of(person);
        var hers = applications.of(person);
        var number = Math.clamp(page, 1, MOST_PAGES);
        var best = wish.isReady() ? market.posts(wish, number * A_PAGE + 1) : List.<Market.Suited>of();
        var states = states(hers);
        var shown = best.stream()
                .skip((number - 1L) * A_PAGE)
                .limit(A_PAGE)
                .map(one -> shown(one, states.get(one.pair().offer().id()), frame))
                .toList();
        model.addAttribute(
                "page",
                new ListPage(
                        wish.isReady(),
                        WishPages.next(wish),
                        wish.open(),
                        wish.asked(),
                        market.openPosts(),
                        shown,
                        number,
                        best.size() > number * A_PAGE && number < MOST_PAGES,
                        best.size() > number * A_PAGE && number == MOST_PAGES ? number * A_PAGE : 0,
                        number == 1 ? openings(wish, frame) : List.of(),
                        (int) hers.stream()
                                .filter(one -> one.state() == ApplicationState.INVITED)
                                .count(),
                        hers.size(),
                        isUnregistered(person),
                        Ids.next().toString()));
        return "matches/list";
    }

    private boolean isUnregistered(Actor.Person person) {
        return Stream.of(SpellKinds.WORK, SpellKinds.UNEMPLOYMENT_REGISTRATION)
                .allMatch(kind ->
                        record.holding(person, person.id(), kind, today.day()).isEmpty());
    }

    /** What she took back, or did not start, she may choose again; of a post that she chose under two ids the later counts. */
    private static Map<UUID, ApplicationState> states(List<Application> hers) {
        return hers.stream()
                .filter(one -> one.state() != ApplicationState.WITHDRAWN && one.state() != ApplicationState.NOT_STARTED)
                .collect(Collectors.toMap(Application::post, Application::state, (later, _) -> later));
    }

    private Shown shown(Market.Suited suited, @Nullable ApplicationState state, Frame frame) {
        var pair = suited.pair();
        return new Shown(
                cards.card(pair.offer(), frame),
                words.inShort(pair, suited.score(), today.day(), frame),
                PartWords.isWanted(pair, suited.score()),
                words.lines(pair, suited.score(), today.day(), frame),
                state);
    }

    private List<PartWords.Opening> openings(Wish wish, Frame frame) {
        return wish.isReady() ? words.openings(market.openings(wish), terms, MOST_OPENINGS, frame) : List.of();
    }

    /** Posts of the work she wants that a filter hides, the newest first. */
    @GetMapping("/hidden")
    String hidden(Actor.Person person, @RequestParam(defaultValue = "1") int page, Frame frame, Model model) {
        var wish = wishes.of(person);
        if (!wish.isReady()) return "redirect:" + WishPages.next(wish);
        var number = Math.clamp(page, 1, MOST_PAGES);
        var found = offers.inWork(wish.work(), today.day(), (number - 1) * A_PAGE, A_PAGE + 1);
        var posts = found.stream()
                .limit(A_PAGE)
                .map(offer -> terms.pair(wish, offer, today.day()))
                .filter(pair -> pair.score().isEmpty())
                .map(pair -> new NotShown(cards.card(pair.offer(), frame), words.hidden(pair.fit(), pair, frame)))
                .toList();
        model.addAttribute(
                "page",
                new HiddenPage(
                        posts,
                        openings(wish, frame),
                        number,
                        found.size() > A_PAGE && number < MOST_PAGES,
                        found.size() > A_PAGE && number == MOST_PAGES ? number * A_PAGE : 0));
        return "matches/hidden";
    }

    @GetMapping("/posts/{post}")
    String one(Actor.Person person, @PathVariable UUID post, Frame frame, Model model) {
        return one(person, post, null, frame, model);
    }

    private String one(Actor.Person person, UUID post, @Nullable String problem, Frame frame, Model model) {
        var wish = wishes.of(person);
        if (!wish.isReady()) return "redirect:" + WishPages.next(wish);
        var offer = offers.find(post, today.day()).orElseThrow(NoSuchMatch::new);
        var pair = terms.pair(wish, offer, today.day());
        var state = states(applications.of(person)).get(post);
        var shown = pair.score()
                .map(score -> shown(new Market.Suited(pair, score), state, frame))
                .orElse(null);
        model.addAttribute(
                "page",
                new OnePage(
                        cards.card(offer, frame),
                        shown,
                        shown == null ? words.hidden(pair.fit(), pair, frame) : null,
                        problem,
                        Ids.next().toString()));
        return "matches/one";
    }

    /** "I want this." */
    @PostMapping("/posts/{post}/apply")
    String apply(
            Actor.Person person,
            @PathVariable UUID post,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var answer = Outcome.valueOf(requests.once(
                person,
                form.getOrDefault("key", ""),
                "matches.apply",
                post.toString(),
                () -> applications.apply(person, post).name()));
        return switch (answer) {
            case DONE -> "redirect:" + ApplicationPages.PATH;
            case OVER, NOT_SUITED, TOO_MANY ->
                one(person, post, frame.text("matches.problem." + answer, Applications.MOST_OF_A_PERSON), frame, model);
        };
    }
}
