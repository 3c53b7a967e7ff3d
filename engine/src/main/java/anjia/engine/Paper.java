package anjia.engine;

import java.util.Set;

/**
 * A paper that an item needs (申请材料).
 *
 * @param kind code of the kind of paper
 * @param must false when it may be handed in later (容缺)
 * @param held who may hold it already, so that the person need not bring it: {@code record}, {@code employer}, ...
 */
public record Paper(String kind, boolean must, Set<String> held) {
    public Paper {
        held = Set.copyOf(held);
    }
}
