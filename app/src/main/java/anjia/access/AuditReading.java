package anjia.access;

import anjia.places.OfficeId;
import anjia.places.Offices;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the members of staff of a division and below did, as the audit keeps it (审计查询); only an auditor is told, and each reading is
 * itself a row. Persons stand in it as a number of them, never by name.
 */
@Service
public class AuditReading {

    public static final int MOST = 100;

    /**
     * What is looked for.
     *
     * @param loginName of one member of staff; empty for everybody in reach
     * @param module "registry", "cases", …; empty for all
     * @param before rows older than this one; null for the newest
     */
    public record Question(
            String loginName,
            String module,
            LocalDate from,
            LocalDate to,
            @Nullable Long before) {}

    /** @param subjects how many persons, files or accounts it was done to */
    public record Done(long seq, LocalDateTime at, String who, OfficeId office, String act, int subjects) {}

    private record Row(long seq, LocalDateTime at, String act, int subjects, String name, UUID office) {}

    private final JdbcClient db;
    private final Offices offices;
    private final Audit audit;
    private final Clock clock;

    AuditReading(JdbcClient db, Offices offices, Audit audit, Clock clock) {
        this.db = db;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest 100 rows that answer the question; empty as well when nobody in reach has the login name. */
    @Transactional
    public List<Done> read(Actor.Staff auditor, Question question) {
        if (!auditor.is(Role.AUDITOR)) return List.of();
        audit.record(
                auditor,
                "access.readAudit",
                List.of(),
                Map.of(
                        "about",
                                Optional.of(question.loginName())
                                                .filter(name -> !name.isEmpty())
                                                .isPresent()
                                        ? "one"
                                        : "all",
                        "from", question.from().toString(),
                        "to", question.to().toString()));
        var ours = offices.ever(auditor.division()).stream()
                .map(one -> one.id().value())
                .collect(Collectors.toSet());
        return db
                .sql("""
                select r.seq, r.at at time zone :zone as at, r.act, cardinality(r.subjects) as subjects, a.name, a.office
                from access.account a
                join access.audit_row r on r.actor = 'staff:' || a.id
                where a.office = any(:offices)
                    and (:loginName = '' or a.login_name = :loginName)
                    and (:module = '' or starts_with(r.act, :module || '.'))
                    and r.at >= cast(:from as date) at time zone :zone and r.at < cast(:until as date) at time zone :zone
                    and r.seq < :before
                order by r.seq desc
                limit :most
                """)
                .param("zone", clock.getZone().getId())
                .param("offices", ours.toArray(UUID[]::new))
                .param("loginName", Accounts.normal(question.loginName()))
                .param("module", question.module())
                .param("from", question.from())
                .param("until", question.to().plusDays(1))
                .param("before", question.before() == null ? Long.MAX_VALUE : question.before())
                .param("most", MOST)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Done(
                        row.seq(), row.at(), row.name(), new OfficeId(row.office()), row.act(), row.subjects()))
                .toList();
    }
}
