package anjia.engine;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Rules that nobody would write are compiled, or told as faults, and never crash the house. */
class RulesFuzzTest {

    @FuzzTest
    void rulesOfASmallLaw(byte[] bytes) {
        LawCheck.of(SmallLaw.text("age, wage, months, kind, poor, family, since", text(bytes)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
