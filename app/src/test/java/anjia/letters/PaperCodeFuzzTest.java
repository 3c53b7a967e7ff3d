package anjia.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** What is typed from a paper is a code, or is none. */
class PaperCodeFuzzTest {

    @FuzzTest
    void codesOnPaper(byte[] bytes) {
        PaperCode.parse(text(bytes))
                .ifPresent(code -> assertThat(PaperCode.parse(code.value())).contains(code));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
