package anjia.matches;

import static anjia.matches.Offering.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.matching.search.PostMatcher;
import anjia.matching.search.SeekerMatcher;
import anjia.testing.Brings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A search that goes on until enough are found comes to the end of every list, also of the longest. */
@TownTest
@Brings(Offering.class)
class DeepListsTest {

    @Autowired
    Market market;

    @Autowired
    Search search;

    @Autowired
    Wishes wishes;

    @Autowired
    Consents consents;

    @Autowired
    Offering offering;

    @Autowired
    Town town;

    @Test
    void whoeverAsksDeeperThanAListGoesGetsAllOfIt() {
        var person = new Actor.Person(town.somebody());
        wishes.say(person, new Said.Work(List.of(Offering.WELDER), List.of()));
        wishes.say(person, new Said.Home("610927"));
        consents.give(person, new Consent(List.of(EmployerKind.HOME_COUNTY), TODAY.plusMonths(1)));
        var there = offering.employer("610927");
        var post = offering.open(there, Offering.WELDER, "610927", 6_000);
        offering.followed(market);
        var offer = search.find(there, post).orElseThrow();
        assertThat(search.people(there, offer, SeekerMatcher.LONGEST + 1))
                .anyMatch(one -> one.pair().wish().person().equals(person.id()));
        assertThat(market.posts(wishes.of(person), PostMatcher.LONGEST + 1))
                .anyMatch(one -> one.pair().offer().id().equals(post));
    }
}
