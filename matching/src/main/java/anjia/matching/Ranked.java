package anjia.matching;

/**
 * One line of a list (推荐结果), best first; equal scores by the smaller id.
 *
 * @param id of the post, or of the seeker on the other side
 */
public record Ranked(int id, int score) {}
