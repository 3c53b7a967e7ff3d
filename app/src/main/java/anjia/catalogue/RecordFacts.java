package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Origin;
import anjia.engine.Value;
import anjia.record.LifeRecord;
import anjia.record.Spell;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.registry.Tie;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts as the life record tells them (档案事实). What the record leaves open is missing, never guessed. */
@Component
class RecordFacts implements FactSource {

    private static final Fact MISSING = new Fact.Missing();

    private final LifeRecord record;
    private final Persons persons;

    RecordFacts(LifeRecord record, Persons persons) {
        this.record = record;
        this.persons = persons;
    }

    @Override
    public Facts facts(Actor actor, PersonId person, Item item, LocalDate day) {
        var asked = new Asked(actor, person, day);
        var facts = new LinkedHashMap<String, Fact>();
        for (var spec : item.facts())
            facts.put(spec.name(), Derivations.of(spec).map(way -> fact(asked, way, spec)).orElse(MISSING));
        return Facts.of(facts);
    }

    /** Whose record is read, by whom, as of when. */
    private record Asked(Actor actor, PersonId person, LocalDate day) {}

    private Fact fact(Asked asked, Derivation way, FactSpec spec) {
        return switch (way) {
            case Derivation.MonthsPaid(var scheme, var restartedBy) -> monthsPaid(asked, scheme, restartedBy, spec);
            case Derivation.MonthsUnused(var kind) -> monthsUnused(asked, kind);
            case Derivation.HowEnded(var kind) -> howEnded(asked, kind);
            case Derivation.OpenSince(var kind) -> openSince(asked, kind);
            case Derivation.Holds(var kind) -> holds(asked, kind);
            case Derivation.LatestRunPlace(var scheme) -> latestRunPlace(asked, scheme);
            case Derivation.Age _ -> person(asked).map(one -> age(one, asked.day())).orElse(MISSING);
            case Derivation.BornOn _ ->
                person(asked).map(one -> known(one.bornOn(), identity())).orElse(MISSING);
            case Derivation.TiedTo(var tie) -> tiedTo(asked, tie);
        };
    }

    /** A scheme of which the house may not know every month gives "at least". */
    private Fact monthsPaid(Asked asked, String scheme, @Nullable String restartedBy, FactSpec spec) {
        var after = restartedBy == null
                ? Optional.<YearMonth>empty()
                : latest(asked, restartedBy).map(spell -> YearMonth.from(spell.from()));
        var paid = record.monthsPaid(
                asked.actor(), asked.person(), scheme, after.orElse(null), YearMonth.from(asked.day()));
        var last = paid.runs().isEmpty() ? null : paid.runs().getLast().last().atEndOfMonth();
        var origin = new Origin("catalogue.source.insurance", null, last);
        return paid.complete() || !spec.openAtLeast()
                ? known((long) paid.count(), origin)
                : new Fact.AtLeast(paid.count(), origin);
    }

    /** Only the last spell leaves something over: what an earlier one left was added to it when it was granted. */
    private Fact monthsUnused(Asked asked, String kind) {
        return latest(asked, kind)
                .map(spell -> known(Unused.months(spell, asked.day()), origin(spell)))
                .orElse(known(0L, new Origin("catalogue.source.noBenefit", null, null)));
    }

    private Fact howEnded(Asked asked, String kind) {
        return latest(asked, kind)
                .filter(spell -> spell.to() != null && !spell.to().isAfter(asked.day()))
                .flatMap(spell ->
                        Optional.ofNullable(spell.details().get("ended")).map(ended -> known(ended, origin(spell))))
                .orElse(MISSING);
    }

    private Fact openSince(Asked asked, String kind) {
        return record.holding(asked.actor(), asked.person(), kind, asked.day())
                .map(spell -> known(spell.from(), origin(spell)))
                .orElse(new Fact.Absent(new Origin("catalogue.source.record", null, null)));
    }

    private Fact holds(Asked asked, String kind) {
        return record.holding(asked.actor(), asked.person(), kind, asked.day())
                .map(spell -> known(true, origin(spell)))
                .orElse(known(false, new Origin("catalogue.source.record", null, null)));
    }

    private Fact latestRunPlace(Asked asked, String scheme) {
        var paid = record.monthsPaid(
                asked.actor(), asked.person(), scheme, null, YearMonth.from(asked.day()));
        if (paid.runs().isEmpty())
            return paid.complete() ? new Fact.Absent(new Origin("catalogue.source.insurance", null, null)) : MISSING;
        var last = paid.runs().getLast();
        return known(
                last.place().value(),
                new Origin("catalogue.source.insurance", null, last.last().atEndOfMonth()));
    }

    private Fact tiedTo(Asked asked, String tie) {
        return person(asked)
                .flatMap(one -> one.ties().stream()
                        .filter(each -> each.kind().name().equals(tie.replace('-', '_').toUpperCase(Locale.ROOT)))
                        .filter(each -> holdsOn(each, asked.day()))
                        .max(Comparator.comparing(Tie::from)))
                .map(each -> known(each.place().value(), new Origin("catalogue.source.registry", null, each.from())))
                .orElse(MISSING);
    }

    private Optional<Spell> latest(Asked asked, String kind) {
        return record.latest(asked.actor(), asked.person(), kind, asked.day());
    }

    private Optional<Person> person(Asked asked) {
        return persons.view(asked.actor(), asked.person());
    }

    private static Fact age(Person person, LocalDate day) {
        return known(ChronoUnit.YEARS.between(person.bornOn(), day), identity());
    }

    private static boolean holdsOn(Tie tie, LocalDate day) {
        return !tie.from().isAfter(day) && (tie.to() == null || tie.to().isAfter(day));
    }

    private static Fact known(Object value, Origin origin) {
        return new Fact.Known(Value.of(value), origin);
    }

    private static Origin identity() {
        return new Origin("catalogue.source.identity", null, null);
    }

    /** Who said so; a file of the house is named by its number. */
    private static Origin origin(Spell spell) {
        var day = spell.to() == null ? spell.from() : spell.to();
        var source = spell.source();
        return source.startsWith("case:")
                ? new Origin("catalogue.source.case", source.substring(5), day)
                : new Origin("catalogue.source." + source, spell.id().toString(), day);
    }
}
