package anjia.command;

import anjia.access.AuditVerification;
import anjia.access.AuditVerification.Broken;
import anjia.access.AuditVerification.Sound;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code anjia audit verify}: reads the whole audit again, beside a running platform or with the database alone (审计验证). */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {

    private static final String NAME = "audit verify";

    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "DIR")
    private Path data = DataFolder.usual();

    AuditVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var database = DataFolder.visit(data, NAME, terminal)) {
            return switch (new AuditVerification(database.dataSource()).verify()) {
                case Sound sound -> told(sound);
                case Broken(var batch, var reason) -> {
                    terminal.complain(terminal.texts().get("command.audit.broken", batch, reason));
                    yield ExitCode.SOFTWARE;
                }
            };
        } catch (SQLException e) {
            throw terminal.refusal("audit.unreadable", String.valueOf(e.getMessage()));
        }
    }

    private int told(Sound sound) {
        terminal.say("audit.sound", sound.rows(), sound.batches(), sound.unchainedTail());
        if (!sound.head().isEmpty()) terminal.say("audit.head", sound.head());
        return ExitCode.OK;
    }
}
