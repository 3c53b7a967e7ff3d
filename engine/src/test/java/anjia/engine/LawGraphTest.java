package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.engine.LawGraph.Edge;
import anjia.engine.LawGraph.Kind;
import anjia.engine.LawGraph.Node;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What depends on what, read from the sentences. */
class LawGraphTest {

    @Test
    void theBenefitRestsOnItsFactsNumbersAndAmounts() {
        var graph = LawGraph.of(LawFolder.LAW, "unemployment/benefit");
        assertThat(reads(graph, "rule unemployment/benefit paid_for_a_year"))
                .containsExactlyInAnyOrder(
                        "fact contribution_months",
                        "fact registered_on",
                        "number unemployment/benefit/numbers.yaml minimum_months");
        assertThat(reads(graph, "amount unemployment/benefit months"))
                .contains("amount unemployment/benefit months_earned", "fact carried_over_months");
        assertThat(reads(graph, "amount unemployment/benefit monthly"))
                .containsExactlyInAnyOrder(
                        "amount unemployment/benefit months",
                        "fact registered_on",
                        "fact insured_place",
                        "fact insured_class",
                        "number numbers.yaml minimum_wage",
                        "number unemployment/benefit/numbers.yaml share");
        assertThat(reads(graph, "effect unemployment/benefit 1"))
                .containsExactlyInAnyOrder(
                        "decision unemployment/benefit",
                        "amount unemployment/benefit monthly",
                        "amount unemployment/benefit months");
        assertThat(reads(graph, "decision unemployment/benefit"))
                .contains("gate unemployment/benefit", "rule unemployment/benefit registered");
    }

    @Test
    void nothingIsDrawnThatNothingReadsAndEveryEndOfAnEdgeIsDrawn() {
        var graph = LawGraph.of(LawFolder.LAW);
        var ids = graph.nodes().stream().map(Node::id).collect(Collectors.toSet());
        assertThat(ids).hasSameSizeAs(graph.nodes());
        assertThat(graph.edges()).allSatisfy(edge -> assertThat(ids).contains(edge.from(), edge.to()));
        var read = graph.edges().stream().map(Edge::from).collect(Collectors.toSet());
        assertThat(graph.nodes())
                .filteredOn(node ->
                        Set.of(Kind.FACT, Kind.NUMBER, Kind.RULE, Kind.GATE).contains(node.kind()))
                .filteredOn(node -> !(node.kind() == Kind.FACT && isPlaceOfItem(node.name())))
                .allSatisfy(node -> assertThat(read).contains(node.id()));
    }

    /** The place of an item is named although no number of it differs between places today. */
    private static boolean isPlaceOfItem(String fact) {
        return LawFolder.LAW.items().values().stream().anyMatch(item -> fact.equals(item.place()));
    }

    @Test
    void aFactThatSeveralItemsReadIsDrawnOnce() {
        assertThat(LawGraph.of(LawFolder.LAW).nodes())
                .filteredOn(node -> node.name().equals("out_of_poverty"))
                .hasSize(1);
    }

    @Test
    void aChoiceThatIsCalledLikeAFactIsNotRead() {
        var law = SmallLaw.law("kind, home, work", """
                ```rule
                rule r [x]: kind is c and kind is known
                rule s [x]: home is work
                ```
                """);
        var graph = LawGraph.of(law, "s/i");
        assertThat(reads(graph, "rule s/i r")).containsExactly("fact kind");
        assertThat(reads(graph, "rule s/i s")).containsExactly("fact home", "fact work");
    }

    @Test
    void whatIsReadOfAMemberIsReadOfTheGroup() {
        var law = SmallLaw.law("family", """
                ```rule
                rule r [x]: some in family (grown and pay >= $floor)
                amount m in fen [x]: sum over family (pay)
                ```
                """);
        var graph = LawGraph.of(law, "s/i");
        assertThat(reads(graph, "rule s/i r")).containsExactly("fact family", "number s/i/numbers.yaml floor");
        assertThat(graph.nodes()).extracting(Node::name).doesNotContain("pay", "grown");
    }

    @Test
    void graphvizAndMermaidSayEveryNodeAndEdgeAndAlwaysTheSame() {
        var graph = LawGraph.of(SmallLaw.law("age", "```rule\nrule r [x]: age >= 16\n```"), "s/i");
        assertThat(graph.dot(Node::name)).isEqualTo("""
                digraph law {
                  rankdir=LR;
                  node [fontname="Noto Sans CJK SC"];
                  "fact age" [label="age", shape=box, style=rounded];
                  "rule s/i r" [label="r", shape=hexagon];
                  "decision s/i" [label="s/i", shape=doubleoctagon];
                  "fact age" -> "rule s/i r";
                  "rule s/i r" -> "decision s/i";
                }
                """);
        assertThat(graph.mermaid(Node::name)).isEqualTo("""
                flowchart LR
                  n1(["age"])
                  n2{{"r"}}
                  n3((("s/i")))
                  n1 --> n2
                  n2 --> n3
                """);
    }

    @Test
    void twoReadingsOfOneLawGiveOneText() {
        var again = Law.load(LawFolder.TEXT);
        assertThat(LawGraph.of(again).dot(Node::name))
                .isEqualTo(LawGraph.of(LawFolder.LAW).dot(Node::name));
    }

    @Test
    void quotationMarksInALabelStayInTheLabel() {
        var graph = LawGraph.of(SmallLaw.law("age", "```rule\nrule r [x]: age >= 16\n```"), "s/i");
        assertThat(graph.dot(node -> "say \"" + node.name() + "\\")).contains("label=\"say \\\"age\\\\\"");
        assertThat(graph.mermaid(node -> "say \"" + node.name() + "\" #1"))
                .contains("n1([\"say #quot;age#quot; #35;1\"])");
    }

    @Test
    void anItemThatIsNotThereHasNoGraph() {
        assertThatThrownBy(() -> LawGraph.of(LawFolder.LAW, "no/such")).isInstanceOf(UnknownItem.class);
    }

    private static List<String> reads(LawGraph graph, String id) {
        return graph.edges().stream()
                .filter(edge -> edge.to().equals(id))
                .map(Edge::from)
                .toList();
    }
}
