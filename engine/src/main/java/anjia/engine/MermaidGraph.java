package anjia.engine;

import anjia.engine.LawGraph.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Writes a graph as Mermaid reads it. Its names of nodes know few letters, so nodes are counted. */
final class MermaidGraph {
    private final LawGraph graph;
    private final Function<Node, String> label;
    private final Map<String, String> names = new HashMap<>();

    MermaidGraph(LawGraph graph, Function<Node, String> label) {
        this.graph = graph;
        this.label = label;
        for (var node : graph.nodes()) names.put(node.id(), "n" + (names.size() + 1));
    }

    String text() {
        var text = new StringBuilder("flowchart LR\n");
        graph.shared().forEach(node -> node(text, "  ", node));
        var items = graph.byItem();
        items.forEach((item, nodes) -> {
            var indent = items.size() > 1 ? "    " : "  ";
            if (items.size() > 1)
                text.append("  subgraph i%s[%s]\n"
                        .formatted(names.get(nodes.getFirst().id()), quoted(item)));
            nodes.forEach(node -> node(text, indent, node));
            if (items.size() > 1) text.append("  end\n");
        });
        graph.edges()
                .forEach(edge -> text.append("  %s --> %s\n".formatted(names.get(edge.from()), names.get(edge.to()))));
        return text.toString();
    }

    private void node(StringBuilder text, String indent, Node node) {
        text.append(indent).append(names.get(node.id())).append(form(node)).append('\n');
    }

    private String form(Node node) {
        var said = quoted(label.apply(node));
        return switch (node.kind()) {
            case FACT -> "([" + said + "])";
            case NUMBER -> "[/" + said + "/]";
            case GATE -> "{" + said + "}";
            case RULE -> "{{" + said + "}}";
            case AMOUNT -> "[" + said + "]";
            case DECISION -> "(((" + said + ")))";
            case EFFECT -> ">" + said + "]";
        };
    }

    /** Mermaid reads marks inside quotation marks as text but for these. */
    private static String quoted(String text) {
        return '"'
                + text.replace("#", "#35;")
                        .replace("\"", "#quot;")
                        .replace("<", "#lt;")
                        .replace("\n", " ")
                + '"';
    }
}
