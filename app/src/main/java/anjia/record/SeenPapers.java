package anjia.record;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SeenPapers shown at the window (已核验材料); their numbers are sealed. */
@Component
class SeenPapers {

    private static final String NUMBER = "record.seen_paper.number";

    private record Row(
            UUID id,
            String kind,
            byte @Nullable [] number,
            @Nullable LocalDate validUntil,
            LocalDate seenOn,
            String seenBy) {}

    private final JdbcClient db;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    SeenPapers(JdbcClient db, Vault vault, Audit audit, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    void seen(
            Actor.Staff clerk, PersonId person, String kind, @Nullable String number, @Nullable LocalDate validUntil) {
        var id = Ids.next();
        db.sql("""
                insert into record.seen_paper (id, person, kind, number, valid_until, seen_on, seen_at, seen_by, account)
                values (:id, :person, :kind, :number, :validUntil, :today, :now, :clerk, :account)
                """)
                .param("id", id)
                .param("person", person.value())
                .param("kind", kind)
                .param("number", number == null ? null : vault.seal(NUMBER, id, number))
                .param("validUntil", validUntil)
                .param("today", LocalDate.now(clock))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("clerk", clerk.name())
                .param("account", clerk.account())
                .update();
        audit.record(clerk, "record.paper", List.of(person.value()), Map.of("kind", kind));
    }

    /** Of each kind the one seen last; an outdated paper does not hide an older one that is still valid. */
    List<SeenPaper> validOn(PersonId person, LocalDate day) {
        return db.sql("""
                select distinct on (kind) id, kind, number, valid_until, seen_on, seen_by from record.seen_paper
                where person in (select same from registry.report_same_person where person = :person) and seen_on <= :day and (valid_until is null or valid_until >= :day)
                order by kind, seen_at desc, id desc
                """).param("person", person.value()).param("day", day).query(Row.class).list().stream()
                .map(this::paper)
                .toList();
    }

    private SeenPaper paper(Row row) {
        var number = row.number() == null ? null : vault.open(NUMBER, row.id(), row.number());
        return new SeenPaper(row.kind(), number, row.validUntil(), row.seenOn(), row.seenBy());
    }
}
