package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class BordersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\/elsewhere.example",
                "javascript:alert(1)",
                "/desk\r\nSet-Cookie: a=b",
                "/desk/{0}",
                "/桌",
                ""
            })
    void aWayThatLeadsElsewhereIsNotGone(String way) {
        assertThat(Doors.inside(way, "/my")).isEqualTo("/my");
    }

    @Test
    void aWayInsideTheHouseIsKeptWithItsQuery() {
        assertThat(Doors.inside("/desk/persons?q=%E6%9D%8E&page=2", "/my"))
                .isEqualTo("/desk/persons?q=%E6%9D%8E&page=2");
    }

    @Test
    void aFormIsOursWhenTheBrowserSaysSo() {
        assertThat(Origins.surelyOurs(from(Map.of("Sec-Fetch-Site", "same-origin"))))
                .isTrue();
        assertThat(Origins.surelyOurs(from(Map.of("Origin", "http://anjia.example:8080"))))
                .isTrue();
        assertThat(Origins.surelyOurs(from(Map.of("Origin", "https://ANJIA.example:8080"))))
                .isTrue();
    }

    @Test
    void aFormOfOthersIsForeignWhateverElseItClaims() {
        for (var site : new String[] {"cross-site", "same-site"}) {
            var request = from(Map.of("Sec-Fetch-Site", site, "Origin", "http://anjia.example:8080"));
            assertThat(Origins.surelyForeign(request)).as(site).isTrue();
            assertThat(Origins.surelyOurs(request)).as(site).isFalse();
        }
        for (var origin : new String[] {"null", "http://elsewhere.example", "http://anjia.example:8081", "http://["})
            assertThat(Origins.surelyForeign(from(Map.of("Origin", origin))))
                    .as(origin)
                    .isTrue();
    }

    @Test
    void aBrowserThatSaysNothingIsNeitherBelievedNorRefused() {
        var request = from(Map.of());

        assertThat(Origins.surelyOurs(request)).isFalse();
        assertThat(Origins.surelyForeign(request)).isFalse();
    }

    @Test
    void everyPrefixLetsInWhoBelongsThereAndNobodyElse() {
        var clerk = TestStaff.of(Role.CLERK);
        var officer = TestStaff.of(Role.OFFICER);
        var admin = TestStaff.of(Role.ADMIN);
        var person = new Actor.Person(new PersonId(anjia.web.Ids.next()));
        var visitor = new Actor.Visitor(null);

        assertThat(Gatekeeper.mayPass(clerk, "/desk")).isTrue();
        assertThat(Gatekeeper.mayPass(clerk, "/office/files")).isFalse();
        assertThat(Gatekeeper.mayPass(officer, "/office/files")).isTrue();
        assertThat(Gatekeeper.mayPass(admin, "/desk")).isFalse();
        assertThat(Gatekeeper.mayPass(admin, "/office")).isFalse();
        assertThat(Gatekeeper.mayPass(person, "/my/cases")).isTrue();
        assertThat(Gatekeeper.mayPass(person, "/desk")).isFalse();
        assertThat(Gatekeeper.mayPass(clerk, "/my")).isFalse();
        assertThat(Gatekeeper.mayPass(visitor, "/my")).isFalse();
        assertThat(Gatekeeper.mayPass(visitor, "/myths")).isTrue();
        assertThat(Gatekeeper.mayPass(visitor, "/")).isTrue();
    }

    private static MockHttpServletRequest from(Map<String, String> headers) {
        var request = new MockHttpServletRequest("POST", "/my/apply");
        request.addHeader("Host", "anjia.example:8080");
        headers.forEach(request::addHeader);
        return request;
    }
}
