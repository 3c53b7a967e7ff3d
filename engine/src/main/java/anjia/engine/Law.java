package anjia.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** The law, read and checked (法规包): what every item gives to whom, and why. Immutable and safe to share between threads. */
public final class Law {
    private Law() {}

    /** @throws LawFaults with every fault of the text */
    public static Law load(LawText text) {
        throw new UnsupportedOperationException();
    }

    public LawText text() {
        throw new UnsupportedOperationException();
    }

    public String sha256() {
        throw new UnsupportedOperationException();
    }

    public SortedMap<String, Item> items() {
        throw new UnsupportedOperationException();
    }

    /** @throws UnknownItem when no item has the code */
    public Item item(String code) {
        throw new UnsupportedOperationException();
    }

    public List<ServiceFunction> functions() {
        throw new UnsupportedOperationException();
    }

    /** @throws BadFacts when a fact does not fit its declaration */
    public Assessment assess(String item, Facts facts, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** @param division code of the desk's division, for items whose numbers are read for the desk's place */
    public Assessment assess(String item, Facts facts, LocalDate day, String division) {
        throw new UnsupportedOperationException();
    }
}
