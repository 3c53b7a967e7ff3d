package anjia.fairs;

import static anjia.cases.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.testing.Brings;
import anjia.web.Frame;
import anjia.web.Language;
import anjia.web.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Hundreds of fairs in the weeks of the Spring Breeze, and fairs with thousands of posts: nothing is cut, and pages stay small. */
@TownTest
@Brings(FairGround.class)
@Transactional // what is inserted here goes again: other tests look at lists of fairs
class ManyFairsTest {

    private static final String ELSEWHERE = "610928";

    @Autowired
    Fairs fairs;

    @Autowired
    FairLists lists;

    @Autowired
    Stands stands;

    @Autowired
    Entries entries;

    @Autowired
    EntryRows rows;

    @Autowired
    OfferRows offers;

    @Autowired
    EntryViews views;

    @Autowired
    Templates templates;

    @Autowired
    Settlements settlements;

    @Autowired
    Results results;

    @Autowired
    FairGround ground;

    @Autowired
    Town town;

    @Autowired
    JdbcClient db;

    private static Actor.Person herself(PersonId person) {
        return new Actor.Person(person);
    }

    /** Fairs of another office, in another county. */
    private void elsewhere(UUID like, int number, LocalDate day) {
        db.sql("""
                insert into fairs.fair
                select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'division', :division::text, 'day', :day::text,
                    'office', (select id from places.office where id <> f.office limit 1), 'sign_up_until', (:day - 1)::text))).*
                from fairs.fair f, generate_series(1, :number) where f.id = :like
                """)
                .param("division", ELSEWHERE)
                .param("day", day)
                .param("number", number)
                .param("like", like)
                .update();
    }

    @Test
    void whatComesInACountyIsFoundAmongHundredsThatComeEarlier() {
        var here = ground.published();
        elsewhere(here, 250, FairGround.DAY.minusDays(20));
        var some = lists.coming(Town.ZIYANG.value(), TODAY, null).fairs();
        assertThat(some).extracting(Fair::id).contains(here);
        assertThat(some).extracting(fair -> fair.plan().division()).containsOnly(Town.ZIYANG);
        assertThat(lists.allComing(Town.ZIYANG.value(), TODAY))
                .as("the calendar of the county")
                .extracting(Fair::id)
                .contains(here);
        var all = new ArrayList<UUID>();
        var page = lists.coming("", TODAY, null);
        while (!page.after().isEmpty()) {
            assertThat(page.fairs()).hasSize(FairLists.MOST);
            page.fairs().forEach(fair -> all.add(fair.id()));
            page = lists.coming("", TODAY, UUID.fromString(page.after()));
        }
        page.fairs().forEach(fair -> all.add(fair.id()));
        assertThat(all).as("page by page, none twice").doesNotHaveDuplicates().contains(here);
        assertThat(all).hasSizeGreaterThan(250);
    }

    @Test
    void todaysFairStandsFirstAtTheGateHoweverManyWereElsewhere() {
        var here = ground.published();
        ground.daysOf(here, TODAY.minusDays(1), TODAY);
        elsewhere(here, 250, TODAY.minusDays(10));
        var clerk = town.clerk();
        var some = fairs.atTheGate(clerk, TODAY, null).fairs();
        assertThat(some).extracting(Fair::id).contains(here);
        assertThat(some).allMatch(fair -> fairs.servesAt(clerk, fair));
        assertThat(some.getFirst().plan().day()).isEqualTo(TODAY);
        assertThat(fairs.comesToTheGate(clerk, TODAY)).isTrue();
        assertThat(fairs.atTheGate(town.officerOfPolice(), TODAY, null).fairs()).isEmpty();
    }

    @Test
    void anEmployerSeesThoseThatComeFirstAndOfThePastOnlyItsOwn() {
        var came = ground.published();
        var comes = ground.published();
        var agent = ground.agent();
        ground.offered(came, agent, 5, 1);
        ground.daysOf(came, TODAY.minusDays(4), TODAY.minusDays(3));
        elsewhere(came, 250, TODAY.minusDays(10));
        var found = new ArrayList<UUID>();
        var page = lists.ofEmployer(agent.organisation(), Town.ZIYANG.value(), TODAY, null);
        page.fairs().forEach(fair -> found.add(fair.id()));
        while (!page.after().isEmpty()) {
            page = lists.ofEmployer(agent.organisation(), Town.ZIYANG.value(), TODAY, UUID.fromString(page.after()));
            page.fairs().forEach(fair -> found.add(fair.id()));
        }
        assertThat(found).contains(comes).endsWith(came);
    }

    @Test
    void whoChangesHerOrderOrHerBusKeepsHowHerEmployersRankHer() {
        var fair = ground.published();
        var agent = ground.agent();
        var post = ground.offered(fair, agent, 5, 1);
        var other = ground.offered(fair, ground.agent(), 5, 2);
        var third = ground.offered(fair, ground.agent(), 5, 3);
        var person = town.somebody();
        entries.signUp(herself(person), person, fair, List.of(third, post, other), null, TODAY);
        var entry = entries.of(herself(person), person, fair).orElseThrow();
        results.rank(agent, fair, entry.id(), post, Regard.FIRST);
        entries.signUp(herself(person), person, fair, List.of(other, post), null, TODAY);
        assertThat(entries.of(herself(person), person, fair).orElseThrow().wishes())
                .extracting(Entry.Wish::post, Entry.Wish::rank, wish -> Regard.of(wish.regard()))
                .containsExactly(tuple(other, 1, Regard.NONE), tuple(post, 2, Regard.FIRST));
    }

    private int timesTold(PersonId person, String words) {
        return db.sql("select count(*) from letters.message where person = :person and words = :words")
                .param("person", person.value())
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    @Test
    void aVerifiedEmployerAddsPostsAndWhatItDropsIsToldToWhoChoseIt() {
        var fair = ground.published();
        var agent = ground.agent();
        var post = ground.offered(fair, agent, 5, 1);
        var kept = ground.post(agent.organisation(), "包装工");
        var person = town.somebody();
        entries.signUp(herself(person), person, fair, List.of(post), null, TODAY);
        assertThat(stands.ask(agent, fair, Map.of(post, 6, kept, 2), TODAY)).isEqualTo(Stands.Outcome.DONE);
        var stand = Objects.requireNonNull(stands.of(agent, fair));
        assertThat(stand.state()).as("its booth stands").isEqualTo(StandState.ACCEPTED);
        assertThat(stand.booth()).isOne();
        assertThat(stand.openOffers()).extracting(Stand.Offer::post).containsExactly(post);
        assertThat(entries.signUp(herself(person), person, fair, List.of(kept), null, TODAY))
                .as("not verified yet")
                .isEqualTo(Entries.Outcome.POSTS);
        assertThat(stands.accept(town.officer(), fair, stand.id(), 0, Set.copyOf(stand.toVerify())))
                .isEqualTo(Stands.Outcome.DONE);
        assertThat(stands.accept(town.officer(), fair, stand.id(), 0, Set.copyOf(stand.toVerify())))
                .as("pressed twice")
                .isEqualTo(Stands.Outcome.OVER);
        stands.ask(agent, fair, Map.of(kept, 2), TODAY);
        assertThat(Objects.requireNonNull(stands.of(agent, fair)).openOffers())
                .extracting(Stand.Offer::post)
                .containsExactly(kept);
        assertThat(entries.of(herself(person), person, fair).orElseThrow().wishes())
                .as("what she chose is still there, and closed")
                .extracting(Entry.Wish::post, Entry.Wish::outcome)
                .containsExactly(tuple(post, "CLOSED"));
        assertThat(timesTold(person, "fairs.told.dropped")).isOne();
        stands.ask(agent, fair, Map.of(kept, 2, post, 3), TODAY);
        stands.refuse(town.officer(), fair, stand.id(), "简章不全");
        assertThat(Objects.requireNonNull(stands.of(agent, fair)).state())
                .as("only what was added is refused")
                .isEqualTo(StandState.ACCEPTED);
    }

    @Test
    void anEmployerReadsItsApplicantsPageByPageAndThoseThatItMeetsFirst() {
        var fair = ground.published();
        var agent = ground.agent();
        var post = ground.offered(fair, agent, 1, 1);
        for (var i = 0; i < 3; i++) {
            var person = town.somebody();
            entries.signUp(herself(person), person, fair, List.of(post), null, TODAY);
        }
        var first = rows.applicants(fair, agent.organisation(), null, null, 2);
        assertThat(first).extracting(one -> one.entry().number()).containsExactly(1, 2);
        var last = first.getLast();
        assertThat(rows.applicants(
                        fair,
                        agent.organisation(),
                        last.entry().id(),
                        last.wish().post(),
                        2))
                .extracting(one -> one.entry().number())
                .containsExactly(3);
        results.rank(agent, fair, entryOf(fair, 3), post, Regard.FIRST);
        settlements.settle(fair);
        assertThat(rows.applicants(fair, agent.organisation(), null, null, 9))
                .extracting(one -> one.entry().number())
                .as("whom it meets, then the others by number")
                .containsExactly(3, 1, 2);
    }

    private UUID entryOf(UUID fair, int number) {
        return rows.coming(fair, number - 1, 1).getFirst().id();
    }

    /** So many posts like this one, brought by its employer; every hundredth is called otherwise. */
    private void posts(UUID fair, UUID like, int number) {
        db.sql("""
                insert into posts.post
                select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(),
                    'title', case when n % 100 = 0 then '叉车司机' else '缝纫工' || n end))).*
                from posts.post p, generate_series(1, :number) n where p.id = :like
                """).param("like", like).param("number", number).update();
        db.sql("""
                insert into fairs.offer (stand, fair, post, title, seats)
                select f.stand, f.fair, p.id, p.title, 5 from fairs.offer f join posts.post q on q.id = f.post
                    join posts.post p on p.employer = q.employer and p.id <> q.id where f.fair = :fair and f.post = :like
                """).param("fair", fair).param("like", like).update();
    }

    @Test
    void amongThousandsOfPostsSheFindsHersByAWordAndThePageStaysSmall() {
        var fair = ground.published();
        var post = ground.offered(fair, ground.agent(), 5, 1);
        assertThat(offers.areMoreThan(Picking.FEW, fair)).isFalse();
        posts(fair, post, 3_000);
        assertThat(offers.areMoreThan(Picking.FEW, fair)).isTrue();
        var drivers = offers.find(fair, List.of("叉车", "玩具厂"), null, 100);
        assertThat(drivers).hasSize(30).extracting(OfferRows.Offered::title).containsOnly("叉车司机");
        var first = offers.find(fair, List.of(), null, Picking.AT_ONCE);
        var second = offers.find(fair, List.of(), first.getLast().post(), Picking.AT_ONCE);
        assertThat(second).hasSize(Picking.AT_ONCE).doesNotContainAnyElementsOf(first);
        var person = town.somebody();
        var driver = drivers.getFirst().post();
        var page = views.page(
                herself(person),
                person,
                "",
                fairs.read(fair),
                "/my/fairs/" + fair,
                "http://localhost/desk",
                Map.of("pick", "true", "q", "叉车", "wish.1", post.toString(), "add", driver.toString()),
                List.of(),
                Frame.outsideRequests(Language.ZH_CN));
        assertThat(page.posts()).as("no list of thousands").isEmpty();
        var pick = Objects.requireNonNull(page.pick());
        assertThat(pick.found()).hasSize(Picking.AT_ONCE - 1);
        assertThat(pick.chosen())
                .as("what she has stays, in her order")
                .extracting(Picking.Line::post)
                .containsExactly(post.toString(), driver.toString());
        var written =
                templates.written("fairs/mine", Map.of("frame", Frame.outsideRequests(Language.ZH_CN), "page", page));
        assertThat(written).contains("叉车司机").hasSizeLessThan(60_000);
        assertThat(entries.signUp(herself(person), person, fair, List.of(driver, post), null, TODAY))
                .isEqualTo(Entries.Outcome.SIGNED);
        assertThat(entries.signUp(herself(person), person, fair, List.of(driver, UUID.randomUUID()), null, TODAY))
                .isEqualTo(Entries.Outcome.POSTS);
    }

    @Test
    void aPressTakesOutMovesUpOrAddsAndNeverMoreThanOneMayHave() {
        var one = UUID.randomUUID();
        var two = UUID.randomUUID();
        var three = UUID.randomUUID();
        assertThat(Picking.pressed(List.of(one, two), Map.of("up", two.toString()), 2))
                .containsExactly(two, one);
        assertThat(Picking.pressed(List.of(one, two), Map.of("up", one.toString()), 2))
                .containsExactly(one, two);
        assertThat(Picking.pressed(List.of(one, two), Map.of("drop", one.toString()), 2))
                .containsExactly(two);
        assertThat(Picking.pressed(List.of(one, two), Map.of("add", three.toString()), 2))
                .containsExactly(one, two);
        assertThat(Picking.pressed(List.of(one), Map.of("add", "nothing"), 2)).containsExactly(one);
    }
}
