package anjia.matching.fair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a fair was settled from and what came of it, as it is published (面试安排公开数据): people and posts are numbers from 1, nobody is named. One line for each
 * thing, its words with one space between them:
 *
 * <pre>
 * anjia-fair 1
 * seed 64 hexadecimal digits
 * each the most interviews of one person
 * post number, people that it meets at most
 * person number, then post:regard for each post that she chose, the dearest first
 * meets person, post, slot from 0
 * </pre>
 *
 * Posts come in the order of their numbers, then people in theirs, which is the order in which the lots are shuffled.
 *
 * @param seed in hexadecimal; the first 16 digits are the seed of the lots
 * @param each the most interviews of one person
 * @param seats of each post
 * @param meets the pairs of the preferences that came about
 * @param slotOf of each pair; -1 where there is no interview
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of pairs; nobody compares two of these
public record PublishedFair(String seed, int each, int[] seats, Preferences preferences, BitSet meets, int[] slotOf) {

    private static final String HEAD = "anjia-fair 1";
    private static final Pattern SEED = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
    private static final int DIGITS_OF_A_LONG = 16;

    /** A line that is not as this class writes it. */
    public static final class NotAFair extends Exception {
        private static final long serialVersionUID = 1;

        private final int line;

        NotAFair(int line, String text) {
            super("line %d: %s".formatted(line, text));
            this.line = line;
        }

        /** Its number, from 1. */
        public int line() {
            return line;
        }
    }

    /** The seed of the lots. */
    public long lots() {
        return Long.parseUnsignedLong(seed.substring(0, DIGITS_OF_A_LONG), 16);
    }

    /** The lines, each ended by a line feed. */
    public String text() {
        var text = new StringBuilder(HEAD)
                .append("\nseed ")
                .append(seed)
                .append("\neach ")
                .append(each)
                .append('\n');
        for (int post = 0; post < seats.length; post++)
            text.append("post ")
                    .append(post + 1)
                    .append(' ')
                    .append(seats[post])
                    .append('\n');
        var start = preferences.start();
        for (int person = 0; person < preferences.people(); person++) {
            text.append("person ").append(person + 1);
            for (int pair = start[person]; pair < start[person + 1]; pair++)
                text.append(' ')
                        .append(preferences.post()[pair] + 1)
                        .append(':')
                        .append(preferences.regard()[pair]);
            text.append('\n');
        }
        for (int person = 0; person < preferences.people(); person++)
            for (int pair = start[person]; pair < start[person + 1]; pair++)
                if (meets.get(pair))
                    text.append("meets ")
                            .append(person + 1)
                            .append(' ')
                            .append(preferences.post()[pair] + 1)
                            .append(' ')
                            .append(slotOf[pair])
                            .append('\n');
        return text.toString();
    }

    /** @throws NotAFair with the first line that is not as it should be */
    public static PublishedFair read(List<String> lines) throws NotAFair {
        return new Reading(lines).read();
    }

    /** Goes through the lines once. */
    private static final class Reading {
        private final List<String> lines;
        private int at;

        Reading(List<String> lines) {
            this.lines = List.copyOf(lines);
        }

        PublishedFair read() throws NotAFair {
            if (!next(HEAD) || !HEAD.equals(lines.getFirst())) throw wrong();
            at++;
            var seed = words("seed", 2)[1];
            if (!SEED.matcher(seed).matches()) throw wrong();
            at++;
            var each = number(words("each", 2)[1]);
            if (each < 1) throw wrong();
            at++;
            var seats = seats();
            var preferences = preferences(seats.length);
            var slotOf = new int[preferences.post().length];
            Arrays.fill(slotOf, -1);
            var meets = meets(preferences, slotOf);
            if (at < lines.size()) throw wrong();
            return new PublishedFair(seed, each, seats, preferences, meets, slotOf);
        }

        private int[] seats() throws NotAFair {
            var seats = new ArrayList<Integer>();
            for (; next("post "); at++) {
                var words = words("post", 3);
                if (number(words[1]) != seats.size() + 1) throw wrong();
                seats.add(number(words[2]));
            }
            return seats.stream().mapToInt(Integer::intValue).toArray();
        }

        private Preferences preferences(int posts) throws NotAFair {
            var start = new ArrayList<Integer>();
            var post = new ArrayList<Integer>();
            var regard = new ArrayList<Integer>();
            for (; next("person "); at++) {
                var words = lines.get(at).split(" ", -1);
                if (number(words[1]) != start.size() + 1) throw wrong();
                start.add(post.size());
                for (int i = 2; i < words.length; i++) {
                    var pair = words[i].split(":", -1);
                    if (pair.length != 2) throw wrong();
                    post.add(number(pair[0]) - 1);
                    regard.add(number(pair[1]));
                }
            }
            start.add(post.size());
            try {
                return new Preferences(ints(start), ints(post), ints(regard), posts);
            } catch (IllegalArgumentException unsound) {
                throw new NotAFair(at, String.valueOf(unsound.getMessage()));
            }
        }

        private BitSet meets(Preferences preferences, int[] slotOf) throws NotAFair {
            var pairs = new HashMap<Long, Integer>();
            for (int person = 0; person < preferences.people(); person++)
                for (int pair = preferences.start()[person]; pair < preferences.start()[person + 1]; pair++)
                    pairs.put(key(person, preferences.post()[pair]), pair);
            var meets = new BitSet();
            for (; next("meets "); at++) {
                var words = words("meets", 4);
                var pair = pairs.get(key(number(words[1]) - 1, number(words[2]) - 1));
                if (pair == null || meets.get(pair)) throw wrong();
                meets.set(pair);
                slotOf[pair] = number(words[3]);
            }
            return meets;
        }

        private static long key(int person, int post) {
            return (long) person << 32 | post;
        }

        private static int[] ints(List<Integer> some) {
            return some.stream().mapToInt(Integer::intValue).toArray();
        }

        private boolean next(String word) {
            return at < lines.size() && lines.get(at).startsWith(word);
        }

        private String[] words(String first, int count) throws NotAFair {
            var words = at < lines.size() ? lines.get(at).split(" ", -1) : new String[0];
            if (words.length != count || !words[0].equals(first)) throw wrong();
            return words;
        }

        private int number(String word) throws NotAFair {
            if (!NUMBER.matcher(word).matches()) throw wrong();
            return Integer.parseInt(word);
        }

        private NotAFair wrong() {
            return new NotAFair(at + 1, at < lines.size() ? lines.get(at) : "");
        }
    }
}
