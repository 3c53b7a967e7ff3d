package anjia.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of all modules in one language (界面文字).
 *
 * <p>They lie beside the Java they belong to, as {@code anjia/<module>/words.zh.yaml} and {@code words.en.yaml}; the key of a
 * word is the module and the path in its file, {@code cases.handIn}. A word is an ICU message: {@code {0}} stands for the
 * first argument, {@code {0, plural, one {# day} other {# days}}} for English plurals. Whole numbers get thousands
 * separators; years and codes are passed as text. Words between {@code **} are bold where {@link Prose} shows them.
 */
public final class Texts {

    private static final Map<Language, Texts> ALL = read();

    /** Replaced as a whole, so that nobody reads one that is being filled. */
    private static volatile Map<Language, Map<String, String>> learned = Map.of();

    private final Language language;
    private final Map<String, String> words;

    private Texts(Language language, Map<String, String> words) {
        this.language = language;
        this.words = words;
    }

    public static Texts in(Language language) {
        return java.util.Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    /** The words of a key with their arguments in place; the key in brackets when there are none, so that a page still stands. */
    public String get(String key, @Nullable Object... arguments) {
        var pattern = words.get(key);
        if (pattern == null) return learned.getOrDefault(language, Map.of()).getOrDefault(key, "[" + key + "]");
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) return pattern;
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public boolean has(String key) {
        return words.containsKey(key)
                || learned.getOrDefault(language, Map.of()).containsKey(key);
    }

    /** Words that no file of a module has, because they come with the law that is loaded: plain, without arguments. Those of the files stand. */
    public static synchronized void learn(Language language, Map<String, String> words) {
        var all = new EnumMap<Language, Map<String, String>>(Language.class);
        all.putAll(learned);
        var more = new TreeMap<>(all.getOrDefault(language, Map.of()));
        more.putAll(words);
        all.put(language, Map.copyOf(more));
        learned = Map.copyOf(all);
    }

    /** The keys of this beginning, without it. */
    public Set<String> keysBelow(String beginning) {
        return words.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .collect(Collectors.toSet());
    }

    /** Every key with its message as written, sorted by key. */
    Map<String, String> all() {
        return words;
    }

    private static Map<Language, Texts> read() {
        var all = new EnumMap<Language, Texts>(Language.class);
        for (var language : Language.values()) {
            var words = new TreeMap<String, String>();
            for (var file : files(language)) flatten(module(file), parse(file), words);
            all.put(language, new Texts(language, words));
        }
        return all;
    }

    private static Resource[] files(Language language) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:anjia/*/words." + language.file() + ".yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String module(Resource file) {
        try {
            var path = file.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object parse(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return new Load(LoadSettings.builder()
                            .setLabel(file.getDescription())
                            .build())
                    .loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flatten(String key, Object node, Map<String, String> words) {
        if (node instanceof Map<?, ?> map) map.forEach((name, child) -> flatten(key + "." + name, child, words));
        else words.put(key, String.valueOf(node));
    }
}
