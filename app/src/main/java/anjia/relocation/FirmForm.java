package anjia.relocation;

import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.registry.CreditCode;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is typed of a firm (企业登记表), by the names of the fields. */
record FirmForm(Map<String, String> typed) {

    private static final int LONGEST = 80;
    private static final int MOST_JOBS = 100_000;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int LONGEST_PROMISE_YEARS = 10;

    FirmForm {
        typed = Map.copyOf(typed);
    }

    static FirmForm of(Firm.Content content, Organisation organisation, Places places) {
        var typed = new HashMap<String, String>();
        var code = organisation.creditCode();
        typed.put("code", code == null ? "" : code.value());
        typed.put("kind", content.kind().name());
        var from = content.cameFrom();
        typed.put("from", from == null ? "" : places.fullName(from));
        typed.put("county", places.localName(content.division()));
        typed.put("promised", String.valueOf(content.promised()));
        typed.put("agreement", content.agreement());
        put(typed, "since", content.since());
        put(typed, "until", content.promisedBy());
        return new FirmForm(typed);
    }

    private static void put(Map<String, String> typed, String name, LocalDate day) {
        var parts = DateParts.of(day);
        typed.put(name + ".year", parts.year());
        typed.put(name + ".month", parts.month());
        typed.put(name + ".day", parts.day());
    }

    String typed(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    DateParts day(String name) {
        return DateParts.from(typed, name);
    }

    private Optional<Organisation> organisation(Organisations organisations) {
        return CreditCode.read(typed("code")).flatMap(organisations::byCreditCode);
    }

    private Optional<FirmKind> kind() {
        return Arrays.stream(FirmKind.values())
                .filter(one -> one.name().equals(typed("kind")))
                .findFirst();
    }

    private Optional<DivisionCode> county(List<Division> counties) {
        return counties.stream()
                .filter(one ->
                        one.name().equals(typed("county")) || one.code().value().equals(typed("county")))
                .map(Division::code)
                .findFirst();
    }

    private Optional<DivisionCode> from(Origins origins) {
        return origins.find(typed("from"));
    }

    private Optional<Integer> promised() {
        return typed("promised").matches("[0-9]{1,6}")
                ? Optional.of(Integer.parseInt(typed("promised"))).filter(n -> n >= 1 && n <= MOST_JOBS)
                : Optional.empty();
    }

    List<FieldError> faults(
            List<Division> counties, Organisations organisations, Origins origins, LocalDate today, Frame frame) {
        var faults = new ArrayList<FieldError>();
        if (CreditCode.read(typed("code")).isEmpty()) faults.add(fault("code", "code", frame));
        else if (organisation(organisations).isEmpty()) faults.add(fault("code", "unknownCode", frame));
        if (kind().isEmpty()) faults.add(fault("kind", "kind", frame));
        var moved = kind().filter(one -> one == FirmKind.RELOCATED).isPresent();
        if (moved && from(origins).isEmpty()) faults.add(fault("from", "from", frame));
        if (county(counties).isEmpty()) faults.add(fault("county", "county", frame));
        var since = day("since").toDay();
        if (since.isEmpty() || since.get().isAfter(today) || since.get().isBefore(EARLIEST))
            faults.add(fault("since", "since", frame));
        if (promised().isEmpty()) faults.add(fault("promised", "promised", frame));
        var until = day("until").toDay();
        if (until.isEmpty()
                || until.get().isBefore(since.orElse(EARLIEST))
                || until.get().isAfter(today.plusYears(LONGEST_PROMISE_YEARS)))
            faults.add(fault("until", "until", frame));
        var length = typed("agreement").length();
        if (length < 2 || length > LONGEST) faults.add(fault("agreement", "agreement", frame));
        return faults;
    }

    private static FieldError fault(String field, String word, Frame frame) {
        return new FieldError(field, frame.text("relocation.fault." + word));
    }

    /** Of a form without faults. */
    Firm.Content content(List<Division> counties, Organisations organisations, Origins origins) {
        var kind = kind().orElseThrow();
        return new Firm.Content(
                organisation(organisations).orElseThrow().id(),
                kind,
                kind == FirmKind.RELOCATED ? from(origins).orElseThrow() : null,
                county(counties).orElseThrow(),
                day("since").toDay().orElseThrow(),
                promised().orElseThrow(),
                day("until").toDay().orElseThrow(),
                typed("agreement"));
    }
}
