package anjia.posts;

import anjia.occupations.AgeLimits;
import anjia.occupations.Certificate;
import anjia.occupations.Hazard;
import anjia.occupations.HealthLimits;
import anjia.occupations.Named;
import anjia.occupations.Occupation;
import anjia.occupations.Occupations;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import anjia.web.Formats;
import anjia.web.Language;
import anjia.web.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a post against the law of the day (岗位信息校验): what it must say, the lowest wage of the place, lawful ages. What it may not say: {@link WordList}. */
@Component
class PostChecks {

    static final int LONGEST_TITLE = 40;
    static final int LONGEST_WORK = 2_000;
    static final int LONGEST_LINE = 200;
    static final int MOST_OPENINGS = 10_000;
    static final int MOST_MONTHS_OPEN = 6;
    private static final int LONGEST_EXPERIENCE = 120;
    private static final int MOST_HOURS_A_WEEK = 44;
    private static final int MOST_HOURS_PART_TIME = 24;

    private static final String BRIEF = "就业服务与就业管理规定 第十一条";
    private static final String LOWEST_WAGE = "劳动法 第四十八条";
    private static final String HOURS = "劳动法 第三十六条";
    private static final String PART_TIME = "劳动合同法 第六十八条";

    private final Occupations occupations;
    private final AgeLimits ages;
    private final HealthLimits health;
    private final WageFloor floor;
    private final Places places;

    PostChecks(Occupations occupations, AgeLimits ages, HealthLimits health, WageFloor floor, Places places) {
        this.occupations = occupations;
        this.ages = ages;
        this.health = health;
        this.floor = floor;
        this.places = places;
    }

    /**
     * From what age and to what age the law lets somebody do this work.
     *
     * @param to included; null where the law names none
     */
    record Ages(Bound from, @Nullable Bound to) {}

    /** @param years completed; {@code article} what says so, in Chinese, and how sure it is */
    record Bound(int years, String article, Mark sure) {}

    /** Everything that is wrong on the day, in the order of the form; empty when the post may be published. */
    List<PostFault> faults(PostContent post, LocalDate today) {
        var faults = new ArrayList<PostFault>();
        if (occupations.find(post.occupation()).isEmpty()) faults.add(PostFault.of("occupation", "occupation", BRIEF));
        words(post, faults);
        place(post, faults);
        if (post.openings() < 1 || post.openings() > MOST_OPENINGS)
            faults.add(PostFault.of("openings", "openings", BRIEF, MOST_OPENINGS));
        wage(post, today, faults);
        hours(post, faults);
        days(post, today, faults);
        asked(post, today, faults);
        return List.copyOf(faults);
    }

    private static void words(PostContent post, List<PostFault> faults) {
        if (!isBetween(post.title(), 2, LONGEST_TITLE))
            faults.add(PostFault.of("title", "title", BRIEF, LONGEST_TITLE));
        if (!isBetween(post.work(), 5, LONGEST_WORK)) faults.add(PostFault.of("work", "work", BRIEF, LONGEST_WORK));
    }

    private static boolean isBetween(String text, int least, int most) {
        return text.strip().length() >= least && text.length() <= most;
    }

    private void place(PostContent post, List<PostFault> faults) {
        var known = places.find(post.division())
                .filter(one -> one.level() == DivisionLevel.COUNTY || one.level() == DivisionLevel.TOWN);
        if (known.isEmpty()) faults.add(PostFault.of("division", "division", BRIEF));
        if (!isBetween(post.place(), 2, LONGEST_LINE)) faults.add(PostFault.of("place", "place", BRIEF, LONGEST_LINE));
    }

    private void wage(PostContent post, LocalDate today, List<PostFault> faults) {
        var wage = post.wage();
        if (wage.low() <= 0 || wage.low() > wage.high()) {
            faults.add(PostFault.of("wage", "wage", BRIEF));
            return;
        }
        floor.of(post.division(), wage.hourly(), today)
                .filter(least -> wage.low() < least.value())
                .ifPresent(least -> faults.add(PostFault.of(
                                "wage",
                                wage.hourly() ? "wageFloorHour" : "wageFloor",
                                LOWEST_WAGE + "；" + least.source(),
                                places.localName(post.division()),
                                Formats.in(Language.ZH_CN).money(least.value()))
                        .restingOn(least.sure())));
        if (!isBetween(wage.parts(), 2, LONGEST_LINE))
            faults.add(PostFault.of("wageParts", "wageParts", BRIEF, LONGEST_LINE));
    }

    /** Nobody here knows the lowest wage of the place, as in other provinces: no figure is made up, and the post says so. */
    boolean wageIsUnchecked(PostContent post, LocalDate today) {
        return floor.of(post.division(), post.wage().hourly(), today).isEmpty();
    }

    private static void hours(PostContent post, List<PostFault> faults) {
        var hours = post.hours();
        var possible = hours.daysAWeek() >= 1
                && hours.daysAWeek() <= 6
                && hours.hoursADay() >= 1
                && hours.hoursADay() <= (hours.partTime() ? 8 : 12);
        if (!possible) faults.add(PostFault.of("hours", "hours", HOURS));
        else if (hours.partTime() && hours.daysAWeek() * hours.hoursADay() > MOST_HOURS_PART_TIME)
            faults.add(PostFault.of("hours", "hoursPartTime", PART_TIME, MOST_HOURS_PART_TIME));
        else if (!hours.partTime() && hours.daysAWeek() * hours.hoursADay() > MOST_HOURS_A_WEEK)
            faults.add(PostFault.of("hours", "hoursWeek", HOURS, MOST_HOURS_A_WEEK));
        if (!hours.partTime() && post.contract() == PostContent.Contract.NONE)
            faults.add(PostFault.of("contract", "contract", "劳动合同法 第十条"));
        if (!hours.partTime() && post.insurance() != PostContent.Insurance.ALL)
            faults.add(PostFault.of("insurance", "insurance", "社会保险法 第五十八条"));
    }

    private static void days(PostContent post, LocalDate today, List<PostFault> faults) {
        if (post.openUntil().isBefore(today) || post.openUntil().isAfter(today.plusMonths(MOST_MONTHS_OPEN)))
            faults.add(PostFault.of("openUntil", "openUntil", "", MOST_MONTHS_OPEN));
        if (post.startOn().isBefore(today) || post.startOn().isAfter(today.plusYears(1)))
            faults.add(PostFault.of("startOn", "startOn", ""));
    }

    private void asked(PostContent post, LocalDate today, List<PostFault> faults) {
        if (post.experience() < 0 || post.experience() > LONGEST_EXPERIENCE)
            faults.add(PostFault.of("experience", "experience", "", LONGEST_EXPERIENCE));
        if (certificates(post).size() != post.certificates().size())
            faults.add(PostFault.of("certificates", "certificates", ""));
        if (hazards(post).size() != post.hazards().size()) faults.add(PostFault.of("hazards", "hazards", ""));
        if (!post.ageGround().isEmpty() && ground(post, today).isEmpty())
            faults.add(PostFault.of("ageGround", "ageGround", "就业促进法 第三条"));
        if (!post.healthGround().isEmpty() && health(post).isEmpty())
            faults.add(PostFault.of("healthGround", "healthGround", "就业促进法 第三条、第三十条"));
        lacking(post)
                .forEach(paper ->
                        faults.add(PostFault.of("certificates", "certificateLacks", paper.grounds(), paper.zh())));
        health(post)
                .filter(one ->
                        !one.certificate().isEmpty() && !post.certificates().contains(one.certificate()))
                .ifPresent(
                        one -> faults.add(PostFault.of("certificates", "certificateLacks", one.article(), name(one))));
    }

    private String name(HealthLimits.Nameable one) {
        return occupations.certificates().stream()
                .filter(paper -> paper.id().equals(one.certificate()))
                .map(Certificate::zh)
                .collect(Collectors.joining());
    }

    /** The condition of health that a post names; empty where it names none, or one that is not for this work. */
    Optional<HealthLimits.Nameable> health(PostContent post) {
        if (post.healthGround().isEmpty() || occupations.find(post.occupation()).isEmpty()) return Optional.empty();
        return health.nameable(asPosted(post)).stream()
                .filter(one -> one.id().equals(post.healthGround()))
                .findFirst();
    }

    /** What its employer declares by naming grounds that its work alone does not show: an office looks at it. */
    List<Named> declared(PostContent post, LocalDate day) {
        return Stream.concat(
                        ground(post, day).map(AgeLimits.Nameable::declared).stream(),
                        health(post).map(HealthLimits.Nameable::declared).stream())
                .toList();
    }

    /** Those that the law asks of everybody in the occupation and the post does not. */
    private List<Certificate> lacking(PostContent post) {
        return occupations.find(post.occupation()).map(Occupation::certificates).orElse(List.of()).stream()
                .filter(paper -> paper.asked() == Certificate.Asked.LAW)
                .filter(paper -> !post.certificates().contains(paper.id()))
                .toList();
    }

    /** The lawful ages of a post without faults: the higher of the lowest ages, and the lower of the highest. */
    Ages ages(PostContent post, LocalDate day) {
        var work = asPosted(post);
        var named = ground(post, day);
        var lowest = ages.of(work, day);
        var from = named.filter(one -> one.from() >= lowest.years())
                .map(one -> new Bound(one.from(), one.article(), one.sure()))
                .orElseGet(() -> bound(lowest.grounds().stream().findFirst().orElseGet(() -> ages.everybody(day))));
        var to = Stream.concat(named.stream(), ages.highest(work, day).stream())
                .flatMap(one -> to(one).stream())
                .min(Comparator.comparingInt(Bound::years));
        return new Ages(from, to.orElse(null));
    }

    private static Bound bound(AgeLimits.Ground ground) {
        return new Bound(ground.years(), ground.article(), ground.sure());
    }

    private static Optional<Bound> to(AgeLimits.Nameable one) {
        return Optional.ofNullable(one.to()).map(years -> new Bound(years, one.article(), one.sure()));
    }

    private Optional<AgeLimits.Nameable> ground(PostContent post, LocalDate day) {
        if (occupations.find(post.occupation()).isEmpty()) return Optional.empty();
        return ages.nameable(asPosted(post), day).stream()
                .filter(one -> one.id().equals(post.ageGround()))
                .findFirst();
    }

    /** The occupation with what this post asks for and brings, in place of what is usual. */
    Occupation asPosted(PostContent post) {
        var usual = occupations.find(post.occupation()).orElseThrow();
        return new Occupation(
                usual.code(),
                usual.zh(),
                usual.en(),
                usual.say(),
                usual.skills(),
                certificates(post),
                List.of(),
                hazards(post));
    }

    private List<Certificate> certificates(PostContent post) {
        return occupations.certificates().stream()
                .filter(one -> post.certificates().contains(one.id()))
                .toList();
    }

    private List<Hazard> hazards(PostContent post) {
        return occupations.hazards().stream()
                .filter(one -> post.hazards().contains(one.id()))
                .toList();
    }
}
