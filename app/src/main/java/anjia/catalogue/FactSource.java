package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the facts of a person come from (事实来源). A person whom the actor does not reach has no facts. */
public interface FactSource {

    /**
     * What is known on the day of the facts that the item uses, each with its origin; what nobody knows is missing.
     *
     * @param day what lies after it is not looked at
     * @param desk division of the desk that asks; null when nobody sits at one
     * @param subject whom it is about; null when it is about the person, or nobody has said
     */
    Facts facts(
            Actor actor,
            PersonId person,
            Item item,
            LocalDate day,
            @Nullable DivisionCode desk,
            @Nullable Subject subject);

    /** One fact of the person, for whoever sits at no desk; missing when it is about somebody else. */
    Fact fact(Actor actor, PersonId person, FactSpec spec, LocalDate day);
}
