package anjia.mandates;

import anjia.access.Errand;
import anjia.access.PersonId;
import anjia.places.OfficeId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person has asked somebody to do for her (帮办授权).
 *
 * @param helper null until somebody has agreed
 * @param helperName as it was written; only who bears it can agree
 * @param errands besides looking, which is part of each
 * @param code what the invited one writes; null once it has been answered
 * @param office where it was named with a signed paper; null when she did it herself
 */
record Mandate(
        UUID id,
        PersonId person,
        @Nullable PersonId helper,
        String helperName,
        Relation relation,
        Set<Errand> errands,
        LocalDate from,
        LocalDate until,
        State state,
        @Nullable String code,
        @Nullable OfficeId office,
        @Nullable LocalDate endedOn,
        @Nullable By endedBy) {

    Mandate {
        errands = Set.copyOf(errands);
    }

    enum State {
        INVITED,
        ACTIVE,
        DECLINED,
        ENDED
    }

    enum By {
        PERSON,
        HELPER,
        OFFICE
    }

    /** What a page says of it: a mandate whose last day is over has run out (到期) by itself. */
    enum Standing {
        INVITED,
        HOLDS,
        DECLINED,
        ENDED,
        RAN_OUT
    }

    Standing standing(LocalDate today) {
        return switch (state) {
            case INVITED -> code == null ? Standing.RAN_OUT : Standing.INVITED;
            case ACTIVE -> today.isAfter(until) ? Standing.RAN_OUT : Standing.HOLDS;
            case DECLINED -> Standing.DECLINED;
            case ENDED -> Standing.ENDED;
        };
    }

    boolean holdsOn(LocalDate day) {
        return standing(day) == Standing.HOLDS;
    }

    /** What the person chose, before anybody agreed. */
    record Wish(String helperName, Relation relation, Set<Errand> errands, LocalDate until) {
        Wish {
            errands = Set.copyOf(errands);
        }
    }
}
