package anjia.cases;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Counts working days for matters that are no files (工作日计算), by the calendar by which files are counted. */
@Service
public class OfficeDays {

    private final WorkingDays calendar = WorkingDays.published();

    /** @param provisional the day lies past the last published calendar: say "about" */
    public record Due(LocalDate on, boolean provisional) {}

    /** The last day of a limit of working days; the day of the event is not counted (民法典 第二百零一条). */
    public Due after(LocalDate event, int workingDays) {
        var on = calendar.plus(event, workingDays);
        return new Due(on, !calendar.isPublished(event) || !calendar.isPublished(on));
    }

    /** Working days left after today, the due day included; below zero for days past it. */
    public int left(LocalDate today, LocalDate due) {
        return calendar.between(today, due) - calendar.between(due, today);
    }
}
