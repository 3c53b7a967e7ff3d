package anjia.command;

import anjia.engine.Dmn;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code anjia law dmn}: an item as a model for the decision engines of others (决策模型). */
@Command(name = "dmn", mixinStandardHelpOptions = true)
final class LawDmnCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "ITEM", descriptionKey = "item")
    private String item = "";

    @Option(names = "--lang", paramLabel = "zh-CN|en")
    private @Nullable String lang;

    @Option(names = "--law", paramLabel = "DIR")
    private @Nullable Path folder;

    LawDmnCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var law = LawFolder.load(folder, terminal);
        var code = LawFolder.item(law, item, terminal).code();
        var language = LawFolder.language(lang, terminal);
        terminal.line(Dmn.of(law, code, language.tag()).stripTrailing());
        return ExitCode.OK;
    }
}
