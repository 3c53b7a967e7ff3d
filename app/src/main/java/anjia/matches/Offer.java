package anjia.matches;

import anjia.web.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open post, as the view for matching gives it (在招岗位). Only what is here may count.
 *
 * @param employerPlace where the employer is registered
 * @param wageLow and {@code wageHigh} in fen a month
 * @param hourly told by the hour, and reckoned to a month by the view: part-time work by its own hours
 * @param openings still free
 * @param ageTo null where the law sets no highest age
 * @param certificates ids, {@code hazards} too
 * @param wages what is on record about the employer's wages
 * @param pact whether the employer sits, or the work is, in a place that is the partner of one of ours (苏陕协作岗位)
 * @param lowest what sets {@code ageFrom}, and {@code highest} what sets {@code ageTo}
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
        LocalDate openUntil,
        Wages wages,
        boolean pact,
        Law lowest,
        Law highest) {

    private static final int COUNTY = 6;

    /**
     * Wage cases of three years (三年内欠薪案件).
     *
     * @param cases complaints about unpaid wages that were upheld; {@code paid} so many of them since
     */
    record Wages(int cases, int paid) {
        static final Wages CLEAN = new Wages(0, 0);
    }

    /**
     * An article of the law (依据).
     *
     * @param article in Chinese; empty where nobody knows it
     */
    record Law(String article, Mark sure) {
        static final Law UNKNOWN = new Law("", Mark.REMEMBERED);
    }

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
