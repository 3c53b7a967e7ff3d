package anjia.command;

import anjia.lawbook.DifferenceWords;
import anjia.web.Texts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code anjia law diff}: what one law text says otherwise than another (法规比较). */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class LawDiffCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "old")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "new")
    private Path after = Path.of("");

    @Option(names = "--lang", paramLabel = "zh-CN|en")
    private @Nullable String lang;

    LawDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var texts = Texts.in(LawFolder.language(lang, terminal));
        var words = new DifferenceWords(LawFolder.load(before, terminal), LawFolder.load(after, terminal), texts);
        words.lines().forEach(terminal::line);
        return ExitCode.OK;
    }
}
