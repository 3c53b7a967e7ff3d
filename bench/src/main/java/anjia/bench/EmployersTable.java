package anjia.bench;

import anjia.bench.MatchingTable.Row;
import anjia.matching.Seeker;
import anjia.matching.WeightProfile;
import anjia.matching.search.SeekerMatcher;
import anjia.matching.workload.LabourMarket;
import java.util.List;
import java.util.stream.IntStream;

/** A post's fifty best of eight million people, of whom three in five consent. */
final class EmployersTable {
    private static final LabourMarket MARKET = new LabourMarket(5);

    private final int people;

    EmployersTable(int people) {
        this.people = people;
    }

    void into(List<Row> rows) {
        Iterable<Seeker> seekers =
                () -> IntStream.range(0, people).mapToObj(MARKET::seeker).iterator();
        var matcher = new SeekerMatcher(WeightProfile.STANDARD, seekers);
        for (int post = 0; post < 10; post++)
            if (!matcher.best(MARKET.post(post), 50).equals(matcher.bestByScan(MARKET.post(post), 50)))
                throw new IllegalStateException("the lists of post %d differ".formatted(post));
        var fifty = Clocked.each(10_000, i -> matcher.best(MARKET.post(i), 50));
        rows.add(new Row(
                "post → top 50 of %,d people, 99 of 100".formatted(people),
                "5 ms",
                "2 ms",
                Clocked.milliseconds(fifty.most()) + ", median " + Clocked.milliseconds(fifty.median()),
                fifty.most() <= 5));
        var consent = Clocked.each(2_000, i -> {
            var seeker = MARKET.seeker(i % 2_000);
            matcher.withdraw(seeker.id());
            matcher.put(seeker);
            matcher.best(MARKET.post(i), 50);
        });
        rows.add(new Row(
                "withdraw consent, give it again, search, 99 of 100",
                "5 ms",
                "",
                Clocked.milliseconds(consent.most()),
                consent.most() <= 5));
    }
}
