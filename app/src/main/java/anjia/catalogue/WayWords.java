package anjia.catalogue;

import anjia.engine.Assessment;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Nearest;
import anjia.engine.Question;
import anjia.engine.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ways from No to Yes in sentences (出路): what it takes, whether that is all, until when, and what would do instead. Only what leads to a
 * Yes is told as enough.
 */
final class WayWords {

    private static final String ENOUGH = "catalogue.way.";
    private static final String STEP = "catalogue.way.step.";
    private static final String OR = "catalogue.way.or.";
    private static final String OR_STEP = "catalogue.way.orStep.";
    /** How many questions are read out; the others are counted. */
    private static final int QUESTIONS = 3;

    private final Speech speech;
    private final Assessment assessment;
    private final String together;
    private final Function<String, Optional<String>> first;

    /**
     * @param together name of the item that, handed in with it, is the nearest change; empty when there is none
     * @param first of a fact the name of the item that makes it so
     */
    WayWords(Speech speech, Assessment assessment, String together, Function<String, Optional<String>> first) {
        this.speech = speech;
        this.assessment = assessment;
        this.together = together;
        this.first = first;
    }

    List<String> lines() {
        if (!(assessment.nearest() instanceof Nearest.Change change)) return List.of();
        var lines = new ArrayList<String>();
        var alone = change.isEnough() && change.turns().size() == 1;
        for (var turn : change.turns()) lines.add(nearest(alone ? ENOUGH : STEP, turn));
        if (!change.isEnough()) {
            or(false).forEach(lines::add);
            lines.add(open(change));
        } else if (!alone) lines.add(speech.text("catalogue.way.all"));
        gives(change).forEach(lines::add);
        until(change).forEach(lines::add);
        or(true).forEach(lines::add);
        return lines;
    }

    /** What would do instead; what is not enough either stands before what would have to be known for both. */
    private Stream<String> or(boolean enough) {
        return assessment.ways().others().stream()
                .filter(other -> other.isEnough() == enough)
                .map(this::or);
    }

    private String nearest(String key, Nearest.Turn turn) {
        return together.isEmpty() ? turn(key, turn) : speech.text(key + "together", together);
    }

    private String turn(String key, Nearest.Turn turn) {
        var day = speech.frame().formats().day(turn.day());
        if (turn.fact().equals("today")) return speech.text(key + "wait", day);
        return first.apply(turn.fact())
                .map(item -> speech.text(key + "first", item))
                .orElseGet(() -> change(key, turn, day));
    }

    private String change(String key, Nearest.Turn turn, String day) {
        var spec = speech.item().fact(turn.fact());
        var name = speech.words().fact(turn.fact());
        var to = speech.fact(spec, turn.to());
        return switch (turn.by()) {
            case PERSON -> speech.text(key + "person", name, to);
            case OFFICE -> speech.text(key + "office", name, to);
            case TIME, NOBODY ->
                missing(spec, turn)
                        .map(more -> speech.text(key + "more", name, speech.fact(spec, turn.from()), to, more, day))
                        .orElseGet(() -> speech.text(key + "time", name, to, day));
        };
    }

    /** How much more of a figure it takes: "1个月"; nothing for all that is no figure, or has to fall. */
    private Optional<String> missing(FactSpec spec, Nearest.Turn turn) {
        if (spec.type() instanceof FactType.ClassOf
                || !(turn.from() instanceof Fact.Known(Value.Whole(var from), var _))
                || !(turn.to() instanceof Fact.Known(Value.Whole(var to), var _))
                || to <= from) return Optional.empty();
        return Optional.of(speech.figure(to - from, spec.measure()));
    }

    /** What would still have to be known; answers that only raise an amount would not. */
    private String open(Nearest.Change change) {
        var questions = change.questions().stream().filter(this::decides).toList();
        if (questions.isEmpty()) return speech.text("catalogue.way.lawMissing");
        var gap = speech.text("catalogue.gap");
        var asked = questions.stream()
                .limit(QUESTIONS)
                .map(question -> speech.words().question(question.key()).ask())
                .collect(Collectors.joining(gap));
        var said = speech.text("catalogue.way.ask", asked);
        var more = questions.size() - QUESTIONS;
        return more > 0 ? said + gap + speech.text("catalogue.way.askMore", more) : said;
    }

    private boolean decides(Question question) {
        return question.settles().stream()
                .anyMatch(what ->
                        what.equals(Question.GATE) || speech.item().rules().contains(what));
    }

    private Stream<String> gives(Nearest.Change change) {
        return change.amounts().stream()
                .filter(amount -> change.isEnough()
                        && amount.isSchedule()
                        && !amount.months().isEmpty()
                        && Speech.isMoney(amount.unit()))
                .limit(1)
                .map(amount -> speech.text(
                        "catalogue.wouldGive",
                        speech.frame().formats().yuan(amount.months().getFirst().low())));
    }

    private Stream<String> until(Nearest.Change change) {
        return assessment.ways().lastDay(change).stream()
                .map(day -> speech.text(
                        "catalogue.way.until", speech.frame().formats().day(day)));
    }

    private String or(Nearest.Change other) {
        return Stream.concat(
                        Stream.of(turn(
                                other.isEnough() ? OR : OR_STEP, other.turns().getFirst())),
                        until(other))
                .collect(Collectors.joining(speech.text("catalogue.gap")));
    }
}
