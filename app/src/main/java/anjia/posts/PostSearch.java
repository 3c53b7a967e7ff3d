package anjia.posts;

import anjia.places.CodeRange;
import anjia.posts.OpenPosts.Card;
import anjia.posts.OpenPosts.Wanted;
import anjia.posts.text.PostText;
import anjia.postsearch.Card.Terms;
import anjia.postsearch.Key;
import anjia.postsearch.Limits;
import anjia.postsearch.PostIndex;
import anjia.postsearch.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds open posts (找岗位): with words the best first, by the index and then by the tables; without any the newest first, by the tables. */
@Component
class PostSearch {

    private static final int HIGHEST_RANK = Key.CONCEPT;

    /** The last of a day in every list: the newest stand first. */
    private static final UUID END_OF_A_DAY = new UUID(0, 0);

    private final OpenPosts open;
    private final PostText text;

    PostSearch(OpenPosts open, PostText text) {
        this.open = open;
        this.text = text;
    }

    /**
     * A page of the list.
     *
     * @param next where the following page begins; empty on the last one
     * @param amount of the whole list
     */
    record Page(List<Card> cards, String next, Amount amount) {}

    /** @param orMore whether only so many were counted, and there may be more */
    record Amount(int count, boolean orMore) {

        boolean isNone() {
            return count == 0;
        }
    }

    private record Placed(Card card, Key key) {}

    Reading read(String typed) {
        return text.read(typed);
    }

    Amount count(Sought sought, LocalDate today) {
        var words = sought.words();
        return words == null
                ? new Amount(open.count(sought.wanted(), today), false)
                : amount(text.count(words, limits(sought.wanted())));
    }

    private static Amount amount(int counted) {
        return new Amount(counted, counted == PostIndex.MOST_COUNTED);
    }

    /** @param after where the page before ended, as it said itself; what is none of ours is the beginning */
    Page page(Sought sought, String after, LocalDate today, int size) {
        var words = sought.words();
        return words == null
                ? newest(sought.wanted(), after, today, size)
                : best(words, sought.wanted(), after, today, size);
    }

    private Page newest(Wanted wanted, String after, LocalDate today, int size) {
        var cards = open.page(wanted, OpenPosts.Key.read(after).orElse(null), today, size + 1);
        var amount = new Amount(open.count(wanted, today), false);
        if (cards.size() <= size) return new Page(cards, "", amount);
        var shown = cards.subList(0, size);
        return new Page(shown, shown.getLast().key().text(), amount);
    }

    /** What the index gives and the tables still have; it is asked for more as long as some of it is gone. */
    private Page best(Reading words, Wanted wanted, String after, LocalDate today, int size) {
        var first = key(after).orElse(null);
        var limits = limits(wanted);
        var placed = new ArrayList<Placed>();
        for (var last = first; ; ) {
            var missing = size + 1 - placed.size();
            var page = text.page(words, limits, last, missing);
            var keys = page.keys();
            var cards = open.listed(wanted, keys.stream().map(Key::card).toList(), today);
            for (var key : keys) {
                var card = cards.get(key.card());
                if (card != null) placed.add(new Placed(card, key));
            }
            var isAll = keys.size() < missing;
            if (isAll || placed.size() > size)
                return page(
                        placed, size, isAll && first == null ? new Amount(placed.size(), false) : amount(page.count()));
            last = keys.getLast();
        }
    }

    /**
     * Those whose card was listed from the one day on and before the other and is open still: of equal fit the newest first.
     *
     * @param most so many at most
     */
    List<Card> listed(Sought sought, LocalDate from, LocalDate before, int most) {
        var words = sought.words();
        if (words == null)
            return open.page(sought.wanted(), new OpenPosts.Key(before, END_OF_A_DAY), before, most).stream()
                    .filter(card -> !card.key().on().isBefore(from))
                    .toList();
        var listed = new ArrayList<Card>();
        for (var rank = HIGHEST_RANK; rank >= Key.TEXT && listed.size() < most; rank--)
            listed.addAll(listed(words, sought.wanted(), rank, from, before, most - listed.size()));
        return listed;
    }

    private List<Card> listed(Reading words, Wanted wanted, int rank, LocalDate from, LocalDate before, int most) {
        var limits = limits(wanted);
        var listed = new ArrayList<Card>();
        for (var last = new Key(rank, before.toEpochDay(), END_OF_A_DAY); ; ) {
            var keys = text.page(words, limits, last, most).keys().stream()
                    .takeWhile(key -> key.rank() == rank && key.day() >= from.toEpochDay())
                    .toList();
            var cards = open.listed(wanted, keys.stream().map(Key::card).toList(), before);
            for (var key : keys) {
                var card = cards.get(key.card());
                if (card != null && listed.size() < most) listed.add(card);
            }
            if (keys.size() < most || listed.size() == most) return listed;
            last = keys.getLast();
        }
    }

    private static Page page(List<Placed> placed, int size, Amount amount) {
        var shown = placed.stream().limit(size).map(Placed::card).toList();
        return new Page(shown, placed.size() > size ? text(placed.get(size - 1).key()) : "", amount);
    }

    private static Limits limits(Wanted wanted) {
        var places = wanted.places().stream().map(CodeRange::from).collect(Collectors.toSet());
        return new Limits(places, wanted.least(), new Terms(wanted.lodging(), wanted.day(), wanted.partTime()));
    }

    /** "2_2026-07-01_…": how well it fits, then the key of the card. */
    private static String text(Key key) {
        return key.rank() + "_" + new OpenPosts.Key(LocalDate.ofEpochDay(key.day()), key.card()).text();
    }

    private static Optional<Key> key(String text) {
        var parts = text.split("_", 2);
        if (parts.length < 2 || !parts[0].matches("[0-" + HIGHEST_RANK + "]")) return Optional.empty();
        return OpenPosts.Key.read(parts[1])
                .map(card -> new Key(Integer.parseInt(parts[0]), card.on().toEpochDay(), card.as()));
    }
}
