package anjia.catalogue;

import anjia.catalogue.PersonFacts.Asked;
import anjia.engine.Fact;
import anjia.record.LifeRecord;
import anjia.record.Spell;
import anjia.record.SpellKinds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where somebody works this year, as the life record tells it (本年务工). What the record leaves open is missing, never guessed. */
@Component
class WorkOfTheYear {

    private static final Comparator<Spell> LATER = Comparator.comparing(
                    (Spell spell) -> spell.to() == null ? LocalDate.MAX : spell.to())
            .thenComparing(Spell::from);

    private final LifeRecord record;

    WorkOfTheYear(LifeRecord record) {
        this.record = record;
    }

    Fact where(Asked asked, Map<String, String> choices, String elsewhere) {
        return last(asked)
                .map(spell ->
                        PersonFacts.known(choices.getOrDefault(province(spell), elsewhere), PersonFacts.origin(spell)))
                .orElse(PersonFacts.MISSING);
    }

    Fact monthsOutside(Asked asked, String province) {
        return outside(asked, province)
                .map(spell -> PersonFacts.known(months(spell, asked.day()), PersonFacts.origin(spell)))
                .orElse(PersonFacts.MISSING);
    }

    /** The day itself counts: from 1 March to 31 May are three months. */
    private static long months(Spell spell, LocalDate day) {
        var to = spell.to();
        var until = to == null || to.isAfter(day) ? day.plusDays(1) : to;
        return ChronoUnit.MONTHS.between(spell.from(), until);
    }

    Fact kept(Asked asked, String province, String detail) {
        return outside(asked, province)
                .flatMap(spell -> Optional.ofNullable(spell.details().get(detail))
                        .map(said -> PersonFacts.known(said.equals("yes"), PersonFacts.origin(spell))))
                .orElse(PersonFacts.MISSING);
    }

    private Optional<Spell> outside(Asked asked, String province) {
        return last(asked).filter(spell -> !province(spell).equals(province));
    }

    /** What holds, or ended last; of several that hold the one that began last. Work at no known place tells nothing. */
    private Optional<Spell> last(Asked asked) {
        var year = asked.day().withDayOfYear(1);
        return record.spells(asked.actor(), asked.person()).stream()
                .filter(spell -> spell.kind().equals(SpellKinds.WORK)
                        && !spell.from().isAfter(asked.day())
                        && (spell.to() == null || spell.to().isAfter(year)))
                .max(LATER)
                .filter(spell -> spell.place() != null);
    }

    private static String province(Spell spell) {
        var place = spell.place();
        return place == null ? "" : place.value().substring(0, 2);
    }
}
