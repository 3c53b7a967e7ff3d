package anjia.matching.search;

import anjia.matching.Seeker;

/** A seeker made ready for a search through posts: words and factors in place of wishes. */
final class SeekerQuery {
    final Seeker seeker;
    final Weighted weighted;
    final long away;
    final long atHome;
    final int pactPoints;
    private final long low;
    private final long high;
    private final int wished;
    private final long wageFactor;
    private final int wageWeight;

    SeekerQuery(Seeker seeker, Weighted weighted) {
        this.seeker = seeker;
        this.weighted = weighted;
        away = FilterWord.of(seeker);
        atHome = away & ~FilterWord.NO_LODGING;
        pactPoints = seeker.favoured() ? 255 * weighted.profile.pact() : 0;
        low = seeker.can().skills().low();
        high = seeker.can().skills().high();
        wished = 4 * seeker.wishes().wage();
        wageWeight = weighted.profile.wage();
        wageFactor = wageFactor(seeker.wishes().wage());
    }

    /**
     * Division by three times the wage as a multiplication: exact, because 255 x 5 x 1023 x 3 x 1023 stays under 2^32.
     */
    static long wageFactor(int wage) {
        return 255 * ((1L << 32) / (3 * wage) + 1);
    }

    /** The points of skills, wage, pact, and the fixed ones; right only for a post that no filter hides. */
    int points(long askedLow, long askedHigh, long rest) {
        return PostRows.fixed(rest) + wagePoints(rest) + otherPoints(askedLow, askedHigh, rest);
    }

    int wagePoints(long rest) {
        return (int) Math.min(255, (5 * PostRows.wage(rest) - wished) * wageFactor >>> 32) * wageWeight;
    }

    /** Of skills and pact. */
    int otherPoints(long askedLow, long askedHigh, long rest) {
        var held = Long.bitCount(askedLow & low) + Long.bitCount(askedHigh & high);
        return weighted.skill[PostRows.asked(rest) << 4 | Math.min(held, 15)] + (pactPoints & -PostRows.pact(rest));
    }
}
