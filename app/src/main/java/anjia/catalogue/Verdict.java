package anjia.catalogue;

import anjia.engine.Assessment;
import anjia.engine.ChangedBy;
import anjia.engine.Nearest;
import anjia.engine.Outcome;
import anjia.engine.Result;
import anjia.web.Entitlement;
import java.util.ArrayList;
import java.util.List;

/** The answer in a few words, and the way from No to Yes (结论与出路). */
final class Verdict {

    private final Speech speech;
    private final Assessment assessment;
    private final String together;

    /** @param together name of the item that, handed in with it, is all that it takes; empty when there is none */
    Verdict(Speech speech, Assessment assessment, String together) {
        this.speech = speech;
        this.assessment = assessment;
        this.together = together;
    }

    /** Nearly: an answer is missing, or the person or the office can make it so today. */
    Entitlement.State state() {
        return switch (assessment.outcome()) {
            case ENTITLED -> assessment.gateIsOpen() ? Entitlement.State.NEARLY : Entitlement.State.ENTITLED;
            case UNKNOWN -> Entitlement.State.NEARLY;
            case NOT_ENTITLED -> withinReach() ? Entitlement.State.NEARLY : Entitlement.State.NOT;
            case NOT_APPLICABLE -> Entitlement.State.NOT;
        };
    }

    String words(boolean money) {
        return switch (assessment.outcome()) {
            case ENTITLED ->
                speech.text(
                        assessment.gateIsOpen()
                                ? "catalogue.verdict.unknown"
                                : money ? "catalogue.verdict.entitled" : "catalogue.verdict.open");
            case UNKNOWN ->
                speech.text(
                        assessment.questions().isEmpty()
                                ? "catalogue.verdict.lawMissing"
                                : "catalogue.verdict.unknown");
            case NOT_ENTITLED -> speech.text(withinReach() ? "catalogue.verdict.nearly" : "catalogue.verdict.not");
            case NOT_APPLICABLE -> speech.text("catalogue.verdict.notForYou");
        };
    }

    /** Why it is not a Yes: what fails, else what is open. */
    List<String> lead() {
        if (assessment.outcome() == Outcome.NOT_APPLICABLE) return List.of(speech.text("catalogue.notForYou"));
        if (!assessment.missing().isEmpty()) return List.of(speech.text("catalogue.lawMissing"));
        var result = assessment.outcome() == Outcome.NOT_ENTITLED ? Result.NOT_MET : Result.UNKNOWN;
        return assessment.findings(result).stream().map(speech.words()::say).toList();
    }

    List<String> ways() {
        if (!(assessment.nearest() instanceof Nearest.Change change)) return List.of();
        var ways = new ArrayList<String>();
        for (var turn : change.turns()) ways.add(way(turn));
        change.amounts().stream()
                .filter(amount -> amount.isSchedule() && Speech.isMoney(amount.unit()))
                .findFirst()
                .ifPresent(amount -> ways.add(speech.text(
                        "catalogue.wouldGive",
                        speech.frame().formats().yuan(amount.months().getFirst().low()))));
        return ways;
    }

    private String way(Nearest.Turn turn) {
        if (!together.isEmpty()) return speech.text("catalogue.way.together", together);
        var day = speech.frame().formats().day(turn.day());
        if (turn.fact().equals("today")) return speech.text("catalogue.way.wait", day);
        var spec = speech.item().fact(turn.fact());
        var name = speech.words().fact(turn.fact());
        var to = speech.fact(spec, turn.to());
        return switch (turn.by()) {
            case PERSON -> speech.text("catalogue.way.person", name, to);
            case OFFICE -> speech.text("catalogue.way.office", name, to);
            case TIME, NOBODY -> speech.text("catalogue.way.time", name, to, day);
        };
    }

    private boolean withinReach() {
        return assessment.nearest() instanceof Nearest.Change change
                && change.turns().stream()
                        .allMatch(turn -> turn.by() == ChangedBy.PERSON || turn.by() == ChangedBy.OFFICE);
    }
}
