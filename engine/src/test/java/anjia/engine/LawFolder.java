package anjia.engine;

import java.nio.file.Path;

/** The law of the project, as every test reads it. */
final class LawFolder {
    static final LawText TEXT = LawText.of(Path.of("..", "law"));
    static final Law LAW = Law.load(TEXT);

    private LawFolder() {}
}
