package anjia.engine;

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

    /** The weaker of the two: a figure is as sure as the least sure thing it rests on. */
    public Sure and(Sure other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
