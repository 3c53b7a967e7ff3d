package anjia.matching;

/** A set of the 128 skills of the platform's list (技能), one bit each: skills 0 to 63 in {@code low}, 64 to 127 in {@code high}. */
public record Skills(long low, long high) {
    public static final Skills NONE = new Skills(0, 0);

    /** @param skills numbers 0 to 127, in any order */
    public static Skills of(int... skills) {
        long low = 0;
        long high = 0;
        for (var skill : skills) {
            if (skill < 0 || skill > 127) throw new IllegalArgumentException("skills are numbered 0 to 127: " + skill);
            if (skill < 64) low |= 1L << skill;
            else high |= 1L << skill;
        }
        return new Skills(low, high);
    }

    public int count() {
        return Long.bitCount(low) + Long.bitCount(high);
    }

    public int shared(Skills other) {
        return Long.bitCount(low & other.low) + Long.bitCount(high & other.high);
    }
}
