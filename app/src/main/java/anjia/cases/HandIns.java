package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Catalogue;
import anjia.places.OfficeId;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was handed in at once, and what came of it (递交记录与回执). */
@Component
class HandIns {

    private final JdbcClient db;
    private final Clock clock;
    private final CaseFiles files;
    private final Catalogue catalogue;

    HandIns(JdbcClient db, Clock clock, CaseFiles files, Catalogue catalogue) {
        this.db = db;
        this.clock = clock;
        this.files = files;
        this.catalogue = catalogue;
    }

    UUID enter(Actor actor, HandIn handIn, LocalDate day) {
        var id = Ids.next();
        var window = actor instanceof Actor.Staff staff ? staff : null;
        db.sql("""
                insert into cases.hand_in (id, person, office, division, handed_in_by, handed_in_on, handed_in_at)
                values (:id, :person, :office, :division, :by, :day, :at)
                """)
                .param("id", id)
                .param("person", handIn.person().value())
                .param("office", window == null ? null : window.office().value())
                .param("division", window == null ? null : window.division().value())
                .param("by", actor.key())
                .param("day", day)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void alreadyOpen(UUID handIn, CaseFile file) {
        db.sql("insert into cases.already_open (hand_in, service_case) values (:handIn, :file) on conflict do nothing")
                .param("handIn", handIn)
                .param("file", file.id())
                .update();
    }

    /** In the order in which they took effect; files that were open before come last. */
    List<Receipt> receipts(UUID handIn) {
        var taken = files.ofHandIn(handIn).stream().map(this::receipt);
        return Stream.concat(taken, openBefore(handIn).stream()).toList();
    }

    Optional<Slip> slip(UUID handIn) {
        return db.sql(
                        "select id, person, office, handed_in_by, handed_in_on from cases.hand_in where id = :id and person is not null")
                .param("id", handIn)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Everything of one hand-in: for whom, where, by which helper if any, and when. */
    record Slip(
            UUID id,
            PersonId person,
            @Nullable OfficeId office,
            @Nullable PersonId helper,
            LocalDate day) {}

    private Slip read(ResultSet row) throws SQLException {
        var office = row.getObject("office", UUID.class);
        return new Slip(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                office == null ? null : new OfficeId(office),
                CaseEvents.helper(row.getString("handed_in_by")),
                row.getObject("handed_in_on", LocalDate.class));
    }

    /** What was settled at once stays so on the slip, also when it has been stopped since. */
    private Receipt receipt(CaseFile file) {
        if (files.followed(file.id()).isPresent()) return new Receipt.Follows(file.number(), file.item());
        var atOnce = catalogue.law(file.lawHash()).item(file.item()).limit().days() == 0;
        return atOnce && file.handedInOn().equals(file.closedOn())
                ? new Receipt.Settled(file.number(), file.item())
                : new Receipt.Accepted(file.number(), file.item(), file.dueOn(), file.dueProvisional());
    }

    private List<Receipt> openBefore(UUID handIn) {
        return db
                .sql("""
                select c.number, c.item_code from cases.already_open a join cases.service_case c on c.id = a.service_case
                where a.hand_in = :handIn
                """)
                .param("handIn", handIn)
                .query((row, _) -> (Receipt)
                        new Receipt.AlreadyOpen(new CaseNumber(row.getString("number")), row.getString("item_code")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Receipt::item))
                .toList();
    }
}
