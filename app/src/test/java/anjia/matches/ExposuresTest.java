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
            looksFor(people[i]);
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

    private void looksFor(Actor.Person person) {
        wishes.say(person, new Said.Work(List.of(WORK), List.of()));
        wishes.say(person, new Said.Home(COUNTY));
        wishes.say(person, new Said.Reach(Mobility.COUNTY, List.of()));
    }
}
