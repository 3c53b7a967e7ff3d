package anjia.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The Nu HTML checker (validator.nu) inside the test run. It needs an older ICU than the platform and therefore lives in a class
 * loader of its own.
 */
final class HtmlChecker {

    /** Filled by the build. */
    private static final Path OLD_ICU = Path.of("target", "html-checker");

    private static final Function<String, List<String>> CHECKER = load();

    private HtmlChecker() {}

    /** @return "line:column message" of every error, in the order of the document; warnings are left out */
    static List<String> errors(String html) {
        return CHECKER.apply(html);
    }

    @SuppressWarnings("unchecked")
    private static Function<String, List<String>> load() {
        try {
            var apart = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader());
            return (Function<String, List<String>>) apart.loadClass("anjia.testing.NuValidator")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException("run ./mvnw test-compile first", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the HTML checker does not start", e);
        }
    }

    private static URL[] jars() throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var ours = Arrays.stream(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> !path.getFileName().toString().startsWith("icu4j"));
        try (var old = Files.list(OLD_ICU)) {
            return Stream.concat(old, ours).map(HtmlChecker::url).toArray(URL[]::new);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
