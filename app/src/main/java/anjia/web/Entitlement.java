package anjia.web;

import org.jspecify.annotations.Nullable;

/**
 * What somebody can get, could nearly get, or cannot (待遇卡片).
 *
 * @param line one sentence: how long, what is missing (its words between {@code **}), or why not
 * @param link the one way on; empty when there is none
 * @param action words of the link; when empty the whole card is the link
 */
public record Entitlement(
        State state, String name, @Nullable Amount amount, String line, String link, String action) {

    public enum State {
        ENTITLED,
        NEARLY,
        NOT
    }
}
