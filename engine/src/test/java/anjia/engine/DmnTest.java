package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

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
            "typeRef", "text", "description", "variable", "formalParameter", "output", "annotation",
            "requiredDecision", "requiredInput", "requiredKnowledge", "requiredAuthority");

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
                assertThat(byId.put(element.getAttribute("id"), element.getTagName())).isNull();
            });
            all(model).filter(element -> element.hasAttribute("href")).forEach(element -> assertThat(
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
    void theTableOfTheBenefitIsItsMarkdownTable() {
        var model = model(Dmn.of(LawFolder.LAW, "unemployment/benefit", Words.CHINESE));
        var table = children(byId(model, "amount_months_earned"), "decisionTable").getFirst();
        assertThat(children(table, "rule").stream()
                        .map(row -> children(row).stream().map(DmnTest::text).toList()))
                .containsExactly(
                        List.of("[0..11]", "0"), List.of("[12..59]", "12"), List.of("[60..119]", "18"), List.of(">= 120", "24"));
        assertThat(text(byId(model, "amount_months_earned.input.1"))).isEqualTo("contribution_months");
    }

    @Test
    void numbersAreTablesByDayAndClassWithTheirSources() {
        var model = model(Dmn.of(LawFolder.LAW, "unemployment/benefit", Words.CHINESE));
        var rows = children(children(children(byId(model, "number_minimum_wage"), "encapsulatedLogic").getFirst(), "decisionTable").getFirst(), "rule");
        assertThat(rows.stream().map(row -> children(row).stream().map(DmnTest::text).toList()))
                .contains(
                        List.of("[date(\"2023-05-01\")..date(\"2025-12-31\")]", "3", "195000", "陕人社发〔2023〕16号", "read"),
                        List.of(">= date(\"2026-01-01\")", "1", "237600", "2026年1月6日通知", "read"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "age; age >= 16; age >= 16",
        "age; age between 16 and 60; (age >= 16) and (age <= 60)",
        "age, poor; age >= 16 unless poor; (age >= 16) or poor",
        "poor; not poor; not(poor)",
        "poor; poor is no; poor = false",
        "kind; kind in [a, b]; kind in (\"a\", \"b\")",
        "kind; kind is c; kind = \"c\"",
        "since; since is absent; not(since != null)",
        "since; since <= today; since != null and since <= today",
        "since; today >= since + 6 months; today >= (since + duration(\"P6M\"))",
        "index; index >= 150 %; (index / 100) >= 1.5",
        "home, work; home is work; substring(home, 1, 6) = substring(work, 1, 6)",
        "home; province of home is 61; substring(home, 1, 2) = \"61\"",
        "family; some in family (grown and pay >= 5 fen); some each_family in family satisfies (each_family.grown and (each_family.pay >= 5))",
        "family; sum over family (pay) <= 100; sum(append(for each_family in family return each_family.pay, 0)) <= 100",
        "wage; wage <= $floor; wage <= number_floor(governing_day)",
        "wage, work; wage <= $line for work; wage <= number_line(governing_day, work)",
        "wage, work; wage <= $grant for work; wage <= number_grant(governing_day, county_class(governing_day, work))",
        "wage; wage <= $grant for desk; wage <= number_grant(governing_day, county_class(governing_day, desk))",
        "age; whole months from 2020-01-15 to today >= 3; (12 * years and months duration(date(\"2020-01-15\"), today).years + years and months duration(date(\"2020-01-15\"), today).months) >= 3",
        "jobs; whole months of jobs >= 12; months_of_jobs_1 >= 12"
    })
    void aConditionInFeel(String uses, String condition, String feel) {
        var gate = condition.contains("since +") ? "applies when since is known\n" : "";
        var unused = uses.equals("age") && !condition.contains("age") ? "rule q [x]: age >= 0\n" : "";
        var law = SmallLaw.law(uses, "```rule\n%s%srule r [x]: %s\n```".formatted(gate, unused, condition));
        assertThat(expression(law, "rule_r")).isEqualTo(feel);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "round half up (wage * $rate) to fen; floor((wage * number_rate(governing_day)) + 0.5)",
        "round up (wage / 3) to yuan; ceiling((wage / 3) / 100) * 100",
        "round down (wage * 2) to jiao; floor((wage * 2) / 10) * 10",
        "min(wage, $floor); min(wage, number_floor(governing_day))",
        "if wage < $floor then $floor - wage else wage * 2; if wage < number_floor(governing_day) then number_floor(governing_day) - wage else wage * 2",
        "wage - (wage - 1 fen); wage - (wage - 1)"
    })
    void aFormulaInFeel(String formula, String feel) {
        var law = SmallLaw.law("wage", "```rule\namount m in fen [x]: %s\n```".formatted(formula));
        assertThat(expression(law, "amount_m")).isEqualTo(feel);
    }

    @Test
    void aScheduleIsAListOfFiguresByMonth() {
        var model = model(Dmn.of(LawFolder.LAW, "unemployment/benefit", Words.ENGLISH));
        assertThat(text(byId(model, "amount_monthly.expression")))
                .startsWith("if governing_day >= date(\"2015-05-01\") then if months < 1 then [] else for i in 0..(months - 1)")
                .contains("{month: registered_on + duration(\"P\" + string(i) + \"M\"), value: floor((number_minimum_wage(month, ")
                .contains("if month < date(\"2021-05-01\") then insured_class else county_class(month, insured_place)")
                .endsWith("}.value else null");
    }

    @Test
    void theNarrowestPlaceLeavesNoRowForAWiderOne() {
        var law = SmallLaw.law("wage, work", "```rule\nrule r [x]: wage <= $line for work\n```");
        var table = children(children(byId(model(Dmn.of(law, "s/i", Words.CHINESE)), "number_line"), "encapsulatedLogic").getFirst(), "decisionTable").getFirst();
        assertThat(children(table, "rule").stream().map(row -> text(children(row).get(1))))
                .containsExactly(
                        "not(starts with(?, \"6109\")) and not(starts with(?, \"610924\"))",
                        "starts with(?, \"6109\") and not(starts with(?, \"610924\"))",
                        "starts with(?, \"610924\")");
    }

    @Test
    void versionsAreChosenByTheGoverningDayAndTablesAmongThemAreDecisions() {
        var law = SmallLaw.law("months", """
                ## Old (in force 2000-01-01 to 2026-03-09)

                ```rule
                amount t in points [x]: table by months:
                ```

                | months | t |
                |---|---|
                | any | 1 |

                ## New (in force 2026-03-10 to …)

                ```rule
                amount t in points [y]: 7
                ```
                """);
        var model = model(Dmn.of(law, "s/i", Words.CHINESE));
        assertThat(text(byId(model, "amount_t.expression")))
                .isEqualTo("if governing_day >= date(\"2000-01-01\") and governing_day <= date(\"2026-03-09\") then t_1"
                        + " else if governing_day >= date(\"2026-03-10\") then 7 else null");
        assertThat(children(byId(model, "amount_t.1"), "decisionTable")).hasSize(1);
    }

    @Test
    void oneLawGivesOneText() {
        var again = Law.load(LawFolder.TEXT);
        for (var code : LawFolder.LAW.items().keySet())
            assertThat(Dmn.of(again, code, Words.CHINESE)).isEqualTo(Dmn.of(LawFolder.LAW, code, Words.CHINESE));
    }

    @Test
    void anItemThatIsNotThereHasNoModel() {
        assertThatThrownBy(() -> Dmn.of(LawFolder.LAW, "no/such", Words.CHINESE)).isInstanceOf(UnknownItem.class);
    }

    private interface Check {
        void of(Element model);
    }

    private static Stream<DynamicTest> items(Check check) {
        return LawFolder.LAW.items().keySet().stream()
                .map(code -> DynamicTest.dynamicTest(
                        code, () -> check.of(model(Dmn.of(LawFolder.LAW, code, Words.CHINESE)))));
    }

    private static String expression(Law law, String decision) {
        return text(byId(model(Dmn.of(law, "s/i", Words.CHINESE)), decision + ".expression"));
    }

    private static Element model(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + xml, e);
        }
    }

    private static Element byId(Element model, String id) {
        return all(model)
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no element " + id));
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), children(element).stream().flatMap(DmnTest::all));
    }

    private static List<Element> children(Element element, String name) {
        return children(element).stream()
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }

    private static List<Element> children(Element element) {
        var nodes = element.getChildNodes();
        var children = new ArrayList<Element>();
        IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .forEach(node -> children.add((Element) node));
        return children;
    }
}
