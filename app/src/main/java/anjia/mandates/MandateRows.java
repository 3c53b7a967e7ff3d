package anjia.mandates;

import anjia.access.Errand;
import anjia.access.PersonId;
import anjia.mandates.Mandate.By;
import anjia.places.OfficeId;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mandates as rows; names and codes sealed. Who was entered twice has those of either entry. */
@Component
class MandateRows {

    /** Ours; no rule of it was found. */
    static final Duration INVITED_FOR = Duration.ofDays(3);

    private static final String NAME = "mandates.mandate.helper_name";
    private static final String CODE = "mandates.mandate.code";
    private static final String SELECT = """
            select id, person, helper, helper_name, relation, errands, first_day, last_day, state, office, ended_at, ended_by,
                case when code_until > :now then code end as code
            from mandates.mandate
            """;

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    MandateRows(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /** Who saw the signed paper, at which office. */
    record Window(UUID clerk, OfficeId office) {}

    UUID invite(PersonId person, Mandate.Wish wish, InvitationCode code) {
        var id = Ids.next();
        insert(id, person, wish, "INVITED")
                .param("helper", null)
                .param("code", vault.seal(CODE, id, code.value()))
                .param("index", index(code))
                .param("codeUntil", now().plus(INVITED_FOR))
                .param("office", null)
                .param("clerk", null)
                .param("agreed", null)
                .update();
        return id;
    }

    UUID enter(PersonId person, PersonId helper, Mandate.Wish wish, Window window) {
        var id = Ids.next();
        insert(id, person, wish, "ACTIVE")
                .param("helper", helper.value())
                .param("code", null)
                .param("index", null)
                .param("codeUntil", null)
                .param("office", window.office().value())
                .param("clerk", window.clerk())
                .param("agreed", now())
                .update();
        return id;
    }

    private JdbcClient.StatementSpec insert(UUID id, PersonId person, Mandate.Wish wish, String state) {
        return db.sql("""
                insert into mandates.mandate (id, person, helper, helper_name, relation, errands, first_day, last_day, state,
                    code, code_index, code_until, office, clerk, named_at, agreed_at)
                values (:id, :person, cast(:helper as uuid), :name, :relation, :errands, :from, :until, :state,
                    cast(:code as bytea), cast(:index as bytea), cast(:codeUntil as timestamptz), cast(:office as uuid),
                    cast(:clerk as uuid), :now, cast(:agreed as timestamptz))
                """)
                .param("id", id)
                .param("person", person.value())
                .param("name", vault.seal(NAME, id, wish.helperName()))
                .param("relation", wish.relation().name())
                .param(
                        "errands",
                        wish.errands().stream().map(Errand::name).sorted().toArray(String[]::new))
                .param("from", LocalDate.now(clock))
                .param("until", wish.until())
                .param("state", state)
                .param("now", now());
    }

    private byte[] index(InvitationCode code) {
        return vault.blindIndex(CODE, code.value());
    }

    /** Newest first. */
    List<Mandate> of(PersonId person) {
        return list(
                "where person in (select same from registry.report_same_person where person = :person) order by id desc",
                person);
    }

    /** Of whom this one was asked to help, newest first. */
    List<Mandate> toHelp(PersonId helper) {
        return list(
                "where helper in (select same from registry.report_same_person where person = :person) order by id desc",
                helper);
    }

    private List<Mandate> list(String where, PersonId person) {
        return db.sql(SELECT + where)
                .param("now", now())
                .param("person", person.value())
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Mandate> find(UUID id) {
        return db.sql(SELECT + "where id = :id")
                .param("now", now())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** An invitation that is still open; locked, so that two who have the code agree one after the other. */
    Optional<Mandate> invited(InvitationCode code) {
        return db.sql(SELECT + "where code_index = :index and state = 'INVITED' and code_until > :now for update")
                .param("now", now())
                .param("index", index(code))
                .query((row, _) -> read(row))
                .optional();
    }

    void answer(UUID id, PersonId helper, boolean agreed) {
        db.sql("""
                update mandates.mandate set helper = :helper, state = :state, agreed_at = :now, code = null, code_index = null,
                    code_until = null
                where id = :id and state = 'INVITED'
                """)
                .param("helper", helper.value())
                .param("state", agreed ? "ACTIVE" : "DECLINED")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** @return whether it was open until now */
    boolean end(UUID id, By by) {
        return db.sql("""
                update mandates.mandate set state = 'ENDED', ended_at = :now, ended_by = :by, code = null, code_index = null,
                    code_until = null
                where id = :id and state in ('INVITED', 'ACTIVE')
                """)
                        .param("now", now())
                        .param("by", by.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    private Mandate read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var name = row.getBytes("helper_name");
        var code = row.getBytes("code");
        var office = row.getObject("office", UUID.class);
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        var by = row.getString("ended_by");
        return new Mandate(
                id,
                new PersonId(row.getObject("person", UUID.class)),
                person(row.getObject("helper", UUID.class)),
                name == null ? "" : vault.open(NAME, id, name),
                Relation.valueOf(row.getString("relation")),
                errands((String[]) row.getArray("errands").getArray()),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Mandate.State.valueOf(row.getString("state")),
                code == null ? null : vault.open(CODE, id, code),
                office == null ? null : new OfficeId(office),
                ended == null ? null : ended.atZoneSameInstant(clock.getZone()).toLocalDate(),
                by == null ? null : By.valueOf(by));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static Set<Errand> errands(String[] names) {
        return Arrays.stream(names).map(Errand::valueOf).collect(Collectors.toSet());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
