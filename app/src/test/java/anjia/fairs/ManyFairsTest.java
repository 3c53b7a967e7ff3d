package anjia.fairs;

import static anjia.cases.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.testing.Brings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
}
