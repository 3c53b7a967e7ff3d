package anjia.objections;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** What an objection is about comes from a form of ours, or is nothing. */
class AboutFuzzTest {

    @FuzzTest
    void whatItIsAbout(byte[] bytes) {
        About.read(text(bytes))
                .ifPresent(about -> assertThat(About.read(about.text())).contains(about));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
