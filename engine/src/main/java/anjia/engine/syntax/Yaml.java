package anjia.engine.syntax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML text with the place of everything in it. */
public sealed interface Yaml {

    Position at();

    record Scalar(Position at, String text) implements Yaml {}

    record Sequence(Position at, List<Yaml> items) implements Yaml {}

    /** Keys in the order of the text. */
    record Mapping(Position at, Map<String, Entry> entries) implements Yaml {}

    record Entry(Position keyAt, Yaml value) {}

    /** Reads a file; a text that is no YAML is a fault, and then the mapping is empty. */
    static Mapping read(String file, String text, Faults faults) {
        var yaml = YamlReader.read(file, text, faults);
        if (yaml instanceof Mapping mapping) return mapping;
        if (yaml != null) faults.add(yaml.at(), "expected keys and values");
        return new Mapping(new Position(file, 1, 1), new LinkedHashMap<>());
    }

    /** Reads a file that holds a list. */
    static List<Yaml> readList(String file, String text, Faults faults) {
        var yaml = YamlReader.read(file, text, faults);
        if (yaml instanceof Sequence(var _, var items)) return items;
        if (yaml != null) faults.add(yaml.at(), "expected a list");
        return List.of();
    }
}
