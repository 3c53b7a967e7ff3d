package anjia.cases;

import anjia.catalogue.Answering;
import anjia.catalogue.Answers;
import anjia.catalogue.Deceased;
import anjia.catalogue.SealedAnswers;
import anjia.engine.Item;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Formats;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks who died (问去世的是谁), once for all that is handed in together, and says it again wherever the file is looked at. */
@Component
public class DeceasedAsking {

    private final Answering answering;
    private final SealedAnswers sealed;

    DeceasedAsking(Answering answering, SealedAnswers sealed) {
        this.answering = answering;
        this.sealed = sealed;
    }

    record DeceasedPage(Way way, DeceasedForm form, List<FieldError> errors) {}

    /** The fields as they were typed, and the answers for how they were related. */
    public record DeceasedForm(String name, String kin, String number, List<Choice> choices) {}

    public static DeceasedForm form(Map<String, String> typed, Frame frame) {
        return new DeceasedForm(
                typed.getOrDefault(Deceased.NAME, ""),
                typed.getOrDefault(Deceased.KINSHIP, ""),
                typed.getOrDefault(Deceased.NUMBER, ""),
                Deceased.KIN.stream()
                        .map(kin -> Choice.of(kin, kin(kin, frame)))
                        .toList());
    }

    DeceasedPage page(Way way, Map<String, String> typed, List<FieldError> errors, Frame frame) {
        return new DeceasedPage(way, form(typed, frame), errors);
    }

    /** The first of these items that asks who died. */
    static Optional<Item> asking(List<Plan.Offer> offers) {
        return offers.stream()
                .map(offer -> offer.assessed().item())
                .filter(Deceased::isAskedBy)
                .findFirst();
    }

    /** What the form says of them, and nothing else. */
    public Answers read(Map<String, String> form, Item item) {
        var said = Answers.NONE;
        for (var answer : answering.from(form, item).values().entrySet())
            if (Deceased.isAbout(answer.getKey())) said = said.with(answer.getKey(), answer.getValue());
        return said;
    }

    /** What she said, to look at once more. */
    List<ApplyViews.CheckLine> lines(List<Plan.Offer> offers, Application application, Way way, Frame frame) {
        var said = Deceased.in(application.answers());
        if (said.isEmpty() || asking(offers).isEmpty()) return List.of();
        var change = way.with(sealed.seal(application.without(Deceased.PREFIX).typed()));
        var lines = new ArrayList<ApplyViews.CheckLine>();
        lines.add(new ApplyViews.CheckLine(frame.text("cases.deceased.title"), named(said.get(), frame), change));
        if (!said.get().number().isEmpty())
            lines.add(new ApplyViews.CheckLine(
                    frame.text("cases.deceased.number"),
                    Formats.identityNumber(said.get().number()),
                    change));
        return lines;
    }

    /** "赵大山，父亲或者母亲". */
    private static String named(Deceased who, Frame frame) {
        return frame.name(who.name()) + frame.text("web.listComma") + kin(who.kin(), frame);
    }

    /** For the office: the number masked; empty of a file that names nobody. */
    static String line(Answers answers, Frame frame) {
        return Deceased.in(answers)
                .map(who -> frame.text(
                        who.number().isEmpty() ? "cases.deceased.line" : "cases.deceased.lineNumber",
                        frame.name(who.name()),
                        kin(who.kin(), frame),
                        Formats.identityNumber(who.number())))
                .orElse("");
    }

    private static String kin(String kin, Frame frame) {
        return frame.text("cases.deceased.kin." + kin);
    }
}
