package anjia.engine;

import anjia.engine.syntax.Fault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a check of a law text finds (法规包检查): its faults, or what is in it.
 *
 * @param faults one line each, {@code file:line:column: what is wrong}; examples that do not hold are among them
 * @param notRead values whose mark is anything but READ
 */
public record LawCheck(
        List<String> faults, int items, int rules, int amounts, int numbers, int examples, List<NumberUsed> notRead) {
    /** A day beyond every life: whoever writes one means that there is no value. */
    private static final int TOO_LATE = 2100;

    /** Reads the text and, when it can be read, runs every example of it. */
    public static LawCheck of(LawText text) {
        try {
            return of(Law.load(text));
        } catch (LawFaults unusable) {
            var faults = unusable.faults().stream().map(Fault::toString).toList();
            return new LawCheck(faults, 0, 0, 0, 0, 0, List.of());
        }
    }

    private static LawCheck of(Law law) {
        var items = law.items().values();
        return new LawCheck(
                Stream.concat(
                                law.examples().stream()
                                        .flatMap(example -> example.check(law).stream())
                                        .map(Fault::toString),
                                items.stream()
                                        .flatMap(item -> law.numbersOf(item.code()).stream())
                                        .flatMap(number -> unclear(number).stream())
                                        .distinct())
                        .toList(),
                items.size(),
                items.stream().mapToInt(item -> item.rules().size()).sum(),
                items.stream().mapToInt(item -> item.amounts().size()).sum(),
                law.numbers().size(),
                law.examples().size(),
                law.numbers().stream()
                        .filter(number -> number.sure() != Sure.READ)
                        .toList());
    }

    /** What older texts may say, because files were decided by them, and a text of today may not. */
    private static Optional<String> unclear(LawNumber number) {
        var settledBy = number.settledBy();
        var at = number.declaredIn() + ": " + number.name();
        if (number.values().stream().anyMatch(value -> value.inForce().getYear() >= TOO_LATE))
            return Optional.of(
                    at + " has a value from a day that nobody sees: expected 'values: []', a range and 'settled by'");
        if (settledBy == null && number.values().isEmpty())
            return Optional.of(at + " was not found: expected 'settled by'");
        return settledBy != null && settledBy.zh().equals(settledBy.en())
                ? Optional.of(at + ": expected 'settled by' in both languages, zh and en")
                : Optional.empty();
    }

    public boolean passed() {
        return faults.isEmpty();
    }
}
