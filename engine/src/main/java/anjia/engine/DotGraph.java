package anjia.engine;

import anjia.engine.LawGraph.Kind;
import anjia.engine.LawGraph.Node;
import java.util.function.Function;

/** Writes a graph as Graphviz reads it: left to right, from facts to effects. */
record DotGraph(LawGraph graph, Function<Node, String> label) {

    String text() {
        var text = new StringBuilder("digraph law {\n  rankdir=LR;\n  node [fontname=\"Noto Sans CJK SC\"];\n");
        graph.shared().forEach(node -> node(text, "  ", node));
        var items = graph.byItem();
        items.forEach((item, nodes) -> {
            var indent = items.size() > 1 ? "    " : "  ";
            if (items.size() > 1)
                text.append("  subgraph %s {\n    label=%s;\n".formatted(quoted("cluster " + item), quoted(item)));
            nodes.forEach(node -> node(text, indent, node));
            if (items.size() > 1) text.append("  }\n");
        });
        graph.edges().forEach(edge -> text.append("  %s -> %s;\n".formatted(quoted(edge.from()), quoted(edge.to()))));
        return text.append("}\n").toString();
    }

    private void node(StringBuilder text, String indent, Node node) {
        text.append("%s%s [label=%s, %s];\n"
                .formatted(indent, quoted(node.id()), quoted(label.apply(node)), form(node.kind())));
    }

    private static String form(Kind kind) {
        return switch (kind) {
            case FACT -> "shape=box, style=rounded";
            case NUMBER -> "shape=note";
            case GATE -> "shape=invtrapezium";
            case RULE -> "shape=hexagon";
            case AMOUNT -> "shape=box";
            case DECISION -> "shape=doubleoctagon";
            case EFFECT -> "shape=cds";
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
