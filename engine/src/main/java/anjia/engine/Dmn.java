package anjia.engine;

import anjia.engine.DmnDecision.Body;
import anjia.engine.Xml.Attributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An item as a DMN 1.5 model (决策模型与标记), for the decision engines of others. Rules, amounts, the gate and the outcome are decisions, facts are inputs,
 * numbers are tables that are called with a day. A fact that is absent or missing is null there, so the model decides for whom everything is known; what
 * is open, "at least" and the nearest change are known to our engine only.
 *
 * @see "Decision Model and Notation 1.5, OMG formal/2024-01-01"
 */
public final class Dmn {
    static final String NAMESPACE = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    private final DmnItem item;
    private final Words words;
    private final String namespace;
    private final List<DmnDecision> decisions;
    private final Map<String, String> outside;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Xml xml = new Xml();

    private Dmn(Law law, Item of, String language) {
        this.item = new DmnItem(of, law.textOf(of.code()), law.numbersOf(of.code()), law.counties());
        this.words = of.words(language);
        this.namespace = "urn:anjia:law:" + of.code() + ":" + law.sha256();
        var made = new DmnDecisions(item, words);
        this.decisions = made.all();
        this.outside = made.outside();
        decisions.stream()
                .flatMap(Dmn::articles)
                .forEach(article -> sources.computeIfAbsent(article, _ -> "source_" + (sources.size() + 1)));
    }

    /**
     * The model as an XML document that always reads the same for one law.
     *
     * @param language of the labels, as in {@link Words}
     * @throws UnknownItem when no item has the code
     */
    public static String of(Law law, String item, String language) {
        return new Dmn(law, law.item(item), language).document();
    }

    private String document() {
        var attributes = new Attributes(
                "xmlns",
                NAMESPACE,
                "id",
                "definitions",
                "name",
                item.of().official(),
                "namespace",
                namespace,
                "exporter",
                "Anjia");
        xml.element("definitions", attributes, () -> {
            types();
            inputs();
            sources.forEach((article, id) ->
                    xml.empty("knowledgeSource", new Attributes("id", id, "name", name(article), "label", article)));
            tables().forEach(this::called);
            decisions.forEach(this::decision);
        });
        return xml.document();
    }

    private TreeSet<String> used(Function<DmnNeeds, Set<String>> which) {
        return decisions.stream()
                .flatMap(decision -> which.apply(decision.needs()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void types() {
        var types = new DmnTypes(xml);
        item.of().facts().forEach(spec -> types.define(spec, item.name("fact " + spec.name())));
        if (decisions.stream().anyMatch(decision -> decision.type().equals(DmnDecisions.BY_MONTH)))
            types.list(DmnDecisions.BY_MONTH);
    }

    private void inputs() {
        var used = used(DmnNeeds::inputs);
        for (var spec : item.of().facts())
            if (used.contains("fact_" + spec.name()))
                input(
                        "fact_" + spec.name(),
                        item.name("fact " + spec.name()),
                        words.fact(spec.name()),
                        spec.is(),
                        DmnTypes.name(spec, item.name("fact " + spec.name())));
        if (used.contains("today")) input("today", item.name("today"), "today", "the day of assessment", "date");
        if (used.contains("desk"))
            input("desk", item.name("desk"), "desk", "code of the division of the desk", "string");
        outside.forEach((sentence, name) -> input("outside_" + name, name, name, sentence, "number"));
    }

    private void input(String id, String name, String label, String description, String type) {
        xml.element("inputData", new Attributes("id", id, "name", name, "label", label), () -> {
            xml.text("description", description);
            variable(name, type);
        });
    }

    private void variable(String name, String type) {
        xml.empty("variable", new Attributes("name", name, "typeRef", type));
    }

    private List<DmnNumbers.Called> tables() {
        var used = used(DmnNeeds::knowledge);
        var numbers = new DmnNumbers(item);
        var tables = new ArrayList<DmnNumbers.Called>();
        for (var number : item.numbers())
            if (used.contains("number_" + number.name())) tables.add(numbers.of(number, words.number(number.name())));
        if (used.contains("county_class")) tables.add(numbers.countyClass());
        return tables;
    }

    private void called(DmnNumbers.Called table) {
        var attributes = new Attributes("id", table.id(), "name", table.name(), "label", table.label());
        xml.element("businessKnowledgeModel", attributes, () -> {
            variable(table.name(), table.type());
            xml.element("encapsulatedLogic", Attributes.NONE, () -> {
                table.parameters()
                        .forEach((name, type) ->
                                xml.empty("formalParameter", new Attributes("name", name, "typeRef", type)));
                body(table.id(), table.type(), table.body());
            });
        });
    }

    private void decision(DmnDecision decision) {
        var attributes = new Attributes("id", decision.id(), "name", decision.name(), "label", decision.label());
        xml.element("decision", attributes, () -> {
            xml.text("description", decision.description());
            variable(decision.name(), decision.type());
            decision.needs().decisions().forEach(id -> requirement("informationRequirement", "requiredDecision", id));
            decision.needs().inputs().forEach(id -> requirement("informationRequirement", "requiredInput", id));
            decision.needs().knowledge().forEach(id -> requirement("knowledgeRequirement", "requiredKnowledge", id));
            articles(decision)
                    .forEach(article -> requirement(
                            "authorityRequirement", "requiredAuthority", String.valueOf(sources.get(article))));
            body(decision.id(), decision.type(), decision.body());
        });
    }

    /** One source each, where a sentence rests on several. */
    private static Stream<String> articles(DmnDecision decision) {
        return decision.articles().stream()
                .flatMap(articles -> Stream.of(articles.split("[;；]")))
                .map(String::strip)
                .distinct();
    }

    /** A name of FEEL knows no brackets and commas. */
    private static String name(String article) {
        return article.replaceAll("[^\\p{L}\\p{N}\\u3001-\\u303F._'-]+", " ").strip();
    }

    private void requirement(String requirement, String kind, String id) {
        xml.element(requirement, Attributes.NONE, () -> xml.empty(kind, new Attributes("href", "#" + id)));
    }

    private void body(String id, String type, Body body) {
        switch (body) {
            case Body.Literal(var feel) ->
                feel("literalExpression", new Attributes("id", id + ".expression", "typeRef", type), feel);
            case Body.Table table -> table(id, type, table);
        }
    }

    private void feel(String element, Attributes attributes, String feel) {
        xml.element(element, attributes, () -> xml.text("text", feel));
    }

    private void table(String id, String type, Body.Table table) {
        xml.element(
                "decisionTable", new Attributes("id", id + ".table", "hitPolicy", "UNIQUE", "typeRef", type), () -> {
                    for (int i = 0; i < table.inputs().size(); i++) {
                        var input = table.inputs().get(i);
                        xml.element(
                                "input",
                                new Attributes("id", id + ".input." + (i + 1), "label", input.feel()),
                                () -> feel("inputExpression", new Attributes("typeRef", input.type()), input.feel()));
                    }
                    xml.empty("output", new Attributes("id", id + ".output"));
                    table.annotations().forEach(name -> xml.empty("annotation", new Attributes("name", name)));
                    for (int i = 0; i < table.rows().size(); i++)
                        row(id + ".row." + (i + 1), table.rows().get(i));
                });
    }

    private void row(String id, DmnDecision.Row row) {
        xml.element("rule", new Attributes("id", id), () -> {
            row.cells().forEach(cell -> feel("inputEntry", Attributes.NONE, cell));
            feel("outputEntry", Attributes.NONE, row.value());
            row.notes().forEach(note -> feel("annotationEntry", Attributes.NONE, note));
        });
    }
}
