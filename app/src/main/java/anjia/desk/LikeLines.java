package anjia.desk;

import anjia.catalogue.Answers;
import anjia.catalogue.SealedAnswers;
import anjia.places.Places;
import anjia.registry.Alike;
import anjia.registry.PersonLine;
import anjia.web.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whoever may be the same person, as the clerk reads it (疑似重复): what is alike, and of others elsewhere only that there is somebody. */
@Component
class LikeLines {

    private static final String SEEN = "seen";
    private static final String ELSEWHERE = "elsewhere";

    private final Places places;
    private final SealedAnswers sealed;

    LikeLines(Places places, SealedAnswers sealed) {
        this.places = places;
        this.sealed = sealed;
    }

    /** @param why what is alike, in words */
    record Line(String id, String name, String number, String born, String place, String why) {}

    record Lines(List<Line> here, boolean elsewhere) {
        static final Lines NOBODY = new Lines(List.of(), false);

        boolean isNobody() {
            return here.isEmpty() && !elsewhere;
        }
    }

    Lines of(Alike like, Frame frame) {
        return new Lines(
                like.here().stream()
                        .map(one -> line(one.person(), reasons(one.reasons(), frame), frame))
                        .toList(),
                like.elsewhere());
    }

    Lines ofNumber(PersonLine person, Frame frame) {
        return new Lines(List.of(line(person, frame.text("desk.like.sameNumber"), frame)), false);
    }

    private static String reasons(Set<Alike.Reason> reasons, Frame frame) {
        return reasons.stream()
                .sorted()
                .map(reason -> frame.text("registry.alike." + reason))
                .collect(Collectors.joining(frame.text("desk.like.and")));
    }

    private Line line(PersonLine person, String why, Frame frame) {
        return new Line(
                person.id().value().toString(),
                frame.name(person.name()),
                person.maskedNumber(),
                frame.formats().day(person.bornOn()),
                person.residence() == null ? "" : frame.place(places.localName(person.residence())),
                why);
    }

    /** The list as a sealed text: it names people, and comes back from the browser. */
    String seen(Alike like) {
        return sealed.seal(Answers.NONE.with(SEEN, String.join(",", ids(like))));
    }

    /** Whether the clerk was shown all of them, and went on. */
    boolean wereSeen(Alike like, String seen) {
        var shown = sealed.open(seen).values().getOrDefault(SEEN, "");
        return Arrays.asList(shown.split(",")).containsAll(ids(like));
    }

    private static Set<String> ids(Alike like) {
        var ids = new TreeSet<String>();
        like.here().forEach(one -> ids.add(one.person().id().value().toString()));
        if (like.elsewhere()) ids.add(ELSEWHERE);
        return ids;
    }
}
