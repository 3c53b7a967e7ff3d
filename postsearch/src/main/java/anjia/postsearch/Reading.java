package anjia.postsearch;

import java.util.List;
import java.util.stream.Collectors;

/** What somebody typed, read word by word against the posts that are open (检索解析): each card holds all words, in any order. */
public record Reading(List<Word> words) {

    public Reading {
        words = List.copyOf(words);
    }

    /** Words that lead to no post at all. */
    public List<Word> unknown() {
        return words.stream().filter(word -> word.how() == Word.How.UNKNOWN).toList();
    }

    /** Without one of its words. */
    public Reading without(Word one) {
        return new Reading(words.stream().filter(word -> word != one).toList());
    }

    /** The words again, to be typed. */
    public String typed() {
        return words.stream().map(Word::typed).collect(Collectors.joining(" "));
    }
}
