package anjia.matching.search;

import anjia.matching.Nearness;
import anjia.matching.OccupationFit;
import anjia.matching.WeightProfile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A weight profile multiplied out: points by table, and the pairs of place and occupation from the best to the worst. */
final class Weighted {
    /** Where posts are looked for, one after the other. */
    enum Region {
        HOME(Nearness.HOME_COUNTY),
        NAMED(Nearness.NAMED_PREFECTURE),
        PROVINCE(Nearness.HOME_PROVINCE),
        ELSEWHERE(Nearness.ELSEWHERE);

        private final Nearness best;

        Region(Nearness best) {
            this.best = best;
        }
    }

    /** Posts of one region and one fit of occupation; none of them gets more points for the two. */
    record Cell(Region region, OccupationFit fit, int points) {}

    final WeightProfile profile;
    final List<Cell> cells;
    /** By skills asked (0 to 15) times 16 plus skills held. */
    final int[] skill = new int[256];

    final int[] place =
            Arrays.stream(Nearness.values()).mapToInt(Nearness::term).toArray();
    final int[] fit =
            Arrays.stream(OccupationFit.values()).mapToInt(OccupationFit::term).toArray();
    /** Lost within the home prefecture outside the home county. */
    final int outsideCounty;

    Weighted(WeightProfile profile) {
        this.profile = profile;
        for (int i = 0; i < place.length; i++) place[i] *= profile.place();
        for (int i = 0; i < fit.length; i++) fit[i] *= profile.occupation();
        for (int asked = 0; asked < 16; asked++)
            for (int held = 0; held < 16; held++)
                skill[asked * 16 + held] = profile.skill() * (asked == 0 ? 255 : 255 * Math.min(held, asked) / asked);
        outsideCounty = place[Nearness.HOME_COUNTY.ordinal()] - place[Nearness.HOME_PREFECTURE.ordinal()];
        cells = Arrays.stream(Region.values())
                .flatMap(region -> Arrays.stream(OccupationFit.values())
                        .map(of -> new Cell(region, of, place[region.best.ordinal()] + fit[of.ordinal()])))
                .sorted(Comparator.comparingInt(Cell::points).reversed())
                .toList();
    }

    int place(Nearness nearness) {
        return place[nearness.ordinal()];
    }

    int fit(OccupationFit of) {
        return fit[of.ordinal()];
    }
}
