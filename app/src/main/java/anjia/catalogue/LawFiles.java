package anjia.catalogue;

import anjia.engine.LawText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Where the current law text lies (法规文本): the folder that {@code anjia.law} names, else the text that came with the program. */
@Component
class LawFiles {

    private static final String ROOT = "law/";

    private final String folder;

    LawFiles(@Value("${anjia.law:}") String folder) {
        this.folder = folder;
    }

    LawText read() {
        return folder.isBlank() ? packed() : LawText.of(Path.of(folder));
    }

    private static LawText packed() {
        try {
            var files = new TreeMap<String, String>();
            var resources = new PathMatchingResourcePatternResolver();
            for (var type : new String[] {"yaml", "md"})
                for (var file : resources.getResources("classpath*:" + ROOT + "**/*." + type)) {
                    var address = file.getURL().toString();
                    files.put(
                            address.substring(address.lastIndexOf("/" + ROOT) + ROOT.length() + 1),
                            file.getContentAsString(StandardCharsets.UTF_8));
                }
            return LawText.of(files);
        } catch (IOException e) {
            throw new UncheckedIOException("the law text that came with the program is not readable", e);
        }
    }
}
