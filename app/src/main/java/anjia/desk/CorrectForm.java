package anjia.desk;

import anjia.registry.Grounds;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why something is corrected, as the clerk typed it (更正理由): the words, and the paper that was seen. */
record CorrectForm(String reason, String paper) {

    static final CorrectForm EMPTY = new CorrectForm("", "");

    private static final String NO_PAPER = "none";
    private static final List<String> PAPERS =
            List.of("identity-card", "household-book", "work-paper", "insurance-record", NO_PAPER);

    static CorrectForm from(Map<String, String> form) {
        return new CorrectForm(form.getOrDefault("reason", "").strip(), form.getOrDefault("paper", ""));
    }

    void addMistakes(List<FieldError> errors, Frame frame) {
        if (!Grounds.isReason(reason)) errors.add(new FieldError("reason", frame.text("desk.correct.noReason")));
        if (!PAPERS.contains(paper)) errors.add(new FieldError("paper", frame.text("desk.correct.noPaper")));
    }

    /** Of a form without mistakes. */
    Grounds grounds() {
        return new Grounds(reason, paper.equals(NO_PAPER) ? null : paper);
    }

    List<Choice> papers(Frame frame) {
        return PAPERS.stream()
                .map(one -> Choice.of(one, frame.text("catalogue.correction.paper." + one)))
                .toList();
    }

    /** What was wrong with a field, or null. */
    static @Nullable String error(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> Objects.equals(error.field(), field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
