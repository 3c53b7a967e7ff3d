package anjia.command;

import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.Step;
import java.util.List;

/** A derivation as an indented tree, from the result down to facts, numbers and the rows of tables. */
record LawDerivation(LawSpeech speech, List<String> lines) {

    void write(Step step, int depth) {
        switch (step) {
            case Step.FactRead read -> line(depth, fact(read.spec(), read.fact()));
            case Step.Listed listed -> line(depth, fact(listed.spec(), listed.fact()));
            case Step.IsKnown known -> line(depth, fact(known.spec(), known.fact()));
            case Step.YesNoRead read -> line(depth, fact(read.spec(), read.fact()));
            case Step.NumberRead read -> number(read, depth);
            case Step.Constant constant -> line(depth, figure(constant));
            case Step.DayRead day -> line(depth, speech.text("day." + day.name(), figure(day)));
            case Step.Arithmetic arithmetic -> arithmetic(arithmetic, depth);
            case Step.TableRow row -> table(row, depth);
            case Step.AmountRead amount -> line(depth, speech.words().amount(amount.name()) + " " + figure(amount));
            case Step.Span span -> parts(speech.text("span", figure(span)), List.of(span.from(), span.to()), depth);
            case Step.Shift shift ->
                parts(speech.text("shift", figure(shift)), List.of(shift.from(), shift.by()), depth);
            case Step.Branch branch -> branch(branch, depth);
            case Step.GroupSum sum -> parts(group(sum.spec(), sum.fact()) + " " + figure(sum), sum.members(), depth);
            case Step.Covered covered -> {
                parts(group(covered.spec(), covered.fact()) + " " + figure(covered), covered.counts(), depth);
                write(covered.until(), depth + 1);
                if (covered.within() != null) write(covered.within(), depth + 1);
            }
            case Step.Each each -> parts(group(each.spec(), each.fact()), each.members(), depth);
            case Step.Comparison comparison ->
                parts(comparison.comparator().text(), List.of(comparison.left(), comparison.right()), depth);
            case Step.Logic logic ->
                parts(speech.text("logic." + LawSpeech.key(logic.connective())), logic.parts(), depth);
        }
    }

    private void number(Step.NumberRead read, int depth) {
        var used = read.used();
        if (used != null) line(depth, speech.number(used));
        else parts(speech.words().number(read.name()) + " " + figure(read), read.open(), depth);
    }

    private void arithmetic(Step.Arithmetic arithmetic, int depth) {
        if (arithmetic.operator() == Step.Operator.SUM_OF_MONTHS) {
            line(depth, speech.text("operator.sum_of_months") + " " + figure(arithmetic));
            return;
        }
        // the bounds of an unrounded product are parts of a fen; only what is whole is said as money
        var whole = arithmetic.measure().per() == 1 ? " " + figure(arithmetic) : "";
        parts(speech.text("operator." + LawSpeech.key(arithmetic.operator())) + whole, arithmetic.parts(), depth);
    }

    private void table(Step.TableRow table, int depth) {
        table.inputs().forEach(input -> write(input, depth));
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            var bands = String.join(
                    " | ", row.bands().stream().map(Step.TableRow.Band::text).toList());
            var here = table.reached().contains(i) ? "▸" : " ";
            line(depth, "%s %s → %s".formatted(here, bands, speech.figure(row.value(), row.value(), table.measure())));
        }
    }

    private void branch(Step.Branch branch, int depth) {
        write(branch.condition(), depth);
        branch.reached().forEach(taken -> write(taken, depth));
    }

    private String group(FactSpec spec, Fact fact) {
        return speech.text("each", fact(spec, fact));
    }

    private void parts(String head, List<? extends Step> parts, int depth) {
        line(depth, head);
        parts.forEach(part -> write(part, depth + 1));
    }

    private String fact(FactSpec spec, Fact fact) {
        return speech.words().fact(spec.name()) + ": " + speech.fact(spec, fact);
    }

    private String figure(Step.Figure figure) {
        return speech.figure(figure.low(), figure.high(), figure.measure());
    }

    private void line(int depth, String words) {
        lines.add("  ".repeat(depth) + words);
    }
}
