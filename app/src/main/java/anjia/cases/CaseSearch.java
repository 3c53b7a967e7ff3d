package anjia.cases;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.Permission;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** All files whose deciding office lies in the reach of a program (办件查询与导出), in order of division and id. */
@Service
public class CaseSearch {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient db;
    private final CaseAccess access;
    private final CaseEvents events;
    private final Audit audit;

    CaseSearch(JdbcClient db, CaseAccess access, CaseEvents events, Audit audit) {
        this.db = db;
        this.access = access;
        this.events = events;
        this.audit = audit;
    }

    /** A file with where it is decided; nothing in it says who the applicant is but her id. */
    public record Row(CaseLine line, UUID office, DivisionCode division) {
        static Row of(CaseFile file) {
            return new Row(CaseLine.of(file), file.office().value(), file.division());
        }
    }

    /** Where a page ended. */
    public record After(DivisionCode division, UUID id) {}

    /** @param next null on the last page */
    public record Page(List<Row> rows, @Nullable After next) {}

    /** What happened on which day, oldest first. */
    public record Event(String kind, LocalDate day) {}

    /** One file with what happened to it. */
    public record Whole(Row row, List<Event> events) {}

    /** One page; the audit has a row with the files that were on it. */
    @Transactional
    public Page page(Actor.Agency agency, CaseFilter filter, @Nullable After after, int size) {
        if (!agency.may(Permission.CASES_READ)) return new Page(List.of(), null);
        var found = select(agency, filter, "select " + CaseFiles.COLUMNS, """
                 and (c.division, c.id) > (:afterDivision, :afterId) order by c.division, c.id limit :more
                """)
                .param("afterDivision", after == null ? "" : after.division().value())
                .param("afterId", after == null ? new UUID(0, 0) : after.id())
                .param("more", size + 1)
                .query((row, _) -> CaseFiles.read(row))
                .list();
        var shown = found.size() > size ? found.subList(0, size) : found;
        audit.record(agency, "cases.list", shown.stream().map(CaseFile::id).toList(), Map.of());
        var next = found.size() > size
                ? new After(shown.getLast().division(), shown.getLast().id())
                : null;
        return new Page(shown.stream().map(Row::of).toList(), next);
    }

    /** @throws NoSuchCase when there is none, or not for this program */
    @Transactional
    public Whole find(Actor.Agency agency, CaseNumber number) {
        var file = access.open(agency, number);
        audit.record(agency, "cases.view", List.of(file.id(), file.applicant().value()), Map.of());
        var happened = events.of(file.id()).stream()
                .map(event -> new Event(event.kind().name(), event.day()))
                .toList();
        return new Whole(Row.of(file), happened);
    }

    /** The audit has it before the first row leaves the house, even if whoever asked goes away half way. */
    @Transactional
    public void auditExport(Actor.Agency agency, CaseFilter filter) {
        var asked = filter.condition().parameters();
        audit.record(agency, "cases.export", List.of(), Map.of("filter", new TreeMap<>(asked).toString()));
    }

    /** All of them from one moment, a few hundred in memory at a time; {@code count} hears first how many there are. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(Actor.Agency agency, CaseFilter filter, LongConsumer count, Consumer<Row> row) {
        if (!agency.may(Permission.CASES_EXPORT)) return;
        count.accept(
                select(agency, filter, "select count(*)", "").query(Long.class).single());
        select(agency, filter, "select " + CaseFiles.COLUMNS, " order by c.division, c.id")
                .withFetchSize(ROWS_AT_ONCE)
                .query((RowCallbackHandler) found -> row.accept(Row.of(CaseFiles.read(found))));
    }

    private JdbcClient.StatementSpec select(Actor.Agency agency, CaseFilter filter, String columns, String rest) {
        var within = Scope.of(agency.scope());
        var wanted = filter.condition();
        return db.sql(columns + " from cases.service_case c where " + within.sql() + " and " + wanted.sql() + rest)
                .params(within.parameters())
                .params(wanted.parameters());
    }
}
