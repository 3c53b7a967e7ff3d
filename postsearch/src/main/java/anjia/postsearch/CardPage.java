package anjia.postsearch;

import java.util.List;

/**
 * A part of a list of cards (检索结果页).
 *
 * @param count how many there are in all; {@link PostIndex#MOST_COUNTED} when there are that many or more
 */
public record CardPage(List<Key> keys, int count) {

    public CardPage {
        keys = List.copyOf(keys);
    }
}
