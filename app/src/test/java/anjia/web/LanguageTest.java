package anjia.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguageTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void whoSaysNothingReadsChinese() {
        assertThat(Language.of(request)).isEqualTo(Language.ZH_CN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB,en;q=0.9 | EN",
                "fr,en;q=0.8,zh;q=0.5 | EN",
                "zh-TW | ZH_CN",
                "ja | ZH_CN",
                "* | ZH_CN",
                "!! | ZH_CN"
            })
    void theBrowserIsHeard(String header, Language expected) {
        request.addHeader("Accept-Language", header);
        assertThat(Language.of(request)).isEqualTo(expected);
    }

    @Test
    void aLanguageChosenBeforeOutweighsTheBrowser() {
        request.addHeader("Accept-Language", "en");
        request.setCookies(new Cookie(Language.COOKIE, "zh-CN"));
        assertThat(Language.of(request)).isEqualTo(Language.ZH_CN);
    }

    @Test
    void theLinkJustFollowedOutweighsEverything() {
        request.setCookies(new Cookie(Language.COOKIE, "zh-CN"));
        request.setParameter("lang", "en");
        assertThat(Language.of(request)).isEqualTo(Language.EN);
    }

    @Test
    void aCookieOfNonsenseIsNoLanguage() {
        request.setCookies(new Cookie(Language.COOKIE, "klingon"));
        assertThat(Language.of(request)).isEqualTo(Language.ZH_CN);
    }
}
