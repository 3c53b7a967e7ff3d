package anjia.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class FrameTest {

    private static final Viewer.Staff OFFICER =
            new Viewer.Staff("张卫民", "紫阳县社会保险经办中心", "access.role.OFFICER", Set.of("OFFICER"));

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/desk/files/7");

    @Test
    void theLanguageLinkKeepsWhatWasAsked() {
        request.setQueryString("q=lxm&lang=zh-CN&page=2");
        assertThat(frame().languageLink()).isEqualTo("/desk/files/7?q=lxm&page=2&lang=en");
    }

    @Test
    void largeLettersAreALinkThereAndBack() {
        assertThat(frame().sizeLink()).isEqualTo("/desk/files/7?letters=large");
        request.setParameter("letters", "large");
        assertThat(source().of(fresh(request)).sizeLink()).isEqualTo("/desk/files/7?letters=usual");
    }

    @Test
    void withoutLogInsEverybodyIsAVisitor() {
        assertThat(frame().viewer()).isEqualTo(new Viewer.Visitor());
        assertThat(frame().waiting()).isZero();
    }

    @Test
    void staffSeeTheTabsMeantForThemAndTheCurrentOneMarked() {
        seenBy(OFFICER);
        beans.registerSingleton("desk", tab("/desk", true));
        beans.registerSingleton("desktop", tab("/desktop", true));
        beans.registerSingleton("heads", tab("/heads", false));
        assertThat(frame().deskLinks())
                .containsExactly(
                        new Frame.DeskLink("/desk", "web.today", true, 3),
                        new Frame.DeskLink("/desktop", "web.today", false, 3));
    }

    @Test
    void ofTabsThatLieWithinEachOtherTheNarrowestIsTheCurrentOne() {
        seenBy(OFFICER);
        beans.registerSingleton("desk", tab("/desk", true));
        beans.registerSingleton("files", tab("/desk/files", true));
        assertThat(frame().deskLinks())
                .containsExactly(
                        new Frame.DeskLink("/desk", "web.today", false, 3),
                        new Frame.DeskLink("/desk/files", "web.today", true, 3));
    }

    @Test
    void onlyWorkersAreToldWhatWaitsForThem() {
        beans.registerSingleton("waiting", (WaitingMatters) ignored -> 2);
        seenBy(OFFICER);
        assertThat(frame().waiting()).isZero();
        beans.destroySingleton("viewer");
        seenBy(new Viewer.Worker("李秀梅"));
        assertThat(source().of(fresh(request)).waiting()).isEqualTo(2);
    }

    @Test
    void aFormCarriesTheTokenOfTheSession() {
        request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF", "_csrf", "t"));
        assertThat(frame().csrf()).isEqualTo(new Frame.Csrf("_csrf", "t"));
    }

    @Test
    void englishPagesSpellChineseNames() {
        request.setParameter("lang", "en");
        assertThat(frame().name("李秀梅")).isEqualTo("Li Xiumei (李秀梅)");
    }

    private Frame frame() {
        return source().of(request);
    }

    private FrameSource source() {
        return new FrameSource(
                beans.getBeanProvider(ViewerSource.class),
                beans.getBeanProvider(WaitingMatters.class),
                beans.getBeanProvider(DeskTab.class),
                beans.getBeanProvider(DeskSearch.class));
    }

    private void seenBy(Viewer viewer) {
        beans.registerSingleton("viewer", (ViewerSource) ignored -> viewer);
    }

    private static MockHttpServletRequest fresh(MockHttpServletRequest request) {
        request.removeAttribute(Frame.class.getName());
        return request;
    }

    private static DeskTab tab(String path, boolean shown) {
        return new DeskTab() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public String key() {
                return "web.today";
            }

            @Override
            public boolean shownTo(Viewer.Staff staff) {
                return shown;
            }

            @Override
            public OptionalInt count(HttpServletRequest request) {
                return OptionalInt.of(3);
            }
        };
    }
}
