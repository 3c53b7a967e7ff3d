package anjia.engine;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks up the facts of an item by the names that its sentences use. */
final class ItemFacts {
    private ItemFacts() {}

    /** A fact of the item or of the members of one of its groups. */
    static Optional<FactSpec> named(Item item, String name) {
        return all(item).filter(spec -> spec.name().equals(name)).findFirst();
    }

    /** The fact that gives the class of the county in a place where no list of counties reaches. */
    static Optional<FactSpec> classOf(Item item, String place) {
        return item.facts().stream()
                .filter(spec -> spec.type() instanceof FactType.ClassOf(var of) && of.equals(place))
                .findFirst();
    }

    /** The facts of the item first, then those of the members of its groups. */
    static Stream<FactSpec> all(Item item) {
        return Stream.concat(
                item.facts().stream(),
                item.facts().stream()
                        .flatMap(spec -> spec.type() instanceof FactType.Members members
                                ? members.each().stream()
                                : Stream.empty()));
    }
}
