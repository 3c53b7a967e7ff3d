package anjia.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** The departments, from {@code data/departments.csv}: the nine of the plan first, the trade union among them, then others that items name (九部门). */
@Service
public class Departments {

    /** The last field may stand in quotes, since sources have commas. */
    private static final Pattern LINE = Pattern.compile("([a-z-]+),([^,]+),(yes|no),(read|designed),\"?([^\"]+)\"?");

    private final List<Department> all = read();

    public List<Department> all() {
        return all;
    }

    /** Whether an office can belong to it; the comprehensive window is known too. */
    public boolean knows(String code) {
        return code.equals(Department.WINDOW)
                || all.stream().anyMatch(one -> one.code().equals(code));
    }

    private static List<Department> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Departments.class.getResourceAsStream("data/departments.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Departments::department).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Department department(String line) {
        var fields = LINE.matcher(line);
        if (!fields.matches()) throw new IllegalStateException("not a line of departments.csv: " + line);
        return new Department(
                fields.group(1), fields.group(2), fields.group(3).equals("yes"), fields.group(4), fields.group(5));
    }
}
