package anjia.matching.search;

import anjia.matching.Mobility;
import anjia.matching.Seeker;

/** A seeker made ready for a search through posts: words and factors in place of wishes. */
final class SeekerQuery {
    private static final int OUT_OF_REACH = 1 << 24;

    final Seeker seeker;
    final Weighted weighted;
    final long away;
    final long atHome;
    final int pactPoints;
    private final long low;
    private final long high;
    private final long wished;
    private final long wageFactor;
    private final long wageWeight;
    /** Last two digits of her county. */
    final int county;

    SeekerQuery(Seeker seeker, Weighted weighted) {
        this.seeker = seeker;
        this.weighted = weighted;
        away = FilterWord.of(seeker);
        atHome = away & ~FilterWord.NO_LODGING;
        pactPoints = seeker.favoured() ? 255 * weighted.profile.pact() : 0;
        county = seeker.home() % 100;
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
        return (int) (Math.min(255, (5 * PostRows.wage(rest) - wished) * wageFactor >>> 32) * wageWeight);
    }

    /**
     * How far each of some posts could be above the list when its skills are as good as any; below 0 when it cannot come in or is hidden.
     * Without a branch and on copies in their own place, so that the compiler tries eight at once.
     *
     * @param filters of {@code n} posts
     * @param rests of the same, replaced by what is told
     * @param most points that every one of them may have beside wage and fixed ones, less those that are needed
     * @param outside what posts of other counties lose
     */
    void room(long[] filters, long[] rests, int n, long filter, long most, long outside) {
        var flags = filter & FilterWord.FLAGS;
        for (int i = 0; i < n; i++) {
            var post = filters[i];
            var rest = rests[i];
            var failing = post & flags | ~(filter - post) & FilterWord.GUARDS;
            var above = ((5 * (rest >>> PostRows.WAGE & 1023) - wished) * wageFactor >>> 32) - 255;
            var wage = (255 + (above & above >> 63))
                    * wageWeight; // the lesser of the two, which the compiler has no vector for
            var lost = outside & -((rest & 127 ^ county) + 127 >>> 7);
            rests[i] = most + (rest >>> PostRows.FIXED) + wage - lost | failing | -failing;
        }
    }

    /** What a post of her home prefecture loses outside her county: some points, or all that it can have for whom it is out of reach. */
    int outside() {
        var wishes = seeker.wishes();
        var reached =
                wishes.mobility() != Mobility.COUNTY || wishes.prefectures().contains(seeker.prefecture());
        return reached ? weighted.outsideCounty : OUT_OF_REACH;
    }

    /** Of skills and pact. */
    int otherPoints(long askedLow, long askedHigh, long rest) {
        var held = Long.bitCount(askedLow & low) + Long.bitCount(askedHigh & high);
        return weighted.skill[PostRows.asked(rest) << 4 | Math.min(held, 15)] + (pactPoints & -PostRows.pact(rest));
    }
}
