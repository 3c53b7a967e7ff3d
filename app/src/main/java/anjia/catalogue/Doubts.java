package anjia.catalogue;

/** Where the page of open figures says what would settle one (还没核对的数的位置): anchors on {@code /numbers}, which are read off the law's own names. */
final class Doubts {

    static final String PAGE = "/numbers";

    private Doubts() {}

    /** A number, as the item that reads it calls it. */
    static String number(String item, String name) {
        return "number." + flat(item) + "." + name;
    }

    /** A table that yields an amount. */
    static String table(String item, String amount) {
        return "table." + flat(item) + "." + amount;
    }

    static String limit(String item) {
        return "limit." + flat(item);
    }

    static String link(String anchor) {
        return PAGE + "#" + anchor;
    }

    private static String flat(String item) {
        return item.replace('/', '-');
    }
}
