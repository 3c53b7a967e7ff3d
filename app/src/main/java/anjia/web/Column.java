package anjia.web;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table (列).
 *
 * @param sorted how the table is sorted by it: "ascending", "descending", or null when it is not
 * @param href where a click on the header leads to sort by it; empty when it cannot
 */
public record Column(String name, boolean numeric, @Nullable String sorted, String href) {

    public static Column text(String name) {
        return new Column(name, false, null, "");
    }

    public static Column number(String name) {
        return new Column(name, true, null, "");
    }
}
