package anjia.command;

import anjia.catalogue.HouseFaults;
import anjia.engine.Item;
import anjia.engine.Law;
import anjia.engine.LawCheck;
import anjia.engine.LawFaults;
import anjia.engine.LawText;
import anjia.engine.UnknownItem;
import anjia.web.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a command reads the law: the folder it was told, else {@code law} beside the program; and what it was told to read there. */
final class LawFolder {

    private LawFolder() {}

    static LawText read(@Nullable Path asked, Terminal terminal) {
        var folder =
                asked == null ? Path.of(System.getProperty("anjia.home", ".")).resolve("law") : asked;
        if (!Files.isRegularFile(folder.resolve("functions.yaml"))) throw terminal.refusal("law.noFolder", folder);
        return LawText.of(folder);
    }

    /** The law of a folder; its faults are the refusal. */
    static Law load(@Nullable Path asked, Terminal terminal) {
        try {
            return Law.load(read(asked, terminal));
        } catch (LawFaults faults) {
            throw new Refusal(String.valueOf(faults.getMessage()));
        }
    }

    /** What is in a law with which this house opens: it reads, its own examples hold, and it fits the house. Else everything that is wrong is told, and there is nothing. */
    static Optional<LawCheck> sound(LawText text, Terminal terminal) {
        var check = LawCheck.of(text);
        if (!check.passed()) {
            check.faults().forEach(terminal::complain);
            terminal.complain(
                    terminal.texts().get("command.law.faults", check.faults().size()));
            return Optional.empty();
        }
        var misfits = HouseFaults.of(Law.load(text));
        if (misfits.isEmpty()) return Optional.of(check);
        misfits.forEach(terminal::complain);
        terminal.complain(terminal.texts().get("command.law.misfits", misfits.size()));
        return Optional.empty();
    }

    static Item item(Law law, String code, Terminal terminal) {
        try {
            return law.item(code);
        } catch (UnknownItem unknown) {
            throw terminal.refusal(
                    "law.noItem", unknown.code(), String.join(", ", law.items().keySet()));
        }
    }

    /** The language that was asked for, else that of the terminal. */
    static Language language(@Nullable String asked, Terminal terminal) {
        if (asked == null) return terminal.texts().language();
        return Language.parse(asked).orElseThrow(() -> terminal.refusal("law.noLanguage", asked));
    }
}
