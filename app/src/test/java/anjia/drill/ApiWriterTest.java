package anjia.drill;

import static org.assertj.core.api.Assertions.assertThatCode;

import anjia.drill.ApiDocument.Operation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

class ApiWriterTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void whateverTheDiceABrokenRequestThatIsBrokenOnceMoreIsStillWritten() {
        var handIn = new Operation(
                "POST",
                "/api/v1/cases",
                List.of(),
                JSON.readTree("{\"type\": \"object\"}"),
                JSON.readTree("{\"person\": \"one\", \"items\": [{\"item\": \"unemployment/benefit\"}]}"),
                Optional.of("cases.write"),
                MissingNode.getInstance());
        var known =
                new ApiWriter.Known(List.of("one"), List.of("two"), List.of("three"), List.of("unemployment/benefit"));
        var tokens = new ApiWriter.Tokens(List.of("good"), List.of("bad"));

        assertThatCode(() -> {
                    for (int seed = 0; seed < 200; seed++) {
                        var writer = new ApiWriter(seed, known, tokens);
                        for (int i = 0; i < 50; i++) writer.request(handIn);
                    }
                })
                .doesNotThrowAnyException();
    }
}
