package anjia.engine;

import anjia.engine.syntax.Definition;
import anjia.engine.syntax.Expression;
import anjia.engine.syntax.Expression.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the sentences of an item read (条文引用): facts, amounts and numbers by name, each once, in the order in which they stand. */
final class Reads {
    private final Item item;
    private final List<LawNumber> numbers;
    private final Set<String> facts = new LinkedHashSet<>();
    private final Set<String> amounts = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();

    /** @param numbers those that the item reads */
    Reads(Item item, List<LawNumber> numbers) {
        this.item = item;
        this.numbers = numbers;
    }

    Set<String> facts() {
        return facts;
    }

    Set<String> amounts() {
        return amounts;
    }

    Set<String> numbers() {
        return used;
    }

    Reads add(Definition.Amount amount) {
        if (amount.schedule() != null)
            add(amount.schedule().months()).add(amount.schedule().from());
        switch (amount.body()) {
            case Definition.Body.Formula(var expression) -> add(expression);
            case Definition.Body.ByTable(var _, var columns, var _) -> columns.forEach(this::name);
        }
        return this;
    }

    Reads add(Expression expression) {
        switch (expression) {
            case Name name -> name(name);
            case Expression.LawNumber number -> number(number);
            case Expression.Compare compare -> compare(compare);
            case Expression.In in -> add(in.left());
            case Expression.IsKnown known -> name(known.fact());
            case Expression.Binary binary -> add(binary.left()).add(binary.right());
            case Expression.Not not -> add(not.inner());
            case Expression.Logical logical -> logical.parts().forEach(this::add);
            case Expression.If branch ->
                add(branch.condition()).add(branch.then()).add(branch.otherwise());
            case Expression.Extreme extreme -> extreme.parts().forEach(this::add);
            case Expression.Round round -> add(round.inner());
            case Expression.SumOf sum -> name(sum.schedule());
            case Expression.Each each -> group(each.list(), each.condition());
            case Expression.SumOver sum -> group(sum.list(), sum.each());
            case Expression.CountOf count -> name(count.list());
            case Expression.Within within -> name(within.place());
            case Expression.Covered covered -> {
                group(covered.spells(), covered.where());
                if (covered.within() != null) add(covered.within());
                if (covered.until() != null) add(covered.until());
            }
            case Expression.Span span -> add(span.from()).add(span.to());
            case Expression.Literal _, Expression.DateLiteral _ -> {}
        }
        return this;
    }

    /** Inside the brackets the members' own facts have names too; they are part of the group. */
    private void group(Name list, @Nullable Expression inside) {
        name(list);
        if (inside != null) add(inside);
    }

    private void name(Name name) {
        if (item.uses(name.name())) facts.add(name.name());
        else if (item.amounts().contains(name.name())) amounts.add(name.name());
    }

    /** A choice on the right may be called like a fact; it is none. */
    private void compare(Expression.Compare compare) {
        add(compare.left());
        if (!isChoice(compare.left())) add(compare.right());
    }

    private boolean isChoice(Expression left) {
        return left instanceof Name(var _, var name)
                && ItemFacts.named(item, name)
                        .filter(spec -> spec.type() instanceof FactType.OneOf || spec.type() instanceof FactType.YesNo)
                        .isPresent();
    }

    /** With the number come the place it is read for, what gives the class of that place, and the day that governs. */
    private void number(Expression.LawNumber number) {
        used.add(number.name());
        if (number.day() == null && item.governedBy() != null) facts.add(item.governedBy());
        var by = numbers.stream()
                .filter(each -> each.name().equals(number.name()))
                .findFirst()
                .map(LawNumber::by)
                .orElse(null);
        var place = number.place() == null ? item.place() : number.place().name();
        if (by == null || place == null || !item.uses(place)) return;
        facts.add(place);
        if (by.equals("county class")) ItemFacts.classOf(item, place).ifPresent(spec -> facts.add(spec.name()));
    }
}
