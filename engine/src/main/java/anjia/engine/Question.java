package anjia.engine;

import java.util.List;

/**
 * A question whose answer still matters (还要问的问题).
 *
 * @param fact name of the fact it is about
 * @param key key of its words
 * @param cost effort of the person who answers, 1 is least
 * @param settles rules and amounts that are open without it
 */
public record Question(String fact, String key, int cost, List<String> settles) {}
