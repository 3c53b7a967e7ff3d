package anjia.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of every module, in both languages. */
class WordsTest {

    private static final Texts CHINESE = Texts.in(Language.ZH_CN);
    private static final Texts ENGLISH = Texts.in(Language.EN);
    private static final Path SOURCES = Path.of("src", "main", "java", "anjia");

    /** A key given as a whole, or its beginning when the rest is decided at run time. Keys begin with a module. */
    private static final Pattern USE =
            Pattern.compile("\\b(?:text|prose|texts\\(\\)\\.get|texts\\.get)\\(\\s*\"([\\w.]+)\"");

    private static final Pattern TYPED_SPACE = Pattern.compile("\\p{IsHan} [\\dA-Za-z]|[\\dA-Za-z] \\p{IsHan}");

    @Test
    void everyWordExistsInBothLanguages() {
        assertThat(ENGLISH.all().keySet())
                .containsExactlyInAnyOrderElementsOf(CHINESE.all().keySet());
    }

    @Test
    void everyKeyThatAPageOrClassNamesExists() {
        var used = used();
        assertThat(used).isNotEmpty();
        assertThat(used.stream().filter(key -> !exists(key))).isEmpty();
    }

    /** Their words are put together at run time, from the key that the class gives. */
    @Test
    void everyProblemHasATitleAndALine() throws IOException {
        var problem = Pattern.compile(
                "implements (?:\\w+, )*Problem\\b.*?String key\\(\\) \\{\\s*return \"([\\w.]+)\"", Pattern.DOTALL);
        try (var files = Files.walk(SOURCES)) {
            var keys = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> keys(file, problem).stream())
                    .toList();
            assertThat(keys).contains("posts.unknown");
            assertThat(keys.stream()
                            .flatMap(key -> Stream.of(key + ".title", key + ".line"))
                            .filter(word -> !CHINESE.all().containsKey(word)))
                    .isEmpty();
        }
    }

    /** English may count what Chinese need not: "{0, plural, one {day} other {days}}" for 天. */
    @Test
    void bothLanguagesTakeTheSameArguments() {
        CHINESE.all().forEach((key, chinese) -> {
            var english = ENGLISH.all().getOrDefault(key, chinese);
            var needed = arguments(english);
            needed.removeIf(argument -> english.contains("{" + argument + ", plural,"));
            assertThat(arguments(english)).as(key).containsAll(arguments(chinese));
            assertThat(arguments(chinese)).as(key).containsAll(needed);
        });
    }

    /** Browsers set the space between Han and digits; a terminal does not, so what it prints may have one. */
    @Test
    void nobodyTypesASpaceBetweenHanAndDigits() {
        var typed = new TreeMap<>(CHINESE.all());
        typed.keySet().removeIf(key -> key.startsWith("command."));
        typed.values().removeIf(word -> !TYPED_SPACE.matcher(word).find());
        assertThat(typed).isEmpty();
    }

    @Test
    void nobodyShouts() {
        for (var texts : List.of(CHINESE, ENGLISH)) {
            var loud = new TreeMap<>(texts.all());
            loud.values().removeIf(word -> !word.contains("!") && !word.contains("！"));
            assertThat(loud).isEmpty();
        }
    }

    @Test
    void theWordsOfTheOfficeStayInTheOffice() {
        assertThat(CHINESE.all())
                .allSatisfy((key, word) ->
                        assertThat(word).as(key).doesNotContain("请知悉", "予以", "相关", "系统异常", "恭喜", "您不符合"));
    }

    @Test
    void aKeyWithoutWordsShowsItselfInBrackets() {
        assertThat(CHINESE.get("web.noSuchKey")).isEqualTo("[web.noSuchKey]");
    }

    @Test
    void englishCountsOneAndMany() {
        assertThat(ENGLISH.get("web.chip.left", 1)).isEqualTo("1 day left");
        assertThat(ENGLISH.get("web.chip.left", 6)).isEqualTo("6 days left");
    }

    private static boolean exists(String key) {
        return CHINESE.all().keySet().stream().anyMatch(key.endsWith(".") ? one -> one.startsWith(key) : key::equals);
    }

    private static TreeSet<String> arguments(String word) {
        return new TreeSet<>(new MessageFormat(word).getArgumentNames());
    }

    private static List<String> used() {
        try (var files = Files.walk(SOURCES)) {
            var keys = new ArrayList<String>();
            files.filter(file -> file.toString().matches(".*\\.(java|jte)"))
                    .forEach(file -> keys.addAll(keys(file, USE)));
            keys.removeIf(key -> !Files.isDirectory(SOURCES.resolve(key.replaceFirst("\\..*", ""))));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> keys(Path file, Pattern use) {
        try {
            return use.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
