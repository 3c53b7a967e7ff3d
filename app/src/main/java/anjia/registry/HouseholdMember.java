package anjia.registry;

import anjia.access.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a household (家庭成员): as much as the household's papers say, whether or not the actor reaches that person.
 *
 * @param from since when, included
 * @param to first day no longer, absent while it lasts
 */
public record HouseholdMember(
        PersonId person,
        String name,
        HouseholdRole role,
        Sex sex,
        LocalDate bornOn,
        LocalDate from,
        @Nullable LocalDate to) {}
