package anjia.command;

import anjia.engine.NumberUsed;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code anjia law check}: every fault with its place, what keeps this house from opening with it, or what is in the law and how sure it is (法规检查). */
@Command(name = "check", mixinStandardHelpOptions = true)
final class LawCheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--law", paramLabel = "DIR")
    private @Nullable Path law;

    LawCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var sound = LawFolder.sound(LawFolder.read(law, terminal), terminal);
        if (sound.isEmpty()) return ExitCode.SOFTWARE;
        var check = sound.get();
        terminal.say("law.sound", check.items(), check.rules(), check.amounts(), check.numbers(), check.examples());
        if (!check.notRead().isEmpty())
            terminal.say("law.notRead", check.notRead().size());
        check.notRead().forEach(number -> terminal.line(line(number)));
        return ExitCode.OK;
    }

    private static String line(NumberUsed number) {
        var of = number.countyClass();
        var which = number.division() != null ? number.division() : of == null ? null : String.valueOf(of.value());
        var name = which == null ? number.name() : number.name() + " (" + which + ")";
        var sure = number.sure().name().toLowerCase(Locale.ROOT);
        return "  %-18s %s  %-10s  %s".formatted(name, number.inForce(), sure, number.source());
    }
}
