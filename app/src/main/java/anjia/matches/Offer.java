package anjia.matches;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open post, as the view for matching gives it (在招岗位). Only what is here may count.
 *
 * @param employerPlace where the employer is registered
 * @param wageLow and {@code wageHigh} in fen a month
 * @param hourly told by the hour, and reckoned to a month by the view
 * @param openings still free
 * @param ageTo null where the law sets no highest age
 * @param certificates ids, {@code hazards} too
 */
record Offer(
        UUID id,
        UUID employer,
        String employerName,
        String employerPlace,
        String occupation,
        String division,
        String title,
        long wageLow,
        long wageHigh,
        boolean hourly,
        int openings,
        boolean lodging,
        boolean meals,
        String shift,
        boolean partTime,
        int ageFrom,
        @Nullable Integer ageTo,
        List<String> certificates,
        List<String> hazards,
        int experience,
        LocalDate openFrom,
        LocalDate openUntil) {

    private static final int COUNTY = 6;

    Offer {
        certificates = List.copyOf(certificates);
        hazards = List.copyOf(hazards);
    }

    String county() {
        return division.substring(0, COUNTY);
    }

    /** By night, or by turns that bring nights. */
    boolean nights() {
        return !shift.equals("day");
    }
}
