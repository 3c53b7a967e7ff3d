package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What comes back in an address or a form is what we wrote there, or nothing. */
class TypedFuzzTest {

    @FuzzTest
    void fileNumbers(byte[] bytes) {
        CaseNumber.parse(text(bytes))
                .ifPresent(
                        number -> assertThat(CaseNumber.parse(number.value())).contains(number));
    }

    @FuzzTest
    void whereThePageBeforeEnded(byte[] bytes) {
        var after = WorkList.After.parse(text(bytes));
        if (after != null) assertThat(WorkList.After.parse(after.toString())).isEqualTo(after);
    }

    @FuzzTest
    void theOfficeThatIsToBeAsked(byte[] bytes) {
        AroundPages.office(text(bytes));
    }

    @FuzzTest
    void theDayThatAnOfficerFound(byte[] bytes) {
        new FileViews.Finding("f", "ask", List.of(), true, text(bytes), "", null).day();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
