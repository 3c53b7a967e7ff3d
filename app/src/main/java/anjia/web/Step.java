package anjia.web;

/**
 * One step on the way of a file (进度).
 *
 * @param line the day and the place, who has it, or by when
 */
public record Step(State state, String name, String line) {

    public enum State {
        DONE,
        NOW,
        LATER
    }
}
