package anjia.engine;

import anjia.engine.DmnDecision.Body;
import anjia.engine.ItemText.Dated;
import anjia.engine.syntax.Definition;
import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes decisions of the sentences of an item: the governing day, the gate, rules, amounts, and what comes out of them. */
final class DmnDecisions {
    /** Type of a schedule: one figure per month. */
    static final String BY_MONTH = "figures_by_month";

    private final DmnItem item;
    private final Words words;
    private final Map<String, String> outside = new LinkedHashMap<>();
    private final List<DmnDecision> decisions = new ArrayList<>();

    DmnDecisions(DmnItem item, Words words) {
        this.item = item;
        this.words = words;
    }

    List<DmnDecision> all() {
        var gate = item.text().gate();
        if (gate != null) {
            var needs = needs();
            var feel = new Feel(item, needs).of(gate);
            add("applies", item.name("applies"), "applies when", Written.of(gate), "boolean", List.of(), feel, needs);
        }
        item.text().rules().forEach(this::rule);
        item.text().amounts().forEach(this::amount);
        met();
        outcome(gate != null);
        if (decisions.stream().anyMatch(each -> each.needs().decisions().contains("governing_day"))) governingDay();
        return decisions;
    }

    /** Sentences that FEEL cannot reckon, to the name of the input that stands for each. */
    Map<String, String> outside() {
        return outside;
    }

    private DmnNeeds needs() {
        return new DmnNeeds(item, outside);
    }

    private void add(
            String id,
            String name,
            String label,
            String description,
            String type,
            List<String> articles,
            String feel,
            DmnNeeds needs) {
        decisions.add(new DmnDecision(id, name, label, description, type, articles, new Body.Literal(feel), needs));
    }

    /** An absent governing day is the day of assessment. */
    private void governingDay() {
        var needs = needs();
        var by = item.of().governedBy();
        var feel = by == null
                ? needs.today()
                : "if %s = null then %s else %s".formatted(needs.name(by), needs.today(), needs.name(by));
        add(
                "governing_day",
                item.name("governing_day"),
                "governing day",
                "the day whose law holds",
                "date",
                List.of(),
                feel,
                needs);
    }

    private void rule(ItemText.Named<Definition.Rule> rule) {
        var needs = needs();
        var feel = new Feel(item, needs);
        var branches = new LinkedHashMap<Validity, String>();
        rule.versions()
                .forEach(version -> branches.put(
                        version.inForce(), feel.of(version.definition().condition())));
        add(
                "rule_" + rule.name(),
                item.name("rule " + rule.name()),
                words.rule(rule.name()).met(),
                described(rule.versions(), version -> Written.of(version.condition())),
                "boolean",
                rule.versions().stream()
                        .map(version -> version.definition().article())
                        .distinct()
                        .toList(),
                onItsDays(branches, needs),
                needs);
    }

    private void amount(ItemText.Named<Definition.Amount> amount) {
        var first = amount.versions().getFirst();
        var id = "amount_" + amount.name();
        var name = item.name("amount " + amount.name());
        if (amount.versions().size() == 1
                && first.table() != null
                && first.inForce().equals(Validity.ALWAYS)) {
            table(id, name, first);
            return;
        }
        var needs = needs();
        var branches = new LinkedHashMap<Validity, String>();
        for (int i = 0; i < amount.versions().size(); i++) {
            var version = amount.versions().get(i);
            branches.put(version.inForce(), version(id + "." + (i + 1), version, needs));
        }
        add(
                id,
                name,
                words.amount(amount.name()),
                described(amount.versions(), version -> Written.of(version, null)),
                type(first.definition()),
                articles(amount.versions()),
                onItsDays(branches, needs),
                needs);
    }

    /** A version that is a table is a decision of its own. */
    private String version(String id, Dated<Definition.Amount> version, DmnNeeds needs) {
        var amount = version.definition();
        if (version.table() != null) {
            var name = item.free(id.substring("amount_".length()).replace('.', '_'));
            table(id, name, version);
            return needs.decision(id, name);
        }
        if (!(amount.body() instanceof Definition.Body.Formula(var formula)))
            throw new IllegalStateException("an amount without a table is a formula: " + amount.name());
        var feel = new Feel(item, needs);
        return amount.schedule() == null ? feel.of(formula) : byMonth(amount.schedule(), formula, feel);
    }

    /** FEEL counts from 0 down to -1 as well, so that no month at all has to be said. */
    private static String byMonth(Definition.Schedule schedule, Expression formula, Feel feel) {
        var months = feel.inner(schedule.months());
        return "if %s < 1 then [] else for i in 0..(%s - 1) return {month: %s + duration(\"P\" + string(i) + \"M\"), value: %s}.value"
                .formatted(months, months, feel.inner(schedule.from()), feel.of(formula));
    }

    private void table(String id, String name, Dated<Definition.Amount> version) {
        var needs = needs();
        var amount = version.definition();
        decisions.add(new DmnDecision(
                id,
                name,
                words.amount(amount.name()),
                described(List.of(version), each -> Written.of(each, null)),
                type(amount),
                List.of(amount.article()),
                new DmnTable(item, new Feel(item, needs)).of(version),
                needs));
    }

    private static String type(Definition.Amount amount) {
        if (amount.schedule() != null) return BY_MONTH;
        return amount.unit().name().equals(Unit.DATE.text()) ? "date" : "number";
    }

    private static List<String> articles(List<Dated<Definition.Amount>> versions) {
        return versions.stream()
                .map(version -> version.definition().article())
                .distinct()
                .toList();
    }

    private interface Say<T> {
        String of(T definition);
    }

    private static <T> String described(List<Dated<T>> versions, Say<T> say) {
        return versions.stream()
                .map(version -> version.inForce().equals(Validity.ALWAYS)
                        ? say.of(version.definition())
                        : "%s (in force %s to %s)"
                                .formatted(
                                        say.of(version.definition()),
                                        version.inForce().from(),
                                        version.inForce().to()))
                .collect(Collectors.joining("; "));
    }

    /** One branch per version; outside of all of them there is no answer. */
    private String onItsDays(Map<Validity, String> branches, DmnNeeds needs) {
        var text = new StringBuilder();
        for (var branch : branches.entrySet()) {
            if (branch.getKey().equals(Validity.ALWAYS)) return branch.getValue();
            var holds = Feel.holds(needs.governingDay(), branch.getKey());
            text.append("if %s then %s else ".formatted(holds, branch.getValue()));
        }
        return text.append("null").toString();
    }

    private void met() {
        var needs = needs();
        var all = item.of().rules().stream().map(needs::rule).toList();
        var feel = all.isEmpty() ? "true" : String.join(" and ", all);
        add(
                "conditions_met",
                item.name("conditions_met"),
                "conditions met",
                "all rules are met",
                "boolean",
                List.of(),
                feel,
                needs);
    }

    /** As the engine says it: a gate that is open lets through; null while something is not known. */
    private void outcome(boolean gated) {
        var needs = needs();
        var met = needs.decision("conditions_met", item.name("conditions_met"));
        var gate = gated
                ? "if %s = false then \"not applicable\" else "
                        .formatted(needs.decision("applies", item.name("applies")))
                : "";
        var feel = gate
                + "if %s = true then \"entitled\" else if %s = false then \"not entitled\" else null"
                        .formatted(met, met);
        add("outcome", item.name("outcome"), words.name(), item.of().official(), "string", List.of(), feel, needs);
    }
}
