package anjia.matching;

import java.util.List;

/** How close the occupation of a post is to what a seeker wished (职业匹配), the closest first. */
public enum OccupationFit {
    FIRST_WISH(255),
    SECOND_WISH(225),
    THIRD_WISH(200),
    SAME_GROUP(120),
    RELATED_GROUP(50),
    OTHER(0);

    private static final List<OccupationFit> WISHES = List.of(FIRST_WISH, SECOND_WISH, THIRD_WISH);

    private final int term;

    OccupationFit(int term) {
        this.term = term;
    }

    /** What it gives before its weight, 0 to 255. */
    public int term() {
        return term;
    }

    public static OccupationFit of(List<Integer> wished, int occupation) {
        var rank = wished.indexOf(occupation);
        if (rank >= 0) return WISHES.get(rank);
        return ofGroup(wished, Codes.group(occupation));
    }

    /** Of an occupation in the group that was not wished itself. */
    public static OccupationFit ofGroup(List<Integer> wished, int group) {
        var fit = OTHER;
        for (var wish : wished) {
            if (Codes.group(wish) == group) return SAME_GROUP;
            if (Codes.middleClass(Codes.group(wish)) == Codes.middleClass(group)) fit = RELATED_GROUP;
        }
        return fit;
    }
}
