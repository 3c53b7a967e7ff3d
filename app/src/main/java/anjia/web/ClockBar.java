package anjia.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The working days of a time limit, one cell each (期限进度条).
 *
 * @param words what the bar says: "一共10个工作日，还剩6个。"
 */
public record ClockBar(List<Cell> cells, String words) {

    public ClockBar {
        cells = List.copyOf(cells);
    }

    public enum Cell {
        USED,
        TODAY,
        LEFT,
        STOPPED,
        LATE
    }

    /**
     * @param limit working days in all
     * @param used working days gone, today not among them; above {@code limit} when late
     * @param stopped whether the clock stands still now
     */
    public static ClockBar of(int limit, int used, boolean stopped, String words) {
        var cells = new ArrayList<Cell>(Collections.nCopies(Math.min(used, limit), Cell.USED));
        if (used < limit) cells.add(stopped ? Cell.STOPPED : Cell.TODAY);
        while (cells.size() < limit) cells.add(stopped ? Cell.STOPPED : Cell.LEFT);
        for (int late = limit; late < used; late++) cells.add(Cell.LATE);
        return new ClockBar(cells, words);
    }
}
