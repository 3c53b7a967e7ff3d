package anjia.matches;

import anjia.matching.Post;
import anjia.matching.Ranked;
import anjia.matching.night.CappedLists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Measures how evenly lists show the posts (推荐曝光测算). Lists are asked for as her page asks for them, so the report is about what people see
 * and not about a model of it. Of very many people every second, third ... is asked, and the openings are reckoned down alike.
 */
@Service
class Exposures {

    /** Lists of so many people fit into the memory of a small server. */
    private static final int MOST_ASKED = 100_000;

    /** So much longer than what is shown, so that there is something to move up when a list is cut. */
    private static final int TIMES_LONGER = 4;

    private final ExposureRows rows;
    private final WishRows wishes;
    private final OfferRows offers;
    private final Terms terms;
    private final Market market;

    Exposures(ExposureRows rows, WishRows wishes, OfferRows offers, Terms terms, Market market) {
        this.rows = rows;
        this.wishes = wishes;
        this.offers = offers;
        this.terms = terms;
        this.market = market;
    }

    /** The newest. */
    Optional<ExposureReport> newest() {
        return rows.newest();
    }

    /** Measures as it is now and keeps it as the report of the day, in place of one that was measured before. */
    ExposureReport measure(LocalDate day) {
        market.catchUp();
        var people = wishes.countReady();
        var every = Math.max(1, Math.ceilDiv(people, MOST_ASKED));
        var asked = wishes.ready(every);
        var numbers = new HashMap<UUID, Integer>();
        var open = open(day, every, numbers);
        var known = new HashMap<UUID, Optional<Offer>>();
        var lists = asked.stream()
                .map(wish -> list(wish, numbers, ids -> rows(ids, known, day)))
                .toList();
        var count = new ExposureCount(open, day);
        var plain = lists.stream()
                .map(list -> list.subList(0, Math.min(list.size(), ExposureReport.LENGTH)))
                .toList();
        // the day is the seed of the lottery: the same lists whenever it is measured again
        var capped = CappedLists.of(lists, open, ExposureReport.PER_OPENING, ExposureReport.LENGTH, day.toEpochDay());
        var report = new ExposureReport(
                day, people, asked.size(), open.size(), count.of(asked, plain), count.of(asked, capped));
        rows.store(report);
        return report;
    }

    private List<Post> open(LocalDate day, int every, Map<UUID, Integer> numbers) {
        var open = new ArrayList<Post>();
        try (var all = offers.all(day)) {
            all.forEach(offer -> {
                var number = numbers.size();
                numbers.put(offer.id(), number);
                open.add(terms.post(number, offer, day).with(Math.ceilDiv(Math.max(1, offer.openings()), every)));
            });
        }
        return open;
    }

    private List<Ranked> list(Wish wish, Map<UUID, Integer> numbers, Function<List<UUID>, List<Offer>> rows) {
        return market.posts(wish, TIMES_LONGER * ExposureReport.LENGTH, rows).stream()
                .filter(one -> numbers.containsKey(one.pair().offer().id()))
                .map(one -> new Ranked(
                        numbers.getOrDefault(one.pair().offer().id(), 0),
                        one.score().total()))
                .toList();
    }

    /** Each post is read once, however many lists it stands on. */
    private List<Offer> rows(List<UUID> ids, Map<UUID, Optional<Offer>> known, LocalDate day) {
        var unknown = ids.stream().filter(id -> !known.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            for (var id : unknown) known.put(id, Optional.empty());
            for (var offer : offers.of(unknown, day)) known.put(offer.id(), Optional.of(offer));
        }
        return ids.stream()
                .flatMap(id -> known.getOrDefault(id, Optional.empty()).stream())
                .toList();
    }
}
