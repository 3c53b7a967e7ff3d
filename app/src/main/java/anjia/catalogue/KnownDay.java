package anjia.catalogue;

import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The day as of which a record is read (当日所知): what was known at its end.
 *
 * @param day null for what is known now
 * @param typed as it was typed
 */
public record KnownDay(@Nullable LocalDate day, DateParts typed, List<FieldError> errors) {

    /** The name of the three fields. */
    public static final String FIELD = "known";

    /** Nothing typed is now; a day that is none, or still to come, is told and is now. */
    public static KnownDay read(Map<String, String> query, LocalDate today, Frame frame) {
        var typed = DateParts.from(query, FIELD);
        if (typed.isEmpty()) return new KnownDay(null, typed, List.of());
        var day = typed.toDay();
        if (day.isEmpty()) return wrong(typed, frame.text("catalogue.known.noDay"));
        if (day.get().isAfter(today)) return wrong(typed, frame.text("catalogue.known.tooLate"));
        return new KnownDay(day.get(), typed, List.of());
    }

    private static KnownDay wrong(DateParts typed, String message) {
        return new KnownDay(null, typed, List.of(new FieldError(FIELD, message)));
    }

    @Nullable
    public String error() {
        return errors.isEmpty() ? null : errors.getFirst().message();
    }
}
