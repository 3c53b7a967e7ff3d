package anjia.matching.night;

import anjia.matching.Post;
import anjia.matching.Ranked;
import anjia.matching.fair.DeferredAcceptance;
import anjia.matching.fair.Preferences;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists in which no post is shown to more people than its openings bear (推荐曝光上限): long lists cut by deferred acceptance, so that a post
 * is shown to those it suits best and nobody loses a line to somebody whom it suits less.
 */
public final class CappedLists {
    private CappedLists() {}

    /**
     * Cuts the lists.
     *
     * @param lists one for each person, best first, longer than {@code length} so that there is something to move up
     * @param posts all that stand on a list
     * @param perOpening how many people a post may be shown to for each opening, at least 1
     * @param length of a list at most
     * @param seed of the lottery among those whom a post suits alike
     * @return one for each person, in the same order, best first
     */
    public static List<List<Ranked>> of(
            List<List<Ranked>> lists, List<Post> posts, int perOpening, int length, long seed) {
        var preferences = Preferences.of(lists, posts);
        var seats = posts.stream()
                .mapToInt(post -> Math.multiplyExact(perOpening, post.openings()))
                .toArray();
        var settled =
                DeferredAcceptance.settle(preferences, seats, length, seed).pairs();
        var capped = new ArrayList<List<Ranked>>(lists.size());
        for (int person = 0; person < preferences.people(); person++) {
            var end = preferences.start()[person + 1];
            var list = new ArrayList<Ranked>(length);
            for (int pair = settled.nextSetBit(preferences.start()[person]);
                    pair >= 0 && pair < end;
                    pair = settled.nextSetBit(pair + 1))
                list.add(new Ranked(
                        posts.get(preferences.post()[pair]).id(), preferences.regard()[pair]));
            capped.add(List.copyOf(list));
        }
        return capped;
    }
}
