package anjia.postsearch;

import anjia.postsearch.Units.Kind;
import anjia.postsearch.Word.How;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/** Reads what was typed: as it is written, else in parts, else by ear, else with one character that may be wrong (检索解析). */
final class WordReader {

    private static final String BETWEEN_WORDS = "[\\s,、。;/|!?()]+";
    private static final int SHORTEST_PART = 2;
    private static final int SHORTEST_WITH_A_SLIP = 3;

    private final Concepts concepts;
    private final Predicate<Query> leadsToAny;

    /** @param leadsToAny whether any card answers a query */
    WordReader(Concepts concepts, Predicate<Query> leadsToAny) {
        this.concepts = concepts;
        this.leadsToAny = leadsToAny;
    }

    Reading read(String typed) {
        var words = Arrays.stream(Folded.of(typed).split(BETWEEN_WORDS))
                .filter(WordReader::isAny)
                .distinct()
                .toList();
        var whole = String.join("", words);
        if (words.size() > 1 && !concepts.called(whole).isEmpty()) return new Reading(List.of(word(whole)));
        var reading = new Reading(words.stream().flatMap(this::words).toList());
        if (words.size() == 1 || reading.unknown().isEmpty()) return reading;
        var asOne = word(whole);
        return asOne.how() == How.UNKNOWN ? reading : new Reading(List.of(asOne));
    }

    private static boolean isAny(String word) {
        return word.codePoints().anyMatch(one -> Units.kind(one) != Kind.SIGN);
    }

    /** One word; pieces that stand somewhere, but nowhere together, are words of their own. */
    private Stream<Word> words(String typed) {
        var word = word(typed);
        var pieces = word.how() == How.UNKNOWN && isHan(typed) ? pieces(typed) : List.<Word>of();
        return pieces.isEmpty() ? Stream.of(word) : pieces.stream();
    }

    private List<Word> pieces(String word) {
        for (var to = word.length() - SHORTEST_PART; to >= SHORTEST_PART; to--) {
            var first = written(word.substring(0, to));
            var rest = written(word.substring(to));
            if (leadsToAny.test(first.posts()) && leadsToAny.test(rest.posts())) return List.of(first, rest);
        }
        return List.of();
    }

    private Word word(String word) {
        var written = written(word);
        if (leadsToAny.test(written.posts())) return written;
        if (!written.concepts().isEmpty()) return none(word, How.NONE_OPEN, written.concepts());
        var parts = isHan(word) ? parts(word) : List.<Word>of();
        if (!parts.isEmpty()) return inParts(word, parts);
        var byEar = byEar(word);
        if (leadsToAny.test(byEar.posts())) return byEar;
        var slip = withASlip(word);
        return leadsToAny.test(slip.posts()) ? slip : none(word, How.UNKNOWN, Set.of());
    }

    private Word written(String word) {
        var meant = new TreeSet<>(concepts.called(word));
        var posts = new ArrayList<Query>();
        if (standsSomewhere(word)) posts.add(Queries.holds(Field.TEXT, word));
        if (isLatin(word)) {
            meant.addAll(concepts.heard(word));
            posts.addAll(spelt(word));
        }
        posts.add(Queries.anyOf(Field.NAMED, meant));
        return new Word(word, How.WRITTEN, List.of(), meant, Queries.any(posts), Queries.holds(Field.TITLE, word));
    }

    /** Whether all its pairs are in the index at all: what no post holds is mostly known by that, without reading a single post. */
    private boolean standsSomewhere(String word) {
        for (var units = new Units(word); units.next(); ) {
            var pair = units.is(Kind.HAN) ? units.pair() : null;
            if (pair != null && !leadsToAny.test(Queries.term(Field.TEXT, pair))) return false;
        }
        return true;
    }

    /** What sounds as the letters are read; a single syllable is the sound of too much. */
    private static List<Query> spelt(String letters) {
        return Sounds.readings(letters).stream()
                .filter(syllables -> syllables.size() > 1)
                .map(Queries::sounds)
                .toList();
    }

    /** 昆山电子厂 is 昆山 and 电子厂: the longest piece from the left that stands somewhere, and so on. Empty when no such pieces stand together. */
    private List<Word> parts(String word) {
        for (var to = word.length() - SHORTEST_PART; to >= SHORTEST_PART; to--) {
            var first = written(word.substring(0, to));
            if (!leadsToAny.test(first.posts())) continue;
            var rest = written(word.substring(to));
            if (leadsToAny.test(Queries.all(List.of(first.posts(), rest.posts())))) return List.of(first, rest);
            var others = new ArrayList<>(List.of(first));
            others.addAll(parts(word.substring(to)));
            if (others.size() > 1
                    && leadsToAny.test(
                            Queries.all(others.stream().map(Word::posts).toList()))) return others;
        }
        return List.of();
    }

    private static Word inParts(String word, List<Word> parts) {
        var meant = new TreeSet<String>();
        parts.forEach(part -> meant.addAll(part.concepts()));
        return new Word(
                word,
                How.IN_PARTS,
                parts.stream().map(Word::typed).toList(),
                meant,
                Queries.all(parts.stream().map(Word::posts).toList()),
                Queries.all(parts.stream().map(Word::titles).toList()));
    }

    private Word byEar(String word) {
        var meant = concepts.heard(word);
        var syllables = isHan(word) ? word.codePoints().mapToObj(Sounds::of).toList() : List.<String>of();
        var posts = new ArrayList<Query>();
        posts.add(Queries.anyOf(Field.NAMED, meant));
        if (syllables.size() > 1) posts.add(Queries.sounds(syllables));
        return new Word(word, How.BY_EAR, List.of(), meant, Queries.any(posts), Queries.NOTHING);
    }

    private Word withASlip(String word) {
        var meant = concepts.withASlip(word);
        var posts = new ArrayList<Query>();
        posts.add(Queries.anyOf(Field.NAMED, meant));
        if (isHan(word) && word.length() >= SHORTEST_WITH_A_SLIP) posts.add(Queries.holdsWithASlip(word));
        return new Word(word, How.WITH_A_SLIP, List.of(), meant, Queries.any(posts), Queries.NOTHING);
    }

    private static Word none(String word, How how, Set<String> concepts) {
        return new Word(word, how, List.of(), concepts, Queries.NOTHING, Queries.NOTHING);
    }

    private static boolean isHan(String word) {
        return word.codePoints().allMatch(one -> Units.kind(one) == Kind.HAN);
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(one -> one >= 'a' && one <= 'z');
    }
}
