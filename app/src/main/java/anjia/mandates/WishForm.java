package anjia.mandates;

import anjia.access.Errand;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed about a helper: who, how related, which errands, for how long. */
record WishForm(
        @Nullable String name,
        @Nullable String relation,
        @Nullable List<String> errand,
        @Nullable String months) {

    private static final int LONGEST_NAME = 40;

    /** For how many months; the longest is a year. */
    static final List<Integer> MONTHS = List.of(1, 3, 6, 12);

    static WishForm empty() {
        return new WishForm("", "", List.of(Errand.APPLY.name()), "");
    }

    String typedName() {
        return name == null ? "" : name.strip();
    }

    String typedRelation() {
        return relation == null ? "" : relation;
    }

    String typedMonths() {
        return months == null ? "" : months;
    }

    boolean has(Errand one) {
        return errand != null && errand.contains(one.name());
    }

    /** What may be chosen besides looking. */
    static List<Errand> errands() {
        return List.of(Errand.APPLY, Errand.ACCOUNT, Errand.RECORD);
    }

    static List<Choice> relations(Frame frame) {
        return Arrays.stream(Relation.values())
                .map(one -> Choice.of(one.name(), frame.text("mandates.relation." + one)))
                .toList();
    }

    static List<Choice> lengths(LocalDate today, Frame frame) {
        return MONTHS.stream()
                .map(one -> new Choice(
                        one.toString(),
                        frame.text("mandates.months", one),
                        frame.text("mandates.until", frame.formats().day(today.plusMonths(one)))))
                .toList();
    }

    List<FieldError> faults(Frame frame) {
        var faults = new ArrayList<FieldError>();
        if (typedName().length() < 2 || typedName().length() > LONGEST_NAME)
            faults.add(new FieldError("name", frame.text("mandates.fault.name")));
        if (relationOf().isEmpty()) faults.add(new FieldError("relation", frame.text("mandates.fault.choose")));
        if (has(Errand.ACCOUNT) && !has(Errand.APPLY))
            faults.add(new FieldError("errand", frame.text("mandates.fault.account")));
        if (monthsOf().isEmpty()) faults.add(new FieldError("months", frame.text("mandates.fault.choose")));
        return faults;
    }

    private Optional<Relation> relationOf() {
        return Arrays.stream(Relation.values())
                .filter(one -> one.name().equals(relation))
                .findFirst();
    }

    private Optional<Integer> monthsOf() {
        return MONTHS.stream().filter(one -> one.toString().equals(months)).findFirst();
    }

    /** Of a form without faults. */
    Mandate.Wish wish(LocalDate today) {
        var chosen = errands().stream().filter(this::has).collect(Collectors.toSet());
        return new Mandate.Wish(
                typedName(),
                relationOf().orElseThrow(),
                chosen,
                today.plusMonths(monthsOf().orElseThrow()));
    }

    /** One text for one wish, for the key of the form. */
    String canonical() {
        return String.join("|", typedName(), typedRelation(), String.valueOf(errand), typedMonths());
    }
}
