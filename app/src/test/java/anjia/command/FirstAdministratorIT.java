package anjia.command;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.drill.Served;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** An empty house is started, killed, and let its first administrator in; by the real commands, on a folder of their own. */
class FirstAdministratorIT {

    private static final Path DATA = Path.of("target/first-administrator").toAbsolutePath();
    private static final Pattern PASSWORD = Pattern.compile("(?m)^([a-z2-9]{4}(?:-[a-z2-9]{4}){3})$");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String OWN = "kite lamp river nine";

    private final Served platform = Packed.on(DATA);
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String said = "";

    @AfterEach
    void stopped() throws Exception {
        platform.stop();
    }

    /** As a process of its own, which lets go of the folder when it ends. */
    private int run() throws IOException, InterruptedException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "anjia.Anjia",
                "staff",
                "first-administrator",
                "--login",
                "zhaoming",
                "--name",
                "Zhao Ming",
                "--province",
                "61",
                "--office",
                "Office of the province",
                "--data",
                DATA.toString());
        command.environment()
                .keySet()
                .removeIf(name -> name.startsWith("LC_") || name.equals("LANG") || name.equals("DATABASE_URL"));
        var process = command.redirectErrorStream(true).start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }

    private String made() throws IOException, InterruptedException {
        assertThat(run()).as(said).isZero();
        var password = PASSWORD.matcher(said.replace("\r", ""));
        assertThat(password.find()).as(said).isTrue();
        return password.group(1);
    }

    @Test
    void theFirstOneGetsInAndNobodyAfterHer() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        platform.start("--demo", "none");
        platform.awaitHealthAfter(() -> !platform.words().contains("./anjia staff first-administrator"));
        var lost = made();
        assertThat(platform.words()).as("no log has it").doesNotContain(lost);
        platform.kill();
        var password = made();
        platform.start("--demo", "none");

        assertThat(sent("/staff/login", Map.of("name", "zhaoming", "password", lost))
                        .uri()
                        .getPath())
                .as("the one that nobody read opens nothing")
                .isEqualTo("/staff/login");
        assertThat(sent("/staff/login", Map.of("name", "zhaoming", "password", password))
                        .uri()
                        .getPath())
                .isEqualTo("/staff/login/password");
        assertThat(sent("/staff/login/password", Map.of("chosen", OWN, "again", OWN))
                        .uri()
                        .getPath())
                .as("and then her phone")
                .isEqualTo("/staff/login/phone");
        assertThat(run()).isOne();
        assertThat(said).contains("has an administrator");
    }

    private HttpResponse<String> sent(String path, Map<String, String> typed) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + platform.port() + path);
        var form = browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        var token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        var body = typed.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token.group(1)) + "&", ""));
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://127.0.0.1:" + platform.port())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
