package anjia.matching.search;

import anjia.matching.Mobility;
import anjia.matching.Post;
import anjia.matching.Seeker;

/**
 * All filters but reach in one word each for post and seeker, so that one AND and one subtraction try them together.
 *
 * <p>Low half: fields that the seeker must reach (age, years below the upper age, schooling, wage), each under a guard bit that is set in
 * the seeker's word only: subtracting the post's word clears the guard of every field that is not reached, and no borrow leaves a field.
 * High half: flags that a post sets and a seeker forbids.
 */
final class FilterWord {
    static final long GUARDS = 1L << 7 | 1L << 15 | 1L << 19 | 1L << 30;
    static final long FLAGS = 0xffff_ffff_0000_0000L;
    static final long NO_LODGING = 1L << 56;
    /** Set by a search among people whose home is in another prefecture of the province, forbidden by who stays nearer. */
    static final long OTHER_PREFECTURE = 1L << 58;

    /** The same for people of other provinces. */
    static final long OTHER_PROVINCE = 1L << 59;

    /** Set in every post that looks for people, forbidden by every seeker who does not consent. */
    static final long WITHDRAWN = 1L << 62;

    static final long CLOSED = 1L << 63;
    private static final int BELOW_UPPER_AGE = 8;
    private static final int SCHOOLING = 16;
    private static final int WAGE = 20;
    private static final int HAZARDS = 32;
    private static final int CERTIFICATES = 39;
    static final long NIGHT_SHIFT = 1L << 55;
    private static final long BLACKLISTED = 1L << 57;
    private static final long FIELD_AGE = 0x7f;
    private static final long FIELD_BELOW = 0x7f00;
    private static final long FIELD_SCHOOLING = 0x7_0000;
    private static final long FIELD_WAGE = 0x3ff0_0000;

    /** Cleared when the wage is too low. */
    static final long WAGE_GUARD = 1L << 30;

    private FilterWord() {}

    static long of(Post post) {
        var asks = post.asks();
        var upper = asks.upperAge();
        return asks.lowerAge()
                | (upper == null ? 0L : 127L - upper.years()) << BELOW_UPPER_AGE
                | (long) asks.schooling().ordinal() << SCHOOLING
                | (1023L - post.offers().wage()) << WAGE
                | (long) asks.hazards() << HAZARDS
                | (long) asks.certificates() << CERTIFICATES
                | (post.offers().nightShift() ? NIGHT_SHIFT : 0)
                | (post.offers().lodging() ? 0 : NO_LODGING)
                | (post.employer().blacklisted() ? BLACKLISTED : 0)
                | (post.open() ? 0 : CLOSED);
    }

    /** As she sees a post away from her home prefecture; at home {@link #NO_LODGING} is not forbidden. */
    static long of(Seeker seeker) {
        var can = seeker.can();
        var wishes = seeker.wishes();
        return GUARDS
                | can.age()
                | 127L - can.age() << BELOW_UPPER_AGE
                | (long) can.schooling().ordinal() << SCHOOLING
                | 1023L - wishes.least() << WAGE
                | (long) wishes.limits() << HAZARDS
                | (~can.certificates() & 0xffffL) << CERTIFICATES
                | (wishes.nightShift() ? 0 : NIGHT_SHIFT)
                | (wishes.lodging() ? NO_LODGING : 0)
                | (wishes.mobility().compareTo(Mobility.PROVINCE) < 0 ? OTHER_PREFECTURE : 0)
                | (wishes.mobility().compareTo(Mobility.NATION) < 0 ? OTHER_PROVINCE : 0)
                | BLACKLISTED
                | CLOSED;
    }

    /** Certificates among the flags of a word, as bits 0 to 15. */
    static int certificates(long flags) {
        return (int) (flags >>> CERTIFICATES) & 0xffff;
    }

    static long certificate(int number) {
        return 1L << CERTIFICATES + number;
    }

    /** Not 0 when a filter hides the post from the seeker. */
    static long failing(long post, long seeker) {
        return post & seeker & FLAGS | ~(seeker - post) & GUARDS;
    }

    /** Of two posts the easier in every field: what fails against it fails against both. */
    static long easierPost(long one, long other) {
        return one & other & FLAGS | fields(one, other, false);
    }

    /** Of two seekers the abler in every field. */
    static long ablerSeeker(long one, long other) {
        return one & other & FLAGS | GUARDS | fields(one, other, true);
    }

    private static long fields(long one, long other, boolean greater) {
        return field(one, other, FIELD_AGE, greater)
                | field(one, other, FIELD_BELOW, greater)
                | field(one, other, FIELD_SCHOOLING, greater)
                | field(one, other, FIELD_WAGE, greater);
    }

    private static long field(long one, long other, long mask, boolean greater) {
        return greater ? Math.max(one & mask, other & mask) : Math.min(one & mask, other & mask);
    }
}
