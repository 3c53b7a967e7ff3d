package anjia.papers;

import anjia.access.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a person, without what it shows (材料).
 *
 * @param kind as items name it
 * @param issuedOn and {@code validUntil} as they stand on the paper; null when it says neither
 * @param adder name of the member of staff who took it in; empty when the person herself sent it
 * @param seer name of the member of staff who held the original beside it, on {@code seenOn}; null while nobody did
 * @param pages in order, never empty
 */
public record Paper(
        UUID id,
        PersonId person,
        String kind,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        LocalDate addedOn,
        String adder,
        @Nullable LocalDate seenOn,
        @Nullable String seer,
        List<Page> pages) {

    public Paper {
        pages = List.copyOf(pages);
    }

    /**
     * One photo or PDF of it.
     *
     * @param place from 1
     * @param sheets of a PDF
     */
    public record Page(int place, boolean pdf, int sheets) {}

    public boolean isValidOn(LocalDate day) {
        return (validUntil == null || !validUntil.isBefore(day)) && (issuedOn == null || !issuedOn.isAfter(day));
    }

    /** The day by which people know it: the one on it, else the one on which it came. */
    public LocalDate known() {
        return issuedOn == null ? addedOn : issuedOn;
    }
}
