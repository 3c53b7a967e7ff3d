package anjia.command;

import anjia.engine.LawText;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a command reads the law: the folder it was told, else {@code law} beside the program. */
final class LawFolder {

    private LawFolder() {}

    static LawText read(@Nullable Path asked, Terminal terminal) {
        var folder =
                asked == null ? Path.of(System.getProperty("anjia.home", ".")).resolve("law") : asked;
        if (!Files.isRegularFile(folder.resolve("functions.yaml"))) throw terminal.refusal("law.noFolder", folder);
        return LawText.of(folder);
    }
}
