package anjia.command;

import anjia.engine.LawGraph;
import anjia.lawbook.GraphWords;
import anjia.web.Texts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code anjia law graph}: what depends on what, as text that Graphviz or Mermaid draws (依赖关系图). */
@Command(name = "graph", mixinStandardHelpOptions = true)
final class LawGraphCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "ITEM", arity = "0..1", descriptionKey = "item")
    private @Nullable String item;

    @Option(names = "--as", paramLabel = "dot|mermaid")
    private String as = "dot";

    @Option(names = "--lang", paramLabel = "zh-CN|en")
    private @Nullable String lang;

    @Option(names = "--law", paramLabel = "DIR")
    private @Nullable Path folder;

    LawGraphCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var law = LawFolder.load(folder, terminal);
        var graph = item == null
                ? LawGraph.of(law)
                : LawGraph.of(law, LawFolder.item(law, item, terminal).code());
        var words = new GraphWords(law, Texts.in(LawFolder.language(lang, terminal)));
        var text = switch (as) {
            case "dot" -> graph.dot(words::label);
            case "mermaid" -> graph.mermaid(words::label);
            default -> throw terminal.refusal("law.noForm", as);
        };
        terminal.line(text.stripTrailing());
        return ExitCode.OK;
    }
}
