package anjia.matches;

import static anjia.matches.Offering.TODAY;
import static anjia.matches.Offering.WELDER;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.testing.Brings;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who wants it is told of new posts, each once. */
@TownTest
@Brings(Offering.class)
class PostAlertsTest {

    /** In which no other test opens posts. */
    private static final String COUNTY = "610926";

    @Autowired
    PostAlerts alerts;

    @Autowired
    Wishes wishes;

    @Autowired
    Market market;

    @Autowired
    Offering offering;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    JdbcClient db;

    private Actor.Person worker;
    private Actor.Agent employer;

    @BeforeEach
    void somebodyWhoLooksForWorkInHerCounty() {
        worker = new Actor.Person(town.somebody());
        employer = offering.employer(COUNTY);
        wishes.say(worker, new Said.Work(List.of(WELDER), List.of()));
        wishes.say(worker, new Said.Home(COUNTY));
        wishes.say(worker, new Said.Papers(List.of("special-welding")));
    }

    private long told() {
        return db.sql("select count(*) from letters.message where person = :person and words = 'matches.told.ALERT'")
                .param("person", worker.id().value())
                .query(Long.class)
                .single();
    }

    private void morning(int days) {
        offering.followed(market);
        while (alerts.send(TODAY.plusDays(days)) > 0) {}
    }

    @Test
    void inTheMorningSheIsToldOfWhatOpenedTheDayBeforeAndOfNoPostTwice() {
        offering.open(employer, WELDER, COUNTY, 6_000);
        morning(1);
        assertThat(told()).as("she did not ask for it").isZero();
        alerts.set(worker, true);
        alerts.set(worker, true);
        assertThat(alerts.isOn(worker)).isTrue();
        morning(0);
        assertThat(told()).as("not on the day itself").isZero();
        morning(1);
        assertThat(told()).isOne();
        assertThat(logIns.newestText(worker.id())).contains("新岗位");
        morning(2);
        assertThat(told()).as("nothing new").isOne();
    }

    @Test
    void whatDoesNotSuitHerIsNotTold() {
        alerts.set(worker, true);
        offering.open(offering.of(offering.employer("610116"), "4-03-02-01", "610116", 500));
        wishes.say(worker, new Said.Wage(9_000));
        offering.open(employer, WELDER, COUNTY, 3_000);
        morning(1);
        assertThat(told()).isZero();
    }

    @Test
    void whoTurnsItOffOrErasesHerWishesIsToldNothing() {
        alerts.set(worker, true);
        offering.open(employer, WELDER, COUNTY, 6_000);
        alerts.set(worker, false);
        morning(1);
        assertThat(told()).isZero();
        alerts.set(worker, true);
        wishes.erase(worker);
        assertThat(alerts.isOn(worker)).isFalse();
        morning(2);
        assertThat(told()).isZero();
        assertThat(alerts.set(worker, true)).as("nothing to look for").isFalse();
    }

    /** Whoever has better ones standing on her list wants to know of the new one all the same. */
    @Test
    void aNewPostIsToldThoughTwentyOlderOnesSuitHerBetter() {
        var county = "610923"; // nobody else of this test looks for work there
        var other = new Actor.Person(town.somebody());
        wishes.say(other, new Said.Work(List.of(WELDER), List.of()));
        wishes.say(other, new Said.Home(county));
        wishes.say(other, new Said.Papers(List.of("special-welding")));
        wishes.say(other, new Said.Wage(2_000));
        var works = offering.employer(county);
        for (int i = 0; i < 25; i++) offering.open(works, WELDER, county, 9_000, TODAY.minusDays(2));
        alerts.set(other, true);
        var late = offering.open(works, WELDER, county, 2_500);
        morning(1);
        assertThat(market.posts(wishes.of(other), 20))
                .noneMatch(one -> one.pair().offer().id().equals(late));
        assertThat(told(List.of(other))).hasSize(1);
        assertThat(pushedTo(late)).isPositive();
    }

    @Test
    void whatASearchThatSheSavedToldHerOfIsNotToldAgain() {
        var county = "610922"; // nobody else looks for work there
        wishes.say(worker, new Said.Home(county));
        alerts.set(worker, true);
        var post = offering.open(offering.employer(county), WELDER, county, 6_000);
        var other = offering.open(offering.employer(county), WELDER, county, 6_100);
        for (var one : List.of(post, other))
            db.sql("update posts.post set listed_on = opened_on, listed_as = id where id = :post")
                    .param("post", one)
                    .update();
        toldBySearch(post);
        morning(1);
        assertThat(told()).as("of the one that no search told her of").isOne();
        assertThat(pushedTo(other)).isPositive();
        assertThat(pushedTo(post)).as("room for somebody else").isZero();
        toldBySearch(other);
        morning(2);
        assertThat(told()).isOne();
    }

    private void toldBySearch(UUID post) {
        db.sql("insert into posts.told_card (person, card) values (:person, :post)")
                .param("person", worker.id().value())
                .param("post", post)
                .update();
    }

    @Test
    void severalServersInOneMorningTellHerOnce() {
        alerts.set(worker, true);
        offering.open(employer, WELDER, COUNTY, 6_000);
        offering.followed(market);
        IntStream.range(0, 4).parallel().forEach(_ -> alerts.send(TODAY.plusDays(1)));
        morning(1);
        assertThat(told()).isOne();
    }

    @Test
    void aPostIsPushedToTenPeopleForEachOpeningAndStandsOnEverybodysList() {
        var county = "610928"; // nobody else of this test looks for work there
        var people = Stream.generate(() -> new Actor.Person(town.somebody()))
                .limit(23)
                .toList();
        for (var person : people) {
            wishes.say(person, new Said.Work(List.of(WELDER), List.of()));
            wishes.say(person, new Said.Home(county));
            wishes.say(person, new Said.Papers(List.of("special-welding")));
            alerts.set(person, true);
        }
        var works = offering.employer(county);
        var post = offering.open(works, WELDER, county, 6_000); // with two openings
        morning(1);
        assertThat(pushedTo(post)).isEqualTo(20);
        assertThat(told(people)).isNotEmpty();
        for (var person : people)
            assertThat(market.posts(wishes.of(person), 5))
                    .anyMatch(one -> one.pair().offer().id().equals(post));
        morning(2);
        assertThat(pushedTo(post)).as("nothing new").isEqualTo(20);
        offering.withdraw(post);
        alerts.forgetClosedPosts();
        assertThat(pushedTo(post)).isZero();
    }

    /** How many were told of this one; posts of other tests may suit the same people, and are told as well. */
    private int pushedTo(UUID post) {
        return db.sql("select coalesce(sum(people), 0) from matches.push where post = :post")
                .param("post", post)
                .query(Integer.class)
                .single();
    }

    private List<UUID> told(List<Actor.Person> people) {
        return db.sql("select person from letters.message where person = any(:people) and words = 'matches.told.ALERT'")
                .param("people", people.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
