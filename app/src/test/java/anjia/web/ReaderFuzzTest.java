package anjia.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whatever a browser says about its reader, and whatever names are, a page is made. */
class ReaderFuzzTest {

    @FuzzTest
    void languages(byte[] bytes) {
        var text = text(bytes);
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", text);
        assertThat(Language.of(request)).isNotNull();
        request.setParameter(Language.PARAMETER, text);
        request.setCookies(new Cookie(Language.COOKIE, "x"));
        assertThat(Language.of(request)).isNotNull();
        Language.parse(text);
    }

    @FuzzTest
    void days(byte[] bytes) {
        var parts = text(bytes).split("-", 3);
        var form = Map.of("d.year", parts[0], "d.month", parts[parts.length / 2], "d.day", parts[parts.length - 1]);
        var read = DateParts.from(form, "d");
        read.toDay().ifPresent(day -> assertThat(DateParts.of(day).toDay()).contains(day));
    }

    @FuzzTest
    void namesByEar(byte[] bytes) {
        var text = text(bytes);
        Pinyin.of(text);
        Pinyin.initials(text);
        Pinyin.sound(text);
        PlaceNames.english(text);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
