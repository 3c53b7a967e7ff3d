package anjia.registry;

import anjia.places.DivisionCode;
import java.util.List;
import java.util.UUID;

/** Persons who live as one (家庭户); members on the day asked for, the head first, then by age. */
public record Household(UUID id, DivisionCode place, List<HouseholdMember> members) {
    public Household {
        members = List.copyOf(members);
    }
}
