package anjia.fairs;

import anjia.web.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Choosing among many posts (挑选岗位): found by words, a page at a time, while those that she has stay in the address of the page. */
@Component
class Picking {

    /** So many fit into a list to open on a phone. */
    static final int FEW = 60;

    static final int AT_ONCE = 20;

    private static final int MOST_WORDS = 5;

    /** @param more employer */
    record Line(String post, String title, String more) {}

    /** @param chosen in her order; {@code next} where the next page begins, empty on the last; {@code full} whether she has as many as one may */
    record PickPage(List<Line> chosen, String words, List<Line> found, String next, boolean full) {}

    private final OfferRows rows;

    Picking(OfferRows rows) {
        this.rows = rows;
    }

    boolean isNeeded(Fair fair) {
        return rows.areMoreThan(FEW, fair.id());
    }

    /** Those of her posts that can be chosen, in her order. */
    List<Line> lines(Fair fair, List<UUID> posts, Frame frame) {
        var known = rows.offered(fair.id(), posts).stream()
                .collect(Collectors.toMap(OfferRows.Offered::post, Function.identity()));
        return posts.stream()
                .distinct()
                .flatMap(post -> Optional.ofNullable(known.get(post)).stream())
                .map(one -> line(one, frame))
                .toList();
    }

    /** @param asked what she has, what she looks for, and the button that she pressed */
    PickPage page(Fair fair, Map<String, String> asked, Frame frame) {
        var most = fair.plan().wishes();
        var hers = pressed(new EntryForm(asked).posts(most), asked, most);
        var words = asked.getOrDefault("q", "").strip();
        var after = EntryForm.id(asked.getOrDefault("after", "")).orElse(null);
        var found = rows.find(fair.id(), words(words), after, AT_ONCE + 1);
        var some = found.subList(0, Math.min(AT_ONCE, found.size()));
        return new PickPage(
                lines(fair, hers, frame),
                words,
                some.stream()
                        .filter(one -> !hers.contains(one.post()))
                        .map(one -> line(one, frame))
                        .toList(),
                found.size() > AT_ONCE ? some.getLast().post().toString() : "",
                hers.size() >= most);
    }

    static List<UUID> pressed(List<UUID> before, Map<String, String> asked, int most) {
        var hers = new ArrayList<>(before.stream().distinct().toList());
        EntryForm.id(asked.getOrDefault("drop", "")).ifPresent(hers::remove);
        EntryForm.id(asked.getOrDefault("up", ""))
                .map(hers::indexOf)
                .filter(at -> at > 0)
                .ifPresent(at -> Collections.swap(hers, at, at - 1));
        EntryForm.id(asked.getOrDefault("add", ""))
                .filter(one -> hers.size() < most && !hers.contains(one))
                .ifPresent(hers::add);
        return hers;
    }

    static List<String> words(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(one -> !one.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private static Line line(OfferRows.Offered one, Frame frame) {
        var title = FairWords.post(one.title(), one.wageLow(), one.wageHigh(), frame);
        return new Line(one.post().toString(), title, one.employer());
    }
}
