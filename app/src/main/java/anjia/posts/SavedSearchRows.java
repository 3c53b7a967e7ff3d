package anjia.posts;

import anjia.access.PersonId;
import anjia.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Saved searches as they are stored (求职订阅库), what was typed sealed. Asks nobody who may see what: {@link SavedSearches} does. */
@Component
class SavedSearchRows {

    private static final String ASKED = "posts.saved_search.asked";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Vault vault;
    private final ObjectMapper json;

    SavedSearchRows(JdbcClient db, Vault vault, ObjectMapper json) {
        this.db = db;
        this.vault = vault;
        this.json = json;
    }

    /** Held until the transaction ends: two that would be her last follow one another. */
    void lock(PersonId person) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('posts.saved_search ' || :person::text, 0))")
                .param("person", person.value())
                .query()
                .listOfRows();
    }

    void insert(UUID id, PersonId person, Asked asked, boolean weekly, LocalDate today) {
        db.sql("""
                insert into posts.saved_search (id, person, asked, weekly, saved_on, told_to)
                values (:id, :person, :asked, :weekly, :today, :today)
                """)
                .param("id", id)
                .param("person", person.value())
                .param("asked", vault.seal(ASKED, id, json.writeValueAsString(asked.fields())))
                .param("weekly", weekly)
                .param("today", today)
                .update();
    }

    void change(UUID id, boolean weekly) {
        db.sql("update posts.saved_search set weekly = :weekly where id = :id")
                .param("id", id)
                .param("weekly", weekly)
                .update();
    }

    /** Hers, under any of her ids, in the order in which she saved them. */
    List<SavedSearch> of(PersonId person) {
        return db.sql("""
                select id, asked, weekly, saved_on, told_to from posts.saved_search
                where person in (select same from registry.report_same_person where person = :person) order by id
                """)
                .param("person", person.value())
                .query((row, _) -> read(row))
                .list();
    }

    /** @return whether there was one of hers */
    boolean delete(PersonId person, UUID id) {
        return db.sql("""
                delete from posts.saved_search
                where id = :id and person in (select same from registry.report_same_person where person = :person)
                """).param("id", id).param("person", person.value()).update() > 0;
    }

    /** People of whom a search is due on a day. */
    List<PersonId> due(LocalDate day, int most) {
        return db.sql("""
                select distinct person from posts.saved_search
                where told_to <= :day::date - case when weekly then 7 else 1 end order by person limit :most
                """)
                .param("day", day)
                .param("most", most)
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    void toldTo(Collection<UUID> searches, LocalDate day) {
        db.sql("update posts.saved_search set told_to = :day where id = any(:searches)")
                .param("day", day)
                .param("searches", searches.toArray(UUID[]::new))
                .update();
    }

    /** Notes that she is told of cards. @return those of which she never was, under any of her ids */
    Set<UUID> firstTold(PersonId person, Collection<UUID> cards) {
        return Set.copyOf(db.sql("""
                insert into posts.told_card (person, card) select :person, card from unnest(:cards) as card
                where not exists (select from posts.told_card told where told.card = card.card
                    and told.person in (select same from registry.report_same_person where person = :person))
                on conflict do nothing returning card
                """)
                .param("person", person.value())
                .param("cards", cards.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    void forgetClosedCards() {
        db.sql("""
                delete from posts.told_card told where not exists (
                    select from posts.post p where p.listed_as = told.card and p.state = 'OPEN')
                """).update();
    }

    private SavedSearch read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new SavedSearch(
                id,
                Asked.read(json.readValue(vault.open(ASKED, id, row.getBytes("asked")), FIELDS)),
                row.getBoolean("weekly"),
                row.getObject("saved_on", LocalDate.class),
                row.getObject("told_to", LocalDate.class));
    }
}
