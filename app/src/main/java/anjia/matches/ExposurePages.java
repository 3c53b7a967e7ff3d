package anjia.matches;

import anjia.matches.ExposureReport.Group;
import anjia.matches.ExposureReport.Kind;
import anjia.matches.ExposureReport.Side;
import anjia.matching.Part;
import anjia.matching.WeightProfile;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.web.Frame;
import anjia.work.Today;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How evenly posts are shown to those who look for work (推荐曝光), for everybody to read: whoever recommends in public answers for it in public. */
@Controller
class ExposurePages {

    static final String PATH = "/exposure";

    private static final int HUNDRED = 100;

    /**
     * @param report null before the first night
     * @param version of the weights and since when they hold, in a sentence
     */
    record Page(@Nullable Report report, int length, int perOpening, String version, List<Weight> weights) {}

    /** @param share its bar, 0 to 100: the heaviest part is whole */
    record Weight(String name, int weight, int share) {}

    /**
     * @param measured how many people and posts, in a sentence
     * @param price what lists lose when they are cut, in a sentence
     * @param plain and {@code capped} lines of the chart, as points of a polyline in a square of 100
     */
    record Report(
            String day,
            String measured,
            String price,
            List<Figure> figures,
            String plain,
            String capped,
            String chart,
            List<Line> homes,
            List<Line> ages,
            List<Line> places) {}

    record Figure(String name, String plain, String capped) {}

    /**
     * A group.
     *
     * @param told false when it is too small: nothing but its name stands there
     * @param each lines of one member, with one decimal; {@code share} is its bar, 0 to 100
     * @param nothing members without any line, and {@code nothingCapped} when lists are cut
     * @param lost points that the group loses when lists are cut
     */
    record Line(
            String name,
            boolean told,
            String members,
            String each,
            int share,
            String nothing,
            String nothingCapped,
            String lost) {}

    private final Exposures exposures;
    private final Places places;
    private final Weights weights;
    private final Today today;

    ExposurePages(Exposures exposures, Places places, Weights weights, Today today) {
        this.exposures = exposures;
        this.places = places;
        this.weights = weights;
        this.today = today;
    }

    @GetMapping(PATH)
    String show(Frame frame, Model model) {
        var report = exposures.newest().map(one -> told(one, frame)).orElse(null);
        var inForce = weights.on(today.day());
        model.addAttribute(
                "page",
                new Page(
                        report,
                        ExposureReport.LENGTH,
                        ExposureReport.PER_OPENING,
                        version(inForce, frame),
                        weights(inForce.profile(), frame)));
        return "matches/exposure";
    }

    private static String version(Weights.InForce inForce, Frame frame) {
        var from = inForce.from();
        var version = inForce.profile().version();
        return from == null
                ? frame.text("matches.exposure.weights.first", version)
                : frame.text(
                        "matches.exposure.weights.since",
                        version,
                        frame.formats().day(from));
    }

    private static List<Weight> weights(WeightProfile profile, Frame frame) {
        var most = Arrays.stream(Part.values()).mapToInt(profile::of).max().orElseThrow();
        return Arrays.stream(Part.values())
                .sorted(Comparator.comparingInt(profile::of).reversed())
                .map(part -> new Weight(
                        frame.text("matches.part." + part + ".name"),
                        profile.of(part),
                        HUNDRED * profile.of(part) / most))
                .toList();
    }

    private Report told(ExposureReport report, Frame frame) {
        var plain = report.plain();
        var capped = report.capped();
        return new Report(
                frame.formats().day(report.day()),
                frame.text(
                        report.asked() < report.people() ? "matches.exposure.sample" : "matches.exposure.all",
                        report.people(),
                        report.asked(),
                        report.posts()),
                price(report, frame),
                figures(report, frame),
                polyline(plain),
                polyline(capped),
                chart(plain, capped, frame),
                lines(report, Kind.HOME, code -> frame.place(place(code)), frame),
                lines(report, Kind.AGE, code -> frame.text("matches.exposure.age." + code), frame),
                lines(report, Kind.PLACE, code -> frame.place(place(code)), frame));
    }

    /** "From 15% to 15%" reads like a mistake: what stays is said to stay. */
    static String price(ExposureReport report, Frame frame) {
        var plain = report.plain();
        var capped = report.capped();
        var never = percent(plain.never(), report.posts());
        var neverCapped = percent(capped.never(), report.posts());
        var lost = percent(plain.points() - capped.points(), plain.points());
        return never.equals(neverCapped)
                ? frame.text("matches.exposure.priceSame", ExposureReport.PER_OPENING, never, lost)
                : frame.text("matches.exposure.price", ExposureReport.PER_OPENING, never, neverCapped, lost);
    }

    static String chart(Side plain, Side capped, Frame frame) {
        var half = lowerHalf(plain) + "%";
        var halfCapped = lowerHalf(capped) + "%";
        return half.equals(halfCapped)
                ? frame.text("matches.exposure.chart.saidSame", half)
                : frame.text("matches.exposure.chart.said", half, halfCapped);
    }

    private String place(String code) {
        return places.localName(new DivisionCode(code));
    }

    private static List<Figure> figures(ExposureReport report, Frame frame) {
        return List.of(
                figure(
                        "never",
                        report,
                        side -> side.never() + " (" + percent(side.never(), report.posts()) + ")",
                        frame),
                figure("most", report, side -> frame.formats().number(side.most()), frame),
                figure("top", report, side -> thousandths(side.topShare()), frame),
                figure("gini", report, side -> decimal(side.gini(), 1000, 2), frame),
                figure("nothing", report, side -> String.valueOf(without(side)), frame),
                figure("lines", report, side -> frame.formats().number(side.impressions()), frame));
    }

    private static Figure figure(String key, ExposureReport report, Function<Side, String> value, Frame frame) {
        return new Figure(
                frame.text("matches.exposure.figure." + key),
                value.apply(report.plain()),
                value.apply(report.capped()));
    }

    private static int without(Side side) {
        return side.groups(Kind.AGE).stream().mapToInt(Group::nothing).sum();
    }

    /** The share of the impressions that the less shown half of the posts has, in parts of a hundred. */
    private static int lowerHalf(Side side) {
        return side.curve().get(side.curve().size() / 2) / 10;
    }

    /** From the lower left to the upper right. */
    private static String polyline(Side side) {
        var last = side.curve().size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> "%s,%s"
                        .formatted(
                                HUNDRED * i / last, decimal(1000 - side.curve().get(i), 10, 1)))
                .collect(Collectors.joining(" "));
    }

    private static List<Line> lines(ExposureReport report, Kind kind, Function<String, String> name, Frame frame) {
        var groups = report.plain().groups(kind);
        var most = groups.stream()
                .filter(Group::isTold)
                .mapToDouble(group -> (double) group.lines() / group.members())
                .max()
                .orElse(1);
        return groups.stream()
                .map(group -> line(group, same(report.capped(), group), name.apply(group.code()), most, frame))
                .toList();
    }

    private static Group same(Side capped, Group group) {
        return capped.groups(group.kind()).stream()
                .filter(other -> other.code().equals(group.code()))
                .findFirst()
                .orElseThrow();
    }

    private static Line line(Group plain, Group capped, String name, double most, Frame frame) {
        if (!plain.isTold()) return new Line(name, false, "", "", 0, "", "", "");
        var each = (double) plain.lines() / plain.members();
        return new Line(
                name,
                true,
                frame.formats().number(plain.members()),
                decimal(plain.lines(), plain.members(), 1),
                most == 0 ? 0 : (int) Math.round(HUNDRED * each / most),
                percent(plain.nothing(), plain.members()),
                percent(capped.nothing(), capped.members()),
                percent(Math.max(0, plain.points() - capped.points()), plain.points()));
    }

    /** In whole parts of a hundred; nothing of nothing is 0%. */
    private static String percent(long part, long whole) {
        return (whole == 0 ? 0 : Math.round((double) HUNDRED * part / whole)) + "%";
    }

    private static String thousandths(int share) {
        return BigDecimal.valueOf(share, 1).stripTrailingZeros().toPlainString() + "%";
    }

    private static String decimal(long value, long per, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", (double) value / per);
    }
}
