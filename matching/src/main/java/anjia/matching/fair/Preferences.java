package anjia.matching.fair;

import anjia.matching.Post;
import anjia.matching.Ranked;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * Whom people would like to meet at a fair, and how posts regard them. People and posts are numbered from 0; a pair is one line of one
 * person's list.
 *
 * @param start first pair of each person, and one past the last: people + 1 entries, rising
 * @param post of each pair; within a person's list each post once, the dearest first
 * @param regard of each pair: how highly the post regards the person, the more the better, not negative
 * @param posts how many posts there are
 */
@SuppressWarnings("ArrayRecordComponent") // millions of pairs; nobody compares two of these
public record Preferences(int[] start, int[] post, int[] regard, int posts) {

    public Preferences {
        if (start.length == 0
                || start[0] != 0
                || start[start.length - 1] != post.length
                || post.length != regard.length)
            throw new IllegalArgumentException("lists end at %d, there are %d pairs and %d regards"
                    .formatted(start.length == 0 ? -1 : start[start.length - 1], post.length, regard.length));
        for (int person = 0; person + 1 < start.length; person++) requireOnce(person, start, post, posts);
        for (var of : regard) if (of < 0) throw new IllegalArgumentException("a regard is not negative: " + of);
    }

    private static void requireOnce(int person, int[] start, int[] post, int posts) {
        if (start[person] > start[person + 1])
            throw new IllegalArgumentException("the list of person %d ends before it begins".formatted(person));
        for (int pair = start[person]; pair < start[person + 1]; pair++) {
            if (post[pair] < 0 || post[pair] >= posts)
                throw new IllegalArgumentException("person %d: no post %d".formatted(person, post[pair]));
            for (int other = start[person]; other < pair; other++)
                if (post[other] == post[pair])
                    throw new IllegalArgumentException("person %d: post %d twice".formatted(person, post[pair]));
        }
    }

    /**
     * From lists as a matcher gives them: the score is what both sides go by.
     *
     * @param lists one for each person
     * @param posts those of the fair, numbered in this order; lines with other posts are left out
     */
    public static Preferences of(List<List<Ranked>> lists, List<Post> posts) {
        var numbers = new HashMap<Integer, Integer>();
        for (var post : posts) numbers.put(post.id(), numbers.size());
        var start = new int[lists.size() + 1];
        var most = lists.stream().mapToInt(List::size).sum();
        var post = new int[most];
        var regard = new int[most];
        var pairs = 0;
        for (int person = 0; person < lists.size(); person++) {
            for (var ranked : lists.get(person)) {
                var number = numbers.get(ranked.id());
                if (number == null) continue;
                post[pairs] = number;
                regard[pairs++] = ranked.score();
            }
            start[person + 1] = pairs;
        }
        return new Preferences(start, Arrays.copyOf(post, pairs), Arrays.copyOf(regard, pairs), posts.size());
    }

    public int people() {
        return start.length - 1;
    }
}
