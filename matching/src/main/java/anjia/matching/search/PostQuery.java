package anjia.matching.search;

import anjia.matching.Codes;
import anjia.matching.Mobility;
import anjia.matching.Nearness;
import anjia.matching.OccupationFit;
import anjia.matching.Post;
import anjia.matching.Reference;

/** A post made ready for a search through seekers. */
final class PostQuery {
    static final int HIDDEN = -1;

    final Post post;
    final Weighted weighted;
    final int fixed;
    final int prefecture;
    final int province;
    final int group;
    private final int middleClass;
    private final long away;
    private final long atHome;
    private final long low;
    private final long high;
    private final int asked;
    private final int pactPoints;
    private final int[] wagePoints = new int[1024]; // by the wage wished; falls

    PostQuery(Post post, Weighted weighted, Reference reference) {
        this.post = post;
        this.weighted = weighted;
        fixed = reference.fixed(post);
        prefecture = post.prefecture();
        province = Codes.province(prefecture);
        group = Codes.group(post.occupation());
        middleClass = Codes.middleClass(group);
        away = FilterWord.of(post) | FilterWord.WITHDRAWN;
        atHome = away & ~FilterWord.NO_LODGING;
        low = post.asks().skills().low();
        high = post.asks().skills().high();
        asked = post.asks().skills().count() << 4;
        pactPoints = post.pact() ? 255 * weighted.profile.pact() : 0;
        for (int wished = 1; wished < 1024; wished++) {
            var term = 255 * (5 * post.offers().wage() - 4 * wished) / (3 * wished);
            wagePoints[wished] = weighted.profile.wage() * Math.clamp(term, 0, 255);
        }
    }

    int wagePoints(int wished) {
        return wagePoints[wished];
    }

    /** Of skills and pact. */
    int otherPoints(long herLow, long herHigh, int favoured) {
        var held = Long.bitCount(herLow & low) + Long.bitCount(herHigh & high);
        return weighted.skill[asked | held] + (pactPoints & -favoured);
    }

    /** The word of the post for people of a region: who would not come from there is hidden too. */
    long filter(Weighted.Region region) {
        return switch (region) {
            case HOME -> atHome;
            case NAMED -> away;
            case PROVINCE -> away | FilterWord.OTHER_PREFECTURE;
            case ELSEWHERE -> away | FilterWord.OTHER_PROVINCE;
        };
    }

    /** Points of the place, or {@link #HIDDEN} when she does not come here. */
    int placePoints(SeekerRows rows, int row) {
        var place = rows.place(row);
        var county = SeekerRows.county(place);
        var mobility = SeekerRows.mobility(place);
        if (county == post.county()) return weighted.place(Nearness.HOME_COUNTY);
        var home = Codes.prefecture(county);
        var named = isNamed(rows, row);
        if (home == prefecture)
            return named || mobility >= Mobility.PREFECTURE.ordinal()
                    ? weighted.place(Nearness.HOME_PREFECTURE)
                    : HIDDEN;
        if (named) return weighted.place(Nearness.NAMED_PREFECTURE);
        if (Codes.province(home) == province)
            return mobility >= Mobility.PROVINCE.ordinal() ? weighted.place(Nearness.HOME_PROVINCE) : HIDDEN;
        return mobility == Mobility.NATION.ordinal() ? weighted.place(Nearness.ELSEWHERE) : HIDDEN;
    }

    private boolean isNamed(SeekerRows rows, int row) {
        return rows.named(row, 0) == prefecture || rows.named(row, 1) == prefecture || rows.named(row, 2) == prefecture;
    }

    int fitPoints(SeekerRows rows, int row) {
        var wishes = rows.wishes(row);
        var first = SeekerRows.first(wishes);
        var second = SeekerRows.second(wishes);
        var third = SeekerRows.third(rows.place(row));
        var occupation = post.occupation();
        if (first == occupation) return weighted.fit(OccupationFit.FIRST_WISH);
        if (second == occupation) return weighted.fit(OccupationFit.SECOND_WISH);
        if (third == occupation) return weighted.fit(OccupationFit.THIRD_WISH);
        if (first / 100 == group || second / 100 == group || third / 100 == group)
            return weighted.fit(OccupationFit.SAME_GROUP);
        return first / 10_000 == middleClass || second / 10_000 == middleClass || third / 10_000 == middleClass
                ? weighted.fit(OccupationFit.RELATED_GROUP)
                : weighted.fit(OccupationFit.OTHER);
    }

    /** Looks at one seeker; she comes on the list when she is good enough. */
    void offer(SeekerRows rows, int row, Top top) {
        var words = rows.words;
        var at = row * SeekerRows.WORDS;
        var home = Codes.prefecture(rows.county(row)) == prefecture;
        if (FilterWord.failing(home ? atHome : away, words[at]) != 0) return;
        var place = placePoints(rows, row);
        if (place == HIDDEN) return;
        var score = fixed
                + place
                + fitPoints(rows, row)
                + wagePoints[rows.wage(row)]
                + otherPoints(words[at + 1], words[at + 2], SeekerRows.favoured(rows.place(row)));
        if (score >= top.floor()) top.offer(Top.key(score, rows.id(row)));
    }
}
