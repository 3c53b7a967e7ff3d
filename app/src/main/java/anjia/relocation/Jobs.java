package anjia.relocation;

/**
 * How many work at a firm, and whether they stay (在岗人数与稳岗情况), counted from the life records.
 *
 * @param filled people who work there on the day
 * @param six of those who began six months ago or earlier: those still there after six months; {@code twelve} after twelve
 */
record Jobs(int filled, Stayed six, Stayed twelve) {

    static final Jobs NONE = new Jobs(0, Stayed.NONE, Stayed.NONE);

    /** Fewer people than this are told to nobody outside the office: one could find out who they are. */
    static final int FEW = 5;

    /** @param began people whose time has passed; {@code there} those of them who were there on that day */
    record Stayed(int began, int there) {
        static final Stayed NONE = new Stayed(0, 0);

        Stayed plus(Stayed other) {
            return new Stayed(began + other.began, there + other.there);
        }

        /** Of a hundred, rounded down: a half is not made a whole. */
        int percent() {
            return began == 0 ? 0 : there * 100 / began;
        }
    }

    Jobs plus(Jobs other) {
        return new Jobs(filled + other.filled, six.plus(other.six), twelve.plus(other.twelve));
    }
}
