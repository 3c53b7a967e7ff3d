package anjia.papers;

import anjia.access.Actor;
import anjia.papers.PaperFolder.NewPaper;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is typed about a paper that comes (材料登记表). */
@Component
class PaperForms {

    static final String ISSUED = "issued";
    static final String UNTIL = "until";
    static final String FILE = "file";
    static final String KIND = "kind";
    static final String ORIGINAL = "original";
    private static final int EARLIEST = 1950;

    private final ObjectProvider<PaperKinds> kinds;

    PaperForms(ObjectProvider<PaperKinds> kinds) {
        this.kinds = kinds;
    }

    Set<String> kinds() {
        var all = new LinkedHashSet<String>();
        kinds.forEach(one -> all.addAll(one.kinds()));
        return all;
    }

    List<FieldError> mistakes(Map<String, String> form, LocalDate today, Frame frame) {
        var mistakes = new ArrayList<FieldError>();
        if (!kinds().contains(form.getOrDefault(KIND, "")))
            mistakes.add(new FieldError(KIND, frame.text("papers.add.chooseKind")));
        for (var field : List.of(ISSUED, UNTIL)) {
            var typed = DateParts.from(form, field);
            if (typed.isEmpty()) continue;
            var day = typed.toDay();
            if (day.isEmpty() || day.get().getYear() < EARLIEST)
                mistakes.add(new FieldError(field, frame.text("papers.add.noDay")));
        }
        if (!mistakes.isEmpty()) return mistakes;
        var said = read(form);
        if (said.issuedOn() != null && said.issuedOn().isAfter(today))
            mistakes.add(new FieldError(ISSUED, frame.text("papers.add.tomorrow")));
        if (said.validUntil() != null
                && said.issuedOn() != null
                && said.validUntil().isBefore(said.issuedOn()))
            mistakes.add(new FieldError(UNTIL, frame.text("papers.add.order")));
        else if (said.validUntil() != null && said.validUntil().isBefore(today))
            mistakes.add(new FieldError(UNTIL, frame.text("papers.add.over")));
        return mistakes;
    }

    static NewPaper read(Map<String, String> form) {
        return new NewPaper(form.getOrDefault(KIND, ""), day(form, ISSUED), day(form, UNTIL));
    }

    private static @Nullable LocalDate day(Map<String, String> form, String field) {
        return DateParts.from(form, field).toDay().orElse(null);
    }

    /** Only a member of staff can have seen the original. */
    static boolean saysOriginal(Actor actor, Map<String, String> form) {
        return actor instanceof Actor.Staff && form.containsKey(ORIGINAL);
    }

    static FieldError notTaken(NotTaken notTaken, Frame frame) {
        return new FieldError(FILE, frame.text("papers.notTaken." + notTaken.reason()));
    }

    static @Nullable UUID onto(Map<String, String> form) {
        var typed = form.getOrDefault("onto", "");
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : null;
    }
}
