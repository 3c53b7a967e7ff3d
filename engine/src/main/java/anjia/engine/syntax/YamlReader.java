package anjia.engine.syntax;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns the nodes of snakeyaml-engine into {@link Yaml}. Every scalar stays the text it is: 610924 is a code, not a number. */
final class YamlReader {
    private final String file;
    private final Faults faults;

    /** Lists and mappings so far: an alias may lead into itself, or multiply without end. */
    private final Set<Node> read = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    static @Nullable Yaml read(String file, String text, Faults faults) {
        var reader = new YamlReader(file, faults);
        try {
            var settings =
                    LoadSettings.builder().setLabel(file).setUseMarks(true).build();
            return new Compose(settings).composeString(text).map(reader::yaml).orElse(null);
        } catch (MarkedYamlEngineException e) {
            faults.add(reader.position(e.getProblemMark()), "not readable as YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            faults.add(new Position(file, 1, 1), "not readable as YAML: " + e.getMessage());
        }
        return null;
    }

    private Yaml yaml(Node node) {
        var at = position(node.getStartMark());
        if (!(node instanceof ScalarNode) && !read.add(node)) {
            faults.add(at, "an alias stands for it elsewhere: write it out");
            return new Yaml.Scalar(at, "");
        }
        return switch (node) {
            case ScalarNode scalar -> new Yaml.Scalar(at, scalar.getValue().strip());
            case SequenceNode sequence ->
                new Yaml.Sequence(
                        at, sequence.getValue().stream().map(this::yaml).toList());
            case MappingNode mapping -> mapping(at, mapping);
            default -> throw new IllegalStateException("a node of YAML is a scalar, a sequence or a mapping");
        };
    }

    private Yaml.Mapping mapping(Position at, MappingNode node) {
        var entries = new LinkedHashMap<String, Yaml.Entry>();
        for (var tuple : node.getValue()) {
            var keyAt = position(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) faults.add(keyAt, "expected a plain key");
            else if (entries.put(key.getValue(), new Yaml.Entry(keyAt, yaml(tuple.getValueNode()))) != null)
                faults.add(keyAt, "the key " + key.getValue() + " stands here a second time");
        }
        return new Yaml.Mapping(at, entries);
    }

    private Position position(Optional<Mark> mark) {
        return mark.map(m -> new Position(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(new Position(file, 1, 1));
    }
}
