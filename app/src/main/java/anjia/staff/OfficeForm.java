package anjia.staff;

import anjia.places.DivisionCode;
import anjia.places.OfficeEntry;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed about an office. */
record OfficeForm(
        @Nullable String name,
        @Nullable String division,
        @Nullable String department,
        @Nullable List<String> function,
        @Nullable List<String> day) {

    private static final int LONGEST_NAME = 60;
    private static final List<DayOfWeek> USUAL =
            Arrays.asList(DayOfWeek.values()).subList(0, 5);

    static OfficeForm of(OfficeEntry entry) {
        return new OfficeForm(
                entry.name(),
                entry.division().value(),
                entry.department(),
                List.copyOf(entry.functions()),
                entry.opens().stream().map(DayOfWeek::name).toList());
    }

    /** Somewhere, open from Monday to Friday. */
    static OfficeForm empty(DivisionCode division) {
        return new OfficeForm(
                "",
                division.value(),
                "",
                List.of(),
                USUAL.stream().map(DayOfWeek::name).toList());
    }

    String typedName() {
        return name == null ? "" : name.strip();
    }

    String typedDivision() {
        return division == null ? "" : division.strip();
    }

    String typedDepartment() {
        return department == null ? "" : department;
    }

    boolean offers(String code) {
        return function != null && function.contains(code);
    }

    boolean opensOn(DayOfWeek weekday) {
        return day != null && day.contains(weekday.name());
    }

    /** Full-width digits are read too. */
    Optional<DivisionCode> code() {
        var plain = Normalizer.normalize(typedDivision(), Normalizer.Form.NFKC);
        return plain.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")
                ? Optional.of(new DivisionCode(plain))
                : Optional.empty();
    }

    OfficeEntry entry(Set<String> known) {
        var functions = known.stream().filter(this::offers).collect(Collectors.toSet());
        var days = Arrays.stream(DayOfWeek.values()).filter(this::opensOn).collect(Collectors.toSet());
        return new OfficeEntry(typedName(), code().orElseThrow(), typedDepartment(), functions, days);
    }

    List<FieldError> faults(Predicate<DivisionCode> ours, Predicate<String> departments, Frame frame) {
        var faults = new ArrayList<FieldError>();
        if (typedName().isEmpty() || typedName().length() > LONGEST_NAME)
            faults.add(new FieldError("name", frame.text("staff.office.noName")));
        if (code().filter(ours).isEmpty())
            faults.add(new FieldError("division", frame.text("staff.office.noDivision")));
        if (!departments.test(typedDepartment()))
            faults.add(new FieldError("department", frame.text("staff.office.noDepartment")));
        return faults;
    }
}
