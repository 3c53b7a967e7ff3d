package anjia.catalogue;

import anjia.engine.Assessment;
import anjia.engine.ChangedBy;
import anjia.engine.Nearest;
import anjia.engine.Outcome;
import anjia.engine.Result;
import anjia.web.Entitlement;
import java.util.List;

/** The answer in a few words (结论). */
final class Verdict {

    private final Speech speech;
    private final Assessment assessment;

    Verdict(Speech speech, Assessment assessment) {
        this.speech = speech;
        this.assessment = assessment;
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
            case NOT_ENTITLED -> withinReach() ? nearly() : speech.text("catalogue.verdict.not");
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

    private String nearly() {
        return speech.text(
                assessment.nearest() instanceof Nearest.Change change
                                && change.isEnough()
                                && change.turns().size() == 1
                        ? "catalogue.verdict.nearly"
                        : "catalogue.verdict.several");
    }

    /** The person or the office can make it so today; perhaps with an answer that is missing then. */
    private boolean withinReach() {
        return assessment.nearest() instanceof Nearest.Change change
                && !change.gateIsOpen()
                && change.isOnly(turn -> turn.by() == ChangedBy.PERSON || turn.by() == ChangedBy.OFFICE);
    }
}
