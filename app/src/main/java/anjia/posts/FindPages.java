package anjia.posts;

import anjia.occupations.Occupation;
import anjia.places.Division;
import anjia.places.Places;
import anjia.posts.OpenPosts.Wanted;
import anjia.posts.PlaceNamed.Found;
import anjia.registry.Organisations;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Anybody looks for work among the open posts (找活). A word or a place that nobody knows is told, with those that are near. */
@Controller
class FindPages {

    static final String PATH = "/posts";

    static final int A_PAGE = 20;

    private static final long YUAN = 100;
    private static final int MOST_DIGITS = 6;

    private final OpenPosts open;
    private final OccupationWanted occupations;
    private final PlaceNamed named;
    private final Places places;
    private final PostLines lines;
    private final Organisations organisations;
    private final Today today;

    FindPages(
            OpenPosts open,
            OccupationWanted occupations,
            PlaceNamed named,
            Places places,
            PostLines lines,
            Organisations organisations,
            Today today) {
        this.open = open;
        this.occupations = occupations;
        this.named = named;
        this.places = places;
        this.lines = lines;
        this.organisations = organisations;
        this.today = today;
    }

    /**
     * What the page shows.
     *
     * @param said how the word was read, "电焊 → 焊工"; empty when it is the name itself, or nothing was typed
     * @param near what was perhaps meant, of a word or a place that leads nowhere or to several
     * @param without what brings posts when one choice alone is dropped; only when nothing was found
     * @param next address of the next page; empty on the last. {@code first} of the first; empty on it
     */
    record FindPage(
            Asked asked,
            List<Choice> places,
            List<FieldError> errors,
            String said,
            List<Way> near,
            List<Way> without,
            int count,
            List<Line> cards,
            String next,
            String first) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }

        boolean nothing() {
            return errors.isEmpty() && count == 0;
        }
    }

    /** @param count posts at its end */
    record Way(String label, String href, int count) {}

    /** @param sources all of them when there are several; else empty */
    record Line(
            String id,
            String title,
            String wage,
            String parts,
            String place,
            String employer,
            List<PostLines.Glance> glances,
            int openings,
            String until,
            String sources) {}

    /** What was typed, read. */
    private record Read(Wanted wanted, String said, List<Way> near, List<FieldError> errors) {}

    @GetMapping(PATH)
    String find(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String after,
            Frame frame,
            Model model) {
        var asked = Asked.read(parameters);
        var read = read(asked, frame);
        model.addAttribute("page", read.errors().isEmpty() ? found(asked, read, after, frame) : faulty(asked, read));
        return "posts/find";
    }

    private FindPage faulty(Asked asked, Read read) {
        return new FindPage(
                asked, named.offered(), read.errors(), read.said(), read.near(), List.of(), 0, List.of(), "", "");
    }

    private FindPage found(Asked asked, Read read, String after, Frame frame) {
        var key = OpenPosts.Key.read(after).orElse(null);
        var cards = open.page(read.wanted(), key, today.day(), A_PAGE + 1);
        var shown = cards.size() > A_PAGE ? cards.subList(0, A_PAGE) : cards;
        var count = count(read.wanted());
        var next = cards.size() > A_PAGE ? asked.address(shown.getLast().key().text()) : "";
        return new FindPage(
                asked,
                named.offered(),
                List.of(),
                read.said(),
                List.of(),
                count == 0 ? without(asked, read.wanted(), frame) : List.of(),
                count,
                lines(shown, frame),
                next,
                key == null ? "" : asked.address());
    }

    private List<Line> lines(List<OpenPosts.Card> cards, Frame frame) {
        var employers = organisations.names(
                cards.stream().map(card -> card.post().employer()).collect(Collectors.toSet()));
        return cards.stream()
                .map(card -> line(card, employers.getOrDefault(card.post().employer(), ""), frame))
                .toList();
    }

    private Line line(OpenPosts.Card card, String employer, Frame frame) {
        var post = card.post();
        var content = post.content();
        return new Line(
                post.id().toString(),
                content.title(),
                PostLines.wage(content.wage(), frame),
                content.wage().parts(),
                lines.place(content.division(), frame),
                employer,
                PostLines.glances(content, frame),
                content.openings() - post.taken(),
                frame.formats().dayOfYear(content.openUntil()),
                card.sources().size() < 2 ? "" : sources(card.sources(), frame));
    }

    static String sources(List<String> sources, Frame frame) {
        return sources.stream()
                .map(source -> PostLines.source(source, frame))
                .collect(Collectors.joining(frame.text("web.listComma")));
    }

    private Read read(Asked asked, Frame frame) {
        var errors = new ArrayList<FieldError>();
        var least = least(asked.wage());
        var word = asked.word().isEmpty() ? null : occupations.find(asked.word());
        var place = asked.place().isEmpty() ? null : named.find(asked.place());
        var meant = word == null ? List.<Occupation>of() : word.meant();
        var wanted = new Wanted(
                meant.stream().map(Occupation::code).collect(Collectors.toSet()),
                place instanceof Found.One(var one) ? places.scope(one.code(), today.day()) : List.of(),
                asked.lodging(),
                Math.max(least, 0),
                asked.day(),
                asked.partTime());
        var near = new ArrayList<Way>();
        if (word != null && meant.isEmpty()) {
            errors.add(new FieldError(Asked.WORD, frame.text(key("Word", word.near()), asked.word())));
            for (var one : word.near()) near.add(way(one, asked, wanted, frame));
        }
        if (place instanceof Found.Others(var several, var others)) {
            errors.add(new FieldError(
                    Asked.PLACE, frame.text(several ? "posts.find.which" : key("Place", others), asked.place())));
            for (var one : others) near.add(way(one, asked, wanted, frame));
        }
        if (least < 0) errors.add(new FieldError(Asked.WAGE, frame.text("posts.find.noWage")));
        return new Read(wanted, said(asked.word(), meant, frame), near, errors);
    }

    private static String key(String what, List<?> near) {
        return "posts.find." + (near.isEmpty() ? "no" : "near") + what;
    }

    private Way way(Occupation one, Asked asked, Wanted wanted, Frame frame) {
        var name = one.name(frame);
        return new Way(name, asked.withWord(name).address(), count(wanted.in(Set.of(one.code()))));
    }

    private Way way(Division division, Asked asked, Wanted wanted, Frame frame) {
        var name = named.typed(division);
        var count = count(wanted.at(places.scope(division.code(), today.day())));
        return new Way(frame.place(name), asked.withPlace(name).address(), count);
    }

    private int count(Wanted wanted) {
        return open.count(wanted, today.day());
    }

    private static String said(String word, List<Occupation> meant, Frame frame) {
        if (meant.isEmpty() || meant.size() == 1 && meant.getFirst().name(frame).equalsIgnoreCase(word)) return "";
        var names = meant.stream().map(one -> one.name(frame)).collect(Collectors.joining(frame.text("web.listComma")));
        return frame.text("posts.find.said", word, names);
    }

    /** Fen; 0 when nothing was typed, below it when that is no amount. */
    private static long least(String typed) {
        if (typed.isEmpty()) return 0;
        var digits = typed.replaceAll("[,，\\s]|元$", "");
        return digits.matches("[0-9]{1," + MOST_DIGITS + "}") ? Long.parseLong(digits) * YUAN : -1;
    }

    /** Each choice alone dropped, as far as that brings any post. */
    private List<Way> without(Asked asked, Wanted wanted, Frame frame) {
        var ways = new ArrayList<Way>();
        if (!asked.word().isEmpty()) drop("word", asked.withWord(""), wanted.in(Set.of()), ways, frame);
        if (!asked.place().isEmpty()) drop("place", asked.withPlace(""), wanted.at(List.of()), ways, frame);
        if (wanted.least() > 0) drop("wage", asked.withWage(""), wanted.atAnyWage(), ways, frame);
        if (wanted.lodging()) drop("lodging", asked.anyLodging(), wanted.anyLodging(), ways, frame);
        if (wanted.day()) drop("day", asked.anyShift(), wanted.anyShift(), ways, frame);
        if (wanted.partTime()) drop("part", asked.anyHours(), wanted.anyHours(), ways, frame);
        return ways;
    }

    private void drop(String choice, Asked asked, Wanted wanted, List<Way> ways, Frame frame) {
        var count = count(wanted);
        if (count > 0) ways.add(new Way(frame.text("posts.find.without." + choice), asked.address(), count));
    }
}
