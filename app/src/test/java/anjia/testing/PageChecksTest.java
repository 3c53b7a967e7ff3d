package anjia.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks let a good page pass, and each of them sees its own fault. */
class PageChecksTest {

    private static final String GOOD = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>安家</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>button { min-width: 60px; min-height: 48px; color: #000; background: #fff }</style></head>
            <body><main><h1>失业登记</h1><p>您好，<a href="/">回首页</a>。</p><button>提交</button><!--fault--></main></body></html>
            """;

    private static HttpServer server;

    @BeforeAll
    static void aServerOfPages() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var fault = exchange.getRequestURI().getQuery();
            var page = GOOD.replace("<!--fault-->", fault == null ? "" : fault).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void serverStops() {
        server.stop(0);
    }

    @Test
    void aGoodPagePassesAndItsPictureIsTaken() {
        var page = page("");

        assertThatCode(() -> {
                    PageChecks.passesAll(page, "good-page");
                    PageChecks.targetsAreLargeEnough(page);
                    PageChecks.take(page, "good-page");
                })
                .doesNotThrowAnyException();
        assertThat(Path.of("target/screens/good-page-zh-360x740.png")).isNotEmptyFile();
    }

    @Test
    void aFaultIsFoundAgainWhenTheTestIsRunOnceMore() {
        var page = page("<img src='data:;'>");

        for (var run = 1; run <= 2; run++)
            assertThatThrownBy(() -> PageChecks.passesAll(page, "faulty-page"))
                    .as("run %d", run)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("image-alt");
    }

    @Test
    void aPhoneIsAsNarrowAsAPhone() {
        assertThat(page("").evaluate("window.innerWidth")).isEqualTo(360);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "<img src='data:;'>, image-alt",
                "<input name='n'>, label",
                "<p style='color: %23ccc; background: %23fff'>颜色太浅了</p>, color-contrast",
            })
    void axeSeesWhatAReaderCannot(String fault, String rule) {
        var page = page(fault);

        assertThatThrownBy(() -> PageChecks.isAccessible(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule);
    }

    @Test
    void aLookThatWasReadableOnOnePageIsStillSeenOnAnotherGround() {
        var readable = page("<p style='color: %23333; background: %23fff'>看得清</p>");
        PageChecks.isAccessible(readable);
        PageChecks.isAccessible(readable);
        var onDark = page("<div style='background: %23222'><p style='color: %23333'>看不清</p></div>");

        assertThatThrownBy(() -> PageChecks.isAccessible(onDark))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("color-contrast");
    }

    @Test
    void theNuCheckerSeesBrokenHtmlAndTellsTheLine() {
        var page = page("<p><div>x</div></p>");

        assertThatThrownBy(() -> PageChecks.isValidHtml(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("5:")
                .hasMessageContaining("No “p” element in scope");
    }

    @Test
    void aPageThatIsTooWideIsSeen() {
        var page = page("<div style='width: 400px'>x</div>");

        assertThatThrownBy(() -> PageChecks.fitsTheWidth(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("408");
    }

    @Test
    void aTargetThatIsTooSmallIsSeen() {
        var page = page("<select><option>一</option></select>");

        assertThatThrownBy(() -> PageChecks.targetsAreLargeEnough(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("<select>");
    }

    private static Page page(String fault) {
        var page = Browser.open(Screen.PHONE, "zh-CN", server.getAddress().getPort());
        page.navigate("/?" + fault);
        return page;
    }
}
