package anjia.relocation;

import anjia.access.Actor;
import anjia.places.CodeRange;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Firms as they are stored (企业台账). Asks nobody who may see what: {@link Firms} does. */
@Component
class FirmRows {

    private static final String SELECT = """
            select id, organisation, kind, came_from, division, since, promised, promised_by, agreement, state, ended_on, reason
            from relocation.firm f
            """;

    private final JdbcClient db;
    private final Clock clock;

    FirmRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return false when the firm is open in the county already */
    boolean insert(Firm firm, OfficeId office, Actor by) {
        return said(firm, """
                insert into relocation.firm (id, organisation, kind, came_from, division, since, promised, promised_by, agreement, office,
                    entered_by, entered_at)
                values (:id, :organisation, :kind, :cameFrom, :division, :since, :promised, :promisedBy, :agreement, :office, :by, :now)
                on conflict (organisation, division) where state = 'OPEN' do nothing
                """)
                        .param("office", office.value())
                        .param("by", by.key())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void mend(Firm firm) {
        said(firm, """
                update relocation.firm set organisation = :organisation, kind = :kind, came_from = :cameFrom, division = :division, since = :since,
                    promised = :promised, promised_by = :promisedBy, agreement = :agreement
                where id = :id
                """).update();
    }

    private JdbcClient.StatementSpec said(Firm firm, String sql) {
        var content = firm.content();
        var from = content.cameFrom();
        return db.sql(sql)
                .param("id", firm.id())
                .param("organisation", content.organisation())
                .param("kind", content.kind().name())
                .param("cameFrom", from == null ? null : from.value())
                .param("division", content.division().value())
                .param("since", content.since())
                .param("promised", content.promised())
                .param("promisedBy", content.promisedBy())
                .param("agreement", content.agreement());
    }

    /** Another row of it that is open in the county. */
    boolean isTaken(Firm.Content content, UUID but) {
        return db.sql("""
                select exists (select from relocation.firm
                    where organisation = :organisation and division = :division and state = 'OPEN' and id <> :id)
                """)
                .param("organisation", content.organisation())
                .param("division", content.division().value())
                .param("id", but)
                .query(Boolean.class)
                .single();
    }

    void end(UUID id, LocalDate last, String reason) {
        db.sql("update relocation.firm set state = 'ENDED', ended_on = :last, reason = :reason where id = :id")
                .param("last", last)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    Optional<Firm> find(UUID id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(FirmRows::read)
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<Firm> lock(UUID id) {
        return db.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(FirmRows::read)
                .optional();
    }

    /** Those of these places, by county; what has ended last. */
    List<Firm> within(List<CodeRange> scope) {
        return db.sql(SELECT + """
                 where exists (select from unnest(:from, :to) as range (low, high) where f.division >= low and f.division < high)
                order by state <> 'OPEN', division, kind, since, id
                """)
                .param("from", scope.stream().map(CodeRange::from).toArray(String[]::new))
                .param("to", scope.stream().map(CodeRange::to).toArray(String[]::new))
                .query(FirmRows::read)
                .list();
    }

    private static Firm read(ResultSet row, int number) throws SQLException {
        var from = row.getString("came_from");
        return new Firm(
                row.getObject("id", UUID.class),
                new Firm.Content(
                        row.getObject("organisation", UUID.class),
                        FirmKind.valueOf(row.getString("kind")),
                        from == null ? null : new DivisionCode(from),
                        new DivisionCode(row.getString("division")),
                        row.getObject("since", LocalDate.class),
                        row.getInt("promised"),
                        row.getObject("promised_by", LocalDate.class),
                        row.getString("agreement")),
                Firm.State.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                row.getString("reason"));
    }
}
