package anjia.command;

import anjia.fairs.FairFiles;
import anjia.fairs.FairFiles.Found;
import anjia.fairs.FairFiles.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code anjia fairs verify}: finds the interviews of a fair again from the file that its page offers, without a house or a database (面试安排公开验证). */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class FairsVerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    FairsVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            return switch (FairFiles.verify(Files.readAllLines(file, StandardCharsets.ISO_8859_1))) {
                case Unreadable(var line) -> throw terminal.refusal("fairs.unreadable", file, line);
                case Found found -> told(found);
            };
        } catch (IOException e) {
            throw terminal.refusal("fairs.noFile", file);
        }
    }

    private int told(Found found) {
        terminal.say("fairs.counted", found.people(), found.posts(), found.wishes(), found.interviews());
        terminal.say("fairs.seed", found.seedHash());
        if (found.holds()) {
            terminal.say("fairs.holds");
            return ExitCode.OK;
        }
        if (!found.same()) terminal.complain(terminal.texts().get("command.fairs.other"));
        if (found.crowded() > 0) terminal.complain(terminal.texts().get("command.fairs.crowded", found.crowded()));
        if (found.blocking() > 0) terminal.complain(terminal.texts().get("command.fairs.blocking", found.blocking()));
        if (found.clashes() > 0) terminal.complain(terminal.texts().get("command.fairs.clashes", found.clashes()));
        return ExitCode.SOFTWARE;
    }
}
