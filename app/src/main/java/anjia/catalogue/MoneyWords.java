package anjia.catalogue;

import anjia.catalogue.Explanation.Period;
import anjia.catalogue.Explanation.Sum;
import anjia.engine.Amount;
import anjia.engine.Assessment;
import anjia.engine.EffectSpec;
import anjia.engine.Measure;
import anjia.engine.MonthAmount;
import anjia.engine.Step;
import anjia.engine.Unit;
import anjia.web.ArithmeticRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how much it is, for how long, and how it was reckoned (金额说明). */
final class MoneyWords {

    private static final Measure MONTHS = Measure.whole(Unit.MONTHS);
    private static final Measure FEN = Measure.whole(Unit.FEN);

    private final Speech speech;
    private final Assessment assessment;
    private final Slips slips;
    private final Optional<Amount> schedule;

    MoneyWords(Speech speech, Assessment assessment) {
        this.speech = speech;
        this.assessment = assessment;
        this.slips = new Slips(speech);
        this.schedule = assessment.amounts().stream().filter(Amount::isSchedule).findFirst();
    }

    /** What people ask for first: the money of the first month, else the first money there is. */
    anjia.web.@Nullable Amount main() {
        if (schedule.isPresent()) {
            var amount = schedule.get();
            return new anjia.web.Amount(
                    amount.months().getFirst().low(),
                    anjia.web.Amount.Per.MONTH,
                    !amount.months().getFirst().exact());
        }
        return assessment.amounts().stream()
                .filter(amount -> Speech.isMoney(amount.unit()) && isPaid(amount))
                .findFirst()
                .map(amount -> new anjia.web.Amount(amount.low(), per(amount.unit()), !amount.exact()))
                .orElse(null);
    }

    private boolean isPaid(Amount amount) {
        return speech.item().effects().stream()
                .anyMatch(effect -> effect instanceof EffectSpec.OrderPayments order
                        && order.amount().equals(amount.name()));
    }

    /** Of what is paid by the month for how long, from when to when, and each later level; of anything else each figure by its name. */
    List<String> lead() {
        if (schedule.isEmpty()) return figures();
        var formats = speech.frame().formats();
        var periods = periods();
        var months = periods.stream().mapToLong(Period::months).sum();
        var lead = new ArrayList<String>();
        var key = schedule.get().exact() ? "catalogue.lead.months" : "catalogue.lead.monthsAtLeast";
        lead.add(speech.text(key, speech.figure(months, MONTHS)));
        lead.add(speech.text(
                "catalogue.lead.from",
                formats.day(periods.getFirst().from()),
                formats.day(periods.getLast().to())));
        for (var later : periods.subList(1, periods.size()))
            lead.add(speech.text("catalogue.lead.then", formats.day(later.from()), formats.yuan(later.fen())));
        return lead;
    }

    private List<String> figures() {
        return assessment.amounts().stream()
                .filter(amount -> !isPaid(amount))
                .map(amount ->
                        speech.text("catalogue.lead.figure", speech.words().amount(amount.name()), figure(amount)))
                .toList();
    }

    private String figure(Amount amount) {
        return speech.amount(amount, amount.low());
    }

    /** Neighbouring months of the same amount; months that only an open answer would bring are not promised. */
    List<Period> periods() {
        var periods = new ArrayList<Period>();
        for (var month : certain()) {
            var last = periods.isEmpty() ? null : periods.getLast();
            if (last != null && last.fen() == month.low())
                periods.set(periods.size() - 1, new Period(last.from(), month.to(), last.months() + 1, last.fen()));
            else periods.add(new Period(month.from(), month.to(), 1, month.low()));
        }
        return periods;
    }

    List<Sum> sums() {
        var sums = new ArrayList<Sum>();
        schedule.ifPresent(amount -> sums.add(monthly(amount)));
        for (var amount : assessment.amounts())
            if (amount.trace() instanceof Step.Arithmetic arithmetic
                    && !amount.isSchedule()
                    && arithmetic.operator() != Step.Operator.SUM_OF_MONTHS) sums.add(plain(amount, arithmetic));
        return sums;
    }

    private Sum plain(Amount amount, Step.Arithmetic arithmetic) {
        var name = speech.words().amount(amount.name());
        var rows = new ArrayList<>(slips.rows(arithmetic));
        rows.add(slips.result(name, amount.low(), Measure.whole(amount.unit())));
        return new Sum(name, rows, Articles.of(amount.article()));
    }

    /** Each level with how it came about, times its months; then all of them. */
    private Sum monthly(Amount amount) {
        var name = speech.words().amount(amount.name());
        var rows = new ArrayList<ArithmeticRow>();
        var periods = periods();
        for (var period : periods) {
            rows.addAll(slips.rows(trace(period)));
            rows.add(slips.result(
                    periods.size() == 1
                            ? name
                            : speech.text(
                                    "catalogue.levelFrom",
                                    name,
                                    speech.frame().formats().day(period.from())),
                    period.fen(),
                    FEN));
            rows.add(months(amount, period, periods.size() == 1));
            if (periods.size() > 1)
                rows.add(slips.result(speech.text("catalogue.theseMonths"), period.fen() * period.months(), FEN));
        }
        var total = periods.stream()
                .mapToLong(period -> period.fen() * period.months())
                .sum();
        rows.add(slips.total(totalName(), total, FEN));
        return new Sum(name, rows, Articles.of(amount.article()));
    }

    private ArithmeticRow months(Amount amount, Period period, boolean only) {
        var formats = speech.frame().formats();
        var label = only && amount.trace() instanceof Step.AmountRead read
                ? speech.words().amount(read.name())
                : speech.text("catalogue.months");
        var below = only ? "" : speech.text("catalogue.fromTo", formats.day(period.from()), formats.day(period.to()));
        return slips.given("×", label, below, period.months(), MONTHS);
    }

    private String totalName() {
        return assessment.amounts().stream()
                .filter(amount ->
                        amount.trace() instanceof Step.Arithmetic sum && sum.operator() == Step.Operator.SUM_OF_MONTHS)
                .findFirst()
                .map(amount -> speech.words().amount(amount.name()))
                .orElse(speech.text("catalogue.inAll"));
    }

    private Step.Figure trace(Period period) {
        return schedule.stream()
                .flatMap(amount -> amount.months().stream())
                .filter(month -> month.from().equals(period.from()))
                .map(MonthAmount::trace)
                .map(Step.Figure.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<MonthAmount> certain() {
        return schedule.stream()
                .flatMap(amount -> amount.months().stream())
                .filter(MonthAmount::certain)
                .toList();
    }

    private static anjia.web.Amount.Per per(Unit unit) {
        return unit == Unit.FEN_A_MONTH ? anjia.web.Amount.Per.MONTH : anjia.web.Amount.Per.ONCE;
    }
}
