package anjia.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCodeTest {

    @Test
    void aThousandCodesAreAThousandAndReadAsTheyWereWritten() {
        var codes = new HashSet<PaperCode>();
        for (int i = 0; i < 1000; i++) codes.add(PaperCode.next());
        assertThat(codes).hasSize(1000).allSatisfy(code -> {
            assertThat(code.value()).matches("[0-9A-HJKMNP-TV-Z]{16}");
            assertThat(PaperCode.parse(code.grouped())).contains(code);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7KQ2 M9DW 3TXA V10H",
                "7kq2m9dw3txav10h",
                "7KQ2-M9DW—3TXA‐V1oH",
                " ７ＫＱ２　Ｍ９ＤＷ　３ＴＸＡ　ＶｌＯＨ ",
                "7KQ2M9DW3TXAVIOH"
            })
    void howeverItIsTypedItIsTheSameCode(String typed) {
        assertThat(PaperCode.parse(typed)).contains(new PaperCode("7KQ2M9DW3TXAV10H"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7KQ2M9DW3TXAV10", "7KQ2M9DW3TXAV10HH", "7KQ2M9DW3TXAV1UH", "../../etc", "李秀梅李秀梅李秀梅李秀梅李秀梅李"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(PaperCode.parse(typed)).isEmpty();
    }
}
