package anjia.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** The law of the project, as tests read it. */
final class LawFolder {
    static final LawText TEXT = LawText.of(Path.of("..", "law"));
    static final Law LAW = Law.load(TEXT);

    /** Four items of it and what they read, for tests that read a law many times over. */
    static final LawText PART = part(
            List.of("unemployment/registration", "unemployment/benefit", "housing/public-rental", "residence/permit"));

    private LawFolder() {}

    private static LawText part(List<String> items) {
        var files = new TreeMap<String, String>();
        TEXT.files().forEach((path, content) -> {
            var folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            var kept = !folder.contains("/")
                    ? folder.isEmpty()
                            || folder.equals("places")
                            || items.stream().anyMatch(item -> item.startsWith(folder + "/"))
                    : items.contains(folder);
            if (kept) files.put(path, content);
        });
        return new LawText(files);
    }
}
