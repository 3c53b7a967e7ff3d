package anjia.letters;

import anjia.catalogue.Explanation;
import anjia.letters.Letter.Block;
import anjia.letters.Letter.Line;
import anjia.letters.Letter.Row;
import anjia.registry.Person;
import anjia.web.ArithmeticRow;
import anjia.web.Formats;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a decision (决定书): what was decided, why, the sum, the law, and how to object. 行政复议法 art. 20 gives 60 days for a review,
 * 行政诉讼法 art. 46 six months for a court; both remembered, not read again, and the letter says so.
 */
final class DecisionLetter {

    private final Frame frame;
    private final Person person;
    private final Decision decision;
    private final Explanation why;

    DecisionLetter(Frame frame, Person person, Decision decision, Explanation why) {
        this.frame = frame;
        this.person = person;
        this.decision = decision;
        this.why = why;
    }

    Letter write() {
        var blocks = new ArrayList<Block>();
        blocks.add(head());
        blocks.add(outcome());
        if (!decision.reason().isBlank())
            blocks.add(new Block.Paragraph(frame.text("letters.decision.reason", decision.reason())));
        if (decision.granted()) blocks.addAll(money());
        else blocks.addAll(ways());
        blocks.addAll(grounds());
        blocks.addAll(law());
        blocks.addAll(objecting());
        return new Letter(
                frame.text("letters.decision.title"),
                decision.office(),
                frame.formats().day(decision.decidedOn()),
                blocks,
                check());
    }

    private PaperCheck check() {
        var number = person.number().value();
        return new PaperCheck(number.substring(number.length() - PaperCheck.TAIL), decision.granted(), total());
    }

    /** The last line of the sum that the letter shows. */
    private String total() {
        if (!decision.granted() || why.sums().isEmpty()) return "";
        return why.sums().getFirst().rows().getLast().value();
    }

    private Block head() {
        var rows = new ArrayList<Row>(List.of(
                new Row(frame.text("letters.number"), Formats.fileNumber(decision.caseNumber())),
                new Row(frame.text("letters.name"), frame.name(person.name())),
                new Row(
                        frame.text("letters.identity"),
                        Formats.identityNumber(person.number().value())),
                new Row(frame.text("letters.item"), item())));
        var employer = decision.employer();
        if (!employer.said().isEmpty()) rows.add(new Row(frame.text("letters.employerSaid"), employer.said()));
        if (!employer.named().isEmpty()) rows.add(new Row(frame.text("letters.employerNamed"), employer.named()));
        return new Block.Rows(rows);
    }

    private String item() {
        return frame.english() ? why.name() + " (" + why.official() + ")" : why.official();
    }

    private Block outcome() {
        var key = decision.granted() ? "letters.decision.granted" : "letters.decision.refused";
        return new Block.Paragraph(frame.text(key, why.name()));
    }

    private List<Block> money() {
        var blocks = new ArrayList<Block>();
        why.lead().forEach(line -> blocks.add(new Block.Paragraph(line)));
        if (why.sums().isEmpty()) return blocks;
        blocks.add(new Block.Heading(frame.text("letters.decision.money")));
        blocks.add(new Block.Sum(
                why.sums().getFirst().rows().stream().map(DecisionLetter::line).toList()));
        return blocks;
    }

    private static Line line(ArithmeticRow row) {
        return new Line(
                row.operator(),
                row.label(),
                row.below(),
                row.value(),
                row.unit(),
                row.rule().name());
    }

    private List<Block> grounds() {
        return List.of(
                new Block.Heading(frame.text("letters.decision.grounds")),
                new Block.Rows(why.grounds().stream().map(this::ground).toList()));
    }

    private Row ground(Explanation.Ground ground) {
        var condition = ground.condition();
        return new Row(
                condition.name(),
                frame.text("letters.decision.ground." + condition.state(), condition.fact(), ground.article()));
    }

    private List<Block> law() {
        var blocks = new ArrayList<Block>();
        if (!why.quotations().isEmpty()) blocks.add(new Block.Heading(frame.text("letters.decision.law")));
        why.quotations().forEach(quote -> blocks.add(new Block.Law(quote.text(), quote.source())));
        var doubtful = why.figures().stream()
                .filter(figure -> !figure.confirm().isEmpty())
                .map(Explanation.Figure::name)
                .distinct()
                .collect(Collectors.joining(frame.text("letters.and")));
        if (!doubtful.isEmpty()) blocks.add(new Block.Note(frame.text("letters.decision.doubtful", doubtful)));
        blocks.add(new Block.Note(
                frame.text("letters.decision.basis", frame.formats().day(why.governingDay()), why.lawHash())));
        return blocks;
    }

    /** What would turn it, when something would and the officer did not see it otherwise. */
    private List<Block> ways() {
        if (why.ways().isEmpty() || !decision.reason().isBlank()) return List.of();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(frame.text("letters.decision.ways")));
        why.ways().forEach(way -> blocks.add(new Block.Paragraph(way)));
        return blocks;
    }

    private List<Block> objecting() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(frame.text("letters.decision.objecting")));
        if (!decision.granted()) blocks.add(new Block.Paragraph(frame.text("letters.decision.appeal")));
        blocks.add(new Block.Paragraph(frame.text("letters.decision.review")));
        blocks.add(new Block.Paragraph(frame.text("letters.decision.court")));
        blocks.add(new Block.Note(frame.text("letters.decision.remembered")));
        blocks.add(new Block.Heading(frame.text("letters.decision.asking")));
        blocks.add(new Block.Paragraph(frame.text("letters.decision.help")));
        return blocks;
    }
}
