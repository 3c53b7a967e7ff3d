package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a lawyer can judge: every worked example that lies beside its item. */
class ExamplesTest {

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() {
        return LawFolder.LAW.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.item() + ": " + example.name(),
                        () -> assertThat(example.check(LawFolder.LAW)).isEmpty()));
    }
}
