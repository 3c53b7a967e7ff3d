package anjia.postsearch;

import java.util.Set;

/**
 * What a card must keep to besides the words (筛选条件).
 *
 * @param places codes of divisions, any of which will do, with all below them; empty for the whole country
 * @param least fen a month that the lower end of the wage reaches; 0 for any
 * @param terms those that must be there
 */
public record Limits(Set<String> places, long least, Card.Terms terms) {

    public static final Limits NONE = new Limits(Set.of(), 0, new Card.Terms(false, false, false));

    public Limits {
        places = Set.copyOf(places);
    }
}
