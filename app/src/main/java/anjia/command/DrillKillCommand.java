package anjia.command;

import anjia.drill.KillDrill;
import anjia.drill.Proof;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code anjia drill kill}: application or database killed round after round under work, and then the proof (断电演练). */
@Command(name = "kill", mixinStandardHelpOptions = true)
final class DrillKillCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "200")
    private int rounds;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    DrillKillCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var begun = System.nanoTime();
        var folder = DrillFolder.empty(data, terminal);
        var chosen = seed != null ? seed : ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        terminal.say("drill.kill.begins", rounds, folder, String.valueOf(chosen));
        var result = new KillDrill(folder, rounds, chosen).run(this::tell);
        tell(result, (System.nanoTime() - begun) / 1e9);
        return result.sound() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void tell(KillDrill.Round round) {
        terminal.say(
                "drill.kill.round." + round.victim().name().toLowerCase(java.util.Locale.ROOT),
                round.number(),
                round.acts());
    }

    private void tell(KillDrill.Result result, double seconds) {
        var ledger = result.ledger();
        terminal.say("drill.kill.done", result.rounds(), result.applicationKills(), result.databaseKills(), seconds);
        terminal.say("drill.kill.acts", ledger.acts());
        terminal.say(
                "drill.kill.which",
                ledger.persons(),
                ledger.handIns(),
                ledger.decisions(),
                ledger.withdrawals(),
                ledger.bankFiles(),
                ledger.logIns());
        for (var finding : result.findings()) tell(finding);
        terminal.say(result.sound() ? "drill.sound" : "drill.unsound");
    }

    private void tell(Proof.Finding finding) {
        var words = terminal.texts().get("drill.proof." + finding.key());
        if (finding.holds()) terminal.say("drill.holds", words);
        else terminal.say("drill.fails", words, finding.against());
    }
}
