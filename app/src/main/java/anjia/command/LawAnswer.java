package anjia.command;

import anjia.engine.Amount;
import anjia.engine.Assessment;
import anjia.engine.Finding;
import anjia.engine.Measure;
import anjia.engine.MissingNumber;
import anjia.engine.MonthAmount;
import anjia.engine.Nearest;
import anjia.engine.Question;
import anjia.engine.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An assessment as lines of a terminal: the answer first, then the reasons, then what would change it. */
final class LawAnswer {
    private final LawSpeech speech;
    private final Assessment found;
    private final List<String> lines = new ArrayList<>();

    LawAnswer(LawSpeech speech, Assessment found) {
        this.speech = speech;
        this.found = found;
    }

    /** @param explain whether each condition and amount unfolds into what it rests on */
    List<String> lines(boolean explain) {
        lines.add(speech.words().name() + ": " + speech.text("outcome." + LawSpeech.key(found.outcome())));
        lines.add(speech.text(
                "governed", found.governingDay().toString(), found.lawHash().substring(0, 12)));
        for (var finding : found.findings()) finding(finding, explain);
        for (var amount : found.amounts()) amount(amount, explain);
        found.missing().stream().map(MissingNumber::message).forEach(lines::add);
        if (!found.questions().isEmpty()) lines.add(speech.text("questions"));
        for (var question : found.questions()) question(question);
        nearest();
        return lines;
    }

    private void finding(Finding finding, boolean explain) {
        lines.add("%s %s  [%s]".formatted(mark(finding.result()), speech.words().say(finding), finding.article()));
        if (explain) new LawDerivation(speech, lines).write(finding.trace(), 1);
    }

    private static String mark(Result result) {
        return switch (result) {
            case MET -> "✓";
            case NOT_MET -> "–";
            case UNKNOWN -> "?";
        };
    }

    private void amount(Amount amount, boolean explain) {
        var name = speech.words().amount(amount.name());
        if (!amount.isSchedule()) {
            var said = speech.words().choice(amount).orElseGet(() -> figure(amount.low(), amount.high(), amount));
            lines.add(name + "  " + said + "  [" + amount.article() + "]");
            if (explain) new LawDerivation(speech, lines).write(amount.trace(), 1);
            return;
        }
        lines.add(name + "  [" + amount.article() + "]");
        for (var run : runs(amount.months())) {
            var first = run.getFirst();
            lines.add("  " + span(first.from(), run.getLast().to()) + "  " + speech.text("months", run.size()) + "  "
                    + figure(first.low(), first.high(), amount));
            if (explain) new LawDerivation(speech, lines).write(first.trace(), 2);
        }
    }

    private String figure(long low, long high, Amount amount) {
        return speech.figure(low, high, Measure.whole(amount.unit()));
    }

    private String span(LocalDate from, LocalDate to) {
        return from + " – " + to;
    }

    /** Months that follow each other for one reason: the same figures of the same numbers. */
    private static List<List<MonthAmount>> runs(List<MonthAmount> months) {
        var runs = new ArrayList<List<MonthAmount>>();
        for (var month : months) {
            var goesOn = !runs.isEmpty() && runs.getLast().getFirst().trace().equals(month.trace());
            if (goesOn) runs.getLast().add(month);
            else runs.add(new ArrayList<>(List.of(month)));
        }
        return runs;
    }

    private void question(Question question) {
        lines.add("  " + speech.words().question(question.key()).ask() + "  (" + question.fact() + ")");
    }

    private void nearest() {
        switch (found.nearest()) {
            case Nearest.None _ when found.findings(Result.NOT_MET).isEmpty() -> {}
            case Nearest.None _ -> lines.add(speech.text("nothingHelps"));
            case Nearest.Change change -> {
                change("nearest", change);
                for (var other : found.ways().others()) change("orElse", other);
            }
        }
    }

    private void change(String key, Nearest.Change change) {
        lines.add(speech.text(key, change.day().toString()));
        for (var turn : change.turns()) lines.add("  " + turn(turn));
        if (!change.isEnough()) {
            lines.add("  " + speech.text("questions"));
            for (var question : change.questions()) question(question);
            change.missing().stream().map(missing -> "  " + missing.message()).forEach(lines::add);
        }
        found.ways().lastDay(change).ifPresent(day -> lines.add("  " + speech.text("lastDay", day.toString())));
    }

    private String turn(Nearest.Turn turn) {
        if (!speech.item().uses(turn.fact()))
            return speech.text("wait", turn.day().toString());
        var spec = speech.item().fact(turn.fact());
        return "%s: %s → %s"
                .formatted(
                        speech.words().fact(turn.fact()), speech.fact(spec, turn.from()), speech.fact(spec, turn.to()));
    }
}
