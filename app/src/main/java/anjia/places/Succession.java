package anjia.places;

import java.time.LocalDate;

/** A division that was renamed with a new code, or merged into another (撤并更名), from the day {@code since}. */
record Succession(DivisionCode old, DivisionCode successor, LocalDate since) {

    boolean hasHappenedOn(LocalDate day) {
        return !since.isAfter(day);
    }

    /** Where a division below the old one went: under the new code, with the same ending. */
    DivisionCode moved(DivisionCode below) {
        return new DivisionCode(
                successor.value() + below.value().substring(old.value().length()));
    }
}
