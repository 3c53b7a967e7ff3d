package anjia.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A form with files lies in memory before anybody knows whose it is: only few pages take one. */
class UploadGateTest {

    private static final FilePages TABLES = new FilePages() {
        @Override
        public boolean take(String path) {
            return path.equals("/tables");
        }

        @Override
        public long longestForm() {
            return 100;
        }
    };

    private final UploadGate gate = new UploadGate(List.of(TABLES), new RateLimit(() -> 0L));

    private int sent(String path, byte[] form, String type) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.setContent(form);
        request.setContentType(type);
        var response = new MockHttpServletResponse();
        gate.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void onlyThePagesThatTakeFilesGetOneAndNoneThatIsTooLong() throws Exception {
        assertThat(sent("/tables", new byte[100], "multipart/form-data; boundary=x"))
                .isEqualTo(200);
        assertThat(sent("/tables", new byte[101], "multipart/form-data; boundary=x"))
                .isEqualTo(413);
        assertThat(sent("/tables/publish", new byte[10], "multipart/form-data")).isEqualTo(415);
        assertThat(sent("/elsewhere", new byte[10], "Multipart/Mixed")).isEqualTo(415);
        assertThat(sent("/elsewhere", new byte[1000], "application/x-www-form-urlencoded"))
                .isEqualTo(200);
    }

    @Test
    void aFormThatDoesNotSayHowLongItIsIsRefused() throws Exception {
        var request = new MockHttpServletRequest("POST", "/tables") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContentType("multipart/form-data");
        var response = new MockHttpServletResponse();
        gate.doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(413);
    }

    @Test
    void fromOnePlaceSoManyAMinute() throws Exception {
        for (var form = 0; form < 30; form++) sent("/tables", new byte[1], "multipart/form-data");
        assertThat(sent("/tables", new byte[1], "multipart/form-data")).isEqualTo(429);
    }
}
