package anjia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class OncePerPageTest {

    private record Of(String whom, String forWhom) {}

    private final AtomicInteger searches = new AtomicInteger();

    @AfterEach
    void thePageIsOver() {
        RequestContextHolder.resetRequestAttributes();
    }

    private void open(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/office/cases")));
    }

    private int find(String whom, String forWhom) {
        return OncePerPage.find(new Of(whom, forWhom), searches::incrementAndGet);
    }

    @Test
    void aPageFindsTheSameOnce() {
        open("GET");
        assertThat(find("li", "clerk")).isEqualTo(find("li", "clerk")).isEqualTo(1);
    }

    @Test
    void whatOneMayReadIsNotWhatAnotherMay() {
        open("GET");
        assertThat(find("li", "clerk")).isNotEqualTo(find("li", "officer"));
    }

    @Test
    void theNextPageLooksAgain() {
        open("GET");
        find("li", "clerk");
        open("GET");
        assertThat(find("li", "clerk")).isEqualTo(2);
    }

    @Test
    void aFormLooksEachTimeBecauseItChangesThings() {
        open("POST");
        find("li", "clerk");
        assertThat(find("li", "clerk")).isEqualTo(2);
    }

    @Test
    void outsideOfARequestNothingIsRemembered() {
        find("li", "clerk");
        assertThat(find("li", "clerk")).isEqualTo(2);
    }
}
