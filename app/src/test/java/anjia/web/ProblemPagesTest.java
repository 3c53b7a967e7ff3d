package anjia.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

@SpringBootTest(classes = {WebGround.class, ProblemPagesTest.Trouble.class})
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ProblemPagesTest {

    private static final Pattern REFERENCE = Pattern.compile("[2-9A-Z]{3}-[2-9A-Z]{4}");

    @Autowired
    private MockMvcTester mvc;

    @Test
    void anAddressThatIsNoneSaysSoAndShowsTheWayHome() {
        assertThat(mvc.get().uri("/nowhere"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
                .bodyText()
                .contains("没有这一页", "回首页", "lang=\"zh-CN\"");
    }

    @Test
    void troubleSpeaksTheReadersLanguage() {
        assertThat(mvc.get().uri("/nowhere?lang=en")).bodyText().contains("There is no such page", "lang=\"en\"");
    }

    @Test
    void ourOwnFaultGetsANumberThatIsAlsoInTheLog(CapturedOutput output) {
        var answer = mvc.get().uri("/trouble/broken").exchange();
        assertThat(answer)
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .bodyText()
                .contains("不是您的错")
                .doesNotContain("secret", "Exception", "at anjia");
        var reference = REFERENCE.matcher(body(answer));
        assertThat(reference.find()).isTrue();
        assertThat(output)
                .contains("problem " + reference.group() + ": GET /trouble/broken")
                .contains("secret of the log");
    }

    @Test
    void whatSomebodyTypedWrongIsNotOurFault(CapturedOutput output) {
        assertThat(mvc.get().uri("/trouble/number?n=612425198302150027x"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("这一步没走通");
        assertThat(output).doesNotContain("612425198302150027");
    }

    @Test
    void whoHangsUpInTheMiddleIsNotOurFault(CapturedOutput output) {
        assertThat(mvc.get().uri("/trouble/gone")).hasStatusOk().bodyText().isEmpty();
        assertThat(output).doesNotContain("problem ");
    }

    @Test
    void programsGetProblemJson() {
        assertThat(mvc.get().uri("/api/nowhere"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.get().uri("/trouble/broken").accept(MediaType.APPLICATION_JSON))
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.reference")
                .asString()
                .matches(REFERENCE);
    }

    @Test
    void anExceptionMayBringItsOwnWords() {
        assertThat(mvc.get().uri("/trouble/stale"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("这张表已经交过了");
    }

    @Test
    void aFormWithoutOurTokenIsRefused() {
        assertThat(mvc.post().uri("/trouble/broken")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatAFilterRefusedBecauseOfAnOldTokenSaysThatThePageIsOld() {
        var refused = mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                .requestAttr(WebAttributes.ACCESS_DENIED_403, new MissingCsrfTokenException("old"));
        assertThat(refused).hasStatus(HttpStatus.FORBIDDEN).bodyText().contains("这一页放得太久了");
    }

    @Test
    void theAddressOfErrorsItselfIsNoPage() {
        assertThat(mvc.get().uri("/error")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aWrongMethodIsToldWhichOnesThereAre() {
        assertThat(mvc.get().uri("/trouble/post"))
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
                .containsHeader("Allow");
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Controller
    static class Trouble {

        @GetMapping("/trouble/gone")
        String gone() throws AsyncRequestNotUsableException {
            throw new AsyncRequestNotUsableException("broken pipe");
        }

        @GetMapping("/trouble/broken")
        String broken() {
            throw new IllegalStateException("secret of the log");
        }

        @GetMapping("/trouble/number")
        String number(@RequestParam int n) {
            return "web/about";
        }

        @GetMapping("/trouble/stale")
        String stale() {
            throw new Stale();
        }

        @org.springframework.web.bind.annotation.PostMapping("/trouble/post")
        String post() {
            return "web/about";
        }
    }

    static class Stale extends RuntimeException implements Problem {

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }

        @Override
        public String key() {
            return "web.problem.422";
        }
    }
}
