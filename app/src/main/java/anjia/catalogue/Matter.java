package anjia.catalogue;

/**
 * What somebody wants done (事项与对象): an item, and whom it is about.
 *
 * @param item code of the item
 * @param subject key of whom it is about; empty when it is about the person
 */
public record Matter(String item, String subject) {

    private static final String BETWEEN = "~";

    public static Matter of(String item) {
        return new Matter(item, "");
    }

    /** Reads {@link #toString}. */
    public static Matter parse(String text) {
        var parts = text.split(BETWEEN, 2);
        return new Matter(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    /** {@code unemployment/benefit}, or {@code schooling/enrolment~0190…}; also good as an id on a page. */
    @Override
    public String toString() {
        return subject.isEmpty() ? item : item + BETWEEN + subject;
    }
}
