package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.record.Correction;
import anjia.record.InsuranceRun;
import anjia.record.RecordCorrections;
import anjia.record.Spell;
import anjia.registry.Corrections;
import anjia.registry.PersonChange;
import anjia.web.Frame;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was corrected in a record, in words (更正记录): what it was, what it is, who did it, why, and which paper shows it. */
@Component
public class CorrectionLines {

    private final Corrections ofPersons;
    private final RecordCorrections ofRecords;
    private final RecordViews views;
    private final Clock clock;

    CorrectionLines(Corrections ofPersons, RecordCorrections ofRecords, RecordViews views, Clock clock) {
        this.ofPersons = ofPersons;
        this.ofRecords = ofRecords;
        this.views = views;
        this.clock = clock;
    }

    /**
     * @param what what was corrected
     * @param before empty when there was nothing
     * @param after empty when nothing is left
     * @param why the reason, who, and the paper
     */
    public record Line(String day, String what, String before, String after, String why) {}

    private record Dated(Instant at, Line line) {}

    /** The newest first. */
    public List<Line> of(Actor actor, PersonId person, Frame frame) {
        var ofPerson = ofPersons.of(actor, person).stream()
                .flatMap(change ->
                        change.fields().stream().map(field -> new Dated(change.at(), line(change, field, frame))));
        var ofRecord = ofRecords.of(actor, person).stream()
                .map(correction -> new Dated(correction.at(), line(correction, frame)));
        return Stream.concat(ofPerson, ofRecord)
                .sorted(Comparator.comparing(Dated::at).reversed())
                .map(Dated::line)
                .toList();
    }

    private Line line(PersonChange change, PersonChange.Field field, Frame frame) {
        return new Line(
                day(change.at(), frame),
                frame.text("registry.field." + field.kind()),
                field.before(),
                field.after(),
                why(change.reason(), change.who(), change.paper(), frame));
    }

    private Line line(Correction correction, Frame frame) {
        return new Line(
                day(correction.at(), frame),
                what(correction, frame),
                part(correction.before(), correction.kind() == Correction.Kind.MONTHS_WITHDRAWN, correction, frame),
                part(correction.after(), correction.kind() == Correction.Kind.MONTHS_ADDED, correction, frame),
                why(correction.reason(), correction.who(), correction.paper(), frame));
    }

    private static String what(Correction correction, Frame frame) {
        var months = correction.months();
        if (months != null) return frame.text("record.scheme." + months.scheme());
        var spell = correction.before() == null ? correction.after() : correction.before();
        return spell == null ? "" : RecordViews.name(spell, frame);
    }

    private String part(@Nullable Spell spell, boolean ofMonths, Correction correction, Frame frame) {
        if (spell != null) return views.line(spell, frame);
        return ofMonths && correction.months() instanceof InsuranceRun run
                ? frame.text(
                        "catalogue.correction.months",
                        frame.formats().month(run.first()),
                        frame.formats().month(run.last()))
                : "";
    }

    private static String why(@Nullable String reason, String who, @Nullable String paper, Frame frame) {
        var shown = paper == null ? "" : frame.text("catalogue.correction.paper." + paper);
        return Stream.of(reason == null ? "" : reason, who.isEmpty() ? "" : frame.name(who), shown)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(frame.text("catalogue.correction.and")));
    }

    private String day(Instant at, Frame frame) {
        return frame.formats().day(at.atZone(clock.getZone()).toLocalDate());
    }
}
