package anjia.command;

import anjia.lawbook.LawBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code anjia law docs}: the law as a book of Markdown pages (法规读本). What is there already is never overwritten. */
@Command(name = "docs", mixinStandardHelpOptions = true)
final class LawDocsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
    private Path into = Path.of("");

    @Option(names = "--law", paramLabel = "DIR")
    private @Nullable Path folder;

    LawDocsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var pages = new LawBook(LawFolder.load(folder, terminal)).pages();
        try {
            if (!isFree()) throw terminal.refusal("law.notEmpty", into);
            for (var page : pages.entrySet()) write(into.resolve(page.getKey()), page.getValue());
        } catch (IOException e) {
            throw terminal.refusal("law.notWritten", into, String.valueOf(e.getMessage()));
        }
        terminal.say("law.written", pages.size(), into);
        return ExitCode.OK;
    }

    private boolean isFree() throws IOException {
        if (!Files.exists(into)) return true;
        if (!Files.isDirectory(into)) return false;
        try (var inside = Files.list(into)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void write(Path file, String page) throws IOException {
        var parent = file.getParent();
        if (parent != null) Files.createDirectories(parent);
        Files.writeString(file, page);
    }
}
