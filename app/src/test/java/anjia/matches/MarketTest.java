package anjia.matches;

import static anjia.matches.Offering.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.Counter;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.cooperation.DepartureEntry;
import anjia.matching.Mobility;
import anjia.matching.Score;
import anjia.places.DivisionCode;
import anjia.testing.Brings;
import anjia.testing.Patience;
import anjia.work.ChangeFeed;
import anjia.work.Today;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** After any stream of writes the live lists are what the reference says of the tables. */
@TownTest
@Brings(Offering.class)
class MarketTest {

    private static final long SEED = 20260701;
    private static final List<String> WORK = List.of("6-18-02-04", "6-18-02-01", "6-02-06-09", "4-03-02-01");
    private static final List<String> COUNTIES = List.of("610924", "610925", "610116", "320505", "320583");
    private static final List<String> PAPERS =
            List.of("special-welding", "health", "blasting", "special-mine", "driving-a1");
    private static final List<String> HAZARDS = List.of("toxic", "height", "noise", "burns", "machinery");

    @Autowired
    Market market;

    @Autowired
    OfferRows offers;

    @Autowired
    WishRows wishRows;

    @Autowired
    Terms terms;

    @Autowired
    Wishes wishes;

    @Autowired
    Consents consents;

    @Autowired
    ConsentRows consentRows;

    @Autowired
    ChangeFeed feed;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Search search;

    @Autowired
    Offering offering;

    @Autowired
    Town town;

    @Autowired
    Counter counter;

    @Autowired
    DepartureEntry cooperation;

    private final Random random = new Random(SEED);
    private final List<UUID> posts = new ArrayList<>();
    private int listed;
    private final List<Actor.Person> people = new ArrayList<>();

    @Test
    void afterAStreamOfWritesBothListsAreThoseOfTheReferenceOverTheTables() {
        var employer = offering.employer("610924");
        for (int i = 0; i < 12; i++) people.add(new Actor.Person(town.somebody()));
        people.forEach(this::says);
        for (int step = 0; step < 160; step++) {
            if (random.nextInt(4) > 0) posts.add(offering.open(any(employer)));
            else if (random.nextInt(3) > 0 && !posts.isEmpty()) offering.withdraw(posts.removeLast());
            else says(people.get(random.nextInt(people.size())));
            if (step == 50) upheld(employer);
            if (step == 90) paired("610116", "320583");
            if (step % 40 == 39) bothAreRight(employer);
        }
        assertThat(listed).as("something was there to compare").isGreaterThan(200);
    }

    private void upheld(Actor.Agent employer) {
        var complains = town.somebody();
        counter.complains(complains, employer.organisation());
        counter.upholds(complains);
    }

    private void paired(String home, String partner) {
        cooperation.pair(
                new Actor.SystemJob("test"), new DivisionCode(home), new DivisionCode(partner), TODAY, "测试〔2026〕1号");
    }

    private Offer any(Actor.Agent employer) {
        var plain = offering.of(employer, one(WORK), one(COUNTIES), 2_500 + 100 * random.nextInt(60));
        return new Offer(
                plain.id(),
                plain.employer(),
                "",
                "",
                plain.occupation(),
                plain.division(),
                plain.title(),
                plain.wageLow(),
                plain.wageHigh(),
                false,
                1 + random.nextInt(5),
                random.nextBoolean(),
                random.nextBoolean(),
                one(List.of("day", "rotating", "night")),
                random.nextInt(4) == 0,
                random.nextBoolean() ? 16 : 18,
                random.nextInt(8) == 0 ? 35 : null,
                some(PAPERS, 2),
                some(HAZARDS, 2),
                0,
                TODAY.minusDays(random.nextInt(60)),
                TODAY.plusDays(1 + random.nextInt(60)),
                Offer.Wages.CLEAN,
                false,
                Offer.Law.UNKNOWN,
                Offer.Law.UNKNOWN);
    }

    private void says(Actor.Person person) {
        var work = some(WORK, 3);
        wishes.say(person, new Said.Work(work, work.stream().limit(1).toList()));
        wishes.say(person, new Said.Home(one(List.of("610924", "610116"))));
        wishes.say(
                person,
                new Said.Reach(one(List.of(Mobility.values())), random.nextBoolean() ? List.of("3205") : List.of()));
        wishes.say(person, new Said.Wage(random.nextInt(3) == 0 ? 0 : 2_000 + 50 * random.nextInt(80)));
        wishes.say(person, new Said.Nights(random.nextBoolean()));
        wishes.say(person, new Said.Lodging(random.nextBoolean()));
        wishes.say(person, new Said.Of(one(List.of(Hours.values()))));
        wishes.say(person, new Said.Limits(random.nextInt(3) == 0 ? List.of(Limit.AIR, Limit.HEIGHT) : List.of()));
        wishes.say(person, new Said.Papers(some(PAPERS, 3)));
        if (random.nextBoolean()) consents.give(person, new Consent(List.of(EmployerKind.values()), TODAY));
        else consents.withdraw(person);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> some(List<String> of, int most) {
        var some = new HashSet<String>();
        for (int i = random.nextInt(most + 1); i > 0; i--) some.add(one(of));
        return List.copyOf(some);
    }

    private void bothAreRight(Actor.Agent employer) {
        offering.followed(market);
        List<Offer> open;
        try (var all = offers.all(TODAY)) {
            open = all.toList();
        }
        for (var person : people) hersAreRight(wishes.of(person), open);
        for (var offer : open) if (offer.employer().equals(employer.organisation())) itsAreRight(employer, offer);
    }

    /** Of equal scores any may come first: the numbers behind them are each server's own. */
    private void hersAreRight(Wish wish, List<Offer> open) {
        var right = open.stream()
                .map(offer -> terms.pair(wish, offer, TODAY))
                .flatMap(pair -> pair.score().map(Score::total).stream())
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int n : List.of(3, 10, open.size() + 1)) {
            var listed = market.posts(wish, n);
            assertThat(listed.stream().map(one -> one.score().total()).toList())
                    .isEqualTo(right.stream().limit(n).toList());
            assertThat(listed.stream().map(one -> one.pair().offer().id()).collect(Collectors.toSet()))
                    .hasSize(listed.size());
            this.listed += listed.size();
        }
    }

    private void itsAreRight(Actor.Agent employer, Offer offer) {
        var ids = people.stream().map(one -> one.id().value()).toList();
        var right = wishRows.of(ids).stream()
                .filter(wish -> consents.of(new Actor.Person(wish.person())).isPresent())
                .filter(wish -> terms.pair(wish, offer, TODAY).score().isPresent())
                .map(Wish::person)
                .collect(Collectors.toSet());
        var listed = search.people(employer, offer).stream()
                .map(one -> one.pair().wish().person())
                .filter(one -> ids.contains(one.value()))
                .collect(Collectors.<PersonId>toSet());
        assertThat(listed).isEqualTo(right);
    }

    @Test
    void whatOpensAndClosesIsSeenWithoutAnybodyAsking() throws InterruptedException {
        var person = new Actor.Person(town.somebody());
        wishes.say(person, new Said.Work(List.of("6-18-02-02"), List.of()));
        wishes.say(person, new Said.Home("610925"));
        var wish = wishes.of(person);
        market.posts(wish, 1);
        var employer = offering.employer("610925");
        var post = offering.open(employer, "6-18-02-02", "610925", 90_000);
        // how soon is told by the bench; an open transaction of another house holds the log up
        assertThat(isSeenWithin(Patience.FOR_THE_LOG, wish, post)).isTrue();
        offering.withdraw(post);
        assertThat(market.posts(wish, 1))
                .noneMatch(one -> one.pair().offer().id().equals(post));
    }

    @Test
    void afterMidnightYesterdaysListsAreServedWhileThoseOfTheDayAreBuilt() throws Exception {
        var person = new Actor.Person(town.somebody());
        wishes.say(person, new Said.Work(List.of("6-18-02-02"), List.of()));
        wishes.say(person, new Said.Home("610921"));
        var wish = wishes.of(person);
        offering.open(offering.employer("610921"), "6-18-02-02", "610921", 5_000);
        var now = mock(Today.class);
        when(now.day()).thenReturn(TODAY);
        var own = new Market(offers, wishRows, consentRows, terms, feed, now, transactions);
        own.posts(wish, 1);
        when(now.day()).thenReturn(TODAY.plusDays(1));
        synchronized (own) { // as the thread does that builds them
            var listed = CompletableFuture.supplyAsync(() -> own.posts(wish, 1));
            assertThat(listed.get(10, TimeUnit.SECONDS)).hasSize(1);
        }
        own.follow();
        assertThat(own.posts(wish, 1)).hasSize(1);
    }

    private Actor.Person welder(String county, EmployerKind findable, List<String> done) {
        var person = new Actor.Person(town.somebody());
        wishes.say(person, new Said.Work(List.of(Offering.WELDER), done));
        wishes.say(person, new Said.Home(county));
        consents.give(person, new Consent(List.of(findable), TODAY.plusMonths(1)));
        return person;
    }

    @Test
    void whoComesAfterManyThatConsentToOthersOnlyIsFound() {
        for (int i = 0; i < 5; i++) welder("610926", EmployerKind.ELSEWHERE, List.of(Offering.WELDER));
        var beginner = welder("610926", EmployerKind.HOME_COUNTY, List.of());
        var there = offering.employer("610926");
        var post = offering.open(there, Offering.WELDER, "610926", 6_000);
        offering.followed(market);
        assertThat(search.people(there, search.find(there, post).orElseThrow(), 1))
                .anyMatch(one -> one.pair().wish().person().equals(beginner.id()));
    }

    @Test
    void aWageBelowTheLowestIsNotShownToEitherSideEvenWithinAHundred() {
        var person = welder("610928", EmployerKind.HOME_COUNTY, List.of());
        wishes.say(person, new Said.Wage(5_090));
        var there = offering.employer("610928");
        var less = offering.open(there, Offering.WELDER, "610928", 5_089);
        var enough = offering.open(there, Offering.WELDER, "610928", 5_090);
        offering.followed(market);
        assertThat(market.posts(wishes.of(person), 10_000))
                .extracting(one -> one.pair().offer().id())
                .contains(enough)
                .doesNotContain(less);
        assertThat(search.people(there, offers.find(less, TODAY).orElseThrow()))
                .noneMatch(one -> one.pair().wish().person().equals(person.id()));
    }

    private boolean isSeenWithin(Duration time, Wish wish, UUID post) throws InterruptedException {
        var until = Instant.now().plus(time);
        while (Instant.now().isBefore(until)) {
            if (market.posts(wish, 1).stream()
                    .anyMatch(one -> one.pair().offer().id().equals(post))) return true;
            Thread.sleep(20);
        }
        return false;
    }

    @Test
    void aCountOfMorePostsIsNeverTooHigh() {
        var employer = offering.employer("610924");
        for (int i = 0; i < 40; i++) offering.open(any(employer));
        offering.followed(market);
        var person = new Actor.Person(town.somebody());
        says(person);
        wishes.say(person, new Said.Reach(Mobility.COUNTY, List.of()));
        var wish = wishes.of(person);
        var before = market.posts(wish, 10_000).size();
        for (var opening : market.openings(wish)) {
            if (!(opening.change() instanceof anjia.matching.Change.Farther(var mobility))) continue;
            wishes.say(person, new Said.Reach(mobility, List.of()));
            assertThat(market.posts(wishes.of(person), 10_000).size() - before).isGreaterThanOrEqualTo(opening.posts());
        }
    }
}
