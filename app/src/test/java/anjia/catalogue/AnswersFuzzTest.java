package anjia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Answers as they are typed and carried on are read, or are none. */
class AnswersFuzzTest {

    @FuzzTest
    void answersOfAGroup(byte[] bytes) {
        assertThat(GroupAnswer.parse(text(bytes)).rows()).isNotNull();
    }

    @FuzzTest
    void mattersAndArticles(byte[] bytes) {
        Matter.parse(text(bytes));
        Articles.of(text(bytes));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
