package anjia.posts;

import anjia.engine.NumberUsed;
import anjia.occupations.AgeLimits;
import anjia.occupations.Certificate;
import anjia.occupations.Hazard;
import anjia.occupations.Occupation;
import anjia.occupations.Occupations;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import anjia.web.Frame;
import anjia.web.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A post in full, in plain words and with its grounds (岗位详情): wage, hours, what it asks, what it may do to the body. */
@Component
class PostTold {

    private static final String HOURS = "劳动法 第三十六条";
    private static final String OVERTIME = "劳动法 第四十四条";
    private static final String PART_TIME = "劳动合同法 第六十八条";
    private static final String CONTRACT = "劳动合同法 第十条";
    private static final String BY_WORD = "劳动合同法 第六十九条";
    private static final String INSURANCE = "社会保险法 第五十八条";
    private static final int MOST_A_DAY = 8;
    private static final int MONTHS_A_YEAR = 12;

    private final Occupations occupations;
    private final AgeLimits ages;
    private final PostChecks checks;
    private final WageFloor floor;
    private final WordList words;
    private final Places places;

    PostTold(
            Occupations occupations,
            AgeLimits ages,
            PostChecks checks,
            WageFloor floor,
            WordList words,
            Places places) {
        this.occupations = occupations;
        this.ages = ages;
        this.checks = checks;
        this.floor = floor;
        this.words = words;
        this.places = places;
    }

    /** Something with its ground; {@code article} is empty where nothing but the employer says so. */
    record Line(String text, String article, Mark mark) {
        static Line plain(String text) {
            return new Line(text, "", Mark.READ);
        }

        /** An article that we know and have not read again. */
        static Line remembered(String text, String article) {
            return new Line(text, article, Mark.REMEMBERED);
        }
    }

    /**
     * @param hazards names in plain words; empty when the employer tells none
     * @param free why nothing has to be paid: the articles
     */
    record Told(
            List<Line> wage,
            List<Line> hours,
            List<Line> contract,
            List<Line> asked,
            List<String> hazards,
            List<Line> free) {}

    Told of(Post post, LocalDate today, Frame frame) {
        var content = post.content();
        return new Told(
                floor(content, today, frame),
                hours(content.hours(), frame),
                contract(content, frame),
                asked(post, today, frame),
                hazards(content, frame),
                free(frame));
    }

    private List<Line> floor(PostContent content, LocalDate today, Frame frame) {
        var hourly = content.wage().hourly();
        var county = content.division().at(DivisionLevel.COUNTY).orElse(content.division());
        var name = frame.place(places.localName(county));
        return floor.of(content.division(), hourly, today)
                .map(least -> List.of(floor(least, hourly, name, frame)))
                .orElseGet(() -> List.of(Line.plain(frame.text("posts.one.floorUnknown", name))));
    }

    private static Line floor(NumberUsed least, boolean hourly, String county, Frame frame) {
        var money = frame.formats().money(least.value());
        return new Line(
                frame.text(hourly ? "posts.one.floorHour" : "posts.one.floor", county, money),
                least.source(),
                Mark.valueOf(least.sure().name()));
    }

    private static List<Line> hours(PostContent.Hours hours, Frame frame) {
        var week = hours.daysAWeek() * hours.hoursADay();
        var said = Line.plain(frame.text("posts.one.hours", hours.daysAWeek(), hours.hoursADay(), week));
        if (hours.partTime()) return List.of(said, Line.remembered(frame.text("posts.one.partTimeLaw"), PART_TIME));
        var law = Line.remembered(frame.text("posts.one.hoursLaw"), HOURS);
        return hours.hoursADay() > MOST_A_DAY
                ? List.of(said, law, Line.remembered(frame.text("posts.one.overtime"), OVERTIME))
                : List.of(said, law);
    }

    private static List<Line> contract(PostContent content, Frame frame) {
        var partTime = content.hours().partTime();
        var contract = frame.text("posts.contract." + content.contract());
        var insurance = frame.text("posts.insurance." + content.insurance());
        return List.of(
                Line.remembered(contract, content.contract() == PostContent.Contract.NONE ? BY_WORD : CONTRACT),
                partTime ? Line.plain(insurance) : Line.remembered(insurance, INSURANCE));
    }

    private List<Line> asked(Post post, LocalDate today, Frame frame) {
        var content = post.content();
        var asked = new ArrayList<Line>();
        asked.addAll(age(post, today, frame));
        occupations.certificates().stream()
                .filter(one -> content.certificates().contains(one.id()))
                .forEach(one -> asked.add(certificate(one, frame)));
        checks.health(content)
                .ifPresent(one -> asked.add(new Line(
                        one.what().name(frame)
                                + frame.text("web.colon")
                                + one.condition().name(frame),
                        one.article(),
                        one.sure())));
        asked.add(Line.plain(experience(content.experience(), frame)));
        return asked;
    }

    private static Line certificate(Certificate one, Frame frame) {
        var text = PostLines.both(one, frame) + frame.text("occupations.asked." + one.asked());
        return new Line(text, one.grounds(), one.sure());
    }

    private static String experience(int months, Frame frame) {
        if (months == 0) return frame.text("posts.one.noExperience");
        return months % MONTHS_A_YEAR == 0
                ? frame.text("posts.one.experienceYears", months / MONTHS_A_YEAR)
                : frame.text("posts.one.experience", months);
    }

    /** The ground that the employer named; else what asks for the age, and what ends it. */
    private List<Line> age(Post post, LocalDate today, Frame frame) {
        var from = post.ages().from();
        var to = post.ages().to();
        if (occupations.find(post.content().occupation()).isEmpty())
            return List.of(Line.plain(frame.text("posts.one.ageFrom", from.years())));
        var work = checks.asPosted(post.content());
        var named = ages.nameable(work, today).stream()
                .filter(one -> one.id().equals(post.content().ageGround()))
                .filter(one -> one.from() == from.years() && (to == null || Objects.equals(one.to(), to.years())))
                .findFirst();
        if (named.isPresent()) return List.of(named(named.get(), to, frame));
        var lines = new ArrayList<>(List.of(new Line(from(work, from, today, frame), from.article(), from.sure())));
        if (to != null) lines.add(new Line(to(work, to, today, frame), to.article(), to.sure()));
        return lines;
    }

    private static Line named(AgeLimits.Nameable one, PostChecks.@Nullable Bound to, Frame frame) {
        var text = to == null
                ? frame.text("posts.one.ageFrom", one.from())
                : frame.text(one.toRetirement() ? "posts.one.ageRetirement" : "posts.one.age", one.from(), to.years());
        return new Line(text, one.article(), one.sure());
    }

    private String from(Occupation work, PostChecks.Bound from, LocalDate today, Frame frame) {
        var text = frame.text("posts.one.ageFrom", from.years());
        return ages.of(work, today).grounds().stream()
                .filter(ground -> ground.years() == from.years())
                .findFirst()
                .map(ground ->
                        frame.text("posts.one.because", text, ground.what().name(frame)))
                .orElse(text);
    }

    private String to(Occupation work, PostChecks.Bound to, LocalDate today, Frame frame) {
        var retires = ages.highest(work, today)
                .filter(one -> one.toRetirement() && Objects.equals(one.to(), to.years()))
                .isPresent();
        return frame.text(retires ? "posts.one.toRetirement" : "posts.one.ageTo", to.years());
    }

    private List<String> hazards(PostContent content, Frame frame) {
        return occupations.hazards().stream()
                .filter(one -> content.hazards().contains(one.id()))
                .map((Hazard one) -> PostLines.both(one, frame))
                .toList();
    }

    private List<Line> free(Frame frame) {
        return List.of("deposit", "fee").stream()
                .flatMap(id -> words.category(id).stream())
                .map(one -> new Line(
                        frame.text("posts.one.free." + one.id()),
                        one.articles().getFirst().article(),
                        one.articles().getFirst().sure()))
                .toList();
    }
}
