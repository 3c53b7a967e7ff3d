package anjia.engine;

import java.time.LocalDate;

/**
 * The days on which a version of the law holds (有效期), both included.
 *
 * @param from LocalDate.MIN when the text names no first day
 * @param to LocalDate.MAX while it holds until replaced
 */
public record Validity(LocalDate from, LocalDate to) {
    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
