package anjia.catalogue;

import anjia.engine.Fact;
import anjia.engine.Measure;
import anjia.engine.NumberUsed;
import anjia.engine.Step;
import anjia.web.ArithmeticRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a derivation as on a wage slip (算式): one row per figure, the result under a rule. */
final class Slips {

    private final Speech speech;

    Slips(Speech speech) {
        this.speech = speech;
    }

    /** The rows of a derivation, without its result. */
    List<ArithmeticRow> rows(Step.Figure figure) {
        var rows = new ArrayList<ArithmeticRow>();
        write("", figure, rows);
        return rows;
    }

    ArithmeticRow result(String label, long value, Measure measure) {
        return ArithmeticRow.result(label, speech.bare(value, measure), speech.unit(measure.unit(), value));
    }

    ArithmeticRow total(String label, long value, Measure measure) {
        return ArithmeticRow.total(label, speech.bare(value, measure), speech.unit(measure.unit(), value));
    }

    ArithmeticRow given(String operator, String label, String below, long value, Measure measure) {
        return ArithmeticRow.given(
                operator, label, below, speech.bare(value, measure), speech.unit(measure.unit(), value), null);
    }

    private void write(String operator, Step.Figure figure, List<ArithmeticRow> rows) {
        switch (figure) {
            case Step.NumberRead read -> rows.add(number(operator, read));
            case Step.FactRead read -> rows.add(fact(operator, read));
            case Step.AmountRead read -> rows.add(amount(operator, read));
            case Step.Constant constant ->
                rows.add(given(operator, speech.text("catalogue.written"), "", constant.low(), constant.measure()));
            case Step.DayRead day ->
                rows.add(given(operator, speech.text("catalogue.day"), "", day.low(), day.measure()));
            case Step.TableRow row ->
                rows.add(given(operator, speech.text("catalogue.fromTable"), "", row.low(), row.measure())
                        .marked(Speech.mark(row.sure()), ""));
            case Step.Span span -> rows.add(span(operator, span));
            case Step.Shift shift -> {
                write(operator, shift.from(), rows);
                write(shift.back() ? "−" : "+", shift.by(), rows);
            }
            case Step.GroupSum sum ->
                rows.add(given(
                        operator,
                        speech.words().fact(sum.spec().name()),
                        speech.source(sum.fact().origin()),
                        sum.low(),
                        sum.measure()));
            case Step.Covered covered ->
                rows.add(given(
                        operator,
                        speech.words().fact(covered.spec().name()),
                        speech.source(covered.fact().origin()),
                        covered.low(),
                        covered.measure()));
            case Step.Branch branch -> branch(operator, branch, rows);
            case Step.Arithmetic arithmetic -> arithmetic(operator, arithmetic, rows);
        }
    }

    /** Rounding is no row of its own: the result says it. A step inside a step is written out first, then carried on as one figure. */
    private void arithmetic(String operator, Step.Arithmetic arithmetic, List<ArithmeticRow> rows) {
        var parts = arithmetic.parts();
        var sign = sign(arithmetic.operator());
        if (sign.isEmpty()) {
            write(operator, parts.getFirst(), rows);
            return;
        }
        write(operator, parts.getFirst(), rows);
        for (var part : parts.subList(1, parts.size())) write(sign, part, rows);
    }

    private void branch(String operator, Step.Branch branch, List<ArithmeticRow> rows) {
        if (branch.reached().size() == 1) write(operator, branch.reached().getFirst(), rows);
        else rows.add(given(operator, speech.text("catalogue.dependsOnAnswer"), "", branch.low(), branch.measure()));
    }

    private ArithmeticRow number(String operator, Step.NumberRead read) {
        var used = read.used();
        var label = speech.words().number(read.name());
        var value = speech.bare(read.low(), read.measure());
        var unit = speech.unit(read.measure().unit(), read.low());
        return used == null
                ? ArithmeticRow.given(operator, label, speech.text("catalogue.placeNotKnown"), value, unit, null)
                : ArithmeticRow.given(operator, label, below(used), value, unit, null)
                        .marked(Speech.mark(used), speech.doubt(used));
    }

    /** What a table of the law yields is as sure as the table. */
    private ArithmeticRow amount(String operator, Step.AmountRead read) {
        var row = given(operator, speech.words().amount(read.name()), "", read.low(), read.measure());
        return read.from() instanceof Step.TableRow table
                ? row.marked(Speech.mark(table.sure()), speech.doubt(read.name(), table))
                : row;
    }

    private String below(NumberUsed used) {
        return Stream.of(speech.where(used), speech.validity(used))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(speech.text("web.listComma")));
    }

    private ArithmeticRow fact(String operator, Step.FactRead read) {
        var unknown = read.fact() instanceof Fact.AtLeast || read.fact() instanceof Fact.Missing;
        var below = unknown
                ? speech.fact(read.spec(), read.fact())
                : speech.source(read.fact().origin());
        return given(operator, speech.words().fact(read.spec().name()), below, read.low(), read.measure());
    }

    private ArithmeticRow span(String operator, Step.Span span) {
        var below = speech.text(
                "catalogue.fromTo",
                speech.figure(span.from().low(), span.from().measure()),
                speech.figure(span.to().low(), span.to().measure()));
        return given(operator, speech.text("catalogue.span"), below, span.low(), span.measure());
    }

    private static String sign(Step.Operator operator) {
        return switch (operator) {
            case PLUS -> "+";
            case MINUS -> "−";
            case TIMES -> "×";
            case OVER -> "÷";
            case LEAST -> "≤";
            case GREATEST -> "≥";
            case ROUND_HALF_UP, ROUND_UP, ROUND_DOWN, SUM_OF_MONTHS -> "";
        };
    }
}
