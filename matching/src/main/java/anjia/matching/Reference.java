package anjia.matching;

import anjia.matching.Score.Because;
import anjia.matching.Score.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** What matching means, written to be read; the fast kernels are held equal to it by tests, list by list. */
public record Reference(WeightProfile weights) {
    private static final Comparator<Ranked> ORDER =
            Comparator.comparingInt(Ranked::score).reversed().thenComparingInt(Ranked::id);

    /** Every filter that hides the post, in the order in which they are tried; none: it is shown. */
    public static EnumSet<Filter> failing(Seeker seeker, Post post) {
        var failing = EnumSet.noneOf(Filter.class);
        for (var filter : Filter.values()) if (hides(filter, seeker, post)) failing.add(filter);
        return failing;
    }

    private static boolean hides(Filter filter, Seeker seeker, Post post) {
        var can = seeker.can();
        var wishes = seeker.wishes();
        var asks = post.asks();
        var offers = post.offers();
        return switch (filter) {
            case CLOSED -> !post.open();
            case BLACKLISTED -> post.employer().blacklisted();
            case TOO_YOUNG -> can.age() < asks.lowerAge();
            case TOO_OLD ->
                asks.upperAge() != null && can.age() > asks.upperAge().years();
            case HAZARD -> (wishes.limits() & asks.hazards()) != 0;
            case CERTIFICATE -> (asks.certificates() & ~can.certificates()) != 0;
            case SCHOOLING -> can.schooling().compareTo(asks.schooling()) < 0;
            case WAGE -> offers.wage() < wishes.least();
            case NIGHT_SHIFT -> offers.nightShift() && !wishes.nightShift();
            case LODGING -> wishes.lodging() && !offers.lodging() && post.prefecture() != seeker.prefecture();
            case OUT_OF_REACH -> !reaches(seeker, post);
        };
    }

    private static boolean reaches(Seeker seeker, Post post) {
        if (seeker.wishes().prefectures().contains(post.prefecture())) return true;
        return switch (seeker.wishes().mobility()) {
            case COUNTY -> post.county() == seeker.home();
            case PREFECTURE -> post.prefecture() == seeker.prefecture();
            case PROVINCE -> Codes.province(post.prefecture()) == Codes.province(seeker.prefecture());
            case NATION -> true;
        };
    }

    static Nearness nearness(Seeker seeker, Post post) {
        if (post.county() == seeker.home()) return Nearness.HOME_COUNTY;
        if (post.prefecture() == seeker.prefecture()) return Nearness.HOME_PREFECTURE;
        if (seeker.wishes().prefectures().contains(post.prefecture())) return Nearness.NAMED_PREFECTURE;
        return Codes.province(post.prefecture()) == Codes.province(seeker.prefecture())
                ? Nearness.HOME_PROVINCE
                : Nearness.ELSEWHERE;
    }

    /** The score, whether or not a filter hides the post. */
    public Score score(Seeker seeker, Post post) {
        var parts = new ArrayList<Scored>();
        for (var part : Part.values()) parts.add(scored(part, seeker, post));
        return Score.of(parts);
    }

    private Scored scored(Part part, Seeker seeker, Post post) {
        var offers = post.offers();
        var because = switch (part) {
            case PLACE -> new Because.Place(nearness(seeker, post));
            case OCCUPATION ->
                new Because.Occupation(OccupationFit.of(seeker.wishes().occupations(), post.occupation()));
            case SKILL -> {
                var asked = post.asks().skills();
                yield new Because.SkillsHeld(asked.shared(seeker.can().skills()), asked.count());
            }
            case WAGE -> new Because.Wage(offers.wage(), seeker.wishes().wage());
            case COMFORT -> new Because.Comfort(offers.board(), offers.lodging(), !offers.nightShift());
            case PACT -> new Because.Pact(post.pact(), seeker.favoured());
            case FRESHNESS -> new Because.Freshness();
            case RECORD -> new Because.WageRecord(post.employer().arrears());
        };
        var term = term(because, post);
        return new Scored(part, term, term * weights.of(part), because);
    }

    private static int term(Because because, Post post) {
        return switch (because) {
            case Because.Place(var nearness) -> nearness.term();
            case Because.Occupation(var fit) -> fit.term();
            case Because.SkillsHeld(var held, var asked) -> asked == 0 ? 255 : 255 * held / asked;
            case Because.Wage(var offered, var wished) ->
                Math.clamp(255L * (5 * offered - 4 * wished) / (3 * wished), 0, 255);
            case Because.Comfort(var board, var lodging, var day) -> 85 * (count(board) + count(lodging) + count(day));
            case Because.Pact(var ofThePact, var favoured) -> ofThePact && favoured ? 255 : 0;
            case Because.Freshness() -> post.freshness();
            case Because.WageRecord(var arrears) -> 255 - 85 * Math.min(3, arrears);
        };
    }

    private static int count(boolean claim) {
        return claim ? 1 : 0;
    }

    /** What of a post's score does not depend on the seeker. */
    public int fixed(Post post) {
        var offers = post.offers();
        var comfort = new Because.Comfort(offers.board(), offers.lodging(), !offers.nightShift());
        return weights.comfort() * term(comfort, post)
                + weights.freshness() * post.freshness()
                + weights.record() * term(new Because.WageRecord(post.employer().arrears()), post);
    }

    /** The post on her list with its parts, or what hides it and the nearest change that would show it. */
    public Verdict explain(Seeker seeker, Post post) {
        var failing = failing(seeker, post);
        return failing.isEmpty()
                ? new Verdict.Shown(score(seeker, post))
                : new Verdict.Hidden(List.copyOf(failing), NearestChange.toward(seeker, post));
    }

    /** The best {@code k} of the posts that are shown to her, best first. */
    public List<Ranked> posts(Seeker seeker, List<Post> posts, int k) {
        return posts.stream()
                .filter(post -> failing(seeker, post).isEmpty())
                .map(post -> new Ranked(post.id(), score(seeker, post).total()))
                .sorted(ORDER)
                .limit(k)
                .toList();
    }

    /** The best {@code k} of the seekers who consent and to whom the post is shown, best first. */
    public List<Ranked> seekers(Post post, List<Seeker> seekers, int k) {
        return seekers.stream()
                .filter(seeker -> seeker.consents() && failing(seeker, post).isEmpty())
                .map(seeker -> new Ranked(seeker.id(), score(seeker, post).total()))
                .sorted(ORDER)
                .limit(k)
                .toList();
    }
}
