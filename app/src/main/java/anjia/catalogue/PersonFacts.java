package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Origin;
import anjia.engine.Value;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import anjia.record.LifeRecord;
import anjia.record.MonthsPaid;
import anjia.record.Spell;
import anjia.record.SpellKinds;
import anjia.registry.Persons;
import anjia.registry.Tie;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One fact of one person as the life record tells it (档案取数). What the record leaves open is missing, never guessed. */
@Component
class PersonFacts {

    static final Fact MISSING = new Fact.Missing();
    private static final Origin RECORD = new Origin("catalogue.source.record", null, null);
    private static final String LOST_JOB = "lost_job";

    private final LifeRecord record;
    private final Persons persons;
    private final Places places;
    private final WorkOfTheYear work;

    PersonFacts(LifeRecord record, Persons persons, Places places, WorkOfTheYear work) {
        this.record = record;
        this.persons = persons;
        this.places = places;
        this.work = work;
    }

    /** Whose record is read, by whom, as of when, for which desk. */
    record Asked(
            Actor actor,
            PersonId person,
            LocalDate day,
            @Nullable DivisionCode desk) {}

    Fact fact(Asked asked, Derivation way, FactSpec spec) {
        return switch (way) {
            case Derivation.MonthsPaid(var scheme, var restartedBy) -> monthsPaid(asked, scheme, restartedBy, spec);
            case Derivation.MonthsUnused(var kind) -> monthsUnused(asked, kind);
            case Derivation.HowEnded(var kind) -> howEnded(asked, kind, spec);
            case Derivation.OpenSince(var kind) ->
                holding(asked, kind)
                        .map(spell -> known(spell.from(), origin(spell)))
                        .orElse(new Fact.Absent(RECORD));
            case Derivation.OpenUntil(var kind) ->
                holding(asked, kind)
                        .flatMap(spell ->
                                Optional.ofNullable(spell.to()).map(to -> (Fact) known(to.minusDays(1), origin(spell))))
                        .orElse(MISSING);
            case Derivation.Holds(var kind) ->
                holding(asked, kind).map(spell -> known(true, origin(spell))).orElse(known(false, RECORD));
            case Derivation.NotBarredBy(var kind) ->
                holding(asked, kind).map(spell -> known(false, origin(spell))).orElse(MISSING);
            case Derivation.Had(var kind, var thisYear) ->
                latest(asked, kind)
                        .filter(spell -> !thisYear
                                || spell.from().getYear() == asked.day().getYear())
                        .map(spell -> known(true, origin(spell)))
                        .orElse(MISSING);
            case Derivation.WhichHolds(var kinds) -> whichHolds(asked, kinds);
            case Derivation.LatestRunPlace(var scheme) -> latestRunPlace(asked, scheme);
            case Derivation.TiedToDesk(var tie) -> tiedToDesk(asked, tie);
            case Derivation.TiedToDeskSince(var tie) -> tiedToDeskSince(asked, tie);
            case Derivation.MonthsPaidHere(var scheme) -> monthsPaidHere(asked, scheme, spec);
            case Derivation.InsuredNow(var scheme) -> insuredNow(asked, scheme);
            case Derivation.InsuredHere(var scheme) -> insuredHere(asked, scheme);
            case Derivation.AtAnEmployer _ ->
                working(asked, spell -> spell.organisation() != null)
                        .map(spell -> known(true, origin(spell)))
                        .orElse(known(false, RECORD));
            case Derivation.OwnWorkSince _ ->
                working(asked, spell -> spell.details().containsKey("form"))
                        .map(spell -> known(spell.from(), origin(spell)))
                        .orElse(new Fact.Absent(RECORD));
            case Derivation.DayKept(var kind, var detail) -> dayKept(asked, kind, detail);
            case Derivation.WorksIn(var choices, var elsewhere) -> work.where(asked, choices, elsewhere);
            case Derivation.MonthsOutside(var province) -> work.monthsOutside(asked, province);
            case Derivation.KeptOutside(var province, var detail) -> work.kept(asked, province, detail);
            case Derivation.OfTheChild _,
                    Derivation.OfTheHousehold _,
                    Derivation.GrantedForTheDeath _,
                    Derivation.PaidFirst _,
                    Derivation.RegisteredAs _ ->
                throw new IllegalArgumentException("no fact of one person: " + spec.name());
            case Derivation.BornOn _ ->
                persons.toReckonWith(asked.actor(), asked.person())
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
        var ties = ties(asked, kind);
        if (ties.isEmpty()) return MISSING;
        var origin =
                new Origin("catalogue.source.registry", null, ties.getFirst().from());
        return known(ties.stream().anyMatch(tie -> near(tie.place(), asked)), origin);
    }

    private List<Tie> ties(Asked asked, String kind) {
        return persons.toReckonWith(asked.actor(), asked.person()).stream()
                .flatMap(one -> one.ties().stream())
                .filter(tie -> tie.kind().name().equals(kind.toUpperCase(Locale.ROOT)))
                .filter(tie -> holdsOn(tie, asked.day()))
                .toList();
    }

    /** A tie begins when somebody told us of it: who is known here for less than a year may have come long before, and is asked. */
    private Fact tiedToDeskSince(Asked asked, String kind) {
        var ties = ties(asked, kind);
        if (ties.isEmpty()) return MISSING;
        return ties.stream()
                .filter(tie -> near(tie.place(), asked))
                .map(Tie::from)
                .min(Comparator.naturalOrder())
                .map(since -> since.plusYears(1).isAfter(asked.day())
                        ? MISSING
                        : known(since, new Origin("catalogue.source.registry", null, since)))
                .orElse(new Fact.Absent(new Origin("catalogue.source.registry", null, null)));
    }

    private Fact monthsPaidHere(Asked asked, String scheme, FactSpec spec) {
        var paid = paid(asked, scheme, null);
        var here = paid.runs().stream()
                .filter(run -> near(run.place(), asked))
                .flatMap(run ->
                        Stream.iterate(run.first(), month -> !month.isAfter(run.last()), month -> month.plusMonths(1)))
                .distinct()
                .count();
        return paid.complete() || !spec.openAtLeast()
                ? known(here, insurance(paid))
                : new Fact.AtLeast(here, insurance(paid));
    }

    private Fact insuredNow(Asked asked, String scheme) {
        var paid = paid(asked, scheme, null);
        var last = YearMonth.from(asked.day()).minusMonths(1);
        var covers = !paid.runs().isEmpty() && !paid.runs().getLast().last().isBefore(last);
        return covers || paid.complete() ? known(covers, insurance(paid)) : MISSING;
    }

    private Fact insuredHere(Asked asked, String scheme) {
        var paid = paid(asked, scheme, null);
        if (paid.runs().isEmpty()) return MISSING;
        return known(near(paid.runs().getLast().place(), asked), insurance(paid));
    }

    private Optional<Spell> working(Asked asked, Predicate<Spell> how) {
        return record.spells(asked.actor(), asked.person()).stream()
                .filter(spell -> spell.kind().equals(SpellKinds.WORK) && spell.holdsOn(asked.day()) && how.test(spell))
                .findFirst();
    }

    private Fact dayKept(Asked asked, String kind, String detail) {
        var spell = holding(asked, kind).filter(one -> one.place() == null || near(one.place(), asked));
        if (spell.isEmpty()) return new Fact.Absent(RECORD);
        return spell.get().details().get(detail) instanceof String day
                ? known(LocalDate.parse(day), origin(spell.get()))
                : MISSING;
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

    static Fact known(Object value, Origin origin) {
        return new Fact.Known(Value.of(value), origin);
    }

    private static Origin insurance(MonthsPaid paid) {
        var last = paid.runs().isEmpty() ? null : paid.runs().getLast().last().atEndOfMonth();
        return new Origin("catalogue.source.insurance", null, last);
    }

    /** Who said so; a file of the house is named by its number. */
    static Origin origin(Spell spell) {
        var day = spell.to() == null ? spell.from() : spell.to();
        var source = spell.source();
        return source.startsWith("case:")
                ? new Origin("catalogue.source.case", source.substring("case:".length()), day)
                : new Origin("record.source." + source, spell.id().toString(), day);
    }
}
