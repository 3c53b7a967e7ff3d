package anjia.matching.workload;

import anjia.matching.Mobility;
import anjia.matching.Post;
import anjia.matching.Schooling;
import anjia.matching.Seeker;
import anjia.matching.Skills;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Posts and seekers drawn from a seed: 400 occupations in 40 groups (Zipf, the largest group has a sixth of the posts), homes in Shaanxi,
 * a quarter of the posts in Jiangsu.
 */
public final class LabourMarket {
    private static final int GROUPS = 40;
    private static final int OF_A_GROUP = 10;
    private static final Schooling[] SCHOOLING = Schooling.values();
    private static final int[] SEEKERS_BY_SCHOOLING = Geography.sums(new int[] {2, 18, 45, 14, 10, 8, 3});
    private static final int[] POSTS_BY_SCHOOLING = Geography.sums(new int[] {45, 15, 25, 7, 4, 3, 1});
    private static final int[] BY_MOBILITY = Geography.sums(new int[] {20, 15, 30, 35});

    private final long seed;
    private final Geography geography = new Geography();
    private final int[] groupShares = zipf(GROUPS, 0.9);
    private final int[] occupationShares = zipf(OF_A_GROUP, 0.8);

    public LabourMarket(long seed) {
        this.seed = seed;
    }

    private static int[] zipf(int n, double exponent) {
        return Geography.sums(IntStream.rangeClosed(1, n)
                .map(rank -> (int) (100_000 / Math.pow(rank, exponent)))
                .toArray());
    }

    /** Posts {@code from} to {@code to - 1}, whose ids are their indices; all of them open. */
    public List<Post> posts(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::post).toList();
    }

    /** Seekers {@code from} to {@code to - 1}, whose ids are their indices. */
    public List<Seeker> seekers(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::seeker).toList();
    }

    public Post post(int index) {
        var draw = new Draw(seed, 2L * index);
        var occupation = occupation(draw);
        var county = geography.workplace(draw);
        var hazards = draw.percent(25) ? 1 << draw.below(7) : 0;
        var certificates = draw.percent(15) ? 1 << certificate(occupation, draw) : 0;
        var upperAge =
                certificates != 0 && draw.percent(30) ? new Post.UpperAge(60, Post.AgeGround.SPECIAL_OPERATIONS) : null;
        var asks = new Post.Requirements(
                skills(occupation, draw.below(4), draw),
                certificates,
                hazards,
                SCHOOLING[draw.share(POSTS_BY_SCHOOLING)],
                upperAge);
        var away = county / 10_000 != Geography.HOME;
        var wage = wage(occupation, draw) + (away ? 8 : 0);
        var offers = new Post.Terms(wage, draw.percent(30), draw.percent(55), draw.percent(away ? 75 : 40));
        var employer = new Post.Employer(draw.percent(8) ? 1 + draw.below(3) : 0, draw.below(1000) < 4);
        var pact = county / 10_000 == Geography.PARTNER && draw.percent(20);
        return new Post(
                index, county, occupation, asks, offers, employer, pact, draw.below(256), 1 + draw.below(12), true);
    }

    public Seeker seeker(int index) {
        var draw = new Draw(seed, 2L * index + 1);
        var home = geography.home(draw);
        var occupations = new ArrayList<Integer>();
        for (int wished = 1 + draw.below(3); wished > 0; wished--) {
            // the next wish is often a neighbour of the first
            var next = !occupations.isEmpty() && draw.percent(50)
                    ? occupations.getFirst() / 100 * 100 + draw.below(OF_A_GROUP)
                    : occupation(draw);
            if (!occupations.contains(next)) occupations.add(next);
        }
        var prefectures = new ArrayList<Integer>();
        for (int named = draw.below(4); named > 0; named--) {
            var next = geography.workplace(draw) / 100;
            if (!prefectures.contains(next)) prefectures.add(next);
        }
        var first = occupations.getFirst();
        var skills = skills(first, 1 + draw.below(5), draw);
        var other = skills(occupations.getLast(), draw.below(3), draw);
        var certificates = draw.percent(30) ? 1 << certificate(first, draw) : 0;
        var can = new Seeker.Abilities(
                16 + (draw.below(50) + draw.below(50)) / 2,
                new Skills(skills.low() | other.low(), skills.high() | other.high()),
                certificates,
                SCHOOLING[draw.share(SEEKERS_BY_SCHOOLING)]);
        var wishes = new Seeker.Wishes(
                occupations,
                wage(first, draw),
                draw.percent(55),
                draw.percent(50),
                Mobility.values()[draw.share(BY_MOBILITY)],
                prefectures,
                draw.percent(30) ? 3 << draw.below(6) : 0);
        return new Seeker(index, home, can, wishes, draw.percent(25), draw.percent(60));
    }

    /** Groups of four lie in one middle class: 1 01 00 00 and on. */
    private int occupation(Draw draw) {
        var group = draw.share(groupShares);
        return (6_0000 + (group / 4 + 1) * 100 + group % 4 + 1) * 100 + draw.share(occupationShares);
    }

    private static int certificate(int occupation, Draw draw) {
        return (occupation / 100 % 100 + occupation / 10_000 * 4 + draw.below(2)) & 15;
    }

    /** Up to n of the eight skills that go with an occupation. */
    private static Skills skills(int occupation, int n, Draw draw) {
        var base = (occupation / 10_000 * 31 + occupation / 100 * 7 + occupation % 100) & 127;
        long low = 0;
        long high = 0;
        for (int i = 0; i < n; i++) {
            var skill = base + 5 * draw.below(8) & 127;
            if (skill < 64) low |= 1L << skill;
            else high |= 1L << skill;
        }
        return new Skills(low, high);
    }

    /** In hundred yuan: 32 to 110, by occupation. */
    private static int wage(int occupation, Draw draw) {
        return 32 + (occupation * 13 & 15) + draw.below(30) + (draw.percent(15) ? draw.below(34) : 0);
    }
}
