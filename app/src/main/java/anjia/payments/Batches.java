package anjia.payments;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.places.OfficeId;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the payments that are due into one bank file per office and day (支付报盘). Staff see the files of their own office. */
@Service
class Batches {

    private final JdbcClient db;
    private final BatchLines lines;
    private final Audit audit;
    private final Clock clock;

    Batches(JdbcClient db, BatchLines lines, Audit audit, Clock clock) {
        this.db = db;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many payments are due on the day and not yet in a file, and their sum. */
    record Due(int payments, Money total) {}

    Due due(Actor.Staff officer, LocalDate day) {
        var payable = lines.payable(officer.office(), day);
        return new Due(payable.size(), total(payable));
    }

    /** Makes the file of the day; a second time gives the first one back. Empty when nothing is due. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> make(Actor.Staff officer, LocalDate day) {
        lockOffice(officer.office());
        var made = find(officer, day);
        if (made.isPresent()) return made.map(Batch::id);
        var payable = lines.payable(officer.office(), day);
        if (payable.isEmpty()) return Optional.empty();
        var id = Ids.next();
        insert(id, officer, day, BatchFile.of(payable));
        lines.enter(id, payable);
        audit.record(
                officer,
                "payments.batch",
                payable.stream().map(BatchLine::person).distinct().toList(),
                Map.of("batch", id.toString(), "lines", String.valueOf(payable.size())));
        return Optional.of(id);
    }

    /** The office's files, newest first, at most 50. */
    List<Batch> of(Actor.Staff officer) {
        return db.sql(SELECT + " where b.office = :office order by b.day desc limit 50")
                .param("office", officer.office().value())
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Batch> find(Actor.Staff officer, UUID batch) {
        return db.sql(SELECT + " where b.office = :office and b.id = :id")
                .param("office", officer.office().value())
                .param("id", batch)
                .query((row, _) -> read(row))
                .optional();
    }

    private Optional<Batch> find(Actor.Staff officer, LocalDate day) {
        return db.sql(SELECT + " where b.office = :office and b.day = :day")
                .param("office", officer.office().value())
                .param("day", day)
                .query((row, _) -> read(row))
                .optional();
    }

    /**
     * The file as it was made; reading it is a row in the audit.
     *
     * @throws IllegalStateException when the lines do not give the digest that was kept
     */
    @Transactional
    public BatchFile export(Actor.Staff officer, Batch batch) {
        var content = lines.of(batch.id());
        var file = BatchFile.of(content);
        if (!file.digest().equals(batch.digest()))
            throw new IllegalStateException(
                    "batch %s: expected digest %s, found %s".formatted(batch.id(), batch.digest(), file.digest()));
        audit.record(
                officer,
                "payments.export",
                content.stream().map(BatchLine::person).distinct().toList(),
                Map.of("batch", batch.id().toString()));
        return file;
    }

    private static final String SELECT = """
            select b.id, b.office, b.day, b.lines, b.total_fen, b.digest,
                   (select count(*) from payments.batch_line l where l.batch = b.id and l.answer is null) as waiting,
                   (select count(*) from payments.batch_line l where l.batch = b.id and l.answer = 'RETURNED') as returned
            from payments.batch b
            """;

    private static Batch read(ResultSet row) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                new OfficeId(row.getObject("office", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getInt("lines"),
                new Money(row.getLong("total_fen")),
                row.getString("digest"),
                row.getInt("waiting"),
                row.getInt("returned"));
    }

    private static Money total(List<BatchLine> lines) {
        return lines.stream().map(BatchLine::amount).reduce(Money.NOTHING, Money::plus);
    }

    /** Two officers who press at once make one file. */
    private void lockOffice(OfficeId office) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "payments.batch:" + office.value())
                .query((_, _) -> true)
                .single();
    }

    private void insert(UUID id, Actor.Staff officer, LocalDate day, BatchFile file) {
        db.sql("""
                insert into payments.batch (id, office, day, lines, total_fen, digest, made_at, made_by)
                values (:id, :office, :day, :lines, :total, :digest, :now, :by)
                """)
                .param("id", id)
                .param("office", officer.office().value())
                .param("day", day)
                .param("lines", file.lines())
                .param("total", file.total().fen())
                .param("digest", file.digest())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", officer.key())
                .update();
    }
}
