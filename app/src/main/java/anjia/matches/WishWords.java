package anjia.matches;

import anjia.matching.Mobility;
import anjia.occupations.Occupations;
import anjia.web.Choice;
import anjia.web.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Her wishes in the words of a page, and back into the fields of its questions (意愿的说法). */
@Component
class WishWords {

    private final Occupations occupations;
    private final Area area;

    WishWords(Occupations occupations, Area area) {
        this.occupations = occupations;
        this.area = area;
    }

    /** What she answered, in a few words. */
    String said(Question question, Wish wish, Frame frame) {
        return switch (question) {
            case WORK ->
                wish.work().isEmpty()
                        ? frame.text("matches.any.WORK")
                        : joined(wish.work().stream().map(code -> work(code, frame)), frame);
            case HOME -> area.name(wish.home(), frame);
            case REACH -> reach(wish, frame);
            case WAGE ->
                wish.wage() == 0
                        ? frame.text("matches.any.WAGE")
                        : frame.text("matches.wish.WAGE.said", frame.formats().number(wish.wage()));
            case NIGHTS -> frame.text("matches.choice.nights." + (wish.nights() ? "yes" : "no"));
            case LODGING -> frame.text("matches.choice.lodging." + (wish.lodging() ? "yes" : "no"));
            case HOURS -> frame.text("matches.choice.hours." + wish.hours());
            case LIMITS ->
                wish.limits().isEmpty()
                        ? frame.text("matches.any.LIMITS")
                        : joined(
                                wish.limits().stream().map(one -> frame.text("matches.limit." + one + ".name")), frame);
            case PAPERS ->
                wish.papers().isEmpty()
                        ? frame.text("matches.any.PAPERS")
                        : joined(wish.papers().stream().map(id -> paper(id, frame)), frame);
        };
    }

    private String reach(Wish wish, Frame frame) {
        var far = frame.text("matches.choice.reach." + wish.reach());
        return joined(
                Stream.concat(
                        Stream.of(far), wish.cities().stream().map(code -> frame.place(area.prefectureName(code)))),
                frame);
    }

    static String joined(Stream<String> words, Frame frame) {
        return words.collect(Collectors.joining(frame.english() ? "; " : "；"));
    }

    String work(String code, Frame frame) {
        return occupations.find(code).map(one -> one.name(frame)).orElse(code);
    }

    String paper(String id, Frame frame) {
        return occupations.certificates().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.name(frame))
                .findFirst()
                .orElse(id);
    }

    List<Choice> choices(Question question, Frame frame) {
        return switch (question) {
            case REACH ->
                Arrays.stream(Mobility.values())
                        .map(one -> choice("reach", one.name(), frame))
                        .toList();
            case NIGHTS, LODGING ->
                Stream.of("yes", "no")
                        .map(one -> choice(question.path(), one, frame))
                        .toList();
            case HOURS ->
                Arrays.stream(Hours.values())
                        .map(one -> choice("hours", one.name(), frame))
                        .toList();
            case WORK, HOME, WAGE, LIMITS, PAPERS -> List.of();
        };
    }

    private static Choice choice(String field, String value, Frame frame) {
        return Choice.of(value, frame.text("matches.choice." + field + "." + value));
    }

    /** What the fields of a question hold when it is opened: her answer, or what the registry knows. */
    MultiValueMap<String, String> typed(Question question, Wish wish, String residence) {
        var typed = new LinkedMultiValueMap<String, String>();
        var answered = wish.answered().contains(question);
        if (question == Question.HOME)
            typed.add("county", area.plain(wish.home().isEmpty() ? residence : wish.home()));
        if (!answered) return typed;
        switch (question) {
            case WORK, HOME -> {}
            case REACH -> {
                typed.add("reach", wish.reach().name());
                for (int i = 0; i < wish.cities().size(); i++)
                    typed.add(
                            WishForm.cityFields().get(i),
                            area.prefectureName(wish.cities().get(i)));
            }
            case WAGE -> typed.add("wage", wish.wage() == 0 ? "" : Integer.toString(wish.wage()));
            case NIGHTS -> typed.add("nights", wish.nights() ? "yes" : "no");
            case LODGING -> typed.add("lodging", wish.lodging() ? "yes" : "no");
            case HOURS -> typed.add("hours", wish.hours().name());
            case LIMITS ->
                typed.put("limit", wish.limits().stream().map(Enum::name).toList());
            case PAPERS -> typed.put("paper", wish.papers());
        }
        return typed;
    }
}
