package anjia.matching.search;

import anjia.matching.Change;
import anjia.matching.Codes;
import anjia.matching.Mobility;
import anjia.matching.NearestChange;
import anjia.matching.Seeker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what single changes of a seeker would show, in one pass: a post counts when exactly one filter hides it and a change moves that one. */
final class OpeningCount {
    private static final int STEPS = 3; // of the wage: nine, eight and seven tenths of her wish

    private final Seeker seeker;
    private final long away;
    private final long atHome;
    private final int[] wages = new int[STEPS];
    private final int[] byWage = new int[STEPS];
    private final int[] byCertificate = new int[16];
    private final int[] byMobility = new int[Mobility.values().length];
    private final Map<Integer, Integer> byPrefecture = new HashMap<>();
    private int byNight;
    private int byLodging;

    OpeningCount(Seeker seeker) {
        this.seeker = seeker;
        away = FilterWord.of(seeker);
        atHome = away & ~FilterWord.NO_LODGING;
        for (int i = 0; i < STEPS; i++) wages[i] = seeker.wishes().wage() * (9 - i) / 10;
    }

    void add(PostStore store) {
        for (int row = 0; row < store.size(); row++) {
            var rest = store.rest[row];
            var county = store.layout.prefectures[store.prefecture[row]] * 100 + PostRows.countyDigits(rest);
            add(store.filter[row], county, PostRows.wage(rest));
        }
    }

    void add(PostRows rows) {
        for (int row = 0; row < rows.size(); row++)
            add(rows.filter[row], rows.county[row], PostRows.wage(rows.rest[row]));
    }

    private void add(long post, int county, int wage) {
        var prefecture = Codes.prefecture(county);
        var failing = FilterWord.failing(post, prefecture == seeker.prefecture() ? atHome : away);
        var needed = needed(county, prefecture);
        if (needed.compareTo(seeker.wishes().mobility()) > 0
                && !seeker.wishes().prefectures().contains(prefecture)) {
            if (failing == 0) farther(needed, prefecture);
        } else if (failing == FilterWord.WAGE_GUARD) {
            less(wage);
        } else if (failing == FilterWord.NIGHT_SHIFT) {
            byNight++;
        } else if (failing == FilterWord.NO_LODGING) {
            byLodging++;
        } else {
            var missing = FilterWord.certificates(failing);
            if (Integer.bitCount(missing) != 1) return;
            var certificate = Integer.numberOfTrailingZeros(missing);
            if (failing == FilterWord.certificate(certificate)) byCertificate[certificate]++;
        }
    }

    /** The least mobility that reaches a county. */
    private Mobility needed(int county, int prefecture) {
        if (county == seeker.home()) return Mobility.COUNTY;
        if (prefecture == seeker.prefecture()) return Mobility.PREFECTURE;
        return Codes.province(prefecture) == Codes.province(seeker.prefecture()) ? Mobility.PROVINCE : Mobility.NATION;
    }

    private void farther(Mobility needed, int prefecture) {
        for (int mobility = needed.ordinal(); mobility < byMobility.length; mobility++) byMobility[mobility]++;
        if (seeker.wishes().prefectures().size() < 3) byPrefecture.merge(prefecture, 1, Integer::sum);
    }

    private void less(int offered) {
        for (int i = 0; i < STEPS; i++) if (5 * offered >= 4 * wages[i]) byWage[i]++;
    }

    List<Change.Opening> openings() {
        var counts = new HashMap<Change, Integer>();
        counts.put(new Change.NightShift(), byNight);
        counts.put(new Change.OwnLodging(), byLodging);
        for (int i = 0; i < STEPS; i++)
            if (wages[i] >= 1 && wages[i] < seeker.wishes().wage())
                counts.put(new Change.LessWage(wages[i]), byWage[i]);
        for (var mobility : Mobility.values()) counts.put(new Change.Farther(mobility), byMobility[mobility.ordinal()]);
        for (int i = 0; i < byCertificate.length; i++) counts.put(new Change.Certificate(i), byCertificate[i]);
        byPrefecture.forEach((prefecture, n) -> counts.put(new Change.Also(prefecture), n));
        counts.values().removeIf(n -> n == 0);
        return NearestChange.ranked(counts);
    }
}
