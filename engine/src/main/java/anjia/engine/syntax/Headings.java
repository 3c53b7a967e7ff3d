package anjia.engine.syntax;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headings that are open at a place of the text. What stands under a dated heading is in force on its days only. */
final class Headings {
    private static final Pattern HEADING = Pattern.compile("\\s*#+\\s*(.*?)\\s*#*\\s*");
    private static final Pattern DATED = Pattern.compile("(.*?)\\s*[(（]in force (\\S+) to (\\S+?)[)）]\\s*");

    private final String file;
    private final Faults faults;
    private final Deque<Open> open = new ArrayDeque<>();

    Headings(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** @param level 1 for {@code #} */
    record Open(Position at, int level, String title, LocalDate from, LocalDate to) {}

    @Nullable
    Open current() {
        return open.peek();
    }

    void open(int level, String line, int number) {
        while (!open.isEmpty() && open.peek().level() >= level) open.pop();
        var above = open.peek();
        var from = above == null ? LocalDate.MIN : above.from();
        var to = above == null ? LocalDate.MAX : above.to();
        var heading = HEADING.matcher(line);
        var title = heading.matches() ? heading.group(1) : line;
        var dated = DATED.matcher(title);
        var at = new Position(file, number, 1);
        if (!dated.matches()) {
            if (title.contains("in force"))
                faults.add(at, "expected (in force 2026-01-01 to …) at the end of the heading");
            open.push(new Open(at, level, title, from, to));
            return;
        }
        var first = day(dated.group(2), at.plus(line.indexOf(dated.group(2))), from);
        var last = dated.group(3).matches("…|\\.\\.\\.")
                ? to
                : day(dated.group(3), at.plus(line.indexOf(dated.group(3))), to);
        if (last.isBefore(first)) faults.add(at, "expected a last day that is not before the first");
        open.push(new Open(at, level, dated.group(1), first, last));
    }

    private LocalDate day(String text, Position at, LocalDate otherwise) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            faults.add(at, "expected a day such as 2026-01-01, found " + text);
            return otherwise;
        }
    }
}
