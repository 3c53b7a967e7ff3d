package anjia.bench;

import anjia.bench.MatchingTable.Row;
import anjia.matching.Ranked;
import anjia.matching.Reference;
import anjia.matching.Seeker;
import anjia.matching.WeightProfile;
import anjia.matching.search.SeekerMatcher;
import anjia.matching.workload.LabourMarket;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A post's fifty best of eight million people, of whom three in five consent. */
final class EmployersTable {
    private static final LabourMarket MARKET = new LabourMarket(5);

    private static final int COMPARED = 20;
    private static final int PORTION = 10_000;

    private final int people;

    EmployersTable(int people) {
        this.people = people;
    }

    void into(List<Row> rows) {
        Iterable<Seeker> seekers =
                () -> IntStream.range(0, people).mapToObj(MARKET::seeker).iterator();
        var matcher = new SeekerMatcher(WeightProfile.STANDARD, seekers);
        compare(matcher);
        var fifty = Clocked.each(10_000, i -> matcher.best(MARKET.post(i), 50));
        rows.add(new Row(
                "post → top 50 of %,d people, 99 of 100".formatted(people),
                "5 ms",
                "2 ms",
                Clocked.milliseconds(fifty.most()) + ", median " + Clocked.milliseconds(fifty.median()),
                fifty.most() <= 5));
        var favourites = favourites(matcher);
        var consent = Clocked.each(2_000, i -> {
            var post = MARKET.post(i);
            var seeker = favourites[i];
            if (seeker < 0) return;
            matcher.withdraw(seeker);
            if (holds(matcher.best(post, 50), seeker))
                throw new IllegalStateException("person %d withdrew and is there".formatted(seeker));
            matcher.put(MARKET.seeker(seeker));
            if (!holds(matcher.best(post, 50), seeker))
                throw new IllegalStateException("person %d consents again and is not there".formatted(seeker));
        });
        rows.add(new Row(
                "consent withdrawn, gone from the list, given again, there again, 99 of 100",
                "5 ms",
                "",
                Clocked.milliseconds(consent.most()) + ", the slowest " + Clocked.milliseconds(consent.slowest()),
                consent.most() <= 5));
    }

    /** The best person of each post; -1 where nobody fits. */
    private static int[] favourites(SeekerMatcher matcher) {
        return IntStream.range(0, 4_000)
                .map(post -> matcher.best(MARKET.post(post), 1).stream()
                        .mapToInt(Ranked::id)
                        .findFirst()
                        .orElse(-1))
                .toArray();
    }

    private static boolean holds(List<Ranked> list, int seeker) {
        return list.stream().anyMatch(one -> one.id() == seeker);
    }

    /** With the reference's lists over everybody, who are drawn a portion at a time. */
    private void compare(SeekerMatcher matcher) {
        var reference = new Reference(WeightProfile.STANDARD);
        var posts = MARKET.posts(0, COMPARED);
        var found = IntStream.range(0, (people + PORTION - 1) / PORTION)
                .parallel()
                .mapToObj(portion -> {
                    var from = portion * PORTION;
                    var seekers = MARKET.seekers(from, Math.min(people, from + PORTION));
                    return posts.stream()
                            .map(post -> reference.seekers(post, seekers, 50))
                            .toList();
                })
                .toList();
        for (int i = 0; i < COMPARED; i++) {
            var post = i;
            var right = found.stream()
                    .flatMap(lists -> lists.get(post).stream())
                    .sorted(Comparator.comparingInt(Ranked::score).reversed().thenComparingInt(Ranked::id))
                    .limit(50)
                    .toList();
            if (!matcher.best(posts.get(i), 50).equals(right))
                throw new IllegalStateException("the list of post %d is wrong".formatted(post));
        }
    }
}
