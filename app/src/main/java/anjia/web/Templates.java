package anjia.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The templates beside the Java (模板), for pages and for papers: "cases/apply" is {@code apply.jte} of {@code cases}. */
@Component
public class Templates {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, getClass().getClassLoader(), "anjia");

    boolean has(String name) {
        return engine.hasTemplate(name + ".jte");
    }

    void write(String name, Map<String, Object> parameters, TemplateOutput output) {
        engine.render(name + ".jte", parameters, output);
    }

    /** A template that is no page, written out with its parameters by name. */
    public String written(String name, Map<String, Object> parameters) {
        var output = new StringOutput();
        write(name, parameters, output);
        return output.toString();
    }
}
