package anjia.cooperation;

import anjia.access.PersonId;
import anjia.cooperation.SubsidyStep.State;
import anjia.web.Fact;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The way to the subsidies as the roster and her own page show it (补贴进度). */
@Component
class SubsidyViews {

    private final SubsidySteps steps;

    SubsidyViews(SubsidySteps steps) {
        this.steps = steps;
    }

    /**
     * @param line where it stands, in words
     * @param link where she goes on; empty when there is nothing to do
     * @param due whether she can hand it in now
     */
    record Line(String name, String line, String link, boolean due) {}

    /** For herself: to the application when it is due, to her file when there is one. */
    List<Line> hers(Departure departure, PersonId person, LocalDate today, Frame frame) {
        return steps.of(departure, person, today).stream()
                .map(step -> new Line(name(step, frame), line(step, frame), herLink(step), step.state() == State.DUE))
                .toList();
    }

    private static String herLink(SubsidyStep step) {
        return switch (step.state()) {
            case DUE -> apply(step.subsidy());
            case WAITS -> "/guide/" + step.subsidy().item();
            case HANDED_IN, GRANTED, REFUSED -> "/my/cases/" + step.file();
        };
    }

    /** Where she hands it in herself. */
    static String apply(Subsidy subsidy) {
        return "/my/apply/" + subsidy.item();
    }

    /** For the office: each traveller's, and what they are in sum. */
    record OnRoster(Map<PersonId, List<Line>> lines, List<Fact> sums) {}

    OnRoster onRoster(Departure departure, LocalDate today, Frame frame) {
        var all = steps.of(departure, today);
        var lines = all.stream()
                .collect(Collectors.groupingBy(
                        SubsidyStep::person,
                        Collectors.mapping(
                                step -> new Line(name(step, frame), line(step, frame), "", step.state() == State.DUE),
                                Collectors.toList())));
        var sums = Stream.of(Subsidy.values())
                .map(subsidy ->
                        all.stream().filter(one -> one.subsidy() == subsidy).toList())
                .filter(some -> !some.isEmpty())
                .map(some -> new Fact(name(some.getFirst(), frame), sum(some, frame)))
                .toList();
        return new OnRoster(lines, sums);
    }

    private static String sum(List<SubsidyStep> some, Frame frame) {
        return frame.text(
                "cooperation.subsidy.sum",
                count(some, State.DUE),
                count(some, State.HANDED_IN),
                count(some, State.GRANTED),
                frame.formats()
                        .yuan(some.stream().mapToLong(SubsidyStep::paidFen).sum()),
                count(some, State.WAITS),
                count(some, State.REFUSED));
    }

    private static long count(List<SubsidyStep> some, State state) {
        return some.stream().filter(one -> one.state() == state).count();
    }

    private static String name(SubsidyStep step, Frame frame) {
        return frame.text("cooperation.subsidy." + step.subsidy());
    }

    private static String line(SubsidyStep step, Frame frame) {
        var formats = frame.formats();
        return switch (step.state()) {
            case WAITS -> frame.text("cooperation.subsidy.WAITS", formats.day(step.dueOn()));
            case DUE -> frame.text("cooperation.subsidy.DUE", formats.day(step.dueOn()));
            case GRANTED -> frame.text("cooperation.subsidy.GRANTED", formats.yuan(step.paidFen()));
            case HANDED_IN, REFUSED -> frame.text("cooperation.subsidy." + step.state());
        };
    }
}
