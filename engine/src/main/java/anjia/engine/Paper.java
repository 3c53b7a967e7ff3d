package anjia.engine;

import java.util.Set;

/**
 * A paper that an item needs (申请材料).
 *
 * @param kind code of the kind of paper
 * @param must false when it may be handed in later (容缺)
 * @param held who may hold it already, so that the person need not bring it: {@code record}, {@code employer}, ...
 * @param within working days in which a paper that comes later is waited for (容缺受理期限); 0 when nobody waits for it
 * @param checked working days in which a declaration given in its place is checked (告知承诺核查期限); 0 when none can be given
 */
public record Paper(String kind, boolean must, Set<String> held, int within, int checked) {
    public Paper {
        held = Set.copyOf(held);
    }

    public boolean mayBePromised() {
        return !must && within > 0;
    }

    public boolean mayBeDeclared() {
        return checked > 0;
    }
}
