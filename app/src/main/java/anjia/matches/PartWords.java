package anjia.matches;

import anjia.matching.Change;
import anjia.matching.Filter;
import anjia.matching.OccupationFit;
import anjia.matching.Part;
import anjia.matching.Score;
import anjia.matching.Score.Because;
import anjia.matching.Score.Scored;
import anjia.occupations.Certificate;
import anjia.occupations.Occupations;
import anjia.web.Frame;
import anjia.web.Mark;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why a post and a person suit each other, or why a post is not shown, in plain words (匹配理由的说法). */
@Component
class PartWords {

    private static final int BEST_OF_A_PART = 255;

    private final WishWords words;
    private final Area area;
    private final Occupations occupations;

    PartWords(WishWords words, Area area, Occupations occupations) {
        this.words = words;
        this.area = area;
        this.occupations = occupations;
    }

    /**
     * One part of a score.
     *
     * @param why what it rests on
     * @param points of {@code most}, {@code weight} times 0 to 255; all 0 where they are not told
     */
    record Line(String name, String why, int points, int most, int weight) {}

    /** All eight. */
    List<Line> lines(Pair pair, Score score, LocalDate today, Frame frame) {
        return score.parts().stream()
                .map(one -> new Line(
                        frame.text("matches.part." + one.part() + ".name"),
                        why(one, pair, today, frame),
                        one.points(),
                        pair.weights().of(one.part()) * BEST_OF_A_PART,
                        pair.weights().of(one.part())))
                .toList();
    }

    /**
     * All but the wage, for the employer: how far above her lowest it is would tell him what she would take, and so would the points.
     */
    List<Line> forEmployer(Pair pair, Score score, LocalDate today, Frame frame) {
        return score.parts().stream()
                .filter(one -> one.part() != Part.WAGE)
                .map(one -> new Line(
                        frame.text("matches.part." + one.part() + ".name"), why(one, pair, today, frame), 0, 0, 0))
                .toList();
    }

    /** The same in one line. */
    String inShortForEmployer(Pair pair, Score score, LocalDate today, Frame frame) {
        return WishWords.joined(
                Stream.concat(
                        Stream.of(Part.OCCUPATION, Part.PLACE)
                                .map(part -> score.parts().get(part.ordinal()))
                                .map(one -> why(one, pair, today, frame)),
                        Stream.of(frame.text("matches.part.WAGE.enough"))),
                frame);
    }

    /** The three that say most, in one line, with the pact that favours her and the wage cases of the employer where there are any. */
    String inShort(Pair pair, Score score, LocalDate today, Frame frame) {
        var wanted = new ArrayList<>(List.of(Part.OCCUPATION, Part.PLACE, Part.WAGE));
        if (pair.post().pact() && pair.seeker().favoured()) wanted.add(Part.PACT);
        if (pair.offer().wages().cases() > 0) wanted.add(Part.RECORD);
        return WishWords.joined(
                wanted.stream().map(part -> score.parts().get(part.ordinal())).map(one -> why(one, pair, today, frame)),
                frame);
    }

    /** Whether the work is one of her wishes or near one; any is, when she does not mind. */
    static boolean isWanted(Pair pair, Score score) {
        var other = new Because.Occupation(OccupationFit.OTHER);
        return pair.wish().work().isEmpty()
                || score.parts().stream().noneMatch(one -> one.because().equals(other));
    }

    private String why(Scored scored, Pair pair, LocalDate today, Frame frame) {
        var offer = pair.offer();
        return switch (scored.because()) {
            case Because.Place(var nearness) -> frame.text("matches.part.PLACE." + nearness);
            case Because.Occupation(var fit) -> occupation(fit, pair.wish(), frame);
            case Because.SkillsHeld(var held, var asked) -> frame.text(skills(held, asked), held, asked);
            case Because.Wage _ -> wage(pair.offer(), pair.wish(), frame);
            case Because.Comfort(var board, var lodging, var day) ->
                WishWords.joined(
                        Stream.of(
                                frame.text("matches.part.COMFORT." + (board ? "board" : "noBoard")),
                                frame.text("matches.part.COMFORT." + (lodging ? "lodging" : "noLodging")),
                                frame.text("matches.part.COMFORT." + (day ? "day" : "night"))),
                        frame);
            case Because.Pact(var ofThePact, var favoured) ->
                frame.text("matches.part.PACT." + (ofThePact ? favoured ? "both" : "notHers" : "none"));
            case Because.Freshness() ->
                frame.text("matches.part.FRESHNESS.days", ChronoUnit.DAYS.between(offer.openFrom(), today));
            case Because.WageRecord(var arrears) ->
                arrears == 0
                        ? frame.text("matches.part.RECORD.none")
                        : frame.text(
                                "matches.part.RECORD.some",
                                arrears,
                                offer.wages().paid());
        };
    }

    private static String occupation(OccupationFit fit, Wish wish, Frame frame) {
        return frame.text("matches.part.OCCUPATION." + (wish.work().isEmpty() ? "ANY" : fit.name()));
    }

    private static String skills(int held, int asked) {
        return "matches.part.SKILL." + (asked == 0 ? "none" : held == 0 ? "new" : held == asked ? "done" : "some");
    }

    private static String wage(Offer offer, Wish wish, Frame frame) {
        if (wish.wage() == 0) return frame.text("matches.part.WAGE.any");
        var above = offer.wageHigh() / 100 - wish.wage();
        if (above == 0) return frame.text("matches.part.WAGE.same");
        var more = above * 100 / wish.wage();
        return more == 0 ? frame.text("matches.part.WAGE.enough") : frame.text("matches.part.WAGE.more", more);
    }

    /**
     * Why a post is not shown.
     *
     * @param ground who says so
     * @param article in Chinese; empty where it is not the law; {@code mark} how well it is known
     * @param nearest what of hers would show it; empty where no single change does
     * @param change where she says it; empty as well
     */
    record Hidden(String why, String ground, String article, Mark mark, String nearest, String change) {
        /** Whether a certificate is missing: a course leads there, and only who has it says so. */
        boolean course() {
            return change.equals(Question.PAPERS.path());
        }
    }

    Hidden hidden(Pair.Fit fit, Pair pair, Frame frame) {
        return switch (fit) {
            case Pair.Fit.Shown _ -> throw new IllegalArgumentException("it is shown");
            case Pair.Fit.OtherHours(var otherwise) -> {
                var alone = otherwise instanceof Pair.Fit.Shown;
                yield new Hidden(
                        frame.text("matches.hidden.HOURS." + pair.wish().hours()),
                        frame.text("matches.ground.WISH"),
                        "",
                        Mark.READ,
                        alone ? frame.text("matches.change.HOURS") : "",
                        alone ? Question.HOURS.path() : "");
            }
            case Pair.Fit.Hidden hidden -> hidden(hidden, pair, frame);
        };
    }

    private Hidden hidden(Pair.Fit.Hidden hidden, Pair pair, Frame frame) {
        var first = hidden.first();
        var nearest = hidden.nearest();
        var law = law(first, pair);
        var ground = first == Filter.CERTIFICATE && law.article().isEmpty() ? Filter.Ground.POST : first.ground();
        return new Hidden(
                why(first, pair, frame),
                frame.text("matches.ground." + ground),
                law.article(),
                law.sure(),
                nearest == null ? "" : change(nearest, certificates(nearest, pair), frame),
                nearest == null ? "" : question(nearest).path());
    }

    /** The ages are told as the post has them, the certificates as each has its own; the article is empty where it is not the law. */
    private Offer.Law law(Filter filter, Pair pair) {
        return switch (filter) {
            case TOO_YOUNG -> pair.offer().lowest();
            case TOO_OLD -> pair.offer().highest();
            case CERTIFICATE -> byLaw(lacking(pair));
            default -> new Offer.Law(filter.article(), Mark.REMEMBERED);
        };
    }

    private static Offer.Law byLaw(List<Certificate> lacking) {
        var asked = lacking.stream()
                .filter(one -> one.asked() == Certificate.Asked.LAW)
                .toList();
        var articles = asked.stream().map(Certificate::grounds).distinct().collect(Collectors.joining("；"));
        var sure = asked.stream().map(Certificate::sure).max(Comparator.naturalOrder()); // the least known of them
        return new Offer.Law(articles, sure.orElse(Mark.READ));
    }

    /** Each certificate has grounds of its own, and some only the employer asks for. */
    private List<Certificate> lacking(Pair pair) {
        return occupations.certificates().stream()
                .filter(one -> pair.offer().certificates().contains(one.id()))
                .filter(one -> !pair.wish().papers().contains(one.id()))
                .toList();
    }

    private static String certificates(Change change, Pair pair) {
        return change instanceof Change.Certificate(var number)
                ? pair.offer().certificates().get(number)
                : "";
    }

    private String why(Filter filter, Pair pair, Frame frame) {
        var key = "matches.hidden." + filter;
        var offer = pair.offer();
        return switch (filter) {
            case CLOSED, BLACKLISTED, SCHOOLING, NIGHT_SHIFT, LODGING -> frame.text(key);
            case TOO_YOUNG -> frame.text(key, offer.ageFrom());
            case TOO_OLD -> frame.text(key, offer.ageTo());
            case HAZARD ->
                frame.text(
                        key,
                        WishWords.joined(
                                pair.wish().limits().stream()
                                        .filter(one -> offer.hazards().stream().anyMatch(one::concerns))
                                        .map(one -> frame.text("matches.limit." + one + ".name")),
                                frame));
            case CERTIFICATE ->
                frame.text(key, WishWords.joined(lacking(pair).stream().map(one -> one.name(frame)), frame));
            case WAGE -> frame.text(key, frame.formats().wage(offer.wageHigh()));
            case OUT_OF_REACH -> frame.text(key, area.whole(offer.county(), frame));
        };
    }

    /** @param certificate its id, where the change is one */
    String change(Change change, String certificate, Frame frame) {
        return switch (change) {
            case Change.Farther(var mobility) ->
                frame.text("matches.change.REACH", frame.text("matches.choice.reach." + mobility));
            case Change.Also(var prefecture) ->
                frame.text("matches.change.CITY", frame.place(area.prefectureName(Integer.toString(prefecture))));
            case Change.LessWage(var wage) ->
                frame.text("matches.change.WAGE", frame.formats().number(Terms.lowest(wage)));
            case Change.NightShift() -> frame.text("matches.change.NIGHTS");
            case Change.OwnLodging() -> frame.text("matches.change.LODGING");
            case Change.Certificate _ -> frame.text("matches.change.PAPERS", words.paper(certificate, frame));
        };
    }

    static Question question(Change change) {
        return switch (change) {
            case Change.Farther _, Change.Also _ -> Question.REACH;
            case Change.LessWage _ -> Question.WAGE;
            case Change.NightShift() -> Question.NIGHTS;
            case Change.OwnLodging() -> Question.LODGING;
            case Change.Certificate _ -> Question.PAPERS;
        };
    }

    /** @param posts at least so many more */
    record Opening(String change, int posts, String question) {
        boolean course() {
            return question.equals(Question.PAPERS.path());
        }
    }

    /** The changes that open most, one of a kind each, without the certificates that share a bit. */
    List<Opening> openings(List<Change.Opening> all, Terms terms, int most, Frame frame) {
        var openings = new ArrayList<Opening>();
        var kinds = new ArrayList<Class<?>>();
        for (var one : all) {
            var certificate = one.change() instanceof Change.Certificate(var bit) ? terms.certificate(bit) : "";
            if (one.change() instanceof Change.Certificate && certificate.isEmpty()) continue;
            if (kinds.contains(one.change().getClass())) continue;
            kinds.add(one.change().getClass());
            openings.add(new Opening(
                    change(one.change(), certificate, frame),
                    one.posts(),
                    question(one.change()).path()));
        }
        return openings.stream().limit(most).toList();
    }
}
