package anjia.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day as somebody typed it, in three fields (年、月、日); what was typed is kept even when it is no day. */
public record DateParts(String year, String month, String day) {

    public static final DateParts EMPTY = new DateParts("", "", "");

    public static DateParts of(LocalDate day) {
        return new DateParts(
                "%04d".formatted(day.getYear()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getDayOfMonth()));
    }

    /** Reads the three fields of {@code name} from a form. */
    public static DateParts from(Map<String, String> form, String name) {
        return new DateParts(part(form, name + ".year"), part(form, name + ".month"), part(form, name + ".day"));
    }

    public boolean isEmpty() {
        return year.isEmpty() && month.isEmpty() && day.isEmpty();
    }

    /** The day, when the three make one. */
    public Optional<LocalDate> toDay() {
        if (!year.matches("\\d{4}") || !month.matches("\\d{1,2}") || !day.matches("\\d{1,2}")) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Without spaces, and with full-width digits made plain, as Chinese keyboards send them. */
    private static String part(Map<String, String> form, String name) {
        @Nullable String typed = form.get(name);
        if (typed == null) return "";
        var plain = new StringBuilder();
        typed.strip().chars().forEach(c -> plain.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
        return plain.toString();
    }
}
