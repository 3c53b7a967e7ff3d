package anjia.engine;

import anjia.engine.CompiledItem.AmountNode;
import anjia.engine.CompiledItem.RuleNode;
import anjia.engine.CompiledItem.ScheduleNode;
import anjia.engine.CompiledItem.Version;
import anjia.engine.CompiledItem.Versions;
import anjia.engine.syntax.Definition;
import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Position;
import anjia.engine.syntax.RulesText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compiles the rules of one item, sentence by sentence; a fault in one does not hide the others. */
final class ItemCompiler {
    private static final long MOST_MONTHS = 1200;

    private final ItemFile file;
    private final RulesText text;
    private final Faults faults;
    private final Sentences sentences;
    private final Scope scope;
    private final List<FactSpec> facts;
    private final List<Versions<RuleNode>> rules = new ArrayList<>();
    private final List<Versions<AmountNode>> amounts = new ArrayList<>();

    ItemCompiler(
            ItemFile file,
            RulesText text,
            Map<String, FactSpec> known,
            Map<String, NumberTable> numbers,
            Faults faults) {
        this.file = file;
        this.text = text;
        this.faults = faults;
        this.sentences = new Sentences(text, faults);
        this.facts = sentences.uses(known);
        this.scope = new Scope(facts, numbers, file.place());
    }

    CompiledItem compile() {
        sentences.broken().forEach(scope::broken);
        var gate = gate();
        sentences.rules().forEach(this::rules);
        sentences.amounts().forEach(this::amounts);
        sentences.unused(scope.usedFacts(), file.namedFacts());
        effects();
        var placeSlot =
                "desk".equals(file.place()) ? NumberNode.DESK : named("place", file.place(), FactType.Place.class);
        return new CompiledItem(
                item(),
                named("governedBy", file.governedBy(), FactType.Day.class),
                placeSlot,
                gate,
                rules,
                amounts,
                ItemText.of(sentences));
    }

    Set<String> usedNumbers() {
        return scope.usedNumbers();
    }

    private @Nullable ClaimNode gate() {
        var when = sentences.appliesWhen();
        if (when == null) return null;
        try {
            var gate = new ClaimCompiler(scope, false).claim(when.condition());
            present(gate);
            return gate;
        } catch (Misuse e) {
            e.addTo(faults);
            return null;
        }
    }

    /** What the gate makes sure of: {@code x is known}, alone or joined by {@code and}. */
    private void present(ClaimNode gate) {
        if (gate instanceof ClaimNode.IsKnown(var slot)) scope.present(slot);
        if (gate instanceof ClaimNode.Joined(var connective, var parts) && connective == Step.Connective.AND)
            parts.forEach(this::present);
    }

    private void rules(String name, List<Sentences.Dated<Definition.Rule>> dated) {
        var versions = new ArrayList<Version<RuleNode>>();
        for (var each : dated) {
            try {
                var condition =
                        new ClaimCompiler(scope, false).claim(each.definition().condition());
                versions.add(new Version<>(
                        each.inForce(), new RuleNode(each.definition().article(), condition)));
            } catch (Misuse e) {
                e.addTo(faults);
            }
        }
        rules.add(new Versions<>(name, versions));
    }

    private void amounts(String name, List<Sentences.Dated<Definition.Amount>> dated) {
        var versions = new ArrayList<Version<AmountNode>>();
        Scope.@Nullable DefinedAmount all = null;
        for (var each : dated) {
            try {
                var node = amount(each);
                versions.add(new Version<>(each.inForce(), node));
                all = joined(all, node);
            } catch (Misuse e) {
                e.addTo(faults);
            } catch (ArithmeticException e) {
                faults.add(
                        each.definition().at(),
                        name + " can grow beyond 64 bits: narrow the declared ranges of its facts");
            }
        }
        amounts.add(new Versions<>(name, versions));
        if (all != null) scope.define(name, all);
        else scope.broken(name);
    }

    private Scope.DefinedAmount joined(Scope.@Nullable DefinedAmount before, AmountNode node) {
        var range = node.formula().range();
        var sum = node.schedule() == null ? null : sum(node.schedule(), range);
        if (before == null) return new Scope.DefinedAmount(amounts.size(), range, sum);
        var sums = sum == null || before.sum() == null ? null : before.sum().hull(sum);
        return new Scope.DefinedAmount(amounts.size(), before.range().hull(range), sums);
    }

    private static Range sum(ScheduleNode schedule, Range each) {
        var months = Math.max(0, schedule.months().range().high());
        var low = Math.min(0, Math.multiplyExact(each.low(), months));
        return new Range(low, Math.max(0, Math.multiplyExact(each.high(), months)), Measure.whole(Unit.FEN));
    }

    private AmountNode amount(Sentences.Dated<Definition.Amount> dated) {
        var amount = dated.definition();
        var unit = Unit.of(amount.unit().name()).orElse(null);
        if (unit == null)
            throw Misuse.unknown(
                    amount.unit().at(),
                    "unit",
                    amount.unit().name(),
                    List.of("fen", "fen a month", "months", "days", "years", "people", "points", "day"));
        var schedule = amount.schedule() == null ? null : schedule(amount.schedule());
        var formula = switch (amount.body()) {
            case Definition.Body.Formula(var expression) ->
                new FigureCompiler(scope, schedule != null).figure(expression);
            case Definition.Body.ByTable(var _, var columns, var sure) ->
                new TableCompiler(scope, faults, sentences.table(dated))
                        .table(amount.name(), columns, unit, sure(sure));
        };
        fits(amount, unit, formula, schedule != null);
        return new AmountNode(unit, amount.article(), formula, schedule);
    }

    private static Sure sure(Expression.Name written) {
        var known = Arrays.stream(Sure.values()).map(Sure::written).toList();
        return Sure.of(written.name())
                .orElseThrow(() ->
                        Misuse.unknown(written.at(), "mark", written.name() + ", expected one of " + known, known));
    }

    private static void fits(Definition.Amount amount, Unit unit, FigureNode formula, boolean schedule) {
        var found = formula.measure().unit();
        var fits = found == unit || found == Unit.PLAIN || schedule && unit == Unit.FEN && found == Unit.FEN_A_MONTH;
        var expected = schedule && unit == Unit.FEN ? Unit.FEN_A_MONTH.text() : unit.text();
        if (!fits)
            throw Misuse.of(
                    at(amount),
                    "expected %s for the amount %s, found %s".formatted(expected, amount.name(), found.text()));
        if (formula.measure().per() != 1)
            throw Misuse.of(
                    at(amount),
                    "%s is not a whole number of %s: expected 'round half up (…) to %s'"
                            .formatted(amount.name(), unit.text(), unit.text()));
    }

    private static Position at(Definition.Amount amount) {
        return amount.body() instanceof Definition.Body.Formula(var expression) ? expression.at() : amount.at();
    }

    private ScheduleNode schedule(Definition.Schedule schedule) {
        var figures = new FigureCompiler(scope, false);
        var months = figures.figure(schedule.months());
        var from = figures.figure(schedule.from());
        if (months.measure().unit() != Unit.MONTHS)
            throw Misuse.of(
                    schedule.months().at(),
                    "expected months, found " + months.measure().unit().text());
        if (from.measure().unit() != Unit.DATE)
            throw Misuse.of(
                    schedule.from().at(),
                    "expected a day, found " + from.measure().unit().text());
        if (months.range().high() > MOST_MONTHS)
            throw Misuse.of(
                    schedule.months().at(),
                    "expected at most %d months, these can be %d; bound them: min(…, 12)"
                            .formatted(MOST_MONTHS, months.range().high()));
        return new ScheduleNode(months, from);
    }

    /** What the effects name has to be there. */
    private void effects() {
        var paid = amounts.stream().map(Versions::name).toList();
        var kept = new ArrayList<>(facts.stream().map(FactSpec::name).toList());
        kept.addAll(paid);
        for (var effect : file.effects()) {
            if (effect instanceof EffectSpec.OrderPayments order && !paid.contains(order.amount()))
                faults.unknown(file.at(), "amount", order.amount(), paid);
            if (effect instanceof EffectSpec.IssueCertificate(var _, var until)
                    && until != null
                    && !kept.contains(until)) faults.unknown(file.at(), "fact or amount", until, kept);
            if (effect instanceof EffectSpec.OpenSpell open)
                open.keeps().values().stream()
                        .filter(name -> !kept.contains(name))
                        .forEach(name -> faults.unknown(file.at(), "fact or amount", name, kept));
        }
    }

    /** Slot of a fact that item.yaml names, -1 when it names none. */
    private int named(String key, @Nullable String fact, Class<? extends FactType> type) {
        if (fact == null) return -1;
        for (int slot = 0; slot < facts.size(); slot++) {
            if (!facts.get(slot).name().equals(fact)) continue;
            if (type.isInstance(facts.get(slot).type())) return slot;
            faults.add(
                    file.at(),
                    "%s names the fact %s, which is no %s"
                            .formatted(key, fact, type.getSimpleName().toLowerCase(Locale.ROOT)));
            return -1;
        }
        faults.unknown(file.at(), key, fact, facts.stream().map(FactSpec::name).toList());
        return -1;
    }

    private Item item() {
        var guide = text.sections().stream()
                .map(section -> new GuideSection(
                        section.level(),
                        section.heading(),
                        new Validity(section.from(), section.to()),
                        section.prose(),
                        Sentences.names(section)))
                .toList();
        return new Item(
                file.code(),
                file.official(),
                file.function(),
                file.department(),
                file.level(),
                file.applicant(),
                file.once(),
                file.fourEyes(),
                file.employer(),
                file.subject(),
                file.governedBy(),
                file.place(),
                file.papers(),
                file.limit(),
                file.effects(),
                file.stopsOn(),
                file.letters(),
                file.fee(),
                guide,
                facts,
                rules.stream().map(Versions::name).toList(),
                amounts.stream().map(Versions::name).toList(),
                sentences.onlyOneOf().stream()
                        .map(of -> new Item.Alternatives(
                                of.article(),
                                of.payments().stream()
                                        .map(one -> new Item.Payment(one.item(), one.amount()))
                                        .toList()))
                        .toList(),
                new TreeMap<>());
    }
}
