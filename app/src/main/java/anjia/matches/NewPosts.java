package anjia.matches;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The posts that opened since a day, to be matched without the older ones (新增岗位): a person's list may be full of posts that suit her better, and she is to be
 * told of the new one all the same. All who were last told on one day share the lists, which are built once a morning.
 */
@Component
class NewPosts {

    private final OfferRows offers;
    private final Terms terms;
    private volatile @Nullable Opened opened;

    NewPosts(OfferRows offers, Terms terms) {
        this.offers = offers;
        this.terms = terms;
    }

    private record Opened(LocalDate since, Lists lists) {
        boolean are(LocalDate from, LocalDate day) {
            return since.equals(from) && lists.day().equals(day);
        }
    }

    /**
     * The best for her of what opened from the one day on and before the other and is open still, best first.
     *
     * @param wish that is ready
     * @param most so many at most
     */
    List<Offer> suiting(Wish wish, LocalDate since, LocalDate day, int most) {
        var lists = of(since, day);
        return Market.first(most, k -> lists.posts(wish, k), Market.shown(wish, terms, day, ids -> offers.of(ids, day)))
                .stream()
                .map(one -> one.pair().offer())
                .toList();
    }

    private Lists of(LocalDate since, LocalDate day) {
        var now = opened;
        return now != null && now.are(since, day) ? now.lists() : build(since, day);
    }

    private synchronized Lists build(LocalDate since, LocalDate day) {
        var now = opened;
        if (now != null && now.are(since, day)) return now.lists();
        try (var came = offers.opened(since, day)) {
            var lists = new Lists(day, terms, came, Stream.empty());
            opened = new Opened(since, lists);
            return lists;
        }
    }

    /** When everybody was told. */
    void forget() {
        opened = null;
    }
}
