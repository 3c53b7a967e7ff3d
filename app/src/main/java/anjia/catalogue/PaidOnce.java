package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.EarlierFiles.Earlier;
import anjia.engine.Assessment;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Origin;
import anjia.engine.Outcome;
import anjia.engine.Value;
import anjia.registry.Persons;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What is paid once only for the same death (只付一份): the house knows its own files, and asks for what others may have paid. Two files are of
 * the same death when they name the same {@link Deceased}; of files that name nobody, from before it was asked, when the facts that govern
 * their items name the same day.
 */
@Component
public class PaidOnce {

    private final ObjectProvider<EarlierFiles> files;
    private final Catalogue catalogue;
    private final Persons persons;

    PaidOnce(ObjectProvider<EarlierFiles> files, Catalogue catalogue, Persons persons) {
        this.files = files;
        this.catalogue = catalogue;
        this.persons = persons;
    }

    /** The facts with what files of hers say of them. What they say stands, whatever was answered. */
    Facts known(Actor actor, PersonId person, Item item, Facts facts, Answers answers, LocalDate day) {
        var governing = dayOfDeath(item, facts);
        if (governing.isEmpty() || !persons.reaches(actor, person)) return facts;
        var death = new Death(governing.get(), Deceased.in(answers));
        var known = facts;
        for (var spec : item.facts()) {
            var found = Derivations.of(spec).flatMap(way -> found(way, person, item, death, day));
            if (found.isPresent()) known = known.put(spec.name(), found.get());
        }
        return known;
    }

    /** @param who empty while nobody was named */
    private record Death(LocalDate on, Optional<Deceased> who) {

        boolean isThatOf(Optional<LocalDate> day, Optional<Deceased> other) {
            var onTheSameDay = day.filter(on::equals).isPresent();
            return who.isEmpty() || other.isEmpty() ? onTheSameDay : who.get().isSameAs(other.get(), onTheSameDay);
        }
    }

    private Optional<Fact> found(Derivation way, PersonId person, Item item, Death death, LocalDate day) {
        return switch (way) {
            case Derivation.GrantedForTheDeath(var code) ->
                earlier(person, Set.of(code), death)
                        .filter(Earlier::granted)
                        .findFirst()
                        .map(file -> known(true, file));
            case Derivation.PaidFirst(var choices) ->
                earlier(person, choices.keySet(), death)
                        .filter(file -> claims(file, day))
                        .min(Comparator.comparing(file -> !file.granted()))
                        .filter(file -> file.granted() || !file.item().equals(item.code()))
                        .map(file -> known(choices.getOrDefault(file.item(), ""), file));
            default -> Optional.empty();
        };
    }

    private Stream<Earlier> earlier(PersonId person, Set<String> items, Death death) {
        return files.stream()
                .flatMap(source -> source.of(person, items).stream())
                .filter(file -> death.isThatOf(dayOfDeath(catalogue.item(file.item()), file.facts()), file.who()));
    }

    /** The facts as they are once the other item pays; the same when that changes nothing. */
    public static Facts paidBy(String payer, Item item, Facts facts) {
        var then = facts;
        for (var spec : item.facts())
            if (Derivations.of(spec).orElse(null) instanceof Derivation.PaidFirst(var choices)
                    && !payer.equals(item.code())
                    && choices.containsKey(payer)) then = then.with(spec.name(), choices.get(payer));
        return then;
    }

    /** Whether the item pays of it what is paid once only, for all we know. */
    public static boolean claims(Assessed assessed, Item.Alternatives group) {
        return claims(assessed.item(), assessed.assessment(), group);
    }

    private boolean claims(Earlier file, LocalDate day) {
        var item = catalogue.item(file.item());
        var assessment = catalogue.law().assess(item.code(), file.facts(), day);
        return item.onlyOneOf().stream().anyMatch(group -> claims(item, assessment, group));
    }

    private static boolean claims(Item item, Assessment assessment, Item.Alternatives group) {
        if (assessment.outcome() == Outcome.NOT_ENTITLED || assessment.outcome() == Outcome.NOT_APPLICABLE)
            return false;
        return group.amountOf(item.code())
                .map(name ->
                        assessment.amount(name).map(amount -> amount.high() > 0).orElse(true))
                .orElse(false);
    }

    /** Whether the fact of the item says which of the group paid, once the house knows it. */
    static boolean tells(Item item, FactSpec fact, Item.Alternatives group) {
        return item.governedBy() != null
                && fact.type() instanceof FactType.OneOf(var known)
                && Derivations.of(fact).orElse(null) instanceof Derivation.PaidFirst(var choices)
                && choices.keySet().containsAll(group.items())
                && known.containsAll(choices.values());
    }

    /** The article that says so, in Chinese. */
    public static String article(Item.Alternatives group) {
        return Articles.of(group.article());
    }

    /** Who pays in place of this item, as its facts say. */
    public record Payer(String item, Item.Alternatives group, Fact.Known fact) {}

    /** The item that pays in place of this one; empty when none does, or nobody knows. */
    public static Optional<Payer> payer(Assessed assessed) {
        return assessed.item().facts().stream()
                .flatMap(spec -> payer(assessed, spec).stream())
                .findFirst();
    }

    private static Optional<Payer> payer(Assessed assessed, FactSpec spec) {
        if (!(Derivations.of(spec).orElse(null) instanceof Derivation.PaidFirst(var choices))
                || !(assessed.facts().get(spec.name()) instanceof Fact.Known known)
                || !(known.value() instanceof Value.Code(var choice))) return Optional.empty();
        return choices.entrySet().stream()
                .filter(one -> one.getValue().equals(choice)
                        && !one.getKey().equals(assessed.item().code()))
                .flatMap(one -> assessed.item().onlyOneOf().stream()
                        .filter(group -> group.items().contains(one.getKey()))
                        .map(group -> new Payer(one.getKey(), group, known)))
                .findFirst();
    }

    /** The day that governs the item, when it is known. */
    public static Optional<LocalDate> dayOfDeath(Item item, Facts facts) {
        var fact = item.governedBy();
        return fact != null && facts.get(fact) instanceof Fact.Known(Value.Day(var on), var _)
                ? Optional.of(on)
                : Optional.empty();
    }

    private static Fact known(Object value, Earlier file) {
        return new Fact.Known(Value.of(value), new Origin("catalogue.source.case", file.number(), null));
    }
}
