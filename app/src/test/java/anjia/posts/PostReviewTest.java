package anjia.posts;

import static anjia.posts.SomePosts.BAD;
import static anjia.posts.SomePosts.CLEAN;
import static anjia.posts.SomePosts.TODAY;
import static anjia.posts.SomePosts.monthly;
import static anjia.posts.SomePosts.onDay;
import static anjia.posts.SomePosts.post;
import static anjia.posts.SomePosts.with;
import static anjia.posts.SomePosts.withHealth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.HeldRows;
import anjia.cases.Counter;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.posts.PostContent.Wage;
import anjia.posts.Posts.Outcome;
import anjia.posts.Posts.Written;
import anjia.registry.Organisations;
import anjia.vault.Vault;
import anjia.web.Frame;
import anjia.web.Ids;
import anjia.web.Language;
import anjia.web.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looks at a post, what is known of its employer, and how long it is kept. */
@TownTest
class PostReviewTest {

    @Autowired
    Posts posts;

    @Autowired
    PostRows rows;

    @Autowired
    PostData data;

    @Autowired
    EmployerRecord record;

    @Autowired
    EmployerCases cases;

    @Autowired
    Counter counter;

    @Autowired
    PostReading reading;

    @Autowired
    FirstLook look;

    @Autowired
    PostTold told;

    @Autowired
    HeldRows held;

    @Autowired
    Organisations organisations;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient db;

    private Actor.Agent agent;

    @BeforeEach
    void anEmployerOfZiyang() {
        var organisation = organisations.enter("紫阳审核毛绒玩具有限公司", null, Town.ZIYANG);
        agent = new Actor.Agent(town.somebody(), Ids.next(), organisation, false);
    }

    private UUID inReview() {
        return ((Written.InReview) posts.write(agent, monthly(BAD), TODAY)).id();
    }

    @Test
    void nobodyReviewsHerOwn() {
        var id = inReview();
        var officer = town.secondOfficer();
        servesUnder(officer, vault.blindIndex("access.account.number", logIns.number(agent.id())));
        try {
            assertThat(posts.isOwn(officer, posts.at(officer, id))).isTrue();
            assertThat(posts.pass(officer, id, TODAY)).isEqualTo(Outcome.OWN);
            assertThat(posts.sendBack(officer, id, "不能限性别", TODAY)).isEqualTo(Outcome.OWN);
            assertThat(rows.find(id).orElseThrow().state()).isEqualTo(PostState.IN_REVIEW);
            assertThat(posts.pass(town.officer(), id, TODAY)).isEqualTo(Outcome.DONE);
        } finally {
            servesUnder(officer, null);
        }
    }

    private void servesUnder(Actor.Staff officer, byte @Nullable [] number) {
        db.sql("update access.account set number_index = :number where id = :id")
                .param("number", number)
                .param("id", officer.account())
                .update();
    }

    @Test
    void anOfficerOfThePoliceLooksAtNoPost() {
        var id = inReview();
        var police = town.officerOfPolice();
        assertThat(posts.inReview(police)).isEmpty();
        assertThat(posts.countInReview(police)).isZero();
        assertThatThrownBy(() -> posts.at(police, id)).isInstanceOf(NoSuchPost.class);
        assertThatThrownBy(() -> posts.pass(police, id, TODAY)).isInstanceOf(NoSuchPost.class);
    }

    @Test
    void whatWaitedOpensByTheLawOfTheDayOnWhichItIsPassed() {
        var written = LocalDate.of(2025, 12, 30);
        var lowest = onDay(post("610924", BAD, new Wage(false, 195_000, 195_000, "基本工资"), false), written);
        var low = ((Written.InReview) posts.write(agent, lowest, written)).id();
        var enough = onDay(post("610924", BAD, new Wage(false, 214_000, 214_000, "基本工资"), false), written);
        var high = ((Written.InReview) posts.write(agent, enough, written)).id();
        var officer = town.officer();
        var newYear = LocalDate.of(2026, 1, 2);

        assertThat(posts.pass(officer, low, newYear)).isEqualTo(Outcome.FAULTY);
        assertThat(rows.find(low).orElseThrow().state()).isEqualTo(PostState.IN_REVIEW);
        assertThat(posts.stale(posts.at(officer, low), newYear))
                .extracting(fault -> fault.text(Texts.in(Language.ZH_CN)))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("2,140.00元");
        assertThat(posts.stale(posts.at(officer, low), written)).isEmpty();
        assertThat(posts.pass(officer, high, newYear)).isEqualTo(Outcome.DONE);
        assertThat(posts.pass(officer, low, LocalDate.of(2025, 12, 31)))
                .as("on the last day of the old one")
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void aWageThatNobodyHereCanCheckIsLookedAtOrSaidToBeUnchecked() {
        var before = LocalDate.of(2019, 4, 1); // no lowest wage by the hour is known here before May
        var hourly = onDay(post("610924", CLEAN, new Wage(true, 100, 100, "按小时"), true), before);
        var waits = ((Written.InReview) posts.write(agent, hourly, before)).id();
        assertThat(look.wageWaits(hourly, before)).isTrue();
        assertThat(posts.pass(town.officer(), waits, before)).isEqualTo(Outcome.DONE);

        var kunshan = post("320583", CLEAN, new Wage(false, 100_000, 100_000, "基本工资"), false);
        var open = ((Written.Open) posts.write(agent, kunshan, TODAY)).id();
        assertThat(told.of(rows.find(open).orElseThrow(), TODAY, Frame.outsideRequests(Language.ZH_CN))
                        .wage())
                .as("no office of ours looks at posts there")
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("这份工资没有核对过"));
    }

    @Test
    void whatAnEmployerDeclaresWaitsForTheOfficeThatReadsIt() {
        var bar = with(monthly(CLEAN), List.of(), List.of(), "entertainment");
        var id = ((Written.InReview) posts.write(agent, bar, TODAY)).id();
        assertThat(look.toSee(bar, TODAY, Frame.outsideRequests(Language.ZH_CN)))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("歌舞厅");
        assertThat(posts.pass(town.officer(), id, TODAY)).isEqualTo(Outcome.DONE);
        var food = withHealth(monthly(CLEAN), List.of("health"), "food");
        var open = ((Written.Open) posts.write(agent, food, TODAY)).id();
        assertThat(told.of(rows.find(open).orElseThrow(), TODAY, Frame.outsideRequests(Language.ZH_CN))
                        .asked())
                .anyMatch(
                        line -> line.text().contains("乙肝不在内") && line.article().contains("食品安全法"));
    }

    @Test
    void whatBeginsOnAPastDayGoesBackAndNotOut() {
        var id = inReview();
        assertThat(posts.pass(town.officer(), id, TODAY.plusDays(11))).isEqualTo(Outcome.FAULTY);
        assertThat(posts.sendBack(town.officer(), id, "第一天过了", TODAY.plusDays(11)))
                .isEqualTo(Outcome.DONE);
        var other = inReview();
        assertThat(posts.pass(town.officer(), other, TODAY.plusDays(10)))
                .as("on the first day itself")
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void theReasonThatIsOfferedNamesEachArticleOnce() {
        assertThat(reading.advice(monthly(BAD).words()).lines())
                .anyMatch(line -> line.contains("就业促进法 第二十七条") && line.contains("限女性"))
                .anyMatch(line -> line.contains("押金"))
                .doesNotHaveDuplicates();
        assertThat(reading.advice(monthly(CLEAN).words())).isEmpty();
    }

    @Test
    void whatIsKnownOfAnEmployerIsCounted() {
        var frame = Frame.outsideRequests(Language.EN);
        assertThat(record.of(agent.organisation(), frame)).isEmpty();
        posts.sendBack(town.officer(), inReview(), "不能限性别", TODAY);
        var open = ((Written.Open) posts.write(agent, monthly(CLEAN), TODAY)).id();
        posts.take(agent, open, 2, TODAY);
        assertThat(record.of(agent.organisation(), frame))
                .extracting(fact -> fact.name() + ": " + fact.value())
                .contains("Posts open now: 1", "People found: 2", "Sent back by an office: once");
    }

    @Test
    void whatWasDecidedAboutAnEmployerStandsBesideItsPosts() {
        posts.write(agent, monthly(CLEAN), TODAY);
        var open = town.somebody();
        var upheld = town.somebody();
        counter.complains(open, agent.organisation());
        var file = counter.complains(upheld, agent.organisation());
        counter.upholds(upheld);
        assertThat(told(Language.EN))
                .containsOnlyOnce("one complaint about unpaid wages was upheld")
                .doesNotContain("paid since");
        counter.isPaid(file);
        assertThat(told(Language.ZH_CN)).contains("2023年3月2日", "1件，其中1件已付清");
        assertThat(record.of(agent.organisation(), Frame.outsideRequests(Language.EN)))
                .extracting(fact -> fact.name() + ": " + fact.value())
                .contains(
                        "Wage cases upheld in 3 years: 1, 1 of them paid since",
                        "Injuries at work recognised in 3 years: 0")
                .noneMatch(fact -> fact.startsWith("Objections"));
        counter.objects(agent);
        assertThat(record.of(agent.organisation(), Frame.outsideRequests(Language.EN)))
                .extracting(fact -> fact.name() + ": " + fact.value())
                .contains("Wage cases upheld in 3 years: 1, 1 of them paid since")
                .anyMatch(fact -> fact.startsWith("Objections of the employer: 1 open"));
        assertThat(told(Language.EN)).as("the public reads nothing of it").doesNotContain("bjection");
    }

    private String told(Language language) {
        return cases.wages(agent.organisation(), TODAY, Frame.outsideRequests(language))
                .getFirst()
                .text();
    }

    @Test
    void aPostGoesThreeYearsAfterItClosedAndOneThatIsOpenStays() {
        var closed = ((Written.Open) posts.write(agent, monthly(CLEAN), TODAY)).id();
        var open = ((Written.Open) posts.write(agent, monthly(CLEAN), TODAY)).id();
        posts.withdraw(agent, closed, "不招了", TODAY);
        var day = LocalDate.of(2026, 3, 1);
        db.sql("update posts.post set closed_at = :at where id = :id")
                .param("at", day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toOffsetDateTime())
                .param("id", closed)
                .update();

        forget(day);
        assertThat(rows.find(closed)).as("on the day itself it is kept").isPresent();
        forget(day.plusDays(1));
        assertThat(rows.find(closed)).isEmpty();
        assertThat(rows.find(open)).isPresent();
    }

    private void forget(LocalDate before) {
        var ledger = data.ageing().stream()
                .filter(one -> one.kind().equals("posts.ledger"))
                .findFirst()
                .orElseThrow();
        held.forget(ledger, before.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant(), 500);
    }
}
