package anjia.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What depends on what (依赖关系图): facts, numbers and amounts, the rules and amounts that read them, and what a decision does.
 *
 * @param nodes item by item in the order of their codes; in an item facts, numbers, gate, rules, amounts, the decision, effects, each in the order of the
 *     text. A fact or number that several items read is one node, where the first of them has it
 * @param edges from what is read to what reads it, no edge twice; always in the same order for one law
 */
public record LawGraph(List<Node> nodes, List<Edge> edges) {
    public LawGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    public enum Kind {
        /** 事实. */
        FACT,
        /** 法定数值. */
        NUMBER,
        /** 适用条件. */
        GATE,
        /** 条件. */
        RULE,
        /** 数额. */
        AMOUNT,
        /** 决定: met when all rules are. */
        DECISION,
        /** 决定的效果. */
        EFFECT
    }

    /**
     * @param id tells it from all others of the law
     * @param item code of the item in whose words it is named
     * @param name as the law text writes it; for a decision the code of the item
     * @param effect what it does, null for other kinds
     */
    public record Node(
            String id,
            Kind kind,
            String item,
            String name,
            @Nullable EffectSpec effect) {}

    public record Edge(String from, String to) {}

    /** Of all items together. */
    public static LawGraph of(Law law) {
        return new Builder(law).items(law.items().keySet());
    }

    /** @throws UnknownItem when no item has the code */
    public static LawGraph of(Law law, String item) {
        return new Builder(law).items(List.of(law.item(item).code()));
    }

    /**
     * The graph in the language of Graphviz; the nodes of an item that no other has are in a box of its own when there are several items.
     *
     * @param label what people read in a node
     */
    public String dot(Function<Node, String> label) {
        return new DotGraph(this, label).text();
    }

    /** The graph in the language of Mermaid, which many readers of Markdown draw. */
    public String mermaid(Function<Node, String> label) {
        return new MermaidGraph(this, label).text();
    }

    /** The decision of each item with everything that only this item has, in the order of the nodes. */
    Map<String, List<Node>> byItem() {
        var grouped = new LinkedHashMap<String, List<Node>>();
        for (var node : nodes)
            if (node.kind() != Kind.FACT && node.kind() != Kind.NUMBER)
                grouped.computeIfAbsent(node.item(), _ -> new ArrayList<>()).add(node);
        return grouped;
    }

    /** Facts and numbers: what items may share. */
    List<Node> shared() {
        return nodes.stream()
                .filter(node -> node.kind() == Kind.FACT || node.kind() == Kind.NUMBER)
                .toList();
    }

    private static final class Builder {
        private final Law law;
        private final Map<String, Node> nodes = new LinkedHashMap<>();
        private final Set<Edge> edges = new LinkedHashSet<>();

        Builder(Law law) {
            this.law = law;
        }

        LawGraph items(Iterable<String> codes) {
            codes.forEach(code -> nodes(law.item(code)));
            codes.forEach(code -> edges(law.item(code)));
            return new LawGraph(List.copyOf(nodes.values()), List.copyOf(edges));
        }

        private void nodes(Item item) {
            var text = law.textOf(item.code());
            item.facts().forEach(spec -> node(Kind.FACT, item, spec.name()));
            law.numbersOf(item.code()).forEach(number -> {
                var id = numberId(number);
                nodes.putIfAbsent(id, new Node(id, Kind.NUMBER, item.code(), number.name(), null));
            });
            if (text.gate() != null) node(Kind.GATE, item, "applies when");
            item.rules().forEach(rule -> node(Kind.RULE, item, rule));
            item.amounts().forEach(amount -> node(Kind.AMOUNT, item, amount));
            node(Kind.DECISION, item, item.code());
            for (int i = 0; i < item.effects().size(); i++) {
                var effect = item.effects().get(i);
                var id = effectId(item, i);
                nodes.put(id, new Node(id, Kind.EFFECT, item.code(), effect.written(), effect));
            }
        }

        private void node(Kind kind, Item item, String name) {
            var id = id(kind, item, name);
            nodes.putIfAbsent(id, new Node(id, kind, item.code(), name, null));
        }

        private void edges(Item item) {
            var text = law.textOf(item.code());
            var decision = id(Kind.DECISION, item, item.code());
            if (text.gate() != null) {
                var gate = id(Kind.GATE, item, "applies when");
                reads(item, reads(item).add(text.gate()), gate);
                edges.add(new Edge(gate, decision));
            }
            for (var rule : text.rules()) {
                var id = id(Kind.RULE, item, rule.name());
                var reads = reads(item);
                rule.versions()
                        .forEach(version -> reads.add(version.definition().condition()));
                reads(item, reads, id);
                edges.add(new Edge(id, decision));
            }
            for (var amount : text.amounts()) {
                var reads = reads(item);
                amount.versions().forEach(version -> reads.add(version.definition()));
                reads(item, reads, id(Kind.AMOUNT, item, amount.name()));
            }
            if (item.governedBy() != null) edges.add(new Edge(id(Kind.FACT, item, item.governedBy()), decision));
            for (int i = 0; i < item.effects().size(); i++) effect(item, decision, i);
        }

        private Reads reads(Item item) {
            return new Reads(item, law.numbersOf(item.code()));
        }

        private void reads(Item item, Reads reads, String by) {
            reads.facts().forEach(fact -> edges.add(new Edge(id(Kind.FACT, item, fact), by)));
            for (var number : law.numbersOf(item.code()))
                if (reads.numbers().contains(number.name())) edges.add(new Edge(numberId(number), by));
            reads.amounts().forEach(amount -> edges.add(new Edge(id(Kind.AMOUNT, item, amount), by)));
        }

        private void effect(Item item, String decision, int index) {
            var id = effectId(item, index);
            edges.add(new Edge(decision, id));
            for (var name : named(item.effects().get(index))) {
                if (item.amounts().contains(name)) edges.add(new Edge(id(Kind.AMOUNT, item, name), id));
                else if (item.uses(name)) edges.add(new Edge(id(Kind.FACT, item, name), id));
            }
        }

        /** Facts and amounts that an effect may name. */
        private static Set<String> named(EffectSpec effect) {
            return switch (effect) {
                case EffectSpec.OrderPayments order -> {
                    var names = new TreeSet<>(Set.of(order.amount()));
                    if (order.months() != null) names.add(order.months());
                    yield names;
                }
                case EffectSpec.OpenSpell open -> new TreeSet<>(open.keeps().values());
                case EffectSpec.IssueCertificate(var _, var until) when until != null -> Set.of(until);
                case EffectSpec.IssueCertificate _,
                        EffectSpec.StopPayments _,
                        EffectSpec.RecoverPayments _,
                        EffectSpec.CloseSpell _,
                        EffectSpec.RevokeCertificate _,
                        EffectSpec.SendLetter _,
                        EffectSpec.Refer _,
                        EffectSpec.AddClock _ -> Set.of();
            };
        }

        /** A fact is declared once in the whole law; everything else belongs to its item. */
        private static String id(Kind kind, Item item, String name) {
            return switch (kind) {
                case FACT -> "fact " + name;
                case DECISION -> "decision " + item.code();
                case GATE -> "gate " + item.code();
                case NUMBER, RULE, AMOUNT, EFFECT ->
                    "%s %s %s".formatted(kind.name().toLowerCase(Locale.ROOT), item.code(), name);
            };
        }

        private static String numberId(LawNumber number) {
            return "number %s %s".formatted(number.declaredIn(), number.name());
        }

        private static String effectId(Item item, int index) {
            return "effect %s %d".formatted(item.code(), index + 1);
        }
    }
}
