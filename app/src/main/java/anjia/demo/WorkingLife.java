package anjia.demo;

import static anjia.record.SpellKinds.UNEMPLOYMENT_BENEFIT;
import static anjia.record.SpellKinds.UNEMPLOYMENT_REGISTRATION;
import static anjia.record.SpellKinds.WORK;

import anjia.registry.Sex;
import anjia.registry.TieKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes what happened between school and pension: jobs, months paid with gaps, benefits drawn in between (演示就业经历). */
final class WorkingLife {

    /** In order of how common they are among migrant workers of the demo; typed, from no statistics. */
    private static final List<String> ENDS =
            List.of("contract_ended", "voluntary", "dismissed", "closed", "employer_breach");

    /** 社会保险法 in force: before it hardly any migrant worker was insured against unemployment. */
    private static final LocalDate INSURED_SINCE = LocalDate.of(2011, 7, 1);

    private static final int LONGEST_YEARS = 16;

    private record Job(
            Employers.Employer at,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String ended) {}

    private final Draw draw;
    private final LocalDate day;
    private final HomeCounty county;
    private final Employers employers;
    private final Soul soul;
    private final History history;

    private int monthsSinceBenefit;
    private int unused;
    private boolean monthsElsewhere;
    private @Nullable YearMonth paidUntil;

    WorkingLife(Draw draw, LocalDate day, HomeCounty county, Employers employers, Soul soul, History history) {
        this.draw = draw;
        this.day = day;
        this.county = county;
        this.employers = employers;
        this.soul = soul;
        this.history = history;
    }

    void live() {
        var from = beginning();
        Job last = null;
        while (from.isBefore(lastDayOfWork().minusDays(40))) {
            last = job(from);
            work(last);
            if (last.to() == null) break;
            from = afterwards(last, last.to());
        }
        if (last != null) tieTo(last);
        state();
    }

    private LocalDate beginning() {
        var grown = soul.born().plusYears(17).plusDays(draw.between(0, 1900));
        var earliest = day.minusYears(LONGEST_YEARS).plusDays(draw.between(0, 700));
        return grown.isBefore(earliest) ? earliest : grown;
    }

    private LocalDate lastDayOfWork() {
        var retires = soul.born().plusYears(soul.sex() == Sex.MALE ? 60 : 52);
        return retires.isBefore(day) ? retires : day;
    }

    private Job job(LocalDate from) {
        var length =
                draw.percent(30) ? draw.between(3, 9) : draw.percent(60) ? draw.between(10, 30) : draw.between(31, 90);
        var to = from.plusMonths(length).plusDays(draw.between(0, 27));
        if (!to.isBefore(day) && draw.percent(35)) to = day.minusDays(draw.between(5, 600));
        var lasts = !to.isBefore(lastDayOfWork()) || !to.isAfter(from.plusDays(30));
        var end = lasts ? (lastDayOfWork().isBefore(day) ? lastDayOfWork() : null) : to;
        return new Job(employers.next(county), from, end, end == null ? null : draw.ofMostlyFirst(ENDS));
    }

    private void work(Job job) {
        var details = new LinkedHashMap<String, String>();
        details.put("occupation", job.at().occupation());
        if (job.ended() != null) details.put("ended", job.ended());
        history.spell(WORK, job.at().place(), job.at().organisation().id(), details, job.from(), job.to(), "employer");
        pay(job);
    }

    /** Months paid in another province are on our record only when they were carried over. */
    private void pay(Job job) {
        if (job.from().isBefore(INSURED_SINCE) || !draw.percent(job.at().insured())) return;
        if (!job.at().isInProvince() && !draw.percent(40)) {
            monthsElsewhere = true;
            return;
        }
        var first = YearMonth.from(job.from()).plusMonths(draw.between(0, 1));
        if (paidUntil != null && !first.isAfter(paidUntil)) first = paidUntil.plusMonths(1);
        var last = YearMonth.from(job.to() == null ? day : job.to().minusDays(1));
        if (job.to() == null) last = last.minusMonths(1);
        if (!last.isBefore(first)) payWithGaps(job, first, last);
    }

    private void payWithGaps(Job job, YearMonth first, YearMonth last) {
        var months = (int) first.until(last, ChronoUnit.MONTHS) + 1;
        var unemploymentToo = draw.percent(88);
        if (months > 9 && draw.percent(22)) {
            var gapAfter = first.plusMonths(draw.between(2, months - 7));
            var gap = draw.between(1, 4);
            run(job, unemploymentToo, first, gapAfter);
            run(job, unemploymentToo, gapAfter.plusMonths(gap + 1), last);
        } else run(job, unemploymentToo, first, last);
        paidUntil = last;
    }

    private void run(Job job, boolean unemploymentToo, YearMonth first, YearMonth last) {
        var source = job.at().isInProvince() ? "insurance-centre" : "other-province";
        history.months(
                unemploymentToo, job.at().place(), job.at().organisation().id(), first, last, source);
        if (unemploymentToo) monthsSinceBenefit += (int) first.until(last, ChronoUnit.MONTHS) + 1;
    }

    /** What came between this job and the next; the day on which the next begins. */
    private LocalDate afterwards(Job job, LocalDate ended) {
        var months =
                draw.percent(50) ? draw.between(1, 3) : draw.percent(70) ? draw.between(4, 9) : draw.between(10, 20);
        var next = ended.plusMonths(months).plusDays(draw.between(0, 27));
        var registered = ended.plusDays(draw.between(3, 25));
        if (next.isBefore(lastDayOfWork().minusDays(40))) {
            if (!"voluntary".equals(job.ended()) && monthsSinceBenefit >= 12 && draw.percent(45))
                drawBenefit(registered, next);
        } else if (mayRegister(ended, registered) && draw.percent(35)) {
            history.spell(UNEMPLOYMENT_REGISTRATION, county.code(), null, Map.of(), registered, null, "person");
        }
        return next;
    }

    /** Lost work lately, and not yet of the age of a pension. */
    private boolean mayRegister(LocalDate ended, LocalDate registered) {
        return registered.isBefore(day)
                && ended.isAfter(day.minusMonths(18))
                && lastDayOfWork().equals(day);
    }

    /** 社会保险法 art. 46: the longest time by years paid, with what an earlier spell left over, never above 24. */
    private void drawBenefit(LocalDate registered, LocalDate next) {
        if (!registered.isBefore(next)) return;
        var earned = monthsSinceBenefit < 60 ? 12 : monthsSinceBenefit < 120 ? 18 : 24;
        var granted = Math.min(24, earned + unused);
        var begun = (int) registered.until(next.minusDays(1), ChronoUnit.MONTHS) + 1;
        var drawn = Math.min(granted, begun);
        unused = granted - drawn;
        var until = registered.plusMonths(drawn).isBefore(next) ? registered.plusMonths(drawn) : next;
        history.spell(
                UNEMPLOYMENT_REGISTRATION,
                county.code(),
                null,
                Map.of("ended", "re-employed"),
                registered,
                next,
                "person");
        history.spell(
                UNEMPLOYMENT_BENEFIT,
                county.code(),
                null,
                Map.of("months", "" + granted, "drawn", "" + drawn, "unused", "" + unused),
                registered,
                until,
                "insurance-centre");
        monthsSinceBenefit = 0;
    }

    private void tieTo(Job last) {
        var now = last.to() == null;
        if (now) history.tie(TieKind.WORK, last.at().place(), last.from());
        var away = now && !last.at().place().equals(county.code());
        history.tie(TieKind.RESIDENCE, away ? last.at().place() : soul.home(), away ? last.from() : soul.born());
        var runs = history.runs();
        if (!runs.isEmpty()) {
            var run = runs.getLast().run();
            history.tie(TieKind.INSURED, run.place(), run.first().atDay(1));
        }
    }

    private void state() {
        if (monthsElsewhere) history.state(false, "worked-elsewhere");
        else if (!history.runs().isEmpty() && draw.percent(75)) history.state(true, "confirmed-by-centre");
    }
}
