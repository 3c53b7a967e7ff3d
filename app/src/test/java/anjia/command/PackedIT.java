package anjia.command;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.drill.Served;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The program as people get it: what is found in folders of classes must be found in the jar as well. */
class PackedIT {

    private static final Path DATA = Path.of("target/packed-it/pages").toAbsolutePath();
    private static final Pattern ASSET = Pattern.compile("/assets/[\\w.-]+");

    private static final Served PLATFORM = Packed.on(DATA);

    @BeforeAll
    static void started() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        PLATFORM.start();
    }

    @AfterAll
    static void stopped() throws Exception {
        PLATFORM.stop();
    }

    @Test
    void pagesAndEverythingOnThemAreThere() throws Exception {
        for (var path : List.of("/", "/events/no-work", "/guide/unemployment/benefit", "/windows", "/gallery")) {
            var page = get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            var assets = ASSET.matcher(page.body())
                    .results()
                    .map(found -> found.group())
                    .distinct()
                    .toList();
            assertThat(assets).as("style, script and icons of " + path).hasSizeGreaterThanOrEqualTo(3);
            for (var asset : assets)
                assertThat(get(asset).statusCode()).as(asset).isEqualTo(200);
        }
    }

    @Test
    void theLawIsThere() throws Exception {
        assertThat(get("/api/v1/items").body()).contains("unemployment/registration", "unemployment/benefit");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PLATFORM.port() + path))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
