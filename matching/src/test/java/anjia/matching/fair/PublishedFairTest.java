package anjia.matching.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.matching.fair.PublishedFair.NotAFair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever doubts the interviews of a fair finds them again from its file. */
class PublishedFairTest {

    private static final String SEED = "00ff".repeat(16);

    private static PublishedFair fair(int seed) {
        var random = new Random(seed);
        var start = new int[201];
        var post = new ArrayList<Integer>();
        for (int person = 0; person < 200; person++) {
            random.ints(0, 30).distinct().limit(1 + random.nextInt(5)).forEach(post::add);
            start[person + 1] = post.size();
        }
        var regard = random.ints(post.size(), 0, 3).toArray();
        var preferences =
                new Preferences(start, post.stream().mapToInt(Integer::intValue).toArray(), regard, 30);
        var seats = random.ints(30, 0, 6).toArray();
        var each = 1 + seed % 3;
        var lots = Long.parseUnsignedLong(SEED.substring(0, 16), 16);
        var settlement = DeferredAcceptance.settle(preferences, seats, each, lots);
        var slots = Timetable.of(preferences, settlement).slotOf();
        return new PublishedFair(SEED, each, seats, preferences, settlement.pairs(), slots);
    }

    private static FairVerification verified(String text) throws NotAFair {
        return FairVerification.of(PublishedFair.read(text.lines().toList()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whatIsWrittenIsReadAndComesOutAgain(int seed) throws NotAFair {
        var fair = fair(seed);
        var text = fair.text();
        assertThat(PublishedFair.read(text.lines().toList()).text()).isEqualTo(text);
        var again = verified(text);
        assertThat(again.holds()).isTrue();
        assertThat(again.interviews()).isEqualTo(fair.meets().cardinality());
        assertThat(again.people()).isEqualTo(200);
    }

    @Test
    void anInterviewThatIsTakenAwayGivenToAnotherOrMovedIsFound() throws NotAFair {
        var lines = new ArrayList<>(fair(2).text().lines().toList());
        var last = lines.removeLast();
        var without = verified(text(lines));
        assertThat(without.same()).isFalse();
        assertThat(without.blocking()).as("a seat that somebody wanted").isPositive();
        lines.add(last);
        var at = 1; // of somebody with several interviews, the second one
        while (!lines.get(at).startsWith("meets ") || !whose(lines.get(at)).equals(whose(lines.get(at - 1)))) at++;
        var first = lines.get(at - 1);
        var second = lines.get(at);
        lines.set(at, second.substring(0, second.lastIndexOf(' ')) + first.substring(first.lastIndexOf(' ')));
        assertThat(verified(text(lines)).clashes()).isPositive();
        assertThat(verified(text(lines)).same()).isTrue();
    }

    private static String whose(String line) {
        return line.startsWith("meets ") ? line.split(" ", -1)[1] : "";
    }

    @Test
    void anotherSeedGivesOtherInterviews() throws NotAFair {
        var text = fair(1).text();
        assertThat(verified(text.replace(SEED, "11ff".repeat(16))).same()).isFalse();
        assertThat(verified(text).seedHash()).hasSize(64);
    }

    @Test
    void morePeopleThanSeatsAreFound() throws NotAFair {
        var fair = fair(2);
        var met = fair.preferences().post()[fair.meets().nextSetBit(0)];
        var line = "\npost " + (met + 1) + " ";
        var narrowed = fair.text().replaceFirst(line + "\\d+\n", line + "0\n");
        assertThat(verified(narrowed).crowded()).isPositive();
        assertThat(verified(narrowed).holds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anjia-fair 2",
                "anjia-fair 1\nseed abc",
                "anjia-fair 1\nseed SEED\neach 0",
                "anjia-fair 1\nseed SEED\neach 1\npost 2 1",
                "anjia-fair 1\nseed SEED\neach 1\npost 1 1\nperson 1 2:0",
                "anjia-fair 1\nseed SEED\neach 1\npost 1 1\nperson 1 1:0 1:0",
                "anjia-fair 1\nseed SEED\neach 1\npost 1 1\nperson 1 1:-1",
                "anjia-fair 1\nseed SEED\neach 1\npost 1 1\nperson 1 1:0\nmeets 2 1 0",
                "anjia-fair 1\nseed SEED\neach 1\npost 1 1\nperson 1 1:0\nmeets 1 1 0\nmeets 1 1 0",
                "anjia-fair 1\nseed SEED\neach 1\npost 1 99999999",
                "anjia-fair 1\nseed SEED\neach 1\nsomething else"
            })
    void aLineThatIsNotAsItShouldBeIsNamed(String text) {
        List<String> lines = text.replace("SEED", SEED).lines().toList();
        assertThatThrownBy(() -> PublishedFair.read(lines))
                .isInstanceOfSatisfying(
                        NotAFair.class, wrong -> assertThat(wrong.line()).isEqualTo(Math.max(1, lines.size())));
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
