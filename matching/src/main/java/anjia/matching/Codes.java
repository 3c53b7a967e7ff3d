package anjia.matching;

/**
 * What the digits of codes say. Counties (县) have six digits of GB/T 2260: two of the province, four of the prefecture (市). Occupations
 * (职业) have seven of the classification of occupations (职业分类大典, 6-18-04-02 is 6180402): the first five are the group (小类), the
 * first three the middle class (中类) in which groups are related.
 */
public final class Codes {
    private Codes() {}

    public static int prefecture(int county) {
        return county / 100;
    }

    public static int province(int prefecture) {
        return prefecture / 100;
    }

    public static int group(int occupation) {
        return occupation / 100;
    }

    public static int middleClass(int group) {
        return group / 100;
    }

    static void requireCounty(int county) {
        if (county < 110_000 || county > 999_999)
            throw new IllegalArgumentException("a county has six digits: " + county);
    }

    static void requireOccupation(int occupation) {
        if (occupation < 1_000_000 || occupation > 9_999_999)
            throw new IllegalArgumentException("an occupation has seven digits: " + occupation);
    }

    static void requireWithin(String what, int value, int least, int most) {
        if (value < least || value > most)
            throw new IllegalArgumentException("%s is %d to %d: %d".formatted(what, least, most, value));
    }
}
