package anjia.cases;

import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a worker began to fill in and has not handed in (草稿): kept for her alone, sealed, until she hands it in, throws it away or forgets
 * it for a month. A draft is no file: nobody else sees it, and no clock runs.
 */
@Component
class Drafts {

    /** Ours; no rule of it was found. {@code retention.yaml} says the same. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String TYPED = "cases.draft.typed";

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    Drafts(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param until the last day it is kept */
    record Draft(UUID id, Matter matter, Application application, LocalDate savedOn, LocalDate until) {}

    @Transactional
    public void save(PersonId person, Matter matter, Application application) {
        var id = Ids.next();
        db.sql("""
                insert into cases.draft (id, person, item_code, subject_key, typed, saved_at)
                values (:id, :person, :item, :subject, :typed, :now)
                on conflict (person, item_code, subject_key) do update
                    set id = excluded.id, typed = excluded.typed, saved_at = excluded.saved_at
                """)
                .param("id", id)
                .param("person", person.value())
                .param("item", matter.item())
                .param("subject", matter.subject())
                .param(
                        "typed",
                        vault.seal(
                                TYPED,
                                id,
                                FactsText.writeWords(application.typed().values())))
                .param("now", now())
                .update();
    }

    Optional<Draft> find(PersonId person, Matter matter) {
        return of(person).stream()
                .filter(draft -> draft.matter().equals(matter))
                .findFirst();
    }

    /** Newest first; of a matter that both entries of a merged person had begun, the newest. */
    List<Draft> of(PersonId person) {
        return db.sql("""
                select * from (
                    select distinct on (item_code, subject_key) id, item_code, subject_key, typed, saved_at from cases.draft
                    where person in (select same from registry.report_same_person where person = :person) and saved_at > :oldest
                    order by item_code, subject_key, saved_at desc, id desc) newest
                order by saved_at desc
                """)
                .param("person", person.value())
                .param("oldest", now().minus(KEPT))
                .query((row, _) -> read(row))
                .list();
    }

    void remove(PersonId person, Matter matter) {
        db.sql("""
                delete from cases.draft where person in (select same from registry.report_same_person where person = :person)
                    and item_code = :item and subject_key = :subject
                """)
                .param("person", person.value())
                .param("item", matter.item())
                .param("subject", matter.subject())
                .update();
    }

    private Draft read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var saved = row.getObject("saved_at", OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDate();
        var typed = FactsText.readWords(vault.open(TYPED, id, row.getBytes("typed")));
        return new Draft(
                id,
                new Matter(row.getString("item_code"), row.getString("subject_key")),
                new Application(new Answers(typed)),
                saved,
                saved.plusDays(KEPT.toDays()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
