package anjia.access;

import anjia.cases.OrganisationCasesForTour;
import anjia.demo.DemoTour;
import anjia.posts.PostsForTour;
import anjia.registry.Grounds;
import anjia.registry.Merge;
import anjia.registry.Merged;
import anjia.registry.Merges;
import anjia.testing.BusyHouse;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for somebody in the house of the matrix: an objection, a merge, a question, a bank file, two mandates, a post. */
final class MatrixMatters {

    private static final UUID NOBODYS = new UUID(9, 9);

    private final BusyHouse house;
    private final JdbcClient db;
    private final PersonId person;
    private final UUID objection;
    private final UUID merge;
    private final UUID referral;
    private final UUID batch;
    private final UUID spell;
    private final UUID openPost;
    private final UUID complaint;
    private final UUID departure;
    private final UUID proposed;
    private final UUID firm;
    private final UUID statement;
    private final UUID recognised;
    private UUID acting = new UUID(7, 7);
    private UUID asked = new UUID(7, 7);
    private UUID post = new UUID(7, 7);
    private UUID draft = new UUID(7, 7);
    private String itsCase = "none";

    MatrixMatters(BusyHouse house, JdbcClient db, PersonId person, String file) {
        this.house = house;
        this.db = db;
        this.person = person;
        objection = objection();
        merge = merge();
        referral = referral(file);
        departure = one("select id from cooperation.departure where state = 'OPEN' limit 1");
        statement = one("select id from cooperation.statement limit 1");
        firm = one("select id from relocation.firm where division = '610924' order by id limit 1");
        proposed = one("select id from brands.brand where state = 'PROPOSED' limit 1");
        recognised = one("select id from brands.brand where state = 'RECOGNISED' limit 1");
        batch = one("select id from payments.batch limit 1");
        var posts = new PostsForTour(house::bean);
        openPost = posts.welder();
        complaint = posts.complaint(openPost, "先要交钱");
        spell = one("select id from record.spell where upper_inf(known) and person = '%s' limit 1"
                .formatted(person.value()));
    }

    private UUID one(String sql) {
        return db.sql(sql).query(UUID.class).single();
    }

    private UUID objection() {
        var id = Ids.next();
        db.sql("""
                insert into objections.objection (id, person, about, shown, wrong, words, office, raised_on, raised_at, due_on, due_provisional)
                select :id, :person, 'person', :shown, 'OTHER', :words, id, '2026-07-15', now(), '2026-07-29', false
                from places.office where block = '6124'
                """)
                .param("id", id)
                .param("person", person.value())
                .param("shown", seal("objections.objection.shown", id))
                .param("words", seal("objections.objection.words", id))
                .update();
        return id;
    }

    /** Money is under way for her, so a second officer looks. */
    private UUID merge() {
        var account = one("select id from access.account where login_name = 'zhangweimin'");
        var officer = house.bean(Accounts.class).staff(account).orElseThrow();
        var wish = new Merges.Wish(
                DemoTour.ZHAO_CAIYUN.id(), person, Merge.Side.KEPT, Merge.Side.KEPT, new Grounds("同一个人", null));
        return ((Merged.Proposed) house.bean(Merges.class).ask(officer, wish)).merge();
    }

    /** Asked of the trade union of the county. */
    private UUID referral(String file) {
        var id = Ids.next();
        db.sql("""
                insert into cases.referral (id, service_case, to_office, question, asked_on, asked_by, asker, due_on, due_provisional)
                select :id, c.id, o.id, :question, '2026-07-15', 'job:test', '张卫民', '2026-07-22', false
                from cases.service_case c, places.office o where c.number = :file and o.block = '6624'
                """)
                .param("id", id)
                .param("file", file)
                .param("question", seal("cases.referral.question", id))
                .update();
        return id;
    }

    private byte[] seal(String field, UUID id) {
        return house.bean(Vault.class).seal(field, id, "她的工资付清了吗？");
    }

    /** The agent asks, the hall of the county agrees, and she begins; the person asks for another one, which waits. */
    void letActFor(Visitor agent, Visitor herself, Visitor clerk) {
        acting = asked(agent, 0);
        asked = asked(herself, 1);
        var agreed = clerk.get("/desk/organisations/" + acting)
                .sendTo(
                        "/desk/organisations/" + acting,
                        Map.of(
                                "key",
                                "matrix-" + acting,
                                "outcome",
                                "approve",
                                "seen",
                                "true",
                                "until.year",
                                "2026",
                                "until.month",
                                "12",
                                "until.day",
                                "31"));
        if (agreed.status() != 200) throw new AssertionError("the hall did not agree: " + agreed.status());
        actAgain(agent);
        post = one("select id from posts.post where division = '610924' and state = 'IN_REVIEW' limit 1");
        db.sql(
                        "update posts.post set employer = (select organisation from organisations.mandate where id = :acting) where id = :post")
                .param("acting", acting)
                .param("post", post)
                .update();
        draft = new PostsForTour(house::bean).draft(agent());
        itsCase = new OrganisationCasesForTour(house::bean).handsIn(agent());
    }

    /** Who acts for an organisation, whose program has a token. */
    Actor.Agent agent() {
        var row = db.sql("select person, organisation from organisations.mandate where id = :id")
                .param("id", acting)
                .query()
                .singleRow();
        return new Actor.Agent(new PersonId((UUID) row.get("person")), acting, (UUID) row.get("organisation"), false);
    }

    private UUID asked(Visitor who, int at) {
        var organisation = db.sql("""
                select name, credit_code from registry.organisation where credit_code is not null and division = '610924'
                order by credit_code limit 1 offset :at
                """).param("at", at).query().singleRow();
        var code = String.valueOf(organisation.get("credit_code"));
        who.get("/organisation/register")
                .send(Map.of(
                        "code", code, "name", String.valueOf(organisation.get("name")), "county", "紫阳县", "duty", "人事"));
        return db.sql("select id from organisations.mandate where credit_code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    void actAgain(Visitor agent) {
        var acts = agent.get("/organisation").sendTo("/organisation/act", Map.of("mandate", acting.toString()));
        if (!acts.body().contains("回到我自己")) throw new AssertionError("she does not act for it");
    }

    /** The pattern with the ids of what is here. */
    String in(String pattern) {
        return pattern.replace("/objections/{id}", "/objections/" + objection)
                .replace("/complaints/{id}", "/complaints/" + complaint)
                .replace(
                        "/record/objection",
                        "/record/objection" + (pattern.endsWith("objection") ? "?about=person" : ""))
                .replace("/merges/{id}", "/merges/" + merge)
                .replace("/merge/{other}", "/merge/" + DemoTour.HE_JIANPING.id().value())
                .replace("/referrals/{id}", "/referrals/" + referral)
                .replace("/payments/{id}", "/payments/" + batch)
                .replace("/spells/{spell}", "/spells/" + spell)
                .replace("/posts/drafts/{id}", "/posts/drafts/" + draft)
                .replace("/organisation/posts/{id}", "/organisation/posts/" + post)
                .replace("/organisation/posts/{theirKey}", "/organisation/posts/" + post)
                .replace("/desk/posts/{id}", "/desk/posts/" + post)
                .replace("/posts/{id}", "/posts/" + openPost)
                .replace("/departures/{id}", "/departures/" + departure)
                .replace("/figures/{id}", "/figures/" + statement)
                .replace("/desk/relocation/{id}", "/desk/relocation/" + firm)
                .replace("/brands/{id}", "/brands/" + (pattern.contains("/desk/") ? proposed : recognised))
                .replace("/matches/posts/{post}", "/matches/posts/" + NOBODYS)
                .replace("/organisation/matches/{post}", "/organisation/matches/" + NOBODYS)
                .replace("/applications/{id}", "/applications/" + NOBODYS)
                .replace("/wishes/{question}", "/wishes/reach")
                .replace("/organisation/cases/{number}", "/organisation/cases/" + itsCase)
                .replace("/cases/new/{subject}/{name}", "/cases/new/" + OrganisationCasesForTour.ITEM)
                .replace(
                        "/organisation-cases/{id}/{subject}/{name}",
                        "/organisation-cases/%s/%s".formatted(agent().organisation(), OrganisationCasesForTour.ITEM))
                .replace("/desk/organisations/{id}", "/desk/organisations/" + asked)
                .replace("/organisation/mandates/{id}", "/organisation/mandates/" + asked)
                .replace(
                        "/admin/offices/{id}",
                        "/admin/offices/" + one("select id from places.office where block = '6624'"));
    }
}
