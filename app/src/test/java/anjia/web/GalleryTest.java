package anjia.web;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.Browser;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The gallery in a real browser: whatever pages are made of holds for everybody. How it holds on each screen, the tour sees. */
@SpringBootTest(classes = WebGround.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GalleryTest {

    private static final int FIRST_VISIT = 40 * 1024;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageHoldsInLargeLettersInTheDark(Language language) {
        for (var path : pages()) {
            var page = open(path + "?letters=large", Screen.PHONE, language);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            if (language == Language.ZH_CN) PageChecks.isAccessible(page);
            PageChecks.fitsTheWidth(page);
            PageChecks.screenshot(page, "web" + path.replace('/', '-') + "-dark-large");
            page.context().close();
        }
    }

    @Test
    void forcedColoursKeepEveryState() {
        var page = open("/gallery", Screen.DESK, Language.ZH_CN);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        PageChecks.screenshot(page, "web-gallery-forced");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.strip .paid')).backgroundColor"))
                .isNotEqualTo(
                        page.evaluate("getComputedStyle(document.querySelector('.strip .ahead')).backgroundColor"));
        page.context().close();
    }

    @Test
    void paperShowsWhatWasFolded() {
        var page = open("/gallery/answer", Screen.DESK, Language.ZH_CN);
        assertThat(page.locator("figure.law").isVisible()).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("figure.law").boundingBox().height).isGreaterThan(20);
        assertThat(page.locator(".action-bar").isVisible()).isFalse();
        PageChecks.screenshot(page, "web-gallery-answer-print");
        page.context().close();
    }

    @Test
    void everythingWorksWithoutScript() {
        var page = Browser.open(Browser.visitor(Screen.PHONE, "zh-CN")
                .setJavaScriptEnabled(false)
                .setBaseURL(root()));
        page.navigate("/gallery/answer");
        assertThat(page.locator("[data-listen]").isVisible()).isFalse();
        page.locator("summary").last().click();
        assertThat(page.locator("figure.law").isVisible()).isTrue();
        page.locator(".aids a[hreflang=en]").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Unemployment benefit");
        page.navigate("/gallery/question");
        assertThat(page.locator("h1").textContent()).isEqualTo("Why did you leave the factory?");
        page.locator(".aids a[data-letters]").click();
        assertThat(page.locator("html").getAttribute("class")).contains("large");
        page.locator("label", new Page.LocatorOptions().setHasText("The contract ran out"))
                .click();
        page.locator(".action-bar .solid").click();
        assertThat(page.url()).endsWith("/gallery/status?left=expired");
        page.context().close();
    }

    @Test
    void largeLettersLoseNothingTyped() {
        var page = open("/gallery", Screen.PHONE, Language.ZH_CN);
        page.locator("#reason").fill("厂子搬走了");
        page.locator("footer [data-letters]").click();
        assertThat(page.locator("#reason").inputValue()).isEqualTo("厂子搬走了");
        assertThat(page.locator("html").getAttribute("class")).contains("large");
        assertThat(page.locator("footer [data-letters]").textContent()).isEqualTo("常规字");
        page.navigate("/gallery/home");
        assertThat(page.locator("html").getAttribute("class")).contains("large");
        page.context().close();
    }

    @Test
    void nothingOnAPageBreaksThePolicy() {
        var complaints = new ArrayList<String>();
        for (var path : pages()) {
            var page = Browser.open(Screen.DESK, "zh-CN", port);
            page.onConsoleMessage(message -> complaints.add(path + ": " + message.text()));
            page.onPageError(error -> complaints.add(path + ": " + error));
            page.navigate(path);
            page.context().close();
        }
        complaints.removeIf(one -> one.contains("404"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void theKeyboardReachesTheMainPartFirst() {
        var page = open("/gallery/home", Screen.DESK, Language.ZH_CN);
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").textContent()).isEqualTo("跳到正文");
        page.keyboard().press("Enter");
        assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("main");
        page.context().close();
    }

    @Test
    void aFirstVisitFitsThroughABadLine() throws IOException, InterruptedException {
        var html = fetch("/gallery/answer");
        int all = compressed(html);
        for (var match : Pattern.compile("/assets/[\\w.-]+")
                .matcher(html)
                .results()
                .map(m -> m.group())
                .distinct()
                .toList()) all += compressed(fetch(match));
        assertThat(all).isLessThan(FIRST_VISIT);
    }

    @Test
    void theSpriteOfIconsIsSmall() throws IOException, InterruptedException {
        assertThat(fetch(Assets.address("icons.svg")).length()).isLessThan(8 * 1024);
    }

    @Test
    void filesThatCarryTheirDigestMayBeKeptForGood() throws IOException, InterruptedException {
        assertThat(send(Assets.address("site.css")).headers().firstValue("Cache-Control"))
                .contains("max-age=31536000, public, immutable");
        assertThat(send("/assets/site.0000000000.css").statusCode()).isEqualTo(404);
    }

    private static List<String> pages() {
        return Stream.concat(
                        Stream.of("/gallery", "/about", "/nowhere"),
                        GalleryPages.PAGES.keySet().stream().map("/gallery/"::concat))
                .toList();
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }

    private Page open(String path, Screen screen, Language language) {
        var page = Browser.open(screen, language.tag(), port);
        page.navigate(path);
        return page;
    }

    private String fetch(String path) throws IOException, InterruptedException {
        return send(path).body();
    }

    private HttpResponse<String> send(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(root() + path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
