package anjia.fairs;

import anjia.matching.fair.BlockingPairs;
import anjia.matching.fair.DeferredAcceptance;
import anjia.matching.fair.Preferences;
import anjia.matching.fair.PublishedFair;
import anjia.matching.fair.Settlement;
import anjia.matching.fair.Timetable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * People with their wishes and posts with their seats, settled (面试安排): who meets whom and when, and for each wish that did not come about,
 * why. Knows no database.
 */
final class Hall {

    /** One line of one person's list; the lists come one after the other. @param regard how the employer ranks her */
    record Wish(UUID entry, UUID post, int regard) {}

    record Offer(UUID post, int seats) {}

    enum Outcome {
        /** They meet. */
        MET,
        /** The post meets people who go before her. */
        FULL,
        /** She has as many interviews as one may have, all dearer to her. */
        ENOUGH,
        /** The post closed, or its employer does not come. */
        CLOSED
    }

    /** @param slot -1 unless they meet */
    record Fate(Wish wish, Outcome outcome, int slot, int ahead, int luckier) {}

    /** @param published people and posts as numbers from 1: posts in the order in which they were given, people as {@code numbered} has their entries */
    record Settled(
            List<Fate> fates,
            int people,
            int posts,
            int interviews,
            int slots,
            long blocking,
            PublishedFair published,
            List<UUID> numbered) {
        Settled {
            fates = List.copyOf(fates);
            numbered = List.copyOf(numbered);
        }
    }

    private final List<Wish> open = new ArrayList<>();
    private final List<Wish> closed = new ArrayList<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final int[] seats;
    private final Preferences preferences;

    Hall(List<Wish> wishes, List<Offer> offers) {
        for (var offer : offers) numbers.put(offer.post(), numbers.size());
        seats = offers.stream().mapToInt(Offer::seats).toArray();
        for (var wish : wishes) (numbers.containsKey(wish.post()) ? open : closed).add(wish);
        preferences = new Preferences(
                starts(),
                open.stream().mapToInt(this::number).toArray(),
                open.stream().mapToInt(Wish::regard).toArray(),
                seats.length);
    }

    private int number(Wish wish) {
        return numbers.getOrDefault(wish.post(), -1);
    }

    private int[] starts() {
        var starts = new ArrayList<Integer>();
        for (var at = 0; at < open.size(); at++)
            if (at == 0 || !open.get(at).entry().equals(open.get(at - 1).entry())) starts.add(at);
        starts.add(open.size());
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** @param each most interviews of one person */
    Settled settle(int each, Seed seed) {
        var settlement = DeferredAcceptance.settle(preferences, seats, each, seed.number());
        var timetable = Timetable.of(preferences, settlement);
        var fates = new ArrayList<>(fates(settlement, timetable, each));
        for (var wish : closed) fates.add(new Fate(wish, Outcome.CLOSED, -1, 0, 0));
        return new Settled(
                fates,
                preferences.people(),
                seats.length,
                settlement.interviews(),
                timetable.slots(),
                BlockingPairs.count(preferences, seats, each, settlement),
                new PublishedFair(seed.hex(), each, seats, preferences, settlement.pairs(), timetable.slotOf()),
                open.stream().map(Wish::entry).distinct().toList());
    }

    private List<Fate> fates(Settlement settlement, Timetable timetable, int each) {
        var met = settlement.pairs();
        var held = new HashMap<Integer, List<Integer>>(); // by post, how it regards those whom it meets
        for (var pair = met.nextSetBit(0); pair >= 0; pair = met.nextSetBit(pair + 1))
            held.computeIfAbsent(preferences.post()[pair], _ -> new ArrayList<>())
                    .add(preferences.regard()[pair]);
        var fates = new ArrayList<Fate>();
        for (int person = 0; person < preferences.people(); person++) {
            var has = 0;
            for (int pair = preferences.start()[person]; pair < preferences.start()[person + 1]; pair++) {
                var wish = open.get(pair);
                if (met.get(pair)) {
                    has++;
                    fates.add(new Fate(wish, Outcome.MET, timetable.slotOf()[pair], 0, 0));
                } else if (has == each) fates.add(new Fate(wish, Outcome.ENOUGH, -1, 0, 0));
                else fates.add(full(wish, held.getOrDefault(preferences.post()[pair], List.of())));
            }
        }
        return fates;
    }

    private static Fate full(Wish wish, List<Integer> held) {
        var ahead = (int) held.stream().filter(regard -> regard > wish.regard()).count();
        return new Fate(wish, Outcome.FULL, -1, ahead, held.size() - ahead);
    }
}
