package anjia.cases;

import anjia.access.Actor;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open files by the day on which they are due (待办清单), a page of 50 at a time. */
@Component
class WorkList {

    static final int PAGE = 50;

    private final JdbcClient db;

    WorkList(JdbcClient db) {
        this.db = db;
    }

    /** Where the page before ended. */
    record After(LocalDate dueOn, UUID id) {
        @Override
        public String toString() {
            return dueOn + "_" + id;
        }

        static @Nullable After parse(String text) {
            var parts = text.split("_", 2);
            if (parts.length < 2 || !parts[0].matches("\\d{4}-\\d{2}-\\d{2}") || !parts[1].matches("[0-9a-f-]{36}"))
                return null;
            try {
                return new After(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeParseException | IllegalArgumentException noneOfOurs) {
                return null;
            }
        }
    }

    /** @param next where the next page begins; null at the end */
    record Page(List<CaseFile> files, @Nullable After next) {}

    /** @param wide the whole division instead of the officer's own office */
    Page page(Actor.Staff staff, boolean wide, @Nullable After after) {
        var scope = scope(staff, wide);
        var found = db.sql("select " + CaseFiles.COLUMNS + """
                 from cases.service_case c
                where c.closed_on is null and %s and (c.due_on, c.id) > (:dueOn, :id)
                order by c.due_on, c.id limit :more
                """.formatted(scope.sql()))
                .params(scope.parameters())
                .param("dueOn", after == null ? LocalDate.of(1, 1, 1) : after.dueOn())
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("more", PAGE + 1)
                .query((row, _) -> CaseFiles.read(row))
                .list();
        if (found.size() <= PAGE) return new Page(found, null);
        var shown = found.subList(0, PAGE);
        return new Page(
                shown, new After(shown.getLast().dueOn(), shown.getLast().id()));
    }

    int count(Actor.Staff staff, boolean wide) {
        var scope = scope(staff, wide);
        return db.sql("select count(*) from cases.service_case c where c.closed_on is null and " + scope.sql())
                .params(scope.parameters())
                .query(Integer.class)
                .single();
    }

    /** What was closed last, newest first; for looking something up again. */
    List<CaseFile> closed(Actor.Staff staff) {
        var scope = Scope.ofOffice(staff);
        return db.sql("select " + CaseFiles.COLUMNS + """
                 from cases.service_case c
                where c.closed_on is not null and %s order by c.closed_on desc, c.id desc limit :most
                """.formatted(scope.sql()))
                .params(scope.parameters())
                .param("most", PAGE)
                .query((row, _) -> CaseFiles.read(row))
                .list();
    }

    private static Scope scope(Actor.Staff staff, boolean wide) {
        return wide ? Scope.ofDivision(staff) : Scope.ofOffice(staff);
    }
}
