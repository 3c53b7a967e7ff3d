package anjia.engine;

import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Fields;
import anjia.engine.syntax.Yaml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code kinds.yaml}: what papers and spells are called. */
final class KindsFile {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*");

    private final Faults faults;

    KindsFile(Faults faults) {
        this.faults = faults;
    }

    Kinds read(String file, String text) {
        var fields = new Fields(Yaml.read(file, text, faults), faults);
        var kinds = new Kinds(named(fields, "papers"), named(fields, "spells"));
        fields.done();
        return kinds;
    }

    private Map<String, Map<String, String>> named(Fields fields, String section) {
        var named = new LinkedHashMap<String, Map<String, String>>();
        fields.mapping(section).entries().forEach((kind, entry) -> {
            if (!KIND.matcher(kind).matches())
                faults.add(entry.keyAt(), "expected a kind in small letters, digits and -, found " + kind);
            var words = new Fields(entry.value(), faults);
            named.put(kind, Map.of(Words.CHINESE, words.text("zh"), Words.ENGLISH, words.text("en")));
            words.done();
        });
        return named;
    }
}
