package anjia.cases;

import anjia.catalogue.Assessed;
import anjia.catalogue.Matter;
import anjia.papers.Paper;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person can have done today (今天能办的事), in the order that saves a second trip.
 *
 * @param can what the law gives, those first that make way for others
 * @param nearly what an answer would settle
 * @param not what the law denies as things stand
 * @param open what is under way already
 */
public record Plan(List<Offer> can, List<Offer> nearly, List<Offer> not, List<CaseLine> open) {

    /**
     * An item as it would stand after those before it.
     *
     * @param after codes of the items that must be handed in with it, before it; empty when it stands alone
     * @param papers what it needs, in its order
     */
    public record Offer(Assessed assessed, List<String> after, List<PaperNeed> papers) {

        public String item() {
            return assessed.item().code();
        }

        /** The item, and whom it is about. */
        public Matter matter() {
            return assessed.matter();
        }
    }

    /**
     * @param held whether it need not be brought; {@code must} false when it may come later (容缺)
     * @param within working days in which it is waited for when it comes later; 0 when nobody waits
     * @param declarable whether she may sign a declaration in its place (告知承诺)
     * @param kept a picture of it that is valid; null when there is none
     */
    public record PaperNeed(
            String kind,
            boolean held,
            boolean must,
            int within,
            boolean declarable,
            @Nullable Paper kept) {

        boolean isPromised() {
            return !held && !must && within > 0;
        }
    }

    /** Everything that could be done or nearly, in order. */
    public List<Offer> offers() {
        return Stream.concat(can.stream(), nearly.stream()).toList();
    }
}
