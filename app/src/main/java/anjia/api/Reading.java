package anjia.api;

import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns parameters into values, or says which of them cannot be one (参数). An empty one is absent. */
final class Reading {

    static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private Reading() {}

    static @Nullable DivisionCode division(String path, @Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : new DivisionCode(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(path, "division");
        }
    }

    static @Nullable LocalDate day(String path, @Nullable String text) {
        try {
            if (text == null || text.isEmpty()) return null;
            // years of more than four digits are days to Java and none to the database
            if (!text.matches(DAY)) throw new BadRequest(path, "day");
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRequest(path, "day");
        }
    }

    static UUID id(String path, @Nullable String text) {
        try {
            return UUID.fromString(Body.require(text, path));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(path, "id");
        }
    }

    /** Small letters outside, as all words of the API. */
    static <E extends Enum<E>> @Nullable E word(String path, @Nullable String text, Class<E> kind) {
        try {
            return text == null || text.isEmpty() ? null : Enum.valueOf(kind, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(path, "word");
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static int page(@Nullable String text) {
        if (text == null || text.isEmpty()) return USUAL_PAGE;
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST_PAGE)
            throw new BadRequest("limit", "limit");
        return Integer.parseInt(text);
    }
}
