package anjia.matching;

/** Where a post lies for a seeker (工作地点), the nearest first. */
public enum Nearness {
    HOME_COUNTY(255),
    HOME_PREFECTURE(210),
    NAMED_PREFECTURE(190),
    HOME_PROVINCE(120),
    ELSEWHERE(0);

    private final int term;

    Nearness(int term) {
        this.term = term;
    }

    /** What it gives before its weight, 0 to 255. */
    public int term() {
        return term;
    }
}
