package anjia.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds pages by name (页面模板): "cases/apply" is the template {@code apply.jte} beside the Java of {@code cases}. The model is
 * its parameters by name, and every template may take the {@link Frame} as {@code frame}.
 */
@Component
class PageViews implements ViewResolver, Ordered {

    private final Templates templates;
    private final FrameSource frames;

    PageViews(Templates templates, FrameSource frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.indexOf(':') < 0 && templates.has(name) ? new Page(name) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    private final class Page implements View {

        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var parameters = new HashMap<String, Object>();
            if (model != null) parameters.putAll(model);
            var frame = frames.of(request);
            parameters.put("frame", frame);
            var output = new Utf8ByteOutput();
            templates.write(template, parameters, output);
            response.setContentType(getContentType());
            response.setHeader("Content-Language", frame.language().tag());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
