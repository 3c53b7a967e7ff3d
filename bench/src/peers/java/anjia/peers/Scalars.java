package anjia.peers;

/** What is short of a post, packed into one number of a column. */
final class Scalars {

    private Scalars() {}

    static long of(int county, int occupation, int wage, int fixed, boolean pact) {
        return county | (long) occupation << 12 | (long) wage << 24 | (long) fixed << 36 | (pact ? 1L << 60 : 0);
    }

    static int county(long scalars) {
        return (int) scalars & 0xfff;
    }

    static int occupation(long scalars) {
        return (int) (scalars >> 12) & 0xfff;
    }

    static int wage(long scalars) {
        return (int) (scalars >> 24) & 0xfff;
    }

    static int fixed(long scalars) {
        return (int) (scalars >> 36) & 0xff_ffff;
    }

    static boolean pact(long scalars) {
        return scalars >> 60 != 0;
    }
}
