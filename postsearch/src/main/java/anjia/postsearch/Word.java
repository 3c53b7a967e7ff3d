package anjia.postsearch;

import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;

/** A word that somebody typed, as it was read (检索词). */
public final class Word {

    /** How a word leads to posts. */
    public enum How {
        /** It stands in them, is their occupation by another name, or spells what stands in them in letters. */
        WRITTEN,
        /** Not as one piece, but in {@link #parts()}. */
        IN_PARTS,
        /** Something that sounds so stands in them. */
        BY_EAR,
        /** Something that differs in one character stands in them. */
        WITH_A_SLIP,
        /** We know what it means, and no such post is open. */
        NONE_OPEN,
        /** It leads to none, and nobody knows it. */
        UNKNOWN
    }

    private final String typed;
    private final How how;
    private final List<String> parts;
    private final Set<String> concepts;
    private final Query posts;
    private final Query titles;

    Word(String typed, How how, List<String> parts, Set<String> concepts, Query posts, Query titles) {
        this.typed = typed;
        this.how = how;
        this.parts = parts;
        this.concepts = concepts;
        this.posts = posts;
        this.titles = titles;
    }

    public String typed() {
        return typed;
    }

    public How how() {
        return how;
    }

    /** Empty unless it is read in parts. */
    public List<String> parts() {
        return parts;
    }

    /** Concepts that it is read as. */
    public Set<String> concepts() {
        return concepts;
    }

    Query posts() {
        return posts;
    }

    /** Those in whose title it stands. */
    Query titles() {
        return titles;
    }
}
