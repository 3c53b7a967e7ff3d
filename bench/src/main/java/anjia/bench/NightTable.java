package anjia.bench;

import anjia.bench.MatchingTable.Row;
import anjia.matching.Post;
import anjia.matching.Reference;
import anjia.matching.WeightProfile;
import anjia.matching.night.Night;
import anjia.matching.night.NightBatch;
import anjia.matching.night.NightLists;
import anjia.matching.search.PostMatcher;
import anjia.matching.workload.LabourMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Ten of a million posts for eight million people in one night, on two threads, drawing the people included. */
final class NightTable {
    private static final LabourMarket MARKET = new LabourMarket(5);

    private static final int COMPARED = 40;

    private final int people;
    private final int posts;

    NightTable(int people, int posts) {
        this.people = people;
        this.posts = posts;
    }

    void into(List<Row> rows) throws IOException {
        var all = MARKET.posts(0, posts);
        var matcher = new PostMatcher(WeightProfile.STANDARD, all);
        var folder = Files.createTempDirectory("night");
        var file = folder.resolve("lists");
        try (var lists = new NightLists(file, Night.of(matcher.profile(), 1, people, 10))) {
            var began = System.nanoTime();
            new NightBatch(lists, MARKET::seeker, 2, () -> false).all(matcher);
            var seconds = (System.nanoTime() - began) / 1e9;
            rows.add(new Row(
                    "all %,d workers x %,d posts, top 10, 2 threads".formatted(people, posts),
                    "90 s",
                    "40 s",
                    String.format(Locale.ROOT, "%.0f s", seconds),
                    seconds <= 90));
            compare(lists, all);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** Lists of people from the first to the last, with those of the reference. */
    private void compare(NightLists lists, List<Post> all) {
        var reference = new Reference(WeightProfile.STANDARD);
        var wrong = IntStream.range(0, COMPARED)
                .map(i -> (int) ((people - 1L) * i / (COMPARED - 1)))
                .parallel()
                .filter(person -> !lists.of(person).equals(reference.posts(MARKET.seeker(person), all, 10)))
                .findAny();
        if (wrong.isPresent())
            throw new IllegalStateException("the night's list of person %d is wrong".formatted(wrong.getAsInt()));
    }
}
