package anjia.places;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All divisions in memory, some 24,000 of them: names are looked up on every page. */
final class DivisionIndex {

    private final Map<DivisionCode, Division> byCode;
    private final Map<DivisionCode, List<Division>> byParent;

    /** @param divisions in order of code, which the lists below a parent keep */
    DivisionIndex(Collection<Division> divisions) {
        byCode = divisions.stream().collect(Collectors.toUnmodifiableMap(Division::code, Function.identity()));
        byParent = divisions.stream()
                .filter(division -> division.parent() != null)
                .collect(Collectors.groupingBy(
                        division -> division.code().at(above(division.level())).orElseThrow()));
    }

    boolean knows(DivisionCode code) {
        return byCode.containsKey(code);
    }

    Optional<Division> find(DivisionCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Division> below(DivisionCode code) {
        return byParent.getOrDefault(code, List.of());
    }

    /** The division and those above it, province first; empty when it is unknown. */
    List<Division> lineage(DivisionCode code) {
        if (!knows(code)) return List.of();
        return Stream.of(DivisionLevel.values())
                .flatMap(level -> code.at(level).stream())
                .flatMap(step -> find(step).stream())
                .toList();
    }

    private static DivisionLevel above(DivisionLevel level) {
        return DivisionLevel.values()[level.ordinal() - 1];
    }
}
