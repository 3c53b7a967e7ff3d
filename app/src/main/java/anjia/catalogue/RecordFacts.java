package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Origin;
import anjia.engine.Value;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import anjia.record.LifeRecord;
import anjia.record.MonthsPaid;
import anjia.record.Spell;
import anjia.registry.Persons;
import anjia.registry.Tie;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts as the life record tells them (档案事实). What the record leaves open is missing, never guessed. */
@Component
class RecordFacts implements FactSource {

    private static final Fact MISSING = new Fact.Missing();
    private static final Origin RECORD = new Origin("catalogue.source.record", null, null);
    private static final String LOST_JOB = "lost_job";

    private final LifeRecord record;
    private final Persons persons;
    private final Places places;

    RecordFacts(LifeRecord record, Persons persons, Places places) {
        this.record = record;
        this.persons = persons;
        this.places = places;
    }

    @Override
    public Facts facts(Actor actor, PersonId person, Item item, LocalDate day, @Nullable DivisionCode desk) {
        if (!persons.reaches(actor, person)) return Facts.none();
        var asked = new Asked(actor, person, day, desk);
        var facts = new LinkedHashMap<String, Fact>();
        for (var spec : item.facts())
            facts.put(
                    spec.name(),
                    Derivations.of(spec).map(way -> fact(asked, way, spec)).orElse(MISSING));
        return Facts.of(facts);
    }

    /** Whose record is read, by whom, as of when, for which desk. */
    private record Asked(
            Actor actor,
            PersonId person,
            LocalDate day,
            @Nullable DivisionCode desk) {}

    private Fact fact(Asked asked, Derivation way, FactSpec spec) {
        return switch (way) {
            case Derivation.MonthsPaid(var scheme, var restartedBy) -> monthsPaid(asked, scheme, restartedBy, spec);
            case Derivation.MonthsUnused(var kind) -> monthsUnused(asked, kind);
            case Derivation.HowEnded(var kind) -> howEnded(asked, kind, spec);
            case Derivation.OpenSince(var kind) ->
                holding(asked, kind)
                        .map(spell -> known(spell.from(), origin(spell)))
                        .orElse(new Fact.Absent(RECORD));
            case Derivation.Holds(var kind) ->
                holding(asked, kind).map(spell -> known(true, origin(spell))).orElse(known(false, RECORD));
            case Derivation.NotBarredBy(var kind) ->
                holding(asked, kind).map(spell -> known(false, origin(spell))).orElse(MISSING);
            case Derivation.WhichHolds(var kinds) -> whichHolds(asked, kinds);
            case Derivation.LatestRunPlace(var scheme) -> latestRunPlace(asked, scheme);
            case Derivation.TiedToDesk(var tie) -> tiedToDesk(asked, tie);
            case Derivation.BornOn _ ->
                persons.view(asked.actor(), asked.person())
                        .map(one -> known(one.bornOn(), new Origin("catalogue.source.identity", null, null)))
                        .orElse(MISSING);
        };
    }

    /** A scheme of which the house may not know every month gives "at least". */
    private Fact monthsPaid(Asked asked, String scheme, @Nullable String restartedBy, FactSpec spec) {
        var after = restartedBy == null
                ? null
                : latest(asked, restartedBy)
                        .map(spell -> YearMonth.from(spell.from()))
                        .orElse(null);
        var paid = paid(asked, scheme, after);
        return paid.complete() || !spec.openAtLeast()
                ? known((long) paid.count(), insurance(paid))
                : new Fact.AtLeast(paid.count(), insurance(paid));
    }

    /** Only the last spell leaves something over: what an earlier one left was added to it when it was granted. */
    private Fact monthsUnused(Asked asked, String kind) {
        return latest(asked, kind)
                .map(spell -> known(Unused.months(spell, asked.day()), origin(spell)))
                .orElse(known(0L, new Origin("catalogue.source.noBenefit", null, null)));
    }

    /** A fact that does not list the ways in which a job ends is told only that one was lost. */
    private Fact howEnded(Asked asked, String kind, FactSpec spec) {
        var last = latest(asked, kind).filter(spell -> ended(spell, asked.day()));
        if (last.isEmpty() || !(last.get().details().get("ended") instanceof String ended)) return MISSING;
        var choices = spec.type() instanceof FactType.OneOf(var all) ? all : List.<String>of();
        if (choices.contains(ended)) return known(ended, origin(last.get()));
        return choices.contains(LOST_JOB) ? known(LOST_JOB, origin(last.get())) : MISSING;
    }

    private Fact whichHolds(Asked asked, List<String> kinds) {
        for (var kind : kinds)
            if (holding(asked, kind).orElse(null) instanceof Spell spell) return known(kind, origin(spell));
        return MISSING;
    }

    private Fact latestRunPlace(Asked asked, String scheme) {
        var paid = paid(asked, scheme, null);
        if (!paid.runs().isEmpty()) return known(paid.runs().getLast().place().value(), insurance(paid));
        return paid.complete() ? new Fact.Absent(insurance(paid)) : MISSING;
    }

    private Fact tiedToDesk(Asked asked, String kind) {
        var ties = persons.view(asked.actor(), asked.person()).stream()
                .flatMap(one -> one.ties().stream())
                .filter(tie -> tie.kind().name().equals(kind.toUpperCase(Locale.ROOT)))
                .filter(tie -> holdsOn(tie, asked.day()))
                .toList();
        if (ties.isEmpty()) return MISSING;
        var origin =
                new Origin("catalogue.source.registry", null, ties.getFirst().from());
        return known(ties.stream().anyMatch(tie -> near(tie.place(), asked)), origin);
    }

    private boolean near(DivisionCode place, Asked asked) {
        var desk = asked.desk();
        if (desk == null) return true;
        var county = desk.at(DivisionLevel.COUNTY).orElse(desk);
        return places.scope(county, asked.day()).stream().anyMatch(range -> range.contains(place));
    }

    private MonthsPaid paid(Asked asked, String scheme, @Nullable YearMonth after) {
        return record.monthsPaid(asked.actor(), asked.person(), scheme, after, YearMonth.from(asked.day()));
    }

    private Optional<Spell> latest(Asked asked, String kind) {
        return record.latest(asked.actor(), asked.person(), kind, asked.day());
    }

    private Optional<Spell> holding(Asked asked, String kind) {
        return record.holding(asked.actor(), asked.person(), kind, asked.day());
    }

    private static boolean ended(Spell spell, LocalDate day) {
        return spell.to() != null && !spell.to().isAfter(day);
    }

    private static boolean holdsOn(Tie tie, LocalDate day) {
        return !tie.from().isAfter(day) && (tie.to() == null || tie.to().isAfter(day));
    }

    private static Fact known(Object value, Origin origin) {
        return new Fact.Known(Value.of(value), origin);
    }

    private static Origin insurance(MonthsPaid paid) {
        var last = paid.runs().isEmpty() ? null : paid.runs().getLast().last().atEndOfMonth();
        return new Origin("catalogue.source.insurance", null, last);
    }

    /** Who said so; a file of the house is named by its number. */
    private static Origin origin(Spell spell) {
        var day = spell.to() == null ? spell.from() : spell.to();
        var source = spell.source();
        return source.startsWith("case:")
                ? new Origin("catalogue.source.case", source.substring("case:".length()), day)
                : new Origin("record.source." + source, spell.id().toString(), day);
    }
}
