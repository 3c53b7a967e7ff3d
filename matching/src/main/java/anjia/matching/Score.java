package anjia.matching;

import java.util.List;

/**
 * How well a post and a seeker suit each other, and why (匹配得分).
 *
 * @param total sum of all points
 * @param parts all eight, in the order of {@link Part}
 */
public record Score(int total, List<Scored> parts) {

    /**
     * One part of a score.
     *
     * @param term 0 to 255
     * @param points term times weight
     * @param because what a page needs to say it in words
     */
    public record Scored(Part part, int term, int points, Because because) {}

    /** What a part rests on. */
    public sealed interface Because {
        record Place(Nearness nearness) implements Because {}

        record Occupation(OccupationFit fit) implements Because {}

        record SkillsHeld(int held, int asked) implements Because {}

        /** Both in hundred yuan a month. */
        record Wage(int offered, int wished) implements Because {}

        record Comfort(boolean board, boolean lodging, boolean dayShift) implements Because {}

        record Pact(boolean ofThePact, boolean favoured) implements Because {}

        record Freshness() implements Because {}

        /** Cases of unpaid wages. */
        record WageRecord(int arrears) implements Because {}
    }

    static Score of(List<Scored> parts) {
        return new Score(parts.stream().mapToInt(Scored::points).sum(), List.copyOf(parts));
    }
}
