package anjia.occupations;

import anjia.web.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * From what age work may be done and to what age (法定年龄): the limits of {@code limits.yaml} that a post carries whether or not the employer
 * chooses them, the ages at which certificates are issued, and what hazards bar to minors.
 */
@Component
public class AgeLimits {

    private static final String FILE = Occupations.MODULE + "limits.yaml";
    private static final String HAZARD = "hazard";

    /**
     * A ground for a lowest age.
     *
     * @param years completed years
     * @param what whose limit it is: the limit itself, the certificate or the hazard
     * @param grade from which grade the hazard bars, in Chinese; empty when the age holds without a grade
     */
    public record Ground(int years, Named what, String article, Mark sure, String grade) {
        public boolean byGrade() {
            return !grade.isEmpty();
        }
    }

    /**
     * The lowest age of an occupation on a day.
     *
     * @param years from which it may be done by whoever has no reason to expect a lower grade of the hazards
     * @param belowGrade from which it may be done when the employer shows that no hazard reaches its grade; never above {@code years}
     * @param grounds everything that asks for more than the general age, highest first
     * @param byKind what is asked when the machine or vehicle is of the kind of the certificate, highest first
     */
    public record Lowest(int years, int belowGrade, List<Ground> grounds, List<Ground> byKind) {}

    private record Limit(
            String id,
            String zh,
            String en,
            String article,
            Mark sure,
            LimitScope scope,
            boolean imposed,
            List<Value> values)
            implements Named {

        Optional<Value> valueOn(LocalDate day) {
            return values.stream()
                    .filter(value -> !value.inForce().isAfter(day))
                    .max(Comparator.comparing(Value::inForce));
        }

        boolean everybody() {
            return scope.everybody();
        }

        Optional<Ground> on(LocalDate day) {
            return valueOn(day).map(value -> new Ground(value.minimum(), this, article, sure, ""));
        }
    }

    /** @param maximum null where there is none, or where it is the age of retirement */
    private record Value(
            LocalDate inForce, int minimum, @Nullable Integer maximum, boolean toRetirement) {}

    /** The age that is above nobody's own age of retirement, from a day on. */
    private record Retirement(LocalDate inForce, int years) {}

    private final List<Limit> limits;
    private final List<Retirement> retirement;
    private final String retirementArticle;

    @Autowired
    public AgeLimits(Occupations occupations) {
        this(name -> DataRow.file(AgeLimits.class, name), occupations);
    }

    AgeLimits(UnaryOperator<String> files, Occupations occupations) {
        var file = DataRow.parse(FILE, files.apply("limits.yaml"));
        var last = file.row("retirement").only("article", "sure", "values");
        this.retirementArticle = last.text("article");
        this.retirement = last.rows("values").stream()
                .map(row -> row.only("inForce", "years"))
                .map(row -> new Retirement(row.day("inForce"), row.number("years")))
                .toList();
        var rows = file.rows("age");
        this.limits = rows.stream().map(AgeLimits::limit).toList();
        for (var at = 0; at < limits.size(); at++) limits.get(at).scope().everythingIsThere(rows.get(at), occupations);
        if (limits.stream().noneMatch(limit -> limit.everybody() && limit.imposed()))
            throw new FaultyData(FILE, "no lowest age for every post");
        if (limits.stream().noneMatch(limit -> limit.id().equals(HAZARD)))
            throw new FaultyData(FILE, "no age \"" + HAZARD + "\"");
    }

    public Lowest of(Occupation occupation, LocalDate day) {
        var general = general(day);
        var grounds = new ArrayList<Ground>();
        for (var limit : imposed())
            if (limit.scope().occupations().contains(occupation.code()))
                limit.on(day).ifPresent(grounds::add);
        for (var certificate : occupation.certificates()) grounds.addAll(of(certificate, day));
        for (var hazard : occupation.hazards()) of(hazard, day).ifPresent(grounds::add);
        var byKind = occupation.byKind().stream()
                .flatMap(certificate -> of(certificate, day).stream())
                .toList();
        return new Lowest(
                grounds.stream().mapToInt(Ground::years).max().orElse(general),
                Math.max(
                        general,
                        grounds.stream()
                                .filter(ground -> !ground.byGrade())
                                .mapToInt(Ground::years)
                                .max()
                                .orElse(general)),
                highestFirst(grounds, general),
                highestFirst(byKind, general));
    }

    /**
     * A limit that an employer may name for a post by its id (法定年龄条件).
     *
     * @param from completed years, included
     * @param to completed years, included; null when there is no highest age. Where it is the age of retirement, which is each person's own, the
     *     one that nobody's exceeds
     * @param toRetirement whether it is
     * @param declared what the employer declares by naming it, so that an office looks at it; null where the work itself says so
     */
    public record Nameable(
            String id,
            Named what,
            String article,
            Mark sure,
            int from,
            @Nullable Integer to,
            boolean toRetirement,
            @Nullable Named declared) {}

    /** Those that a post of this occupation may name on the day, in the order of the file. */
    public List<Nameable> nameable(Occupation occupation, LocalDate day) {
        return limits.stream()
                .filter(limit -> limit.scope().fits(occupation) || limit.scope().declaredFor(occupation) != null)
                .flatMap(limit -> limit.valueOn(day).map(value -> nameable(limit, value, day, occupation)).stream())
                .toList();
    }

    private Nameable nameable(Limit limit, Value value, LocalDate day, Occupation occupation) {
        var article = value.toRetirement() ? limit.article() + "；" + retirementArticle : limit.article();
        var to = value.toRetirement() ? Integer.valueOf(retirement(day)) : value.maximum();
        return new Nameable(
                limit.id(),
                limit,
                article,
                limit.sure(),
                value.minimum(),
                to,
                value.toRetirement(),
                limit.scope().declaredFor(occupation));
    }

    private int retirement(LocalDate day) {
        return retirement.stream()
                .filter(one -> !one.inForce().isAfter(day))
                .max(Comparator.comparing(Retirement::inForce))
                .orElseThrow(() -> new FaultyData(FILE, "no age of retirement holds on " + day))
                .years();
    }

    /** What ends an occupation at an age whether or not the employer says so: the lowest of the highest ages; empty where none does. */
    public Optional<Nameable> highest(Occupation occupation, LocalDate day) {
        return imposed().stream()
                .filter(limit -> limit.scope().fits(occupation))
                .flatMap(limit -> limit.valueOn(day).map(value -> nameable(limit, value, day, occupation)).stream())
                .filter(one -> one.to() != null)
                .min(Comparator.comparing(one -> Objects.requireNonNull(one.to())));
    }

    /** Years from which anybody may work at all. */
    public int general(LocalDate day) {
        return everybody(day).years();
    }

    /** What says from which age anybody may work at all. */
    public Ground everybody(LocalDate day) {
        return imposed().stream()
                .filter(Limit::everybody)
                .flatMap(limit -> limit.on(day).stream())
                .max(Comparator.comparingInt(Ground::years))
                .orElseThrow(() -> new FaultyData(FILE, "no lowest age holds on " + day));
    }

    private List<Limit> imposed() {
        return limits.stream().filter(Limit::imposed).toList();
    }

    private static List<Ground> highestFirst(List<Ground> grounds, int general) {
        return grounds.stream()
                .filter(ground -> ground.years() > general)
                .distinct()
                .sorted(Comparator.comparingInt(Ground::years).reversed().thenComparing(Ground::byGrade))
                .toList();
    }

    /** What the limits ask of whoever works with it; where none does, the age at which it is issued. */
    private List<Ground> of(Certificate certificate, LocalDate day) {
        var asked = imposed().stream()
                .filter(limit -> limit.scope().certificates().contains(certificate.id()))
                .flatMap(limit -> limit.on(day).stream())
                .toList();
        if (!asked.isEmpty() || certificate.minimumAge() == 0) return asked;
        return List.of(
                new Ground(certificate.minimumAge(), certificate, certificate.grounds(), certificate.sure(), ""));
    }

    private Optional<Ground> of(Hazard hazard, LocalDate day) {
        return limits.stream()
                .filter(limit ->
                        limit.id().equals(HAZARD) && limit.scope().hazards().contains(hazard.id()))
                .filter(_ -> hazard.barsMinors() != Hazard.Bars.NEVER)
                .flatMap(limit -> limit.on(day).stream())
                .map(found -> new Ground(found.years(), hazard, hazard.ground(), hazard.sure(), hazard.grade()))
                .findFirst();
    }

    private static Limit limit(DataRow row) {
        row.only("id", "zh", "en", "article", "sure", "appliesTo", "imposed", "values", "declare");
        var values = row.rows("values").stream().map(AgeLimits::value).toList();
        if (values.isEmpty()) throw row.fault("has no values");
        return new Limit(
                row.text("id"),
                row.text("zh"),
                row.text("en"),
                row.text("article"),
                row.oneOf("sure", Mark.class),
                LimitScope.of(row),
                row.yes("imposed"),
                values);
    }

    private static Value value(DataRow row) {
        row.only("inForce", "minimum", "maximum");
        var toRetirement = "retirement".equals(row.fields().get("maximum"));
        var maximum = row.has("maximum") && !toRetirement ? Integer.valueOf(row.number("maximum")) : null;
        return new Value(row.day("inForce"), row.number("minimum"), maximum, toRetirement);
    }
}
