package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.drill.Routes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who gets where: every route of the platform, tried by everybody, for a person of Ziyang and what belongs to her. What is
 * expected stands in {@code access-matrix.txt}, one route a line, one kind of actor a column; a route that is not there fails.
 */
public abstract class AccessMatrix {

    /** The first line of the table names the columns. */
    private static final Path TABLE = Path.of("src/test/resources/anjia/access/access-matrix.txt");

    /** Ends what the others need. */
    private static final Set<String> NOT_TRIED = Set.of("POST /logout", "POST /help/stop", "GET /error", "POST /error");

    private static MatrixHouse house;

    @BeforeAll
    static void aHouseWithEverybodyIn() throws Exception {
        house = new MatrixHouse();
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    @Test
    protected void everybodyGetsWhereTheTableSaysAndNowhereElse() throws IOException {
        var lines = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        var columns = List.of(lines.getFirst().strip().split(" +"));
        var expected = new TreeMap<String, Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) expected.put(route(line), cells(line, columns));
        var routes = house.routes().stream()
                .filter(route -> !NOT_TRIED.contains(route))
                .toList();

        var found = new TreeMap<String, Map<String, String>>();
        for (var route : routes) found.put(route, tried(route));
        Files.writeString(Path.of("target/access-matrix.txt"), written(found));

        assertThat(columns).containsExactlyElementsOf(house.actors());
        assertThat(expected.keySet()).as("routes in the table").containsExactlyInAnyOrderElementsOf(routes);
        assertThat(differing(expected, found))
                .as("target/access-matrix.txt is what was found")
                .isEmpty();
    }

    /** {@code ./anjia drill security scan} reads its routes from the controllers: none may escape it. */
    @Test
    protected void theScanOfADrillKnowsEveryRoute() {
        assertThat(new Routes().all()).extracting(Routes.Route::toString).containsAll(house.routes());
    }

    /** The answers to one route, by actor. */
    private static Map<String, String> tried(String route) {
        var answers = new LinkedHashMap<String, String>();
        for (var actor : house.actors()) answers.put(actor, house.tries(actor, route));
        return answers;
    }

    private static String route(String line) {
        return Arrays.stream(line.strip().split(" +")).limit(2).collect(Collectors.joining(" "));
    }

    private static Map<String, String> cells(String line, List<String> columns) {
        var parts = line.strip().split(" +");
        var cells = new LinkedHashMap<String, String>();
        for (var at = 0; at < columns.size(); at++) cells.put(columns.get(at), parts[at + 2]);
        return cells;
    }

    private static List<String> differing(
            Map<String, Map<String, String>> expected, Map<String, Map<String, String>> found) {
        return found.entrySet().stream()
                .flatMap(line -> line.getValue().entrySet().stream()
                        .filter(cell -> !cell.getValue()
                                .equals(expected.getOrDefault(line.getKey(), Map.of())
                                        .get(cell.getKey())))
                        .map(cell -> "%s by %s: %s".formatted(line.getKey(), cell.getKey(), cell.getValue())))
                .toList();
    }

    private static String written(Map<String, Map<String, String>> found) {
        var head = " ".repeat(62)
                + house.actors().stream()
                        .map("%-11s"::formatted)
                        .collect(Collectors.joining())
                        .stripTrailing();
        var lines = found.entrySet().stream()
                .map(line -> ("%-62s"
                                        .formatted(line.getKey()
                                                .replaceFirst(
                                                        " ",
                                                        " "
                                                                .repeat(6
                                                                        - line.getKey()
                                                                                .indexOf(' '))))
                                + line.getValue().values().stream()
                                        .map("%-11s"::formatted)
                                        .collect(Collectors.joining()))
                        .stripTrailing());
        return Stream.concat(Stream.of(head), lines).collect(Collectors.joining("\n", "", "\n"));
    }
}
