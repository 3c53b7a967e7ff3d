package anjia.command;

import anjia.web.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Lets picocli read descriptions of commands and options from our words: {@code anjia.serve.port} is {@code command.help.anjia.serve.port}. */
final class HelpWords extends ResourceBundle {

    private static final String HERE = "command.help.";

    private final Texts texts;

    HelpWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.has(HERE + key) ? texts.get(HERE + key) : null;
    }

    /** Picocli asks for no key that is not listed here. */
    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keys(HERE));
    }

    @Override
    public boolean containsKey(String key) {
        return texts.has(HERE + key);
    }
}
