package anjia.matches;

import java.time.LocalDate;
import java.util.List;

/**
 * How evenly the lists of one day show the open posts (推荐曝光报告): as everybody sees them, and cut so that no post is shown to more people than
 * its openings bear. What the second loses in points is the price of showing posts more evenly.
 *
 * @param people who said enough to be shown posts
 * @param asked those of them whose lists were made; all, as long as they are not too many
 * @param posts open
 */
record ExposureReport(LocalDate day, int people, int asked, int posts, Side plain, Side capped) {

    /** Lines of a list that count: the first page of hers. */
    static final int LENGTH = 10;

    /** So many people may have a post on their list for each opening. Ours: few enough that one in ten who apply finds work. */
    static final int PER_OPENING = 10;

    /** Of so few people nothing is told. */
    static final int FEWEST = 10;

    /** What the members of a group have in common. */
    enum Kind {
        /** People by the county in which they live. */
        HOME,
        /** People by age, from the years of the code on. */
        AGE,
        /** Posts by the prefecture in which the work is. */
        PLACE
    }

    /**
     * @param impressions lines on all lists together
     * @param never posts on no list
     * @param most lines of the post shown most often
     * @param gini 0 when all posts are shown alike, near 1,000 when one has everything
     * @param topShare of the impressions that the most shown hundredth of posts has, in thousandths
     * @param points sum of the scores of all lines
     * @param curve share of the impressions up to each tenth of the posts, the least shown first, in thousandths
     */
    record Side(
            long impressions,
            int never,
            int most,
            int gini,
            int topShare,
            long points,
            List<Integer> curve,
            List<Group> groups) {
        Side {
            curve = List.copyOf(curve);
            groups = List.copyOf(groups);
        }

        List<Group> groups(Kind kind) {
            return groups.stream().filter(group -> group.kind() == kind).toList();
        }
    }

    /**
     * @param members people, or posts
     * @param lines they have, or stand in
     * @param nothing members without any
     */
    record Group(Kind kind, String code, int members, long lines, int nothing, long points) {
        /** Of posts everything is: they are public. */
        boolean isTold() {
            return kind == Kind.PLACE || members >= FEWEST;
        }
    }
}
