package anjia.organisations;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.BearerToken;
import anjia.access.PersonMessages;
import anjia.web.Frame;
import anjia.web.Ids;
import anjia.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Programs that act for an organisation (单位系统): let in by somebody who acts for it herself. A token never outlives her: it holds while she has a
 * mandate in force, a new one included, and is withdrawn when one is ended.
 */
@Service
class Programs {

    /** So many of one organisation hold at once. */
    static final int MOST = 10;

    private final JdbcClient db;
    private final MandateRows mandates;
    private final PersonMessages messages;
    private final Audit audit;
    private final Clock clock;

    Programs(JdbcClient db, MandateRows mandates, PersonMessages messages, Audit audit, Clock clock) {
        this.db = db;
        this.mandates = mandates;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param mandate of who let it in */
    record Program(UUID id, String name, UUID mandate, Instant since) {}

    /** @param mandate of who let it in, as it is today */
    record InForce(UUID program, UUID mandate) {}

    /** @param token shown once; nobody can find it out again */
    record LetIn(UUID id, String token) {}

    /** Those that hold a token, the newest first; also of somebody whose mandate ran out. */
    List<Program> of(Actor.Agent agent) {
        return db.sql("""
                select id, name, mandate, entered_at from organisations.program
                where organisation = :organisation and withdrawn_at is null order by id desc
                """)
                .param("organisation", agent.organisation())
                .query(Programs::read)
                .list();
    }

    private static Program read(ResultSet row, int number) throws SQLException {
        return new Program(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("mandate", UUID.class),
                row.getTimestamp("entered_at").toInstant());
    }

    /**
     * Whoever else acts for the organisation is told: the program does in its name what they may, and they can stop it.
     *
     * @return empty when as many as may hold one already
     */
    @Transactional
    Optional<LetIn> letIn(Actor.Agent agent, String name) {
        // two presses at once follow one another
        db.sql("select pg_advisory_xact_lock(hashtextextended('organisations.program ' || :organisation::text, 0))")
                .param("organisation", agent.organisation())
                .query()
                .listOfRows();
        if (of(agent).size() >= MOST) return Optional.empty();
        var program = new LetIn(Ids.next(), BearerToken.next());
        db.sql("""
                insert into organisations.program (id, mandate, organisation, name, token_digest, entered_at)
                values (:id, :mandate, :organisation, :name, :digest, :now)
                """)
                .param("id", program.id())
                .param("mandate", agent.mandate())
                .param("organisation", agent.organisation())
                .param("name", name)
                .param("digest", BearerToken.digest(program.token()))
                .param("now", now())
                .update();
        note(agent, "organisations.letProgramIn", program.id(), agent.organisation());
        tellOthers(agent, program.id(), name);
        return Optional.of(program);
    }

    private void tellOthers(Actor.Agent agent, UUID program, String name) {
        var hers = mandates.find(agent.mandate()).orElseThrow(NoSuchMandate::new);
        for (var other : mandates.of(agent.organisation(), LocalDate.now(clock)))
            if (!mandates.isHers(agent.id(), other.id()))
                messages.tell(
                        agent,
                        other.person(),
                        "organisations.letProgramIn:" + program,
                        "organisations.told.program",
                        language -> List.of(hers.name(), nameIn(language, hers.holder()), name));
    }

    private static String nameIn(Language language, String chinese) {
        return Frame.outsideRequests(language).name(chinese);
    }

    /** From the next request on its token is none. Whoever acts for the organisation may; again changes nothing. */
    @Transactional
    void withdraw(Actor.Agent agent, UUID id) {
        var known = db.sql("select count(*) from organisations.program where id = :id and organisation = :organisation")
                .param("id", id)
                .param("organisation", agent.organisation())
                .query(Integer.class)
                .single();
        if (known == 0) throw new NoSuchMandate();
        var withdrawn = db.sql(
                        "update organisations.program set withdrawn_at = :now where id = :id and withdrawn_at is null")
                .param("now", now())
                .param("id", id)
                .update();
        if (withdrawn == 1) note(agent, "organisations.withdrawProgram", id, agent.organisation());
    }

    /** Hers, under whichever mandate she let them in: her mandate for the organisation was ended. */
    void withdrawOf(Actor by, Mandate mandate) {
        var organisation = mandate.organisation();
        if (organisation == null) return;
        db.sql("""
                update organisations.program p set withdrawn_at = :now from organisations.mandate m
                where m.id = p.mandate and p.organisation = :organisation and p.withdrawn_at is null
                    and m.person in (select same from registry.report_same_person where person = :person)
                returning p.id
                """)
                .param("now", now())
                .param("organisation", organisation)
                .param("person", mandate.person().value())
                .query(UUID.class)
                .list()
                .forEach(id -> note(by, "organisations.withdrawProgram", id, organisation));
    }

    /** The mandate in which the program of this token acts today. */
    Optional<InForce> byToken(String token, LocalDate today) {
        if (!BearerToken.isOne(token)) return Optional.empty();
        return db.sql("""
                select p.id as program, m.id as mandate
                from organisations.program p
                join organisations.mandate one on one.id = p.mandate
                join organisations.mandate m on m.organisation = p.organisation and m.state = 'VALID' and m.until >= :today
                    and m.person in (select same from registry.report_same_person where person = one.person)
                where p.token_digest = :digest and p.withdrawn_at is null
                order by m.until desc limit 1
                """)
                .param("today", today)
                .param("digest", BearerToken.digest(token))
                .query(InForce.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void note(Actor actor, String act, UUID program, UUID organisation) {
        audit.record(actor, act, List.of(program, organisation), Map.of());
    }
}
