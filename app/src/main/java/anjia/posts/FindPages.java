package anjia.posts;

import anjia.places.Distances;
import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.posts.PlaceNamed.Found;
import anjia.registry.Organisations;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Anybody looks for work among the open posts (找活), in words of her own: the best first; without any the newest. A word that leads nowhere or a place that nobody
 * knows is told, with those that are near.
 */
@Controller
class FindPages {

    static final String PATH = "/posts";

    static final int A_PAGE = 20;

    private final PostSearch search;
    private final AskedReading reading;
    private final WordsFound wordsFound;
    private final FindWays ways;
    private final OccupationWanted occupations;
    private final PlaceNamed named;
    private final Places places;
    private final Distances distances;
    private final PostLines lines;
    private final Organisations organisations;
    private final Today today;

    FindPages(
            PostSearch search,
            AskedReading reading,
            WordsFound wordsFound,
            FindWays ways,
            OccupationWanted occupations,
            PlaceNamed named,
            Places places,
            Distances distances,
            PostLines lines,
            Organisations organisations,
            Today today) {
        this.search = search;
        this.reading = reading;
        this.wordsFound = wordsFound;
        this.ways = ways;
        this.occupations = occupations;
        this.named = named;
        this.places = places;
        this.distances = distances;
        this.lines = lines;
        this.organisations = organisations;
        this.today = today;
    }

    /**
     * What the page shows.
     *
     * @param said how the words were read, "电焊 → 焊工"; nothing of those that simply stand there; and how far around a place
     * @param near what was perhaps meant, of a word or a place that leads nowhere or to several
     * @param around how far from the place she may choose
     * @param without what brings posts when one choice alone is dropped; only when nothing was found
     * @param count how many there are, in words
     * @param wider places around with more posts; on the last page alone
     * @param next address of the next page; empty on the last. {@code first} of the first; empty on it
     * @param save where she can be told of new ones; empty when she asked for nothing
     */
    record FindPage(
            Asked asked,
            List<Choice> places,
            List<Choice> around,
            List<FieldError> errors,
            List<String> said,
            List<Way> near,
            List<Way> without,
            List<Way> wider,
            boolean nothing,
            String count,
            List<Line> cards,
            String next,
            String first,
            String save) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    /** @param posts how many are at its end, in words */
    record Way(String label, String href, String posts) {}

    /**
     * @param far how many kilometres from the place that was asked for, in words; empty there or when nobody knows
     * @param sources all of them when there are several; else empty
     */
    record Line(
            String id,
            String title,
            String wage,
            String parts,
            String place,
            String far,
            String employer,
            List<PostLines.Glance> glances,
            int openings,
            String until,
            String sources) {}

    /** What was typed, read. */
    private record Read(Sought sought, @Nullable Division place, List<Way> near, List<FieldError> errors) {}

    @GetMapping(PATH)
    String find(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String after,
            Frame frame,
            Model model) {
        var asked = Asked.read(parameters);
        var read = read(asked, frame);
        model.addAttribute(
                "page", read.errors().isEmpty() ? found(asked, read, after, frame) : faulty(asked, read, frame));
        return "posts/find";
    }

    private FindPage faulty(Asked asked, Read read, Frame frame) {
        return new FindPage(
                asked,
                named.offered(),
                around(frame),
                read.errors(),
                List.of(),
                read.near(),
                List.of(),
                List.of(),
                false,
                "",
                List.of(),
                "",
                "",
                "");
    }

    private FindPage found(Asked asked, Read read, String after, Frame frame) {
        var sought = read.sought();
        var page = search.page(sought, after, today.day(), A_PAGE);
        var count = page.amount();
        var isLast = page.next().isEmpty();
        return new FindPage(
                asked,
                named.offered(),
                around(frame),
                List.of(),
                said(asked, read, frame),
                List.of(),
                count.isNone() ? ways.without(asked, sought, frame) : List.of(),
                isLast ? ways.wider(asked, sought, read.place(), frame) : List.of(),
                count.isNone(),
                ways.inWords(count, asked.isAnything() ? "count" : "newest", frame),
                lines(page.cards(), read.place(), frame),
                isLast ? "" : asked.address(page.next()),
                after.isEmpty() ? "" : asked.address(),
                asked.isAnything() ? asked.at(SavedSearchPages.PATH) : "");
    }

    private List<String> said(Asked asked, Read read, Frame frame) {
        var said = new ArrayList<String>();
        var words = read.sought().words();
        var place = read.place();
        if (words != null) said.addAll(wordsFound.said(words, frame));
        if (place != null && asked.kilometres() > 0)
            said.add(frame.text("posts.find.aroundThere", frame.place(named.typed(place)), asked.kilometres()));
        return said;
    }

    private static List<Choice> around(Frame frame) {
        return Stream.concat(
                        Stream.of(Choice.of("", frame.text("posts.find.onlyThere"))),
                        Asked.AROUND.stream().map(one -> Choice.of(one, frame.text("posts.find.around", one))))
                .toList();
    }

    private List<Line> lines(List<OpenPosts.Card> cards, @Nullable Division asked, Frame frame) {
        var employers = organisations.names(
                cards.stream().map(card -> card.post().employer()).collect(Collectors.toSet()));
        return cards.stream()
                .map(card ->
                        line(card, asked, employers.getOrDefault(card.post().employer(), ""), frame))
                .toList();
    }

    private Line line(OpenPosts.Card card, @Nullable Division asked, String employer, Frame frame) {
        var post = card.post();
        var content = post.content();
        return new Line(
                post.id().toString(),
                content.title(),
                PostLines.wage(content.wage(), frame),
                content.wage().parts(),
                lines.place(content.division(), frame),
                asked == null ? "" : far(asked.code(), content.division(), frame),
                employer,
                PostLines.glances(content, frame),
                content.openings() - post.taken(),
                frame.formats().dayOfYear(content.openUntil()),
                card.sources().size() < 2 ? "" : sources(card.sources(), frame));
    }

    private String far(DivisionCode from, DivisionCode to, Frame frame) {
        var kilometres = distances.between(from, to).orElse(0);
        return kilometres == 0 ? "" : frame.text("posts.find.far", kilometres);
    }

    static String sources(List<String> sources, Frame frame) {
        return sources.stream()
                .map(source -> PostLines.source(source, frame))
                .collect(Collectors.joining(frame.text("web.listComma")));
    }

    private Read read(Asked asked, Frame frame) {
        var errors = new ArrayList<FieldError>();
        var read = reading.read(asked);
        var sought = read.sought();
        var unknown = read.unknown();
        var near = new ArrayList<Way>();
        var meant = unknown.stream()
                .flatMap(word -> occupations.find(word).near().stream())
                .distinct()
                .toList();
        if (!unknown.isEmpty())
            errors.add(new FieldError(
                    Asked.WORD, frame.text(key("Word", meant), String.join(frame.text("web.listComma"), unknown))));
        for (var occupation : meant) near.add(ways.to(occupation, asked, sought, frame));
        if (!unknown.isEmpty()) near.addAll(ways.withoutTheUnknown(asked, sought, frame));
        if (read.found() instanceof Found.Others(var several, var others)) {
            errors.add(new FieldError(
                    Asked.PLACE, frame.text(several ? "posts.find.which" : key("Place", others), asked.place())));
            for (var other : others) near.add(ways.to(other, asked, sought, frame));
        }
        if (!read.isDistance() && errors.isEmpty())
            errors.add(new FieldError(Asked.FAR, frame.text("posts.find.notFar")));
        if (!read.isWage()) errors.add(new FieldError(Asked.WAGE, frame.text("posts.find.noWage")));
        return new Read(sought, read.place(), near, errors);
    }

    private static String key(String what, List<?> near) {
        return "posts.find." + (near.isEmpty() ? "no" : "near") + what;
    }
}
