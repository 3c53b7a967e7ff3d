package anjia.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What the server itself answers when it refuses a request before anything of ours sees it (服务器直接拒绝), an address with an encoded
 * backslash for example: a program gets a problem (RFC 9457), a person a short page in both languages that says nothing of the server.
 */
public final class RefusedBeforeUs extends ErrorReportValve {

    private static final String API = "/api/";
    private static final int FIRST_ERROR = 400;
    private static final String PROBLEM = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s</title></head>
            <body><main><h1>%1$s</h1><p lang="en">%2$s</p><p><a href="/">安家 · Anjia</a></p></main></body></html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported())
            return;
        try {
            var program = String.valueOf(request.getRequestURI()).startsWith(API);
            response.setContentType(program ? "application/problem+json" : "text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            var writer = response.getReporter();
            if (writer == null) return;
            writer.write(program ? PROBLEM.formatted(title(Language.EN), response.getStatus()) : page());
            response.finishResponse();
        } catch (IOException gone) {
            // nobody is there to be told
            container.getLogger().debug("nobody reads the refusal", gone);
        }
    }

    private static String page() {
        return PAGE.formatted(title(Language.ZH_CN), title(Language.EN));
    }

    private static String title(Language language) {
        return Texts.in(language).get("web.problem.400.title");
    }
}
