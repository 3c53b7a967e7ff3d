package anjia.matching;

/**
 * How much each part counts (权重方案): data with a version, named by every stored result, never changed under its version.
 *
 * @param id what it is called, such as {@code standard}
 * @param version counts up from 1; another weight is another version
 */
public record WeightProfile(
        String id,
        int version,
        int place,
        int occupation,
        int skill,
        int wage,
        int comfort,
        int pact,
        int freshness,
        int record) {

    /** The profile of the platform: place and occupation first. */
    public static final WeightProfile STANDARD = new WeightProfile("standard", 1, 12, 12, 6, 6, 3, 3, 2, 4);

    /** One in which place and occupation decide little, so that much more has to be looked at. */
    public static final WeightProfile FLAT = new WeightProfile("flat", 1, 6, 5, 6, 6, 3, 3, 2, 4);

    public WeightProfile {
        Codes.requireWithin("a version", version, 1, Integer.MAX_VALUE);
        for (var weight : new int[] {place, occupation, skill, wage, comfort, pact, freshness, record})
            Codes.requireWithin("a weight", weight, 0, 255);
    }

    public int of(Part part) {
        return switch (part) {
            case PLACE -> place;
            case OCCUPATION -> occupation;
            case SKILL -> skill;
            case WAGE -> wage;
            case COMFORT -> comfort;
            case PACT -> pact;
            case FRESHNESS -> freshness;
            case RECORD -> record;
        };
    }

    /** The highest score there is, at most 520,200. */
    public int best() {
        return 255 * (place + occupation + skill + wage + comfort + pact + freshness + record);
    }
}
