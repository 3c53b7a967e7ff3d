package anjia.web;

/** How well a figure of the law is known (依据核对情况); shown beside every one. */
public enum Mark {
    /** Read in the original (核对过原文). */
    READ,
    /** Worked out from figures that were read (推算的). */
    COMPUTED,
    /** A choice of ours where no rule was found (我们定的). */
    DESIGNED,
    /** Known, but not yet checked against the original (还没核对). */
    REMEMBERED,
    /** Doubtful (还没核对). */
    UNSURE;

    /** Whether the reader should confirm the figure with the office. */
    public boolean confirmWithOffice() {
        return this != READ;
    }
}
