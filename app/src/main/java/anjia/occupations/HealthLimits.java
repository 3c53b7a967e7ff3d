package anjia.occupations;

import anjia.web.Mark;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What health the law asks of whoever does certain work (法定健康条件), from {@code limits.yaml}: nothing else about health may be asked. The person is
 * never asked for a diagnosis; a certificate or a check that the employer pays for decides.
 */
@Component
public class HealthLimits {

    private static final String FILE = Occupations.MODULE + "limits.yaml";

    private record Limit(
            String id,
            String zh,
            String en,
            String article,
            Mark sure,
            Condition condition,
            String certificate,
            LimitScope scope)
            implements Named {}

    private record Condition(String zh, String en) implements Named {}

    /**
     * A limit that an employer may name for a post by its id.
     *
     * @param condition in the words of the ground
     * @param certificate the id of the one that the post then asks for; empty when none is needed
     * @param declared what the employer declares by naming it, so that an office looks at it; null where the work itself says so
     */
    public record Nameable(
            String id,
            Named what,
            Named condition,
            String article,
            Mark sure,
            String certificate,
            @Nullable Named declared) {}

    private final List<Limit> limits;

    @Autowired
    public HealthLimits(Occupations occupations) {
        this(name -> DataRow.file(HealthLimits.class, name), occupations);
    }

    HealthLimits(UnaryOperator<String> files, Occupations occupations) {
        var rows = DataRow.parse(FILE, files.apply("limits.yaml")).rows("health");
        this.limits = rows.stream().map(HealthLimits::limit).toList();
        for (var at = 0; at < limits.size(); at++) limits.get(at).scope().everythingIsThere(rows.get(at), occupations);
    }

    private static Limit limit(DataRow row) {
        row.only("id", "zh", "en", "article", "sure", "appliesTo", "certificate", "condition", "declare");
        var condition = row.row("condition").only("zh", "en");
        return new Limit(
                row.text("id"),
                row.text("zh"),
                row.text("en"),
                row.text("article"),
                row.oneOf("sure", Mark.class),
                new Condition(condition.text("zh"), condition.text("en")),
                row.has("certificate") ? row.text("certificate") : "",
                LimitScope.of(row));
    }

    /** Those that a post of this occupation may name, in the order of the file. */
    public List<Nameable> nameable(Occupation occupation) {
        return limits.stream()
                .filter(one -> one.scope().fits(occupation) || one.scope().declaredFor(occupation) != null)
                .map(one -> new Nameable(
                        one.id(),
                        one,
                        one.condition(),
                        one.article(),
                        one.sure(),
                        one.certificate(),
                        one.scope().declaredFor(occupation)))
                .toList();
    }
}
