package anjia.matches;

import anjia.matching.Mobility;
import anjia.occupations.Certificate;
import anjia.occupations.Occupations;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/** What is typed in answer to one question, and what it says (意愿填写). The work is chosen on a page of its own. */
record WishForm(Question question, MultiValueMap<String, String> typed) {

    private static final int MOST_WAGE = 80_000;

    /** What was read: an answer, or what is wrong with it. */
    sealed interface Read {
        record Answer(Said said) implements Read {}

        record Wrong(List<FieldError> errors) implements Read {}
    }

    String typed(String field) {
        var first = typed.getFirst(field);
        return first == null ? "" : first.strip();
    }

    private boolean minds() {
        return typed("any").isEmpty();
    }

    Read read(Area area, Occupations occupations, Frame frame) {
        return switch (question) {
            case WORK -> throw new IllegalArgumentException("work is chosen on a page of its own");
            case HOME ->
                area.county(typed("county"))
                        .<Read>map(county -> new Read.Answer(new Said.Home(county)))
                        .orElseGet(() -> wrong("county", "county", frame));
            case REACH -> reach(area, frame);
            case WAGE -> wage(frame);
            case NIGHTS -> choice("nights", frame, chosen -> new Said.Nights(chosen.equals("yes")), "yes", "no");
            case LODGING -> choice("lodging", frame, chosen -> new Said.Lodging(chosen.equals("yes")), "yes", "no");
            case HOURS -> choice("hours", frame, chosen -> new Said.Of(Hours.valueOf(chosen)), "ANY", "FULL", "PART");
            case LIMITS -> limits(frame);
            case PAPERS -> papers(occupations, frame);
        };
    }

    private Read choice(String field, Frame frame, Function<String, Said> meaning, String... choices) {
        return Arrays.stream(choices)
                .filter(typed(field)::equals)
                .findFirst()
                .map(meaning)
                .<Read>map(Read.Answer::new)
                .orElseGet(() -> wrong(field, "choose", frame));
    }

    private static Read wrong(String field, String key, Frame frame) {
        return new Read.Wrong(List.of(new FieldError(field, frame.text("matches.fault." + key))));
    }

    private Read reach(Area area, Frame frame) {
        var mobility = Arrays.stream(Mobility.values())
                .filter(one -> one.name().equals(typed("reach")))
                .findFirst();
        if (mobility.isEmpty()) return wrong("reach", "choose", frame);
        var named =
                cityFields().stream().filter(field -> !typed(field).isEmpty()).toList();
        for (var field : named) if (area.prefecture(typed(field)).isEmpty()) return wrong(field, "city", frame);
        var cities = named.stream()
                .flatMap(field -> area.prefecture(typed(field)).stream())
                .distinct()
                .toList();
        return new Read.Answer(new Said.Reach(mobility.get(), mobility.get() == Mobility.NATION ? List.of() : cities));
    }

    static List<String> cityFields() {
        return List.of("city1", "city2", "city3");
    }

    private Read wage(Frame frame) {
        if (!minds()) return new Read.Answer(new Said.Wage(0));
        var digits = typed("wage").replaceAll("[,，\\s元]", "");
        if (!digits.matches("\\d{1,6}")) return wrong("wage", "wage", frame);
        var yuan = Integer.parseInt(digits);
        return yuan < 100 || yuan > MOST_WAGE ? wrong("wage", "wage", frame) : new Read.Answer(new Said.Wage(yuan));
    }

    private Read limits(Frame frame) {
        if (!minds()) return new Read.Answer(new Said.Limits(List.of()));
        var chosen = Arrays.stream(Limit.values())
                .filter(one -> all("limit").contains(one.name()))
                .toList();
        return chosen.isEmpty() ? wrong("limit", "limits", frame) : new Read.Answer(new Said.Limits(chosen));
    }

    private Read papers(Occupations occupations, Frame frame) {
        if (!minds()) return new Read.Answer(new Said.Papers(List.of()));
        var chosen = occupations.certificates().stream()
                .map(Certificate::id)
                .filter(all("paper")::contains)
                .toList();
        return chosen.isEmpty() ? wrong("paper", "papers", frame) : new Read.Answer(new Said.Papers(chosen));
    }

    private List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }
}
