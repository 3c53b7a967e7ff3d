package anjia.demo;

import anjia.places.DivisionCode;

/**
 * A county in which people of the demo live (演示户籍县).
 *
 * @param area the first six digits of their identity numbers, 6199 and two more, which no real county has
 * @param firstSequence even; the sequences from here on are this county's, those below 100 the guests' of the tour
 * @param sequences how many are
 */
record HomeCounty(DivisionCode code, String area, int firstSequence, int sequences) {

    private static final int AREAS = 100;
    private static final int FIRST = 100;
    private static final int HALF = 450;

    /** There are a hundred areas and 107 counties, so each area serves two: sequences 100 to 549 and 550 to 999. */
    static HomeCounty numbered(DivisionCode code, int index) {
        if (index >= 2 * AREAS) throw new IllegalArgumentException("no area is left for county number " + index);
        var area = String.valueOf(619900 + index % AREAS);
        return new HomeCounty(code, area, index < AREAS ? FIRST : FIRST + HALF, HALF);
    }

    int numbersPerDayAndSex() {
        return sequences / 2;
    }
}
