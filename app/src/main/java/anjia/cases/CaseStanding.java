package anjia.cases;

import anjia.web.Chip;
import anjia.web.ClockBar;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the clock of a file stands, as pages show it (期限显示). */
@Component
class CaseStanding {

    private final Clocks clocks;

    CaseStanding(Clocks clocks) {
        this.clocks = clocks;
    }

    Chip chip(CaseFile file, List<ClockEntry> ledger, LocalDate day, Frame frame) {
        if (file.state() == CaseState.WAITING) return Chip.stopped(frame.text("cases.chip.waiting"));
        if (file.state() == CaseState.FOLLOWING) return Chip.stopped(frame.text("cases.chip.following"));
        return Chip.of(clocks.standing(file, ledger, day).remainingWorkingDays());
    }

    /** The same for the person herself, who is the one that is waited for. */
    Chip chipForHer(CaseFile file, LocalDate day, Frame frame) {
        if (file.state() == CaseState.WAITING) return Chip.stopped(frame.text("cases.chip.waitingForYou"));
        if (file.state() == CaseState.FOLLOWING) return Chip.stopped(frame.text("cases.chip.following"));
        return Chip.of(clocks.standing(file, clocks.ledger(file.id()), day).remainingWorkingDays());
    }

    ClockBar bar(CaseFile file, LocalDate day, Frame frame) {
        var standing = clocks.standing(file, clocks.ledger(file.id()), day);
        var limit = standing.usedWorkingDays() + Math.max(0, standing.remainingWorkingDays());
        var words = standing.stopped()
                ? frame.text("cases.clock.stopped", limit, standing.usedWorkingDays())
                : standing.overdue()
                        ? frame.text("cases.clock.late", -standing.remainingWorkingDays())
                        : frame.text("cases.clock.left", limit, standing.remainingWorkingDays());
        return ClockBar.of(Math.max(1, limit), standing.usedWorkingDays(), standing.stopped(), words);
    }

    /** "最晚3月24日，星期二": with "about" while that day's calendar is not published. */
    static String due(CaseFile file, Frame frame) {
        if (file.state() == CaseState.FOLLOWING) return frame.text("cases.due.follows");
        return frame.text(
                file.dueProvisional() ? "cases.due.about" : "cases.due.by",
                frame.formats().dayToRemember(file.dueOn()));
    }

    /** By which day there is a result, or what came of it and when. */
    static String line(CaseFile file, Frame frame) {
        var closed = file.closedOn();
        return closed == null
                ? due(file, frame)
                : frame.text("cases.closed." + file.state(), frame.formats().day(closed));
    }
}
