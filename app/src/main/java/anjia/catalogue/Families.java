package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.engine.Item;
import anjia.registry.Household;
import anjia.registry.HouseholdMember;
import anjia.registry.HouseholdRole;
import anjia.registry.Households;
import anjia.registry.Persons;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Who is what to whom in a household (家庭关系), as its papers say. */
@Service
public class Families {

    private static final int OF_AGE = 18;
    private static final Set<HouseholdRole> COUPLE = Set.of(HouseholdRole.HEAD, HouseholdRole.SPOUSE);
    private static final Set<HouseholdRole> CHILDREN = Set.of(HouseholdRole.SON, HouseholdRole.DAUGHTER);

    private final Households households;
    private final Persons persons;

    Families(Households households, Persons persons) {
        this.households = households;
        this.persons = persons;
    }

    /** Everybody that a file of this item can be about: her children under age. Empty when the item is about the person herself. */
    public List<Subject> subjects(Actor actor, PersonId person, Item item, LocalDate day) {
        return item.subject() == null ? List.of() : children(actor, person, day);
    }

    /** Her children under age, oldest first. Only the couple of a household has children in it that the papers name as theirs. */
    List<Subject> children(Actor actor, PersonId person, LocalDate day) {
        var herself = herself(actor, person);
        return found(actor, herself, day).stream()
                .filter(household -> isOne(household, herself, COUPLE))
                .flatMap(household -> household.members().stream())
                .filter(member -> CHILDREN.contains(member.role()))
                .filter(member -> Period.between(member.bornOn(), day).getYears() < OF_AGE)
                .map(member -> new Subject(member.person(), member.name()))
                .toList();
    }

    /** She herself first, then her husband or wife. */
    List<PersonId> parents(Actor actor, PersonId person, LocalDate day) {
        var herself = herself(actor, person);
        return found(actor, herself, day).stream()
                .flatMap(household -> herselfFirst(household, herself)
                        .filter(member -> member.person().equals(herself) || COUPLE.contains(member.role())))
                .map(HouseholdMember::person)
                .toList();
    }

    /** She herself first. */
    List<PersonId> members(Actor actor, PersonId person, LocalDate day) {
        var herself = herself(actor, person);
        return found(actor, herself, day).stream()
                .flatMap(household -> herselfFirst(household, herself))
                .map(HouseholdMember::person)
                .toList();
    }

    /** The id under which the household has her, when hers was merged. */
    private PersonId herself(Actor actor, PersonId person) {
        return persons.reached(actor, person).orElse(person);
    }

    private Optional<Household> found(Actor actor, PersonId person, LocalDate day) {
        return households.toReckonWith(actor, person, day);
    }

    private static Stream<HouseholdMember> herselfFirst(Household household, PersonId person) {
        return Stream.concat(
                household.members().stream().filter(member -> member.person().equals(person)),
                household.members().stream().filter(member -> !member.person().equals(person)));
    }

    private static boolean isOne(Household household, PersonId person, Set<HouseholdRole> roles) {
        return household.members().stream()
                .anyMatch(member -> member.person().equals(person) && roles.contains(member.role()));
    }
}
