package anjia.matches;

import static anjia.matches.Offering.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.matches.ExposureReport.Kind;
import anjia.matching.Mobility;
import anjia.testing.Brings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How evenly posts are shown, counted over what people see. */
@TownTest
@Brings(Offering.class)
class ExposuresTest {

    /** No other test looks for such work or lives there. */
    private static final String WORK = "6-18-02-03";

    private static final String COUNTY = "610927";

    @Autowired
    Exposures exposures;

    @Autowired
    Market market;

    @Autowired
    MarketFollower follower;

    @Autowired
    Wishes wishes;

    @Autowired
    Offering offering;

    @Autowired
    Town town;

    @Test
    void theReportCountsTheListsThatPeopleSeeAndTheCutOnesShowNoPostMoreOftenThanItsOpeningsBear() {
        var employer = offering.employer(COUNTY);
        var small = offering.open(employer, WORK, COUNTY, 900_000);
        var people = new Actor.Person[24];
        for (int i = 0; i < people.length; i++) {
            people[i] = new Actor.Person(town.somebody());
            looksFor(people[i], WORK, COUNTY);
        }
        offering.followed(market);
        var report = exposures.measure(TODAY);

        Map<UUID, Integer> seen = new HashMap<>();
        for (var person : people)
            for (var one : market.posts(wishes.of(person), ExposureReport.LENGTH))
                seen.merge(one.pair().offer().id(), 1, Integer::sum);
        assertThat(seen).containsEntry(small, people.length);
        var hers = report.plain().groups(Kind.HOME).stream()
                .filter(group -> group.code().equals(COUNTY))
                .findFirst()
                .orElseThrow();
        assertThat(hers.members()).isEqualTo(people.length);
        assertThat(hers.lines())
                .isEqualTo(seen.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(hers.nothing()).isZero();
        assertThat(report.plain().most()).isGreaterThanOrEqualTo(people.length);
        // two openings bear twenty people: four lose this line
        assertThat(report.capped().points()).isLessThan(report.plain().points());
        assertThat(report.capped().gini()).isLessThanOrEqualTo(report.plain().gini());
        assertThat(exposures.newest()).contains(report);
        assertThat(exposures.measure(TODAY)).as("measured again").isEqualTo(report);
    }

    /** One measured too early would stand in public for a whole day and say that nobody is shown anything. */
    @Test
    void whatWasWrittenAMomentAgoIsCountedThoughTheListsHaveNotTakenItInYet() {
        var person = new Actor.Person(town.somebody());
        follower.stop();
        try {
            exposures.measure(TODAY);
            var before = exposures.newest().orElseThrow();
            offering.open(offering.employer("610929"), "6-18-02-02", "610929", 900_000);
            looksFor(person, "6-18-02-02", "610929");
            var report = exposures.measure(TODAY);

            assertThat(report.people()).isEqualTo(before.people() + 1);
            assertThat(report.plain().points()).isGreaterThan(before.plain().points());
        } finally {
            follower.start();
        }
    }

    private void looksFor(Actor.Person person, String work, String county) {
        wishes.say(person, new Said.Work(List.of(work), List.of()));
        wishes.say(person, new Said.Home(county));
        wishes.say(person, new Said.Reach(Mobility.COUNTY, List.of()));
    }
}
