package anjia.brands;

/**
 * What was reported of a brand for a year, and what came of the look at it (年度情况与复核).
 *
 * @param workers people who work under it; {@code away} of them outside the province
 * @param trained person-times trained
 * @param income average income a month, in fen
 * @param source what the figures rest on
 * @param note what has to become better, when it is watched
 */
public record BrandYear(
        int year,
        int workers,
        int away,
        int trained,
        long income,
        String source,
        Honesty honesty,
        Review outcome,
        String note) {

    /** How honestly it is run (诚信等级). */
    public enum Honesty {
        A,
        B,
        C
    }

    /** What came of the yearly look (复核结果). */
    public enum Review {
        /** 继续使用 */
        GOES_ON,
        /** 限期改进 */
        WATCHED
    }
}
