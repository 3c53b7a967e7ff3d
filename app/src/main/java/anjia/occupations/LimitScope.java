package anjia.occupations;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For which work a limit of {@code limits.yaml} is (适用岗位).
 *
 * @param everybody every post
 * @param declare what an employer declares who names it for work that it does not fit by itself; null where nothing can be declared
 */
record LimitScope(
        boolean everybody,
        List<String> certificates,
        List<String> hazards,
        List<String> occupations,
        @Nullable Declared declare) {

    private static final String DECLARED = "declared";

    /** @param with certificates one of which the post asks for; empty for any post */
    record Declared(String zh, String en, List<String> with) implements Named {}

    static LimitScope of(DataRow row) {
        var applies = row.fields().get("appliesTo");
        var listed = applies instanceof String
                ? new DataRow(row.where(), Map.of())
                : row.row("appliesTo").only("certificates", "hazards", "occupations");
        if (DECLARED.equals(applies) && !row.has("declare")) throw row.fault("says nothing to declare");
        return new LimitScope(
                "any".equals(applies),
                listed.texts("certificates"),
                listed.texts("hazards"),
                listed.texts("occupations"),
                row.has("declare") ? declared(row.row("declare").only("zh", "en", "with")) : null);
    }

    private static Declared declared(DataRow row) {
        return new Declared(row.text("zh"), row.text("en"), row.texts("with"));
    }

    /** Whether it is for this work by what the work asks for and brings. */
    boolean fits(Occupation occupation) {
        return everybody
                || occupations.contains(occupation.code())
                || asksForOneOf(certificates, occupation)
                || occupation.hazards().stream().anyMatch(hazard -> hazards.contains(hazard.id()));
    }

    /** What the employer declares by naming it; null where it fits by itself or may not be named. */
    @Nullable
    Declared declaredFor(Occupation occupation) {
        var said = declare;
        if (said == null || fits(occupation)) return null;
        return said.with().isEmpty() || asksForOneOf(said.with(), occupation) ? said : null;
    }

    private static boolean asksForOneOf(List<String> ids, Occupation occupation) {
        return Stream.concat(occupation.certificates().stream(), occupation.byKind().stream())
                .anyMatch(paper -> ids.contains(paper.id()));
    }

    void everythingIsThere(DataRow row, Occupations all) {
        for (var id : Stream.concat(certificates.stream(), declare == null ? Stream.of() : declare.with().stream())
                .toList())
            if (all.certificates().stream().noneMatch(one -> one.id().equals(id)))
                throw row.fault("names the certificate \"" + id + "\", which is not there");
        for (var id : hazards)
            if (all.hazards().stream().noneMatch(one -> one.id().equals(id)))
                throw row.fault("names the hazard \"" + id + "\", which is not there");
        for (var code : occupations)
            if (all.find(code).isEmpty()) throw row.fault("names the occupation \"" + code + "\", which is not there");
    }
}
