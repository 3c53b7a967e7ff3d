package anjia.engine.syntax;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever stands in a law text, reading it ends in what was read or in faults. */
class SyntaxFuzzTest {

    @FuzzTest
    void rulesInTheirMarkdown(byte[] bytes) {
        RulesText.read("rules.md", text(bytes), new Faults());
    }

    @FuzzTest
    void whatStandsInOneFence(byte[] bytes) {
        FenceParser.read(text(bytes), new Position("rules.md", 1, 1), new Faults());
    }

    @FuzzTest
    void factsNumbersAndWordsInYaml(byte[] bytes) {
        Yaml.read("facts.yaml", text(bytes), new Faults());
        Yaml.readList("examples.yaml", text(bytes), new Faults());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
