package anjia.catalogue;

import anjia.engine.EffectSpec;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Item;
import anjia.engine.Nearest;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Items that make way for others (先办后办): the unemployment registration opens the spell that the benefit asks for. Which item makes way is
 * read from the law itself: the effect that opens a spell, and the fact that derives from the day such a spell is open since.
 */
@Component
public class Forerunners {

    private final Catalogue catalogue;

    /** Code of an item to those that make way for it. The law does not change while the house is open. */
    private final Map<String, List<Item>> before;

    private final List<Item> order;

    Forerunners(Catalogue catalogue) {
        this.catalogue = catalogue;
        var items = catalogue.items().stream()
                .filter(item -> !item.isForOrganisations())
                .toList();
        this.before = items.stream()
                .collect(Collectors.toMap(
                        Item::code,
                        item -> items.stream()
                                .filter(other -> makesWay(other, item))
                                .toList()));
        var makingWay = before.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var waits = items.stream().collect(Collectors.toMap(Item::code, item -> waits(item, List.of())));
        this.order = items.stream()
                .sorted(Comparator.comparing((Item item) ->
                                !makingWay.contains(item) && before(item).isEmpty())
                        .thenComparing(item -> waits.getOrDefault(item.code(), 0))
                        .thenComparing(Item::code))
                .toList();
    }

    private List<Item> before(Item item) {
        return before.getOrDefault(item.code(), List.of());
    }

    /** Whether granting the item makes the fact known: the day since which something holds. */
    public static boolean opens(Item item, FactSpec spec) {
        return isOfItsSpell(item, spec, "since");
    }

    /** The same for the last day on which it holds. */
    public static boolean bounds(Item item, FactSpec spec) {
        return isOfItsSpell(item, spec, "until");
    }

    private static boolean isOfItsSpell(Item item, FactSpec spec, String day) {
        return spec.type() instanceof FactType.Day
                && item.effects().stream()
                        .anyMatch(effect -> effect instanceof EffectSpec.OpenSpell(var kind, var _)
                                && ("open " + kind.replace('-', ' ') + ", " + day).equals(spec.from()));
    }

    /** What a person can hand in: what makes way, then what waits for it, however long the chain, then the others, each in order of their codes. */
    public List<Item> inOrder() {
        return order;
    }

    /** These items and all that make way for them, however long the chain, in the order of {@link #inOrder()}. */
    public List<Item> with(Collection<String> codes) {
        var needed = new HashSet<>(codes);
        var open = new ArrayDeque<>(codes);
        while (!open.isEmpty())
            for (var item : before.getOrDefault(open.remove(), List.of()))
                if (needed.add(item.code())) open.add(item.code());
        return order.stream().filter(item -> needed.contains(item.code())).toList();
    }

    /** How many stand before it in the longest chain. */
    private int waits(Item item, List<Item> behind) {
        if (behind.contains(item)) return 0;
        var chain = Stream.concat(behind.stream(), Stream.of(item)).toList();
        return before(item).stream()
                .mapToInt(other -> 1 + waits(other, chain))
                .max()
                .orElse(0);
    }

    private static boolean makesWay(Item one, Item other) {
        return one != other && other.facts().stream().anyMatch(spec -> opens(one, spec));
    }

    /** The item that, handed in with this one, is all that it takes; empty when more is missing, or nothing. */
    Optional<Item> of(Assessed assessed) {
        return of(assessed, catalogue.items());
    }

    /** The same among these items only. */
    static Optional<Item> of(Assessed assessed, Collection<Item> among) {
        return assessed.assessment().nearest() instanceof Nearest.Change change
                        && change.turns().size() == 1
                ? settling(assessed.item(), change.turns().getFirst().fact(), among)
                : Optional.empty();
    }

    /** The item whose granting makes this fact of another one known, as the registration does the day of the registration. */
    Optional<Item> opening(Item item, String fact) {
        return settling(item, fact, catalogue.items());
    }

    private static Optional<Item> settling(Item item, String fact, Collection<Item> among) {
        return item.facts().stream()
                .filter(spec -> spec.name().equals(fact))
                .flatMap(spec -> among.stream().filter(other -> other != item && opens(other, spec)))
                .findFirst();
    }
}
