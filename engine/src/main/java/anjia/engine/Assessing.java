package anjia.engine;

import anjia.engine.CompiledItem.AmountNode;
import anjia.engine.CompiledItem.ScheduleNode;
import anjia.engine.CompiledItem.Versions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One assessment, from facts to answer. */
final class Assessing {
    private static final Step.Constant NOTHING = new Step.Constant(0, Measure.whole(Unit.PLAIN));

    private final CompiledItem item;
    private final LocalDate day;
    private final String lawHash;
    private final Frame frame;
    private final LocalDate governingDay;

    Assessing(
            CompiledItem item,
            CountyClasses counties,
            String lawHash,
            FactSlots slots,
            LocalDate day,
            @Nullable String division,
            Map<String, Long> supposed) {
        this.item = item;
        this.day = day;
        this.lawHash = lawHash;
        this.frame = new Frame(slots, item.governedBy(), item.amounts().size(), counties, day, division, supposed);
        var governing = frame.day(FigureNode.When.GOVERNING_DAY);
        this.governingDay = governing == frame.day(FigureNode.When.TODAY) ? day : LocalDate.ofEpochDay(governing);
    }

    /** What could be otherwise so that these findings are met. */
    List<Nearest.Turn> turns(List<Finding> failing) {
        var turns = new ArrayList<Nearest.Turn>();
        for (var rule : item.rules()) {
            if (!names(failing, rule.name())) continue;
            var inForce = rule.on(frame.day(FigureNode.When.GOVERNING_DAY));
            if (inForce != null) turns.addAll(Turns.of(inForce.condition(), frame));
            if (!frame.goesOn(FigureNode.When.GOVERNING_DAY)) continue;
            for (var version : rule.versions())
                if (version.inForce().from().isAfter(day)) turns.addAll(Turns.later(version, frame));
        }
        return turns;
    }

    /** The days after this one, up to the last, on which the answer may become another while the facts stay as they are. */
    SortedSet<LocalDate> flips(LocalDate last) {
        var flips = new TreeSet<Long>();
        if (item.gate() != null) flips.addAll(Flips.of(item.gate(), frame, last.toEpochDay()));
        for (var rule : item.rules())
            for (var version : rule.versions()) {
                flips.addAll(Flips.of(version.of().condition(), frame, last.toEpochDay()));
                flips.add(Math.max(day.toEpochDay(), version.inForce().from().toEpochDay()));
            }
        return flips.stream()
                .map(LocalDate::ofEpochDay)
                .filter(each -> each.isAfter(day) && !each.isAfter(last))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean names(List<Finding> findings, String rule) {
        for (var finding : findings) if (finding.rule().equals(rule)) return true;
        return false;
    }

    /** The answer, without the ways from No to Yes. */
    Assessment answer() {
        var gate = item.gate() == null ? null : item.gate().read(frame);
        if (gate != null && frame.result() == Result.NOT_MET)
            return assessment(Outcome.NOT_APPLICABLE, gate, List.of(), List.of());
        var findings = findings();
        if (has(findings, Result.NOT_MET)) return assessment(Outcome.NOT_ENTITLED, gate, findings, List.of());
        for (var amount : item.amounts()) frame.add(amount(amount));
        var outcome = has(findings, Result.UNKNOWN) || !frame.missing().isEmpty() ? Outcome.UNKNOWN : Outcome.ENTITLED;
        return assessment(outcome, gate, findings, new QuestionList(gate, findings, frame.amounts()));
    }

    private static boolean has(List<Finding> findings, Result result) {
        for (var finding : findings) if (finding.result() == result) return true;
        return false;
    }

    private Assessment assessment(
            Outcome outcome, Step.@Nullable Claim gate, List<Finding> findings, List<Question> questions) {
        var missing = outcome == Outcome.UNKNOWN ? frame.missing() : List.<MissingNumber>of();
        return new Assessment(
                item.item().code(),
                day,
                governingDay,
                place(),
                outcome,
                gate != null && gate.result() == Result.UNKNOWN,
                findings,
                frame.amounts(),
                questions,
                Ways.NONE,
                missing,
                lawHash);
    }

    private @Nullable String place() {
        return switch (item.placeSlot()) {
            case NumberNode.NOWHERE -> null;
            case NumberNode.DESK -> frame.division();
            default -> frame.place(item.placeSlot());
        };
    }

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>(item.rules().size());
        for (var rule : item.rules()) {
            var inForce = rule.on(frame.day(FigureNode.When.GOVERNING_DAY));
            if (inForce == null) {
                frame.missing(rule.name(), governingDay.toEpochDay(), null, null);
                findings.add(new Finding(rule.name(), Result.UNKNOWN, "", NOTHING));
            } else {
                var claim = inForce.condition().read(frame);
                findings.add(new Finding(rule.name(), frame.result(), inForce.article(), claim));
            }
        }
        return findings;
    }

    private Amount amount(Versions<AmountNode> versions) {
        var inForce = versions.on(frame.day(FigureNode.When.GOVERNING_DAY));
        if (inForce == null) {
            frame.missing(versions.name(), governingDay.toEpochDay(), null, null);
            return new Amount(
                    versions.name(), versions.versions().getFirst().of().unit(), "", 0, 0, NOTHING, List.of());
        }
        if (inForce.schedule() != null) return schedule(versions.name(), inForce, inForce.schedule());
        var figure = inForce.formula().read(frame);
        return new Amount(
                versions.name(), inForce.unit(), inForce.article(), frame.low(), frame.high(), figure, List.of());
    }

    private Amount schedule(String name, AmountNode node, ScheduleNode schedule) {
        var count = schedule.months().read(frame);
        var certain = frame.low();
        var most = frame.high();
        var from = schedule.from().read(frame);
        var start = from.exact() ? LocalDate.ofEpochDay(frame.low()) : governingDay;
        var months = new ArrayList<MonthAmount>((int) Math.max(0, most));
        var low = Long.MAX_VALUE;
        var high = 0L;
        var next = start;
        Step.Figure figure = NOTHING;
        var sameUntil = Long.MIN_VALUE;
        for (int i = 0; i < most; i++) {
            var first = next;
            next = start.plusMonths(i + 1L);
            // the law's numbers change a few times in a schedule: between, a month is as the one before
            if (first.toEpochDay() > sameUntil) {
                frame.month(first.toEpochDay());
                figure = node.formula().read(frame);
                sameUntil = frame.sameUntil();
                low = Math.min(low, frame.low());
                high = Math.max(high, frame.high());
            }
            months.add(new MonthAmount(first, next.minusDays(1), frame.low(), frame.high(), i < certain, figure));
        }
        return new Amount(name, node.unit(), node.article(), months.isEmpty() ? 0 : low, high, count, months);
    }
}
