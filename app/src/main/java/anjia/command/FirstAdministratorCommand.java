package anjia.command;

import anjia.access.FirstAdministrator;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/**
 * {@code anjia staff first-administrator}: lets the first one into an empty house (首位管理员). Her password goes to the terminal of whoever runs
 * this, once, and into no log: the platform that serves beside it learns nothing of it.
 */
@Command(name = "first-administrator", mixinStandardHelpOptions = true)
final class FirstAdministratorCommand implements Callable<Integer> {

    /** What Java makes of letters that the locale of the terminal does not have. */
    private static final char UNREADABLE = '\uFFFD';

    private final Terminal terminal;

    @Option(names = "--login", paramLabel = "NAME", required = true)
    private String login = "";

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Option(names = "--province", paramLabel = "CODE", required = true)
    private String province = "";

    @Option(names = "--office", paramLabel = "NAME", required = true)
    private String office = "";

    @Option(names = "--data", paramLabel = "DIR")
    private Path data = DataFolder.usual();

    FirstAdministratorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if ((name + office).indexOf(UNREADABLE) >= 0) throw terminal.refusal("staff.unreadableName");
        if (name.isBlank() || office.isBlank()) throw terminal.refusal("staff.noName");
        if (!FirstAdministrator.isLoginName(login)) throw terminal.refusal("staff.noLogin", login);
        var place = province();
        try (var database = DataFolder.visit(data, "staff first-administrator", terminal)) {
            var first = FirstAdministrator.on(database.dataSource(), Clock.systemUTC());
            tell(first.make(login, name.strip(), place, office.strip()));
            return ExitCode.OK;
        } catch (DataAccessException e) {
            throw terminal.refusal("clients.notMigrated", data);
        }
    }

    private void tell(FirstAdministrator.Outcome outcome) {
        switch (outcome) {
            case FirstAdministrator.Outcome.Made(var password, var anew) -> {
                terminal.say(anew ? "staff.madeAnew" : "staff.made", login);
                terminal.line(password);
                terminal.say("staff.next");
            }
            case FirstAdministrator.Outcome.AlreadyThere() -> throw terminal.refusal("staff.alreadyThere");
            case FirstAdministrator.Outcome.Waiting(var other) -> throw terminal.refusal("staff.waiting", other);
            case FirstAdministrator.Outcome.Taken() -> throw terminal.refusal("staff.taken", login);
            case FirstAdministrator.Outcome.NoProvince() -> throw terminal.refusal("staff.noProvince", province);
        }
    }

    private DivisionCode province() {
        try {
            var code = new DivisionCode(province);
            if (code.level() == DivisionLevel.PROVINCE) return code;
        } catch (IllegalArgumentException e) {
            throw terminal.refusal("staff.noProvince", province);
        }
        throw terminal.refusal("staff.noProvince", province);
    }
}
