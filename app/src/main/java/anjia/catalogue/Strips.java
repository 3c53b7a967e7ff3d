package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.record.InsuranceRun;
import anjia.record.LifeRecord;
import anjia.web.StripYear;
import anjia.web.StripYear.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Months of contributions, a row a year (缴费月份图). */
@Component
public class Strips {

    private final LifeRecord record;
    private final DivisionCode province;

    Strips(LifeRecord record, @Value("${anjia.province:61}") String province) {
        this.record = record;
        this.province = new DivisionCode(province);
    }

    /** For each ladder that counts months of insurance: fact to the months that were counted. */
    public Map<String, List<StripYear>> of(
            Actor actor, PersonId person, Assessed assessed, Explanation explanation, LocalDate day) {
        var strips = new LinkedHashMap<String, List<StripYear>>();
        for (var ladder : explanation.ladders())
            if (Derivations.of(assessed.item().fact(ladder.fact())).orElse(null)
                    instanceof Derivation.MonthsPaid(var scheme, var restartedBy))
                strips.put(ladder.fact(), counted(actor, person, scheme, restartedBy, day));
        return strips;
    }

    private List<StripYear> counted(
            Actor actor, PersonId person, String scheme, @Nullable String restartedBy, LocalDate day) {
        var after = restartedBy == null
                ? null
                : record.latest(actor, person, restartedBy, day)
                        .map(spell -> YearMonth.from(spell.from()))
                        .orElse(null);
        return years(
                record.monthsPaid(actor, person, scheme, after, YearMonth.from(day))
                        .runs(),
                after,
                day);
    }

    /** From the first month paid to the year of the day; empty when nothing was paid. */
    public List<StripYear> years(List<InsuranceRun> runs, @Nullable YearMonth after, LocalDate day) {
        if (runs.isEmpty()) return List.of();
        var first = later(runs.getFirst().first(), after);
        var years = new ArrayList<StripYear>();
        for (int year = first.getYear(); year <= day.getYear(); year++) {
            var months = new ArrayList<Month>(12);
            for (int month = 1; month <= 12; month++)
                months.add(month(YearMonth.of(year, month), first, runs, YearMonth.from(day)));
            years.add(new StripYear(year, months));
        }
        return years;
    }

    private Month month(YearMonth month, YearMonth first, List<InsuranceRun> runs, YearMonth today) {
        if (month.isBefore(first)) return Month.BEFORE;
        for (var run : runs)
            if (!month.isBefore(run.first()) && !month.isAfter(run.last()))
                return run.place()
                                .at(DivisionLevel.PROVINCE)
                                .filter(province::equals)
                                .isPresent()
                        ? Month.PAID
                        : Month.ELSEWHERE;
        return month.isBefore(today) ? Month.GAP : Month.AHEAD;
    }

    private static YearMonth later(YearMonth first, @Nullable YearMonth after) {
        return after == null || first.isAfter(after) ? first : after.plusMonths(1);
    }
}
