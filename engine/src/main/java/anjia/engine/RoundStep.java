package anjia.engine;

/** What a figure is rounded to (取整到): {@code units / per} of its unit; one of the two is 1. */
record RoundStep(long units, long per) {
    static RoundStep whole(long units) {
        return new RoundStep(units, 1);
    }
}
