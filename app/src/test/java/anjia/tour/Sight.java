package anjia.tour;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * A page as one visitor sees it.
 *
 * @param name of its pictures, and in {@code docs/screens.md}
 * @param address path and query
 * @param then what is typed and pressed when it is open
 */
record Sight(String name, Visitor visitor, String address, Consumer<Page> then) {

    Sight(String name, Visitor visitor, String address) {
        this(name, visitor, address, _ -> {});
    }

    /** Without the query. */
    String path() {
        return address.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return name;
    }
}
