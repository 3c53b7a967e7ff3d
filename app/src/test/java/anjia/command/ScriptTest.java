package anjia.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script finds a JDK among folders that look like those of real machines. */
class ScriptTest {

    private static final Path SCRIPT = Path.of("..", "anjia");
    private static final Pattern WRITTEN = Pattern.compile("^(\\w+)\\(\\) \\{");
    private static final Pattern TAKEN = Pattern.compile("\\bbuild_\\w+\\b");

    @TempDir
    Path machine;

    record Said(int code, String words) {}

    @Test
    void everyStepThatACommandTakesIsWrittenOnce() throws IOException {
        var lines = Files.readAllLines(SCRIPT);
        var written = lines.stream()
                .map(WRITTEN::matcher)
                .filter(Matcher::find)
                .map(step -> step.group(1))
                .toList();
        var taken = lines.stream()
                .flatMap(line -> TAKEN.matcher(line).results())
                .map(MatchResult::group)
                .toList();

        assertThat(written).doesNotHaveDuplicates().contains("build", "tests", "screens", "bench");
        assertThat(taken).contains("build_bench", "build_fuzz").isSubsetOf(written);
    }

    @Test
    void javaHomeIsTakenWhenItIsNewEnough() throws Exception {
        var mine = jdk("opt/mine", "25.0.3");
        jdk("usr/lib/jvm/temurin-26", "26");

        assertThat(jdkWith(Map.of("JAVA_HOME", mine.toString()))).isEqualTo(new Said(0, mine + "\n"));
    }

    @Test
    void anOldJavaHomeGivesWayToWhatIsInstalled() throws Exception {
        var old = jdk("opt/old", "17.0.15");
        var installed = jdk("usr/lib/jvm/temurin-25", "25.0.3");

        assertThat(jdkWith(Map.of("JAVA_HOME", old.toString()))).isEqualTo(new Said(0, installed + "\n"));
    }

    @Test
    void aRuntimeWithoutCompilerIsNotEnough() throws Exception {
        var runtime = jdk("usr/lib/jvm/a-runtime", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));
        var whole = jdk("usr/lib/jvm/b-whole", "25.0.3");

        assertThat(jdkWith(Map.of())).isEqualTo(new Said(0, whole + "\n"));
    }

    @Test
    void jdksOfSdkmanAndOfEditorsAndOfMacsAreFound() throws Exception {
        for (var place : List.of(
                "home/.sdkman/candidates/java/25-tem",
                "home/.jdks/temurin-25",
                "Library/Java/JavaVirtualMachines/t25/Contents/Home")) {
            var there = jdk(place, "25");

            assertThat(jdkWith(Map.of())).as(place).isEqualTo(new Said(0, there + "\n"));
            Files.delete(there.resolve("release"));
        }
    }

    @Test
    void aJdkOnThePathIsFoundThroughItsLinks() throws Exception {
        var hidden = jdk("somewhere/else", "25.0.1");
        Files.createDirectories(machine.resolve("bin"));
        Files.createSymbolicLink(machine.resolve("bin/javac"), hidden.resolve("bin/javac"));

        assertThat(jdkWith(Map.of("PATH", machine.resolve("bin") + ":/usr/bin:/bin")))
                .isEqualTo(new Said(0, hidden + "\n"));
    }

    @Test
    void whoHasNoneIsToldHowToGetOneOnEachSystem() throws Exception {
        jdk("usr/lib/jvm/java-21", "21.0.2");

        var said = jdkWith(Map.of());

        assertThat(said.code()).isNotZero();
        assertThat(said.words()).contains("JDK 25", "Debian", "Fedora", "macOS", "Windows", "JAVA_HOME");
    }

    @Test
    void aChineseTerminalIsSpokenToInChinese() throws Exception {
        assertThat(jdkWith(Map.of("LANG", "zh_CN.UTF-8")).words()).contains("安家需要 JDK 25");
    }

    private Path jdk(String place, String version) throws IOException {
        var home = machine.resolve(place);
        Files.createDirectories(home.resolve("bin"));
        for (var program : List.of("java", "javac"))
            if (!Files.exists(home.resolve("bin").resolve(program)))
                Files.createFile(
                        home.resolve("bin").resolve(program),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }

    /** A machine on which nothing else is to be found: the commands of the script itself come from folders without a JDK. */
    private Said jdkWith(Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", SCRIPT.toAbsolutePath().toString(), "jdk").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        commandsWithoutJava(),
                        "HOME",
                        machine.resolve("home").toString(),
                        "ANJIA_ROOT",
                        machine.toString()));
        builder.environment().putAll(environment);
        var process = builder.start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }

    private String commandsWithoutJava() throws IOException {
        var folder = Files.createDirectories(machine.resolve("commands"));
        for (var name : List.of("sh", "sed", "dirname", "readlink", "uname", "id"))
            for (var place : List.of("/usr/bin", "/bin")) {
                var command = Path.of(place, name);
                if (Files.exists(command) && !Files.exists(folder.resolve(name)))
                    Files.createSymbolicLink(folder.resolve(name), command);
            }
        return folder.toString();
    }
}
