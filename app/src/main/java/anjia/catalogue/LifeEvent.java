package anjia.catalogue;

import java.util.List;

/**
 * Something that happens in a life (人生事件).
 *
 * @param items codes of the items that can be done here; empty when only the window can help
 * @param does how many things the window does, in the words {@code catalogue.window.<code>.does.1} and on
 * @param phones whom to ask
 */
record LifeEvent(String code, String drawing, List<String> items, int does, List<String> phones) {

    boolean settledHere() {
        return !items.isEmpty();
    }

    String nameKey() {
        return "catalogue.event." + code + ".name";
    }

    String lineKey() {
        return "catalogue.event." + code + ".line";
    }

    String windowKey(String what) {
        return "catalogue.window." + code + "." + what;
    }
}
