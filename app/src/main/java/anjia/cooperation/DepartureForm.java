package anjia.cooperation;

import anjia.cooperation.Departure.Plan;
import anjia.cooperation.Departure.Transport;
import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Places;
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

/** What is typed of a departure (输出计划表), by the names of the fields. */
record DepartureForm(Map<String, String> typed) {

    private static final int LONGEST = 120;
    private static final int MOST_SEATS = 2000;
    private static final int MOST_DAYS = 366;

    DepartureForm {
        typed = Map.copyOf(typed);
    }

    static DepartureForm of(Plan plan, Places places) {
        var day = DateParts.of(plan.leavesOn());
        var typed = new HashMap<String, String>();
        typed.put("home", places.localName(plan.home()));
        typed.put("destination", places.fullName(plan.destination()));
        typed.put("on.year", day.year());
        typed.put("on.month", day.month());
        typed.put("on.day", day.day());
        typed.put("at", plan.leavesAt());
        typed.put("meets", plan.meets());
        typed.put("transport", plan.transport().name());
        typed.put("seats", String.valueOf(plan.seats()));
        typed.put("bring", plan.bring());
        typed.put("phone", plan.phone());
        return new DepartureForm(typed);
    }

    String typed(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    DateParts on() {
        return DateParts.from(typed, "on");
    }

    private Optional<DivisionCode> home(List<Division> counties) {
        return counties.stream()
                .filter(one ->
                        one.name().equals(typed("home")) || one.code().value().equals(typed("home")))
                .map(Division::code)
                .findFirst();
    }

    /** By its whole name, 江苏省苏州市昆山市, or its code. */
    private Optional<DivisionCode> destination(Destinations destinations) {
        return destinations.find(typed("destination"));
    }

    private Optional<Transport> transport() {
        return Arrays.stream(Transport.values())
                .filter(one -> one.name().equals(typed("transport")))
                .findFirst();
    }

    private Optional<Integer> seats() {
        return typed("seats").matches("[0-9]{1,4}")
                ? Optional.of(Integer.parseInt(typed("seats"))).filter(n -> n >= 1 && n <= MOST_SEATS)
                : Optional.empty();
    }

    List<FieldError> faults(List<Division> counties, Destinations destinations, LocalDate today, Frame frame) {
        var faults = new ArrayList<FieldError>();
        var home = home(counties);
        if (home.isEmpty()) faults.add(fault("home", frame));
        var destination = destination(destinations);
        var elsewhere = destination.filter(
                there -> home.filter(here -> isSameProvince(here, there)).isEmpty());
        if (elsewhere.isEmpty()) faults.add(fault("destination", frame));
        var on = on().toDay();
        if (on.isEmpty() || on.get().isBefore(today) || on.get().isAfter(today.plusDays(MOST_DAYS)))
            faults.add(fault("on", frame));
        if (!typed("at").matches("([01][0-9]|2[0-3]):[0-5][0-9]")) faults.add(fault("at", frame));
        if (transport().isEmpty()) faults.add(fault("transport", frame));
        if (seats().isEmpty()) faults.add(fault("seats", frame));
        if (typed("meets").length() < 2 || typed("meets").length() > LONGEST) faults.add(fault("meets", frame));
        if (typed("bring").length() > LONGEST) faults.add(fault("bring", frame));
        if (!typed("phone").matches("[0-9][0-9 -]{4,18}[0-9]")) faults.add(fault("phone", frame));
        return faults;
    }

    private static boolean isSameProvince(DivisionCode one, DivisionCode other) {
        return one.at(DivisionLevel.PROVINCE).equals(other.at(DivisionLevel.PROVINCE));
    }

    private static FieldError fault(String field, Frame frame) {
        return new FieldError(field, frame.text("cooperation.fault." + field));
    }

    /** Of a form without faults. */
    Plan plan(List<Division> counties, Destinations destinations) {
        return new Plan(
                home(counties).orElseThrow(),
                destination(destinations).orElseThrow(),
                on().toDay().orElseThrow(),
                typed("at"),
                typed("meets"),
                transport().orElseThrow(),
                seats().orElseThrow(),
                typed("bring"),
                typed("phone"));
    }
}
