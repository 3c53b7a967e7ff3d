package anjia.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure a figure of the law is (核对情况). Everything but READ is shown with "confirm with the office". */
public enum Sure {
    /** Read in the official text (核对过原文). */
    READ,
    /** Reckoned from figures that were read (推算的). */
    COMPUTED,
    /** Ours, because no rule was found (自定的). */
    DESIGNED,
    /** Known, but the text was not read again (还没核对). */
    REMEMBERED,
    /** Perhaps not so (还没核对). */
    UNSURE;

    /** As the law text writes it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sure> of(String written) {
        return Arrays.stream(values())
                .filter(sure -> sure.written().equals(written))
                .findFirst();
    }

    /** The weaker of the two: a figure is as sure as the least sure thing it rests on. */
    public Sure and(Sure other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
