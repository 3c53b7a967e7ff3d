package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonDirectory;
import anjia.letters.Certificates;
import anjia.letters.Letters;
import anjia.web.Chip;
import anjia.web.ClockBar;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The right rail of a file (办件右栏): its clock and who held it, what happened, what was decided. */
@Component
class FileParts {

    private final Clocks clocks;
    private final CaseStanding standing;
    private final CaseEvents events;
    private final Decisions decisions;
    private final Supplements supplements;
    private final Letters letters;
    private final PersonDirectory people;
    private final Certificates certificates;

    FileParts(
            Clocks clocks,
            CaseStanding standing,
            CaseEvents events,
            Decisions decisions,
            Supplements supplements,
            Letters letters,
            PersonDirectory people,
            Certificates certificates) {
        this.clocks = clocks;
        this.standing = standing;
        this.events = events;
        this.decisions = decisions;
        this.supplements = supplements;
        this.letters = letters;
        this.people = people;
        this.certificates = certificates;
    }

    /** Who held the file when; {@code to} is empty while it is still held. */
    record Held(String holder, String from, String to) {}

    record Happened(String day, String what, String who, String note) {}

    record Clock(
            String due,
            @Nullable Chip chip,
            @Nullable ClockBar bar,
            List<Held> ledger,
            List<Happened> events,
            Supplements.@Nullable Asked asked) {}

    record Past(
            boolean granted,
            boolean overruled,
            String day,
            String reason,
            String decider,
            @Nullable UUID letter,
            boolean letterHolds,
            boolean mayRevoke,
            boolean mayWriteAgain,
            List<Certificates.Standing> certificates) {}

    Clock clock(CaseFile file, LocalDate day, Frame frame) {
        var ledger = clocks.ledger(file.id());
        var runs = file.isOpen() && file.state() != CaseState.FOLLOWING;
        return new Clock(
                frame.formats().dayOfYear(file.dueOn()),
                runs ? standing.chip(file, ledger, day, frame) : null,
                runs ? standing.bar(file, day, frame) : null,
                ledger.stream().map(entry -> held(entry, frame)).toList(),
                events.of(file.id()).stream()
                        .map(event -> happened(event, frame))
                        .toList(),
                supplements.open(file.id()).orElse(null));
    }

    private static Held held(ClockEntry entry, Frame frame) {
        var to = entry.to();
        return new Held(
                frame.text("cases.holder." + entry.holder()),
                frame.formats().dayOfYear(entry.from()),
                to == null ? "" : frame.formats().dayOfYear(to));
    }

    private Happened happened(CaseEvents.Event event, Frame frame) {
        return new Happened(
                frame.formats().dayOfYear(event.day()),
                frame.text("cases.event." + event.kind()),
                who(event, frame),
                event.note());
    }

    private String who(CaseEvents.Event event, Frame frame) {
        var helper = event.helper();
        if (helper != null) return frame.text("cases.event.byHelper", frame.name(people.nameOf(helper)));
        return event.who().isEmpty() ? "" : frame.name(event.who());
    }

    Optional<Decisions.Decided> decided(CaseFile file) {
        return decisions.find(file.id());
    }

    @Nullable
    Past past(Actor.Staff staff, CaseFile file, Frame frame) {
        return decided(file).map(decided -> past(staff, file, decided, frame)).orElse(null);
    }

    private Past past(Actor.Staff staff, CaseFile file, Decisions.Decided decided, Frame frame) {
        var letter = standing(decided);
        var holds = letter != null && letters.holds(letter);
        var mayDecide = CaseAccess.mayDecide(staff, file);
        return new Past(
                decided.granted(),
                decided.course() == Ruling.Course.OVERRULED,
                frame.formats().day(decided.day()),
                decided.reason(),
                decided.decider().isEmpty() ? "" : frame.name(decided.decider()),
                letter,
                holds,
                holds && mayDecide,
                letter != null && mayDecide && letters.canBeWrittenAgain(letter),
                mayDecide ? certificates.standing(file.number().value(), frame) : List.of());
    }

    /** The letter of the decision, as it was written last. */
    @Nullable
    UUID standing(Decisions.Decided decided) {
        var letter = decided.letter();
        return letter == null ? null : letters.newest(letter);
    }

    Map<UUID, List<ClockEntry>> ledgers(List<CaseFile> files) {
        return clocks.ledgers(files.stream().map(CaseFile::id).toList());
    }

    Chip chip(CaseFile file, List<ClockEntry> ledger, LocalDate day, Frame frame) {
        return standing.chip(file, ledger, day, frame);
    }
}
