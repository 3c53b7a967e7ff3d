package anjia.catalogue;

import anjia.engine.Assessment;
import anjia.engine.Fact;
import anjia.engine.Facts;
import anjia.engine.Finding;
import anjia.engine.Measure;
import anjia.engine.MissingNumber;
import anjia.engine.MonthAmount;
import anjia.engine.Nearest;
import anjia.engine.NumberUsed;
import anjia.engine.Question;
import anjia.engine.Value;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as programs read it (评估应答). Money is in whole fen; a number of the law is {@code value / per} of its unit; an
 * amount that is not exact has {@code atLeast} and {@code atMost}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentAnswer(
        String item,
        LocalDate day,
        LocalDate governingDay,
        @Nullable String place,
        String outcome,
        List<Found> findings,
        List<Sum> amounts,
        List<Month> schedule,
        List<Asked> questions,
        @Nullable Change nearest,
        List<Change> alternatives,
        List<Hole> missing,
        String law) {

    /** @param inputs fact to value: a number, a text, a yes or no, {@code {"atLeast": n}}, {@code "absent"}, or null when unknown */
    record Found(
            String rule, String result, String article, Map<String, @Nullable Object> inputs, List<Number> numbers) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Number(
            String name,
            long value,
            long per,
            String unit,
            LocalDate inForce,
            @Nullable LocalDate to,
            String source,
            String sure,
            @Nullable Integer countyClass) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sum(
            String name,
            String unit,
            String article,
            @Nullable Long value,
            @Nullable Long atLeast,
            @Nullable Long atMost,
            Map<String, @Nullable Object> inputs,
            List<Number> numbers) {}

    /** @param certain false when only an open answer would bring the month */
    record Month(LocalDate from, LocalDate to, long atLeast, long atMost, boolean certain) {}

    /** @param ask the question in the language of the request */
    record Asked(String fact, String ask, int cost, List<String> settles) {}

    /**
     * @param lastDay after which it is of no use any more, as far as the calendar says
     * @param open facts that would still have to be known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            List<Turn> turns,
            LocalDate day,
            String outcome,
            @Nullable LocalDate lastDay,
            List<String> open) {}

    record Turn(
            String fact, @Nullable Object from, @Nullable Object to, String by, LocalDate day) {}

    /** A number or rule that the law text lacks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hole(
            String name,
            LocalDate day,
            @Nullable String place,
            @Nullable Integer countyClass) {}

    /** @param language tag of the language of the questions */
    static AssessmentAnswer of(Assessed assessed, String language) {
        var assessment = assessed.assessment();
        var words = assessed.item().words(language);
        return new AssessmentAnswer(
                assessment.item(),
                assessment.day(),
                assessment.governingDay(),
                assessment.place(),
                lower(assessment.outcome()),
                assessment.findings().stream().map(AssessmentAnswer::found).toList(),
                assessment.amounts().stream().map(AssessmentAnswer::sum).toList(),
                schedule(assessment),
                assessment.questions().stream()
                        .map(open -> new Asked(
                                open.fact(), words.question(open.key()).ask(), open.cost(), open.settles()))
                        .toList(),
                nearest(assessment),
                assessment.ways().others().stream()
                        .map(other -> change(assessment, other))
                        .toList(),
                assessment.missing().stream().map(AssessmentAnswer::hole).toList(),
                assessment.lawHash());
    }

    private static Found found(Finding finding) {
        var inputs = new LinkedHashMap<String, @Nullable Object>();
        finding.inputs().forEach(input -> inputs.put(input.name(), plain(input.fact())));
        return new Found(
                finding.rule(), lower(finding.result()), finding.article(), inputs, numbers(finding.numbers()));
    }

    private static Sum sum(anjia.engine.Amount amount) {
        var inputs = new LinkedHashMap<String, @Nullable Object>();
        amount.inputs().forEach(input -> inputs.put(input.name(), plain(input.fact())));
        var exact = amount.low() == amount.high();
        return new Sum(
                amount.name(),
                amount.unit().text(),
                amount.article(),
                exact ? amount.low() : null,
                exact ? null : amount.low(),
                exact ? null : amount.high(),
                inputs,
                numbers(amount.numbers()));
    }

    private static List<Month> schedule(Assessment assessment) {
        return assessment.amounts().stream()
                .filter(anjia.engine.Amount::isSchedule)
                .findFirst()
                .map(amount ->
                        amount.months().stream().map(AssessmentAnswer::month).toList())
                .orElse(List.of());
    }

    private static Month month(MonthAmount month) {
        return new Month(month.from(), month.to(), month.low(), month.high(), month.certain());
    }

    private static List<Number> numbers(List<NumberUsed> numbers) {
        return numbers.stream().map(AssessmentAnswer::number).toList();
    }

    private static Number number(NumberUsed number) {
        Measure measure = number.measure();
        var of = number.countyClass();
        return new Number(
                number.name(),
                number.value(),
                measure.per(),
                measure.unit().text(),
                number.inForce(),
                number.to(),
                number.source(),
                lower(number.sure()),
                of == null ? null : of.value());
    }

    private static @Nullable Change nearest(Assessment assessment) {
        return switch (assessment.nearest()) {
            case Nearest.None _ -> null;
            case Nearest.Change change -> change(assessment, change);
        };
    }

    private static Change change(Assessment assessment, Nearest.Change change) {
        return new Change(
                change.turns().stream().map(AssessmentAnswer::turn).toList(),
                change.day(),
                lower(change.outcome()),
                assessment.ways().lastDay(change).orElse(null),
                change.questions().stream().map(Question::fact).toList());
    }

    private static Turn turn(Nearest.Turn turn) {
        return new Turn(turn.fact(), plain(turn.from()), plain(turn.to()), lower(turn.by()), turn.day());
    }

    private static Hole hole(MissingNumber missing) {
        return new Hole(missing.name(), missing.day(), missing.place(), missing.countyClass());
    }

    private static @Nullable Object plain(Fact fact) {
        return switch (fact) {
            case Fact.Known(Value.Whole(var n), var _) -> n;
            case Fact.Known(Value.YesNo(var yes), var _) -> yes;
            case Fact.Known(Value.Day(var day), var _) -> day;
            case Fact.Known(Value.Code(var code), var _) -> code;
            case Fact.Known(Value.Members(var each), var _) ->
                each.stream().map(AssessmentAnswer::plain).toList();
            case Fact.AtLeast(var n, var _) -> Map.of("atLeast", n);
            case Fact.Absent _ -> Answers.NONE_SUCH;
            case Fact.Missing _ -> null;
        };
    }

    private static Map<String, @Nullable Object> plain(Facts member) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        member.byName().forEach((name, fact) -> facts.put(name, plain(fact)));
        return facts;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
