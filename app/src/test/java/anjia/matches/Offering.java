package anjia.matches;

import anjia.access.Actor;
import anjia.cases.Town;
import anjia.places.DivisionCode;
import anjia.registry.CreditCode;
import anjia.registry.Organisations;
import anjia.testing.Patience;
import anjia.vault.Vault;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Employers with posts, written as the module of posts writes them, for tests of who suits them. */
@TestComponent
class Offering {

    static final String WELDER = "6-18-02-04";
    static final String TOYS = "6-09-03-01";
    static final LocalDate TODAY = Town.TODAY;

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final JdbcClient db;
    private final Changes changes;
    private final Organisations organisations;
    private final Town town;
    private final TransactionTemplate transaction;
    private final Vault vault;

    @Autowired
    Offering(
            JdbcClient db,
            Changes changes,
            Organisations organisations,
            Town town,
            TransactionTemplate transaction,
            Vault vault) {
        this.db = db;
        this.changes = changes;
        this.organisations = organisations;
        this.town = town;
        this.transaction = transaction;
        this.vault = vault;
    }

    Actor.Agent employer(String county) {
        var organisation = organisations.enter("测试用人单位" + SERIAL.incrementAndGet(), null, new DivisionCode(county));
        return new Actor.Agent(town.somebody(), Ids.next(), organisation, false);
    }

    /** Somebody whose letter the office has seen: she may act for it in the browser. */
    Actor.Agent agentOf(UUID organisation) {
        var person = town.somebody();
        var id = Ids.next();
        db.sql("""
                insert into organisations.mandate (id, person, holder, number, duty, legal, credit_code, name, division, organisation,
                    asked_at, state, decided_at, decided_by, decider, office, until)
                select :id, :person, :holder, :number, :duty, false, :code, o.name, o.division, o.id, now(), 'VALID', now(), 'staff:test',
                    '张卫民', :office, :until from registry.report_organisation o where o.id = :organisation
                """)
                .param("id", id)
                .param("person", person.value())
                .param("holder", vault.seal("organisations.mandate.holder", id, "李秀梅"))
                .param("number", vault.seal("organisations.mandate.number", id, "6124"))
                .param("duty", vault.seal("organisations.mandate.duty", id, "人事"))
                .param(
                        "code",
                        CreditCode.completing("91610924K%08d".formatted(SERIAL.incrementAndGet()))
                                .value())
                .param("organisation", organisation)
                .param("office", town.window().value())
                .param("until", TODAY.plusYears(1))
                .update();
        return new Actor.Agent(person, id, organisation, false);
    }

    /** A day shift of whole days in a county, with bed and board, that asks for nothing. */
    Offer of(Actor.Agent employer, String occupation, String county, int yuan) {
        return new Offer(
                Ids.next(),
                employer.organisation(),
                "",
                "",
                occupation,
                county,
                "测试岗位" + SERIAL.incrementAndGet(),
                yuan * 100L,
                yuan * 100L,
                false,
                2,
                true,
                true,
                "day",
                false,
                16,
                null,
                List.of(),
                List.of(),
                0,
                TODAY,
                TODAY.plusMonths(2),
                Offer.Wages.CLEAN,
                false,
                Offer.Law.UNKNOWN,
                Offer.Law.UNKNOWN);
    }

    UUID open(Actor.Agent employer, String occupation, String county, int yuan) {
        return open(of(employer, occupation, county, yuan));
    }

    UUID open(Actor.Agent employer, String occupation, String county, int yuan, LocalDate on) {
        return open(of(employer, occupation, county, yuan), on);
    }

    UUID open(Offer offer) {
        return open(offer, offer.openFrom());
    }

    private UUID open(Offer offer, LocalDate on) {
        transaction.executeWithoutResult(_ -> {
            db.sql("""
                    insert into posts.post (id, employer, source, occupation, title, work, division, place, openings, hourly, wage_low,
                        wage_high, wage_parts, part_time, days_a_week, hours_a_day, shift, lodging, meals, contract, insurance, start_on,
                        open_until, experience, certificates, hazards, age_from, age_to, findings, state, written_at, changed_at, opened_on)
                    values (:id, :employer, 'test', :occupation, :title, '干活', :division, '工业园区', :openings, :hourly, :low, :high,
                        '计件', :part, 6, 7, :shift, :lodging, :meals, 'FIXED', 'ALL', :until, :until, :experience, :certificates, :hazards,
                        :from, :to, '[]', 'OPEN',
                        :opened::timestamp at time zone 'Asia/Shanghai', :opened::timestamp at time zone 'Asia/Shanghai', :opened)
                    """)
                    .param("id", offer.id())
                    .param("employer", offer.employer())
                    .param("occupation", offer.occupation())
                    .param("title", offer.title())
                    .param("division", offer.division())
                    .param("openings", offer.openings())
                    .param("hourly", offer.hourly())
                    .param("low", offer.wageLow())
                    .param("high", offer.wageHigh())
                    .param("part", offer.partTime())
                    .param("shift", offer.shift().toUpperCase(Locale.ROOT))
                    .param("lodging", offer.lodging())
                    .param("meals", offer.meals())
                    .param("until", offer.openUntil())
                    .param("experience", offer.experience())
                    .param("certificates", offer.certificates().toArray(String[]::new))
                    .param("hazards", offer.hazards().toArray(String[]::new))
                    .param("from", offer.ageFrom())
                    .param("to", offer.ageTo())
                    .param("opened", on)
                    .update();
            changes.append("posts.post", offer.id());
        });
        return offer.id();
    }

    void withdraw(UUID post) {
        transaction.executeWithoutResult(_ -> {
            db.sql("update posts.post set state = 'WITHDRAWN', reason = '招到了', closed_at = now() where id = :id")
                    .param("id", post)
                    .update();
            changes.append("posts.post", post);
        });
    }

    /** Takes in what the change log has. A transaction of another house that is still open holds the log up for a moment. */
    void followed(Market market) {
        var end = Instant.now().plus(Patience.FOR_THE_LOG);
        while (holdsSomethingBack() && Instant.now().isBefore(end)) LockSupport.parkNanos(20_000_000);
        while (market.follow()) {}
    }

    private boolean holdsSomethingBack() {
        return db.sql("select exists (select from work.change where xid >= pg_snapshot_xmin(pg_current_snapshot()))")
                .query(Boolean.class)
                .single();
    }
}
