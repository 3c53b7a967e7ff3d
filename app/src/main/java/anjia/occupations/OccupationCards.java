package anjia.occupations;

import anjia.web.Frame;
import anjia.web.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An occupation in the words of a page: what the law asks, from what age, what it may do to the body (职业说明). */
@Component
class OccupationCards {

    private final Occupations occupations;
    private final AgeLimits ages;

    OccupationCards(Occupations occupations, AgeLimits ages) {
        this.occupations = occupations;
        this.ages = ages;
    }

    /**
     * What a page shows of one occupation.
     *
     * @param chinese its official name where the page is not Chinese; else empty
     * @param group its middle group
     * @param say what people call it, joined; may be empty
     * @param byKind certificates that some vehicles, machines or kinds of the work ask for
     * @param age from what age it may be done, a sentence
     * @param ages why, highest age first; empty where only the general age holds
     * @param hazards joined; may be empty
     */
    record Card(
            String code,
            String name,
            String chinese,
            String group,
            String say,
            List<Line> certificates,
            List<Line> byKind,
            String age,
            List<Line> ages,
            String hazards,
            String skills) {}

    /**
     * Something the law asks, with its ground.
     *
     * @param more what else there is to know, in Chinese; may be empty
     * @param article in Chinese
     */
    record Line(String text, String more, String article, Mark mark) {}

    Card card(Occupation one, LocalDate today, Frame frame) {
        var lowest = ages.of(one, today);
        var grounds = new ArrayList<>(lowest.grounds());
        grounds.addAll(lowest.byKind());
        return new Card(
                one.code(),
                one.name(frame),
                frame.english() ? one.zh() : "",
                occupations.group(one.group()).map(group -> group.name(frame)).orElse(""),
                String.join("、", one.say()),
                one.certificates().stream().map(paper -> line(paper, frame)).toList(),
                one.byKind().stream().map(paper -> line(paper, frame)).toList(),
                age(lowest, frame),
                grounds.stream().map(ground -> line(ground, frame)).toList(),
                names(one.hazards(), frame),
                names(one.skills(), frame));
    }

    private static String age(AgeLimits.Lowest lowest, Frame frame) {
        var general = lowest.belowGrade() < lowest.years()
                ? frame.text("occupations.age.byGrade", lowest.years(), lowest.belowGrade())
                : frame.text("occupations.age.from", lowest.years());
        var older = lowest.byKind().stream().anyMatch(ground -> ground.years() > lowest.years());
        return older ? general + frame.text("occupations.age.byKind") : general;
    }

    private static Line line(Certificate paper, Frame frame) {
        return new Line(
                paper.name(frame) + frame.text("occupations.asked." + paper.asked()),
                frame.english() ? paper.zh() : "",
                paper.grounds(),
                paper.sure());
    }

    private static Line line(AgeLimits.Ground ground, Frame frame) {
        return new Line(
                frame.text("occupations.age.ground", ground.what().name(frame), ground.years()),
                ground.grade(),
                ground.article(),
                ground.sure());
    }

    private static String names(List<? extends Named> named, Frame frame) {
        return named.stream().map(one -> one.name(frame)).collect(Collectors.joining(frame.english() ? "; " : "、"));
    }
}
