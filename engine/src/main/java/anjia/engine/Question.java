package anjia.engine;

import java.util.List;

/**
 * A question whose answer still matters (还要问的问题).
 *
 * @param fact name of the fact it is about
 * @param key key of its words
 * @param cost effort of the person who answers, 1 is least
 * @param settles rules and amounts that are open without it; {@link #GATE} when it says whether the item concerns the person
 */
public record Question(String fact, String key, int cost, List<String> settles) {

    /** What the gate of an item is called among rules and amounts. */
    public static final String GATE = "applies";
}
