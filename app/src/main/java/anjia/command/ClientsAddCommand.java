package anjia.command;

import anjia.access.Permission;
import anjia.api.Clients;
import anjia.places.DivisionCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code anjia clients add}: gives a program a token, which is printed once (发放令牌). */
@Command(name = "add", mixinStandardHelpOptions = true)
final class ClientsAddCommand implements Callable<Integer> {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int USUAL_YEARS = 1;

    /** What Java makes of letters that the locale of the terminal does not have. */
    private static final char UNREADABLE = '\uFFFD';

    private final Terminal terminal;

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Option(names = "--division", paramLabel = "CODE", required = true)
    private String division = "";

    @Option(names = "--permit", paramLabel = "PERMISSION", required = true, split = ",")
    private List<String> permits = List.of();

    @Option(names = "--until", paramLabel = "DAY")
    private @Nullable String until;

    @Option(names = "--data", paramLabel = "DIR")
    private Path data = DataFolder.usual();

    ClientsAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (name.indexOf(UNREADABLE) >= 0) throw terminal.refusal("clients.unreadableName");
        var permissions = permissions();
        var place = place();
        var lastDay = lastDay();
        try (var database = DataFolder.visit(data, "clients add", terminal)) {
            var issued = Clients.on(database.dataSource()).add(name, place, permissions, lastDay);
            terminal.say("clients.added", issued.client(), name, lastDay.toString());
            terminal.line(issued.token());
            return ExitCode.OK;
        } catch (DataIntegrityViolationException e) {
            throw terminal.refusal("clients.noSuchDivision", division);
        } catch (DataAccessException e) {
            throw terminal.refusal("clients.notMigrated", data);
        }
    }

    private Set<Permission> permissions() {
        var permissions = EnumSet.noneOf(Permission.class);
        for (var word : permits)
            permissions.add(
                    Permission.of(word).orElseThrow(() -> terminal.refusal("clients.noSuchPermission", word, words())));
        return permissions;
    }

    private static String words() {
        return Arrays.stream(Permission.values()).map(Permission::word).collect(Collectors.joining(", "));
    }

    private DivisionCode place() {
        try {
            return new DivisionCode(division);
        } catch (IllegalArgumentException e) {
            throw terminal.refusal("clients.noSuchDivision", division);
        }
    }

    private LocalDate lastDay() {
        try {
            return until == null ? LocalDate.now(CHINA).plusYears(USUAL_YEARS) : LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            throw terminal.refusal("clients.noSuchDay", String.valueOf(until));
        }
    }
}
