package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a browser says at the door is understood, or is nothing, and leads nowhere else. */
class DoorFuzzTest {

    @FuzzTest
    void waysBack(byte[] bytes) {
        var way = Doors.inside(text(bytes), "/home");
        assertThat(way).matches("/([^/\\\\][!-~]*)?").doesNotContain("\\");
    }

    @FuzzTest
    void browsersAndOrigins(byte[] bytes) {
        var request = new MockHttpServletRequest("POST", "/my");
        request.addHeader("User-Agent", text(bytes));
        request.addHeader("Origin", text(bytes));
        request.addHeader("Host", "here");
        Device.of(request);
        Origins.surelyOurs(request);
        Origins.surelyForeign(request);
    }

    @FuzzTest
    void numbersAtTheDoor(byte[] bytes) {
        var normal = OneTimeCodes.normal(text(bytes));
        OneTimeCodes.isComplete(normal);
        assertThat(OneTimeCodes.normal(normal)).isEqualTo(normal);
        RateLimit.place(text(bytes));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
