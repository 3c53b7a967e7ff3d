package anjia.engine;

import java.util.Map;

/**
 * Names of the papers and spells that the items of a law speak of and the program has no words for (材料和经历的名称): an item can bring its
 * own without a word of Java.
 *
 * @param papers kind of paper to its name per language tag; {@code spells} the same for spells of a life record
 */
public record Kinds(Map<String, Map<String, String>> papers, Map<String, Map<String, String>> spells) {
    static final Kinds NONE = new Kinds(Map.of(), Map.of());

    public Kinds {
        papers = Map.copyOf(papers);
        spells = Map.copyOf(spells);
    }
}
