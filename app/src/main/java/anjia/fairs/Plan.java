package anjia.fairs;

import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * What is planned (招聘会方案).
 *
 * @param link of the online fair, {@code way} how to get to the venue; empty where there is none
 * @param signUpUntil last day of the sign-up for interviews
 * @param wishes most posts that one person names; {@code interviews} most that she has; {@code minutes} that each takes
 */
record Plan(
        String name,
        Campaign campaign,
        DivisionCode division,
        boolean onSite,
        boolean online,
        String link,
        String venue,
        String way,
        LocalDate day,
        LocalTime begins,
        LocalTime ends,
        int expected,
        int booths,
        LocalDate signUpUntil,
        int wishes,
        int interviews,
        int minutes) {

    /** How many interviews fit one after the other. */
    int slots() {
        return (ends.toSecondOfDay() - begins.toSecondOfDay()) / 60 / minutes;
    }

    /** When the interview of a slot begins; slots count from 0. */
    LocalTime at(int slot) {
        return begins.plusMinutes((long) slot * minutes);
    }

    /** What two presses of one button have in common. */
    String canonical(UUID fair) {
        return fair + "|" + this;
    }
}
