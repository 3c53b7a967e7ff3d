package anjia.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which single change shows hidden posts (最近的改变): every answer is proven by running the filters again. */
public final class NearestChange {
    private NearestChange() {}

    /** The change that shows this post, the smallest first: a bed, a night shift, less wage, a place, a certificate; null where none does. */
    static @Nullable Change toward(Seeker seeker, Post post) {
        for (var change : candidates(seeker, post))
            if (Reference.failing(change.of(seeker), post).isEmpty()) return change;
        return null;
    }

    private static List<Change> candidates(Seeker seeker, Post post) {
        var changes = new ArrayList<Change>();
        changes.add(new Change.OwnLodging());
        changes.add(new Change.NightShift());
        var highest = post.offers().wage() * 5 / 4; // the highest wish to which this wage is still shown
        if (highest < seeker.wishes().wage()) changes.add(new Change.LessWage(Math.max(1, highest)));
        if (seeker.wishes().prefectures().size() < 3) changes.add(new Change.Also(post.prefecture()));
        for (var mobility : Mobility.values())
            if (mobility.compareTo(seeker.wishes().mobility()) > 0) changes.add(new Change.Farther(mobility));
        for (int certificate = 0; certificate < 16; certificate++)
            if ((post.asks().certificates() >> certificate & 1) != 0) changes.add(new Change.Certificate(certificate));
        return changes;
    }

    /**
     * How many of the posts each possible change would show that are hidden now, most first; changes that show none are left out. Naming a
     * prefecture is counted for every prefecture in which it shows a post.
     */
    public static List<Change.Opening> openings(Seeker seeker, Iterable<Post> posts) {
        var changed = new HashMap<Change, Seeker>();
        for (var change : Change.possible(seeker)) changed.put(change, change.of(seeker));
        var steps = List.copyOf(changed.keySet());
        var mayName = seeker.wishes().prefectures().size() < 3;
        Map<Change, Integer> counts = new HashMap<>();
        for (var post : posts) {
            var failing = Reference.failing(seeker, post);
            if (failing.size() != 1) continue; // a change moves one filter, so it cannot show what two of them hide
            var filter = failing.iterator().next();
            for (var change : steps) if (change.moves() == filter) count(change, changed.get(change), post, counts);
            if (filter == Filter.OUT_OF_REACH && mayName) {
                var also = new Change.Also(post.prefecture());
                count(also, changed.computeIfAbsent(also, change -> change.of(seeker)), post, counts);
            }
        }
        return ranked(counts);
    }

    /** As {@link #openings} gives them: most first, equal ones by their words. */
    public static List<Change.Opening> ranked(Map<Change, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Change.Opening(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Change.Opening::posts)
                        .reversed()
                        .thenComparing(opening -> opening.change().toString()))
                .toList();
    }

    private static void count(Change change, @Nullable Seeker changed, Post post, Map<Change, Integer> counts) {
        if (changed != null && Reference.failing(changed, post).isEmpty()) counts.merge(change, 1, Integer::sum);
    }
}
