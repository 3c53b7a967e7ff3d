package anjia.engine;

import anjia.engine.syntax.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** A law text that cannot be used (法规包有错). Holds every fault found, in the order of the files, never only the first. */
public final class LawFaults extends RuntimeException {
    private final transient List<Fault> faults;

    public LawFaults(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
