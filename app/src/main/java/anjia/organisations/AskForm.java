package anjia.organisations;

import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.registry.CreditCode;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody types who wants to act for an organisation. */
record AskForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String county,
        @Nullable String duty,
        @Nullable String legal) {

    static final AskForm EMPTY = new AskForm("", "", "", "", "");

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DUTY = 40;

    String typedCode() {
        return code == null ? "" : code.strip();
    }

    String typedName() {
        return name == null ? "" : name.strip();
    }

    String typedCounty() {
        return county == null ? "" : county.strip();
    }

    String typedDuty() {
        return duty == null ? "" : duty.strip();
    }

    boolean isLegal() {
        return "true".equals(legal);
    }

    /** By name or code. */
    Optional<DivisionCode> place(List<Division> counties) {
        return counties.stream()
                .filter(one ->
                        one.name().equals(typedCounty()) || one.code().value().equals(typedCounty()))
                .map(Division::code)
                .findFirst();
    }

    Mandates.Wish wish(List<Division> counties) {
        return new Mandates.Wish(
                CreditCode.read(typedCode()).orElseThrow(),
                typedName(),
                place(counties).orElseThrow(),
                typedDuty(),
                isLegal());
    }

    List<FieldError> faults(List<Division> counties, Frame frame) {
        var faults = new ArrayList<FieldError>();
        if (CreditCode.read(typedCode()).isEmpty())
            faults.add(new FieldError("code", frame.text("organisations.fault.code")));
        if (typedName().length() < 2 || typedName().length() > LONGEST_NAME)
            faults.add(new FieldError("name", frame.text("organisations.fault.name")));
        if (place(counties).isEmpty()) faults.add(new FieldError("county", frame.text("organisations.fault.county")));
        if (typedDuty().isEmpty() || typedDuty().length() > LONGEST_DUTY)
            faults.add(new FieldError("duty", frame.text("organisations.fault.duty")));
        return faults;
    }
}
