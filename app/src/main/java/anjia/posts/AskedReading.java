package anjia.posts;

import anjia.places.Distances;
import anjia.places.Division;
import anjia.posts.OpenPosts.Wanted;
import anjia.posts.PlaceNamed.Found;
import anjia.postsearch.Reading;
import anjia.postsearch.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody typed and ticked (求职条件识别): the same for who looks now and for who is told later. */
@Component
class AskedReading {

    private static final long YUAN = 100;
    private static final int MOST_DIGITS = 6;

    private final PostSearch search;
    private final FindWays ways;
    private final PlaceNamed named;
    private final Distances distances;

    AskedReading(PostSearch search, FindWays ways, PlaceNamed named, Distances distances) {
        this.search = search;
        this.ways = ways;
        this.named = named;
        this.distances = distances;
    }

    /**
     * @param unknown words that stand in no post just now and are no occupation
     * @param found what the name of the place leads to; null when none was typed
     * @param isWage whether the wage is an amount, or was left out
     * @param isDistance whether it is known what lies so far around the place, or that was not asked
     */
    record Read(
            Sought sought, List<String> unknown, @Nullable Found found, boolean isWage, boolean isDistance) {

        @Nullable
        Division place() {
            return found instanceof Found.One(var division) ? division : null;
        }

        private boolean isPlace() {
            return found == null || place() != null;
        }
    }

    Read read(Asked asked) {
        var least = least(asked.wage());
        var words = asked.word().isEmpty() ? null : search.read(asked.word());
        var found = asked.place().isEmpty() ? null : named.find(asked.place());
        var place = found instanceof Found.One(var division) ? division : null;
        var wanted = new Wanted(
                Set.of(),
                place == null ? List.of() : ways.ranges(place, asked.kilometres()),
                asked.lodging(),
                Math.max(least, 0),
                asked.day(),
                asked.partTime());
        return new Read(
                new Sought(words, wanted),
                words == null ? List.of() : unknown(words, asked),
                found,
                least >= 0,
                asked.kilometres() == 0 || place != null && distances.knows(place.code()));
    }

    /** What can be looked for, a word that no post has yet included; empty when something else of it cannot be read. */
    Optional<Sought> sought(Asked asked) {
        var read = read(asked);
        var words = read.sought().words();
        var isReadable = read.isPlace()
                && read.isWage()
                && read.isDistance()
                && (words == null || !words.words().isEmpty());
        return isReadable ? Optional.of(read.sought()) : Optional.empty();
    }

    /** Nothing but signs is no word at all. */
    private static List<String> unknown(Reading words, Asked asked) {
        return words.words().isEmpty()
                ? List.of(asked.word())
                : words.unknown().stream().map(Word::typed).toList();
    }

    /** Fen; 0 when nothing was typed, below it when that is no amount. */
    private static long least(String typed) {
        if (typed.isEmpty()) return 0;
        var digits = typed.replaceAll("[,，\\s]|元$", "");
        return digits.matches("[0-9]{1," + MOST_DIGITS + "}") ? Long.parseLong(digits) * YUAN : -1;
    }
}
