package anjia.engine;

import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Fields;
import anjia.engine.syntax.Yaml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code functions.yaml}: the service functions, one cut of the list per time. */
final class FunctionsFile {
    private final Faults faults;
    private final List<ServiceFunction> functions = new ArrayList<>();

    FunctionsFile(Faults faults) {
        this.faults = faults;
    }

    List<ServiceFunction> read(String file, String text) {
        Yaml.readList(file, text, faults).forEach(this::cut);
        return functions;
    }

    private void cut(Yaml yaml) {
        var fields = new Fields(yaml, faults);
        var from = fields.day("inForce");
        var to = fields.optionalDay("to").orElse(null);
        var source = fields.text("source");
        var sure = fields.one("sure", Sure.class);
        var listed = fields.required("functions");
        fields.done();
        if (!(listed instanceof Yaml.Sequence(var _, var items)))
            faults.add(listed.at(), "expected a list of functions");
        else items.forEach(each -> functions.add(function(each, from, to, source, sure)));
    }

    private ServiceFunction function(Yaml yaml, LocalDate from, @Nullable LocalDate to, String source, Sure sure) {
        var fields = new Fields(yaml, faults);
        var code = fields.text("code");
        if (functions.stream()
                .anyMatch(other -> other.code().equals(code) && other.inForce().equals(from)))
            faults.add(yaml.at(), "the function " + code + " stands here a second time");
        var function = new ServiceFunction(
                code,
                fields.text("official"),
                fields.text("zh"),
                fields.text("en"),
                fields.texts("departments"),
                from,
                to,
                source,
                sure);
        fields.done();
        return function;
    }
}
