package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.PersonFacts.Asked;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Origin;
import anjia.engine.Value;
import anjia.places.DivisionCode;
import anjia.registry.Persons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts as the life record tells them (档案事实): of the person, of the child that a file is about, of everybody in the household. */
@Component
class RecordFacts implements FactSource {

    private static final Origin HOUSEHOLD = new Origin("catalogue.source.household", null, null);

    private final PersonFacts facts;
    private final Families families;
    private final Persons persons;

    RecordFacts(PersonFacts facts, Families families, Persons persons) {
        this.facts = facts;
        this.families = families;
        this.persons = persons;
    }

    @Override
    public Facts facts(
            Actor actor,
            PersonId person,
            Item item,
            LocalDate day,
            @Nullable DivisionCode desk,
            @Nullable Subject subject) {
        if (!persons.reaches(actor, person)) return Facts.none();
        var asked = new Asked(actor, person, day, desk);
        var known = new LinkedHashMap<String, Fact>();
        for (var spec : item.facts()) known.put(spec.name(), fact(asked, spec, subject));
        return Facts.of(known);
    }

    @Override
    public Fact fact(Actor actor, PersonId person, FactSpec spec, LocalDate day) {
        return persons.reaches(actor, person)
                ? fact(new Asked(actor, person, day, null), spec, null)
                : PersonFacts.MISSING;
    }

    private Fact fact(Asked asked, FactSpec spec, @Nullable Subject subject) {
        var way = Derivations.of(spec).orElse(null);
        return switch (way) {
            case null -> PersonFacts.MISSING;
            // for which day is only known with the answers, see PaidOnce
            case Derivation.GrantedForTheDeath _, Derivation.PaidFirst _ -> PersonFacts.MISSING;
            // a person is no organisation, see OrganisationFacts
            case Derivation.RegisteredAs _ -> PersonFacts.MISSING;
            case Derivation.OfTheChild(var inner) ->
                subject == null ? PersonFacts.MISSING : facts.fact(ofTheChild(asked, subject), inner, spec);
            case Derivation.OfTheHousehold(var parents) -> group(asked, spec, parents);
            default -> facts.fact(asked, way, spec);
        };
    }

    /** A child's record is read for whoever stands for the child: that she does was found in the household's papers. */
    private static Asked ofTheChild(Asked asked, Subject child) {
        return new Asked(
                new Actor.SystemJob("guardian:" + asked.person().value()), child.person(), asked.day(), asked.desk());
    }

    /**
     * Of members whom the actor does not reach nothing is read: they are counted, and asked for the rest. More or fewer than the law
     * reckons with are no answer.
     */
    private Fact group(Asked asked, FactSpec spec, boolean parents) {
        var members = parents
                ? families.parents(asked.actor(), asked.person(), asked.day())
                : families.members(asked.actor(), asked.person(), asked.day());
        if (members.isEmpty() || !(spec.type() instanceof FactType.Members group)) return PersonFacts.MISSING;
        var each = new ArrayList<Facts>();
        for (var member : members) each.add(member(asked, group, member));
        var fact = new Fact.Known(new Value.Members(List.copyOf(each)), HOUSEHOLD);
        return spec.fits(fact) ? fact : PersonFacts.MISSING;
    }

    private Facts member(Asked asked, FactType.Members group, PersonId member) {
        var known = new LinkedHashMap<String, Fact>();
        var reached = persons.reaches(asked.actor(), member);
        for (var spec : group.each())
            known.put(
                    spec.name(),
                    Derivations.of(spec)
                            .filter(_ -> reached)
                            .map(way ->
                                    facts.fact(new Asked(asked.actor(), member, asked.day(), asked.desk()), way, spec))
                            .orElse(PersonFacts.MISSING));
        return Facts.of(known);
    }
}
