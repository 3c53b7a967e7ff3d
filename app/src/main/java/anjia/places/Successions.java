package anjia.places;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What followed on what among the divisions (区划沿革). Old codes stay in old records for good, so a scope names them too. */
final class Successions {

    private final Map<DivisionCode, Succession> byOld;
    private final Map<DivisionCode, List<Succession>> bySuccessor;

    Successions(Collection<Succession> all) {
        byOld = all.stream().collect(Collectors.toUnmodifiableMap(Succession::old, Function.identity()));
        bySuccessor = all.stream().collect(Collectors.groupingBy(Succession::successor));
    }

    boolean isFormer(DivisionCode code) {
        return byOld.containsKey(code);
    }

    /** @param known a division below a renamed one moves with it only when its new code is known */
    DivisionCode codeOn(DivisionCode code, LocalDate day, Predicate<DivisionCode> known) {
        return forward(backward(code, day), day, known);
    }

    private DivisionCode forward(DivisionCode code, LocalDate day, Predicate<DivisionCode> known) {
        return succeeded(code)
                .filter(succession -> succession.hasHappenedOn(day))
                .map(succession -> succession.moved(code))
                .filter(moved -> known.test(moved))
                .map(moved -> forward(moved, day, known))
                .orElse(code);
    }

    private Optional<Succession> succeeded(DivisionCode code) {
        return byOld.values().stream()
                .filter(succession -> succession.old().range().contains(code))
                .findFirst();
    }

    private DivisionCode backward(DivisionCode code, LocalDate day) {
        return renaming(code)
                .filter(succession -> !succession.hasHappenedOn(day))
                .map(succession -> backward(succession.old(), day))
                .orElse(code);
    }

    /** The succession by which this division got its code, when it is one division renamed and not several merged. */
    private Optional<Succession> renaming(DivisionCode successor) {
        var predecessors = bySuccessor.getOrDefault(successor, List.of());
        return predecessors.size() == 1 ? Optional.of(predecessors.getFirst()) : Optional.empty();
    }

    /** The ranges of the division on the day, lowest first, none within another. */
    List<CodeRange> scope(DivisionCode code, LocalDate day) {
        var codes = new LinkedHashSet<DivisionCode>();
        gather(code, day, codes);
        return codes.stream()
                .filter(inner -> codes.stream().noneMatch(outer -> liesBelow(inner, outer)))
                .map(DivisionCode::range)
                .sorted(Comparator.comparing(CodeRange::from))
                .toList();
    }

    private void gather(DivisionCode code, LocalDate day, Set<DivisionCode> gathered) {
        if (!gathered.add(code)) return;
        byOld.values().stream()
                .filter(succession -> code.range().contains(succession.successor()))
                .filter(succession -> succession.hasHappenedOn(day) || isRenaming(succession))
                .forEach(succession -> gather(succession.old(), day, gathered));
        Optional.ofNullable(byOld.get(code))
                .filter(this::isRenaming)
                .ifPresent(succession -> gather(succession.successor(), day, gathered));
    }

    private boolean isRenaming(Succession succession) {
        return renaming(succession.successor()).isPresent();
    }

    private static boolean liesBelow(DivisionCode inner, DivisionCode outer) {
        return !inner.equals(outer) && outer.range().contains(inner);
    }
}
