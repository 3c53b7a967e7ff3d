package anjia.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a program sends is read, or is told to be wrong. */
class ParametersFuzzTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private interface Read {
        void read() throws IOException;
    }

    private static void readOrWrong(Read read) throws IOException {
        try {
            read.read();
        } catch (BadRequest told) {
            assertThat(told.wrong()).isNotEmpty();
        }
    }

    @FuzzTest
    void cursors(byte[] bytes) throws IOException {
        readOrWrong(() -> Cursor.read(text(bytes), 2));
    }

    @FuzzTest
    void daysAndIdsAndWords(byte[] bytes) throws IOException {
        var text = text(bytes);
        readOrWrong(() -> Reading.division("p", text));
        readOrWrong(() -> {
            var day = Reading.day("p", text);
            if (day != null)
                assertThat(day.getYear()).as("a year that the database knows").isBetween(0, 9999);
        });
        readOrWrong(() -> Reading.id("p", text));
        readOrWrong(() -> Reading.word("p", text, DayOfWeek.class));
        readOrWrong(() -> Reading.page(text));
    }

    @FuzzTest
    void bodies(byte[] bytes) throws IOException {
        var request = new MockHttpServletRequest();
        request.setContent(bytes);
        readOrWrong(() -> Body.read(request, JSON, HandInApi.Asked.class));
        readOrWrong(() -> Body.read(request, JSON, PersonApi.Lookup.class));
    }

    @FuzzTest
    void cellsOfATable(byte[] bytes) {
        var text = text(bytes);
        var cell = CaseExport.cell(text);
        assertThat(cell).doesNotMatch("(?s)\"?[=+@\\-].*");
        if (cell.startsWith("\"")) assertThat(cell).endsWith("\"");
        else assertThat(cell).doesNotContain(",", "\n", "\r");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
