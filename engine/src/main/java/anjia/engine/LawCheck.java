package anjia.engine;

import anjia.engine.syntax.Fault;
import java.util.List;

/**
 * What a check of a law text finds (法规包检查): its faults, or what is in it.
 *
 * @param faults one line each, {@code file:line:column: what is wrong}; examples that do not hold are among them
 * @param notRead values whose mark is anything but READ
 */
public record LawCheck(
        List<String> faults, int items, int rules, int amounts, int numbers, int examples, List<NumberUsed> notRead) {

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
                law.examples().stream()
                        .flatMap(example -> example.check(law).stream())
                        .map(Fault::toString)
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

    public boolean passed() {
        return faults.isEmpty();
    }
}
