package anjia.postsearch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Our own dictionary (概念词典): occupations, skills and certificates with all the words that people use for them. The same one reads posts when they are
 * taken in and words when they are looked for.
 */
public final class Concepts {

    private static final int SHORTEST_IN_A_TEXT = 2;
    private static final int SHORTEST_WITH_A_SLIP = 3;

    private final Map<String, Set<String>> called = new HashMap<>();
    private final Map<String, Set<String>> heard = new HashMap<>();
    private final Set<String> occupations;
    private final BitSet beginnings = new BitSet();
    private int longest;

    /**
     * Names, and what else each is called, by the id of the concept.
     *
     * @param others skills, certificates and the like, which stand anywhere in a post; an occupation is meant where it stands in the title
     */
    public Concepts(
            Map<String, ? extends Collection<String>> occupations, Map<String, ? extends Collection<String>> others) {
        this.occupations = Set.copyOf(occupations.keySet());
        occupations.forEach((id, words) -> words.forEach(word -> add(id, plain(word))));
        others.forEach((id, words) -> words.forEach(word -> add(id, plain(word))));
    }

    private void add(String id, String word) {
        if (word.isEmpty()) return;
        called.computeIfAbsent(word, _ -> new TreeSet<>()).add(id);
        heard.computeIfAbsent(Sounds.row(word), _ -> new TreeSet<>()).add(id);
        if (word.length() < SHORTEST_IN_A_TEXT || Units.kind(word.codePointAt(0)) != Units.Kind.HAN) return;
        longest = Math.max(longest, word.length());
        beginnings.set(beginning(word, 0));
    }

    /** Folded, and without what stands between words. */
    private static String plain(String word) {
        var plain = new StringBuilder();
        for (var units = new Units(Folded.of(word)); units.next(); )
            if (!units.is(Units.Kind.SIGN)) plain.append(units.text());
        return plain.toString();
    }

    /** Concepts that are called so. @param word as typed */
    Set<String> called(String word) {
        return called.getOrDefault(plain(word), Set.of());
    }

    /** Concepts a name of which sounds so; Latin letters are read as they stand. */
    Set<String> heard(String word) {
        return heard.getOrDefault(Sounds.row(plain(word)), Set.of());
    }

    /** Concepts a name of which differs in one character. */
    Set<String> withASlip(String word) {
        var plain = plain(word);
        if (plain.length() < SHORTEST_WITH_A_SLIP) return Set.of();
        var found = new TreeSet<String>();
        called.forEach((name, ids) -> {
            if (differInOne(name, plain)) found.addAll(ids);
        });
        return found;
    }

    private static boolean differInOne(String one, String other) {
        if (one.length() != other.length()) return false;
        var different = 0;
        for (var at = 0; at < one.length() && different < 2; at++) if (one.charAt(at) != other.charAt(at)) different++;
        return different == 1;
    }

    /** Concepts whose words stand in a text, of words within one another the longest. @param folded a text */
    List<String> within(String folded) {
        var found = new ArrayList<String>();
        for (var from = 0; from + SHORTEST_IN_A_TEXT <= folded.length(); from++) {
            if (!beginnings.get(beginning(folded, from))) continue;
            for (var to = Math.min(folded.length(), from + longest); to >= from + SHORTEST_IN_A_TEXT; to--) {
                var ids = called.get(folded.substring(from, to));
                if (ids == null) continue;
                found.addAll(ids);
                from = to - 1;
                break;
            }
        }
        return found;
    }

    boolean isOccupation(String id) {
        return occupations.contains(id);
    }

    private static int beginning(String text, int at) {
        return (text.charAt(at) * 31 + text.charAt(at + 1)) & 0xffff;
    }
}
