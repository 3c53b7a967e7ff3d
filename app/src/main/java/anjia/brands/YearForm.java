package anjia.brands;

import anjia.brands.BrandYear.Honesty;
import anjia.brands.BrandYear.Review;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is typed of a year (年度情况表). */
record YearForm(Map<String, String> typed) {

    private static final int MOST_PEOPLE = 10_000_000;
    private static final int LONGEST = 300;

    private String said(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private Optional<Integer> people(String field) {
        var said = said(field).replace(",", "").replace("，", "");
        return said.matches("[0-9]{1,8}")
                ? Optional.of(Integer.parseInt(said)).filter(n -> n <= MOST_PEOPLE)
                : Optional.empty();
    }

    /** Yuan with at most two decimals, in fen. */
    private Optional<Long> income() {
        var said = said("income").replace(",", "").replace("，", "");
        return said.matches("[0-9]{1,6}(\\.[0-9]{1,2})?")
                ? Optional.of(new BigDecimal(said).movePointRight(2).longValueExact())
                : Optional.empty();
    }

    private Optional<Integer> year(String said, List<Integer> years) {
        return years.stream().filter(one -> String.valueOf(one).equals(said)).findFirst();
    }

    private <E extends Enum<E>> Optional<E> oneOf(String field, Class<E> list) {
        return Arrays.stream(list.getEnumConstants())
                .filter(one -> one.name().equals(said(field)))
                .findFirst();
    }

    /** @param years that can be reported */
    List<FieldError> faults(List<Integer> years, Frame frame) {
        var faults = new ArrayList<FieldError>();
        if (year(said("year"), years).isEmpty()) faults.add(fault("year", frame));
        var workers = people("workers");
        if (workers.isEmpty()) faults.add(fault("workers", frame));
        var away = people("away");
        if (away.isEmpty() || workers.filter(all -> away.get() > all).isPresent()) faults.add(fault("away", frame));
        if (people("trained").isEmpty()) faults.add(fault("trained", frame));
        if (income().isEmpty()) faults.add(fault("income", frame));
        if (said("source").length() < 2 || said("source").length() > LONGEST) faults.add(fault("source", frame));
        if (oneOf("honesty", Honesty.class).isEmpty()) faults.add(fault("honesty", frame));
        var review = oneOf("review", Review.class);
        if (review.isEmpty()) faults.add(fault("review", frame));
        if (said("note").length() > LONGEST
                || review.filter(one -> one == Review.WATCHED).isPresent()
                        && said("note").length() < 2) faults.add(fault("note", frame));
        return faults;
    }

    private static FieldError fault(String field, Frame frame) {
        return new FieldError(field, frame.text("brands.fault." + field));
    }

    /** Of a form without faults. */
    BrandYear year(List<Integer> years) {
        return new BrandYear(
                year(said("year"), years).orElseThrow(),
                people("workers").orElseThrow(),
                people("away").orElseThrow(),
                people("trained").orElseThrow(),
                income().orElseThrow(),
                said("source"),
                oneOf("honesty", Honesty.class).orElseThrow(),
                oneOf("review", Review.class).orElseThrow(),
                said("note"));
    }
}
