package anjia.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A part of a YAML text that knows its line (带行号的文本), so that its author is told where to look. Every scalar stays the text it is. */
record Lined(String file, Node node) {

    /** @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException when the text is no YAML */
    static Lined read(String file, String text) {
        var settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        var node = new Compose(settings).composeString(text);
        return new Lined(file, node.orElseThrow(() -> new IllegalArgumentException(file + " is empty")));
    }

    /** {@code whatif.yaml:12}. */
    String where() {
        return file + ":" + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Empty when it is no scalar. */
    String text() {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    /** In the order of the text; empty when it is no mapping. */
    Map<String, Lined> entries() {
        var entries = new LinkedHashMap<String, Lined>();
        if (node instanceof MappingNode mapping)
            for (var one : mapping.getValue())
                entries.put(new Lined(file, one.getKeyNode()).text(), new Lined(file, one.getValueNode()));
        return entries;
    }

    /** Empty when it is no list. */
    List<Lined> items() {
        return node instanceof SequenceNode list
                ? list.getValue().stream().map(one -> new Lined(file, one)).toList()
                : List.of();
    }
}
