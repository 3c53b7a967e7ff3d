package anjia.engine;

import static anjia.engine.DmnModel.all;
import static anjia.engine.DmnModel.byId;
import static anjia.engine.DmnModel.children;
import static anjia.engine.DmnModel.model;
import static anjia.engine.DmnModel.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;

/** An item as a DMN 1.5 model: as the schema wants it, whole in itself, and with the sentences of the law in FEEL. */
class DmnTest {
    /** Children in the order of the schema (DMN15.xsd), of the elements that we write. */
    private static final Map<String, List<String>> ORDER = Map.ofEntries(
            Map.entry(
                    "definitions",
                    List.of("itemDefinition", "inputData", "knowledgeSource", "businessKnowledgeModel", "decision")),
            Map.entry("itemDefinition", List.of("typeRef", "allowedValues", "itemComponent")),
            Map.entry("itemComponent", List.of("typeRef", "allowedValues")),
            Map.entry("allowedValues", List.of("text")),
            Map.entry("inputData", List.of("description", "variable")),
            Map.entry("knowledgeSource", List.of()),
            Map.entry("businessKnowledgeModel", List.of("variable", "encapsulatedLogic")),
            Map.entry("encapsulatedLogic", List.of("formalParameter", "literalExpression", "decisionTable")),
            Map.entry(
                    "decision",
                    List.of(
                            "description",
                            "variable",
                            "informationRequirement",
                            "knowledgeRequirement",
                            "authorityRequirement",
                            "literalExpression",
                            "decisionTable")),
            Map.entry("informationRequirement", List.of("requiredDecision", "requiredInput")),
            Map.entry("knowledgeRequirement", List.of("requiredKnowledge")),
            Map.entry("authorityRequirement", List.of("requiredAuthority")),
            Map.entry("literalExpression", List.of("text")),
            Map.entry("inputExpression", List.of("text")),
            Map.entry("decisionTable", List.of("input", "output", "annotation", "rule")),
            Map.entry("input", List.of("inputExpression")),
            Map.entry("rule", List.of("inputEntry", "outputEntry", "annotationEntry")),
            Map.entry("inputEntry", List.of("text")),
            Map.entry("outputEntry", List.of("text")),
            Map.entry("annotationEntry", List.of("text")));

    private static final List<String> ENDS = List.of(
            "typeRef",
            "text",
            "description",
            "variable",
            "formalParameter",
            "output",
            "annotation",
            "requiredDecision",
            "requiredInput",
            "requiredKnowledge",
            "requiredAuthority");

    @TestFactory
    Stream<DynamicTest> everyItemIsAModelWhoseElementsStandWhereTheSchemaWantsThem() {
        return items(model -> all(model).forEach(element -> {
            var order = ORDER.get(element.getTagName());
            var children = children(element).stream().map(Element::getTagName).toList();
            if (order == null) {
                assertThat(ENDS).contains(element.getTagName());
                assertThat(children).isEmpty();
            } else {
                assertThat(order).containsAll(children);
                assertThat(children.stream().map(order::indexOf).toList()).isSorted();
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> noIdStandsTwiceAndEveryReferenceLeadsToOneOfTheRightKind() {
        var kinds = Map.of(
                "requiredDecision", "decision",
                "requiredInput", "inputData",
                "requiredKnowledge", "businessKnowledgeModel",
                "requiredAuthority", "knowledgeSource");
        return items(model -> {
            var byId = new HashMap<String, String>();
            all(model).filter(element -> element.hasAttribute("id")).forEach(element -> {
                assertThat(element.getAttribute("id")).matches("[A-Za-z_][A-Za-z0-9_.]*");
                assertThat(byId.put(element.getAttribute("id"), element.getTagName()))
                        .isNull();
            });
            all(model)
                    .filter(element -> element.hasAttribute("href"))
                    .forEach(element -> assertThat(
                                    byId.get(element.getAttribute("href").substring(1)))
                            .isEqualTo(kinds.get(element.getTagName())));
        });
    }

    @TestFactory
    Stream<DynamicTest> noNameStandsForTwoThings() {
        return items(model -> {
            var names = children(model).stream()
                    .filter(element -> !element.getTagName().equals("knowledgeSource"))
                    .map(element -> element.getAttribute("name"))
                    .toList();
            assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
            var sources = children(model, "knowledgeSource").stream()
                    .map(element -> element.getAttribute("name"))
                    .toList();
            assertThat(sources).doesNotHaveDuplicates().noneMatch(name -> name.matches(".*([(),;:]|  ).*"));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyTableIsUniqueAndAsWideAsItsColumns() {
        return items(model -> all(model)
                .filter(element -> element.getTagName().equals("decisionTable"))
                .forEach(table -> {
                    assertThat(table.getAttribute("hitPolicy")).isEqualTo("UNIQUE");
                    var inputs = children(table, "input").size();
                    var notes = children(table, "annotation").size();
                    assertThat(inputs).isPositive();
                    assertThat(children(table, "output")).hasSize(1);
                    assertThat(children(table, "rule")).isNotEmpty().allSatisfy(rule -> {
                        assertThat(children(rule, "inputEntry")).hasSize(inputs);
                        assertThat(children(rule, "outputEntry")).hasSize(1);
                        assertThat(children(rule, "annotationEntry")).hasSize(notes);
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> aTypeIsOneOfFeelOrDefined() {
        return items(model -> {
            var known = new HashSet<>(List.of("number", "string", "boolean", "date"));
            children(model, "itemDefinition").forEach(type -> known.add(type.getAttribute("name")));
            all(model)
                    .filter(element -> element.hasAttribute("typeRef"))
                    .forEach(element -> assertThat(known).contains(element.getAttribute("typeRef")));
        });
    }

    @Test
    void theTableOfTheBenefitIsItsMarkdownTableAndEachRowSaysHowSureItIs() {
        var model = model(Dmn.of(LawFolder.LAW, "unemployment/benefit", Words.CHINESE));
        var table =
                children(byId(model, "amount_months_earned"), "decisionTable").getFirst();
        assertThat(children(table, "rule").stream()
                        .map(row -> children(row).stream().map(DmnModel::text).toList()))
                .containsExactly(
                        List.of("[0..11]", "0", "read"),
                        List.of("[12..59]", "12", "read"),
                        List.of("[60..119]", "18", "read"),
                        List.of(">= 120", "24", "read"));
        assertThat(text(byId(model, "amount_months_earned.input.1"))).isEqualTo("contribution_months");
        assertThat(children(table, "annotation").stream().map(note -> note.getAttribute("name")))
                .containsExactly("sure");
    }

    @Test
    void numbersAreTablesByDayAndClassWithTheirSources() {
        var model = model(Dmn.of(LawFolder.LAW, "unemployment/benefit", Words.CHINESE));
        var rows = children(
                children(
                                children(byId(model, "number_minimum_wage"), "encapsulatedLogic")
                                        .getFirst(),
                                "decisionTable")
                        .getFirst(),
                "rule");
        assertThat(rows.stream()
                        .map(row -> children(row).stream().map(DmnModel::text).toList()))
                .contains(
                        List.of("[date(\"2023-05-01\")..date(\"2025-12-31\")]", "3", "195000", "陕人社发〔2023〕16号", "read"),
                        List.of(">= date(\"2026-01-01\")", "1", "237600", "2026年1月6日通知", "read"));
    }

    @Test
    void oneLawGivesOneText() {
        var again = Law.load(LawFolder.TEXT);
        for (var code : LawFolder.LAW.items().keySet())
            assertThat(Dmn.of(again, code, Words.CHINESE)).isEqualTo(Dmn.of(LawFolder.LAW, code, Words.CHINESE));
    }

    @Test
    void anItemThatIsNotThereHasNoModel() {
        assertThatThrownBy(() -> Dmn.of(LawFolder.LAW, "no/such", Words.CHINESE))
                .isInstanceOf(UnknownItem.class);
    }

    private interface Check {
        void of(Element model);
    }

    private static Stream<DynamicTest> items(Check check) {
        return LawFolder.LAW.items().keySet().stream()
                .map(code -> DynamicTest.dynamicTest(
                        code, () -> check.of(model(Dmn.of(LawFolder.LAW, code, Words.CHINESE)))));
    }
}
