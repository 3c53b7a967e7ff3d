package anjia.posts;

import anjia.occupations.Occupation;
import anjia.places.CodeRange;
import anjia.places.Distances;
import anjia.places.Division;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import anjia.posts.FindPages.Way;
import anjia.posts.PostSearch.Amount;
import anjia.postsearch.Word;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where somebody who looks for work may go on from what she asked (换个条件): each way with how many posts are there. */
@Component
class FindWays {

    private final PostSearch search;
    private final PlaceNamed named;
    private final Places places;
    private final Distances distances;
    private final Today today;

    FindWays(PostSearch search, PlaceNamed named, Places places, Distances distances, Today today) {
        this.search = search;
        this.named = named;
        this.places = places;
        this.distances = distances;
        this.today = today;
    }

    String inWords(Amount amount, String key, Frame frame) {
        return frame.text("posts.find." + key + (amount.orMore() ? "OrMore" : ""), amount.count());
    }

    Way to(Occupation one, Asked asked, Sought sought, Frame frame) {
        var name = one.name(frame);
        return way(name, asked.withWord(name), count(new Sought(search.read(name), sought.wanted())), frame);
    }

    Way to(Division division, Asked asked, Sought sought, Frame frame) {
        var name = named.typed(division);
        return way(frame.place(name), asked.withPlace(name), count(at(division, sought)), frame);
    }

    /** The place, and the counties around it as far as she goes. */
    List<CodeRange> ranges(Division place, int kilometres) {
        return Stream.concat(Stream.of(place.code()), distances.within(place.code(), kilometres).stream())
                .flatMap(code -> places.scope(code, today.day()).stream())
                .distinct()
                .toList();
    }

    /** The counties around, then the city and the province, where they have more: whoever has seen all of a place looks at what is next to it. */
    List<Way> wider(Asked asked, Sought sought, @Nullable Division place, Frame frame) {
        if (place == null) return List.of();
        var before = count(sought);
        var wider = new ArrayList<Way>();
        for (var far : Asked.AROUND) {
            var kilometres = Integer.parseInt(far);
            if (kilometres <= asked.kilometres() || !distances.knows(place.code())) continue;
            var amount = count(sought.with(sought.wanted().at(ranges(place, kilometres))));
            if (amount.count() > before.count())
                wider.add(way(frame.text("posts.find.around", far), asked.within(far), amount, frame));
            before = amount;
        }
        for (var around : around(place)) {
            var amount = count(at(around, sought));
            if (amount.count() > before.count()) wider.add(to(around, asked, sought, frame));
            before = amount;
        }
        return wider;
    }

    private List<Division> around(Division place) {
        return Stream.of(DivisionLevel.CITY, DivisionLevel.PROVINCE)
                .filter(level -> level.compareTo(place.level()) < 0)
                .flatMap(level -> place.code().at(level).flatMap(places::find).stream())
                .filter(division -> !division.isGroupingOnly())
                .toList();
    }

    /** Each choice alone dropped, and of several words each, as far as that brings any post. */
    List<Way> without(Asked asked, Sought sought, Frame frame) {
        var wanted = sought.wanted();
        var ways = new ArrayList<Way>();
        var words = sought.words();
        if (words != null && words.words().size() > 1)
            for (var word : words.words()) without(word, asked, sought, ways, frame);
        if (words != null) drop("word", asked.withWord(""), new Sought(null, wanted), ways, frame);
        if (!asked.place().isEmpty())
            drop("place", asked.withPlace(""), sought.with(wanted.at(List.of())), ways, frame);
        if (wanted.least() > 0) drop("wage", asked.withWage(""), sought.with(wanted.atAnyWage()), ways, frame);
        if (wanted.lodging()) drop("lodging", asked.anyLodging(), sought.with(wanted.anyLodging()), ways, frame);
        if (wanted.day()) drop("day", asked.anyShift(), sought.with(wanted.anyShift()), ways, frame);
        if (wanted.partTime()) drop("part", asked.anyHours(), sought.with(wanted.anyHours()), ways, frame);
        return ways;
    }

    /** Without each of several words that leads nowhere. */
    List<Way> withoutTheUnknown(Asked asked, Sought sought, Frame frame) {
        var words = sought.words();
        var ways = new ArrayList<Way>();
        if (words != null && words.words().size() > 1)
            for (var word : words.unknown()) without(word, asked, sought, ways, frame);
        return ways;
    }

    private void without(Word word, Asked asked, Sought sought, List<Way> ways, Frame frame) {
        if (sought.words() == null) return;
        var rest = sought.words().without(word);
        add(
                frame.text("posts.find.without.oneWord", word.typed()),
                asked.withWord(rest.typed()),
                new Sought(rest, sought.wanted()),
                ways,
                frame);
    }

    private void drop(String choice, Asked asked, Sought sought, List<Way> ways, Frame frame) {
        add(frame.text("posts.find.without." + choice), asked, sought, ways, frame);
    }

    private void add(String label, Asked asked, Sought sought, List<Way> ways, Frame frame) {
        var count = count(sought);
        if (!count.isNone()) ways.add(way(label, asked, count, frame));
    }

    private Way way(String label, Asked asked, Amount posts, Frame frame) {
        return new Way(label, asked.address(), inWords(posts, "posts", frame));
    }

    private Sought at(Division division, Sought sought) {
        return sought.with(sought.wanted().at(places.scope(division.code(), today.day())));
    }

    private Amount count(Sought sought) {
        return search.count(sought, today.day());
    }
}
