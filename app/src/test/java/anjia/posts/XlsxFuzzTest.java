package anjia.posts;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever somebody sends as a workbook is read or refused, and nothing else happens. */
class XlsxFuzzTest {

    @FuzzTest
    void files(byte[] bytes) {
        readOrRefused(bytes);
    }

    @FuzzTest
    void sheets(byte[] bytes) {
        readOrRefused(SomeTables.byHand(new String(bytes, StandardCharsets.UTF_8), "<si><t>职业</t></si>"));
    }

    @FuzzTest
    void numbers(byte[] bytes) {
        TableLine.number(new String(bytes, StandardCharsets.UTF_8));
    }

    private static void readOrRefused(byte[] file) {
        try {
            Xlsx.read(file, TableReading.MOST_POSTS);
        } catch (NotRead refused) {
            refused.reason();
        }
    }
}
