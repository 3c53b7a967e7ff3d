package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import anjia.engine.syntax.Fault;
import java.util.List;
import java.util.regex.Pattern;

/** The law of the project with one fault planted into it. */
record Planted(String path, String content) {

    /** Puts {@code now} where {@code was} stands in the file; it has to stand there once. */
    static Planted in(String path, String was, String now) {
        var before = LawFolder.PART.files().get(path);
        assertThat(before.split(Pattern.quote(was), -1))
                .as("%s in %s", was, path)
                .hasSize(2);
        return new Planted(path, before.replace(was, now));
    }

    List<Fault> faults() {
        var text = LawFolder.PART.with(path, content);
        var thrown = catchThrowableOfType(LawFaults.class, () -> Law.load(text));
        assertThat(thrown).as("faults of the planted law").isNotNull();
        return thrown.faults();
    }

    /** The only fault stands where {@code needle} begins and says this. */
    Fault found(String needle, String message) {
        var at = content.indexOf(needle);
        assertThat(at).as("needle %s", needle).isNotNegative();
        var line = content.substring(0, at).split("\n", -1).length;
        var column = at - content.lastIndexOf('\n', at - 1);
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.message()).contains(message);
            assertThat(fault.file() + ":" + fault.line() + ":" + fault.column())
                    .isEqualTo(path + ":" + line + ":" + column);
        });
        return faults().getFirst();
    }
}
