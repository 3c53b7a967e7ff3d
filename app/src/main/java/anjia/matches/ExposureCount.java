package anjia.matches;

import anjia.matches.ExposureReport.Group;
import anjia.matches.ExposureReport.Kind;
import anjia.matches.ExposureReport.Side;
import anjia.matching.Post;
import anjia.matching.Ranked;
import anjia.matching.night.Exposure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts lists by whom they are for and by where the posts are (曝光统计). */
final class ExposureCount {

    private static final int TENTHS = 10;
    private static final int YOUNGEST_BAND = 16;
    private static final int FIRST_BAND_ENDS = 25;
    private static final int YEARS_OF_A_BAND = 10;
    private static final int LAST_BAND = 55;

    private final List<Post> posts;
    private final LocalDate day;
    private final Map<Integer, Integer> numbers = new HashMap<>();

    /** @param posts all that are open, whether anybody is shown them or not */
    ExposureCount(List<Post> posts, LocalDate day) {
        this.posts = posts;
        this.day = day;
        for (var post : posts) numbers.put(post.id(), numbers.size());
    }

    /** @param lists one for each of the wishes, in their order */
    Side of(List<Wish> wishes, List<List<Ranked>> lists) {
        var shown = new int[posts.size()];
        var points = new long[posts.size()];
        var groups = new Groups();
        for (int i = 0; i < wishes.size(); i++) {
            var list = lists.get(i);
            for (var ranked : list) {
                var number = numbers.get(ranked.id());
                if (number == null) continue; // it opened while lists were made
                shown[number]++;
                points[number] += ranked.score();
            }
            var sum = list.stream().mapToLong(Ranked::score).sum();
            groups.add(Kind.HOME, wishes.get(i).home(), list.size(), sum);
            groups.add(Kind.AGE, band(wishes.get(i).ageOn(day)), list.size(), sum);
        }
        for (int i = 0; i < shown.length; i++)
            groups.add(Kind.PLACE, String.valueOf(posts.get(i).prefecture()), shown[i], points[i]);
        var exposure = Exposure.of(lists, posts);
        return new Side(
                exposure.impressions(),
                exposure.never(),
                exposure.most(),
                exposure.gini(),
                exposure.topShare(),
                exposure.score(),
                Arrays.stream(Exposure.curve(shown, TENTHS)).boxed().toList(),
                groups.all());
    }

    /** The years from which on: 16, 25, 35, 45, 55. */
    static String band(int age) {
        if (age < FIRST_BAND_ENDS) return String.valueOf(YOUNGEST_BAND);
        var tens = (age - FIRST_BAND_ENDS) / YEARS_OF_A_BAND;
        return String.valueOf(Math.min(LAST_BAND, FIRST_BAND_ENDS + YEARS_OF_A_BAND * tens));
    }

    private static final class Groups {
        private final Map<Kind, Map<String, Group>> groups = new EnumMap<>(Kind.class);

        void add(Kind kind, String code, long lines, long points) {
            groups.computeIfAbsent(kind, _ -> new TreeMap<>())
                    .merge(code, new Group(kind, code, 1, lines, lines == 0 ? 1 : 0, points), Groups::sum);
        }

        private static Group sum(Group one, Group other) {
            return new Group(
                    one.kind(),
                    one.code(),
                    one.members() + other.members(),
                    one.lines() + other.lines(),
                    one.nothing() + other.nothing(),
                    one.points() + other.points());
        }

        List<Group> all() {
            var all = new ArrayList<Group>();
            groups.values().forEach(of -> all.addAll(of.values()));
            return all;
        }
    }
}
