package anjia.fairs;

import anjia.access.PersonId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An employer at a fair with the posts it brings (参会单位).
 *
 * @param agent whom to tell; null when the house entered it
 * @param decider who verified it, or refused
 */
record Stand(
        UUID id,
        UUID fair,
        UUID organisation,
        String name,
        @Nullable PersonId agent,
        StandState state,
        String reason,
        @Nullable Integer booth,
        String decider,
        List<Offer> offers) {

    Stand {
        offers = List.copyOf(offers);
    }

    /**
     * @param open whether the post is still open where it is kept; {@code wage} in fen a month, from and to
     * @param seats how many people it interviews
     * @param publishedAs its number in the published file; null before, and for one that took no part
     */
    record Offer(
            UUID post,
            String title,
            int seats,
            OfferState state,
            boolean open,
            long wageLow,
            long wageHigh,
            @Nullable Integer publishedAs) {}

    /** Those that people can still choose. */
    List<Offer> openOffers() {
        return in(OfferState.BROUGHT).filter(Offer::open).toList();
    }

    /** Those that were added and that the office has not seen. */
    List<Offer> added() {
        return in(OfferState.ASKED).toList();
    }

    /** Posts that are verified with the next press: with its employer all of them, later what was added. */
    List<UUID> toVerify() {
        return in(state == StandState.ACCEPTED ? OfferState.ASKED : OfferState.BROUGHT)
                .map(Offer::post)
                .toList();
    }

    private Stream<Offer> in(OfferState state) {
        return offers.stream().filter(offer -> offer.state() == state);
    }
}
