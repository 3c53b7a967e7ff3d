package anjia.fairs;

import static anjia.cases.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.testing.Brings;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Anybody finds the interviews of a fair again, and finds nobody by it. */
@TownTest
@Brings(FairGround.class)
class FairProofTest {

    @Autowired
    Fairs fairs;

    @Autowired
    Stands stands;

    @Autowired
    Entries entries;

    @Autowired
    Results results;

    @Autowired
    Settlements settlements;

    @Autowired
    FairGround ground;

    @Autowired
    Town town;

    private PersonId comes(UUID fair, List<UUID> posts) {
        var person = town.somebody();
        entries.signUp(new Actor.Person(person), person, fair, posts, null, TODAY);
        return person;
    }

    private Entry entry(PersonId person, UUID fair) {
        return entries.of(new Actor.Person(person), person, fair).orElseThrow();
    }

    @Test
    void theFileOfAFairGivesTheSameInterviewsAgainWithoutANameOrAnId() {
        var fair = ground.published();
        var agent = ground.agent();
        var narrow = ground.offered(fair, agent, 1, 1);
        var wide = ground.offered(fair, ground.agent(), 2, 2);
        var gone = ground.offered(fair, ground.agent(), 2, 3);
        var only = comes(fair, List.of(gone));
        var first = comes(fair, List.of(narrow, wide));
        var liked = comes(fair, List.of(narrow, gone));
        results.rank(agent, fair, entry(liked, fair).id(), narrow, Regard.FIRST);
        ground.postBecomes(gone, "FILLED");
        assertThat(settlements.published(fair)).isEmpty();
        settlements.settle(fair);
        var file = settlements.published(fair).orElseThrow();
        assertThat(FairFiles.verify(file.lines().toList())).isInstanceOfSatisfying(FairFiles.Found.class, found -> {
            assertThat(found.holds()).isTrue();
            assertThat(found.seedHash()).isEqualTo(fairs.read(fair).seedHash());
            assertThat(List.of(found.people(), found.posts(), found.wishes(), found.interviews()))
                    .containsExactly(2, 2, 3, 2);
        });
        for (var id : List.of(fair, narrow, wide, entry(first, fair).id(), first.value()))
            assertThat(file).doesNotContain(id.toString());
        assertThat(file).doesNotContain(entry(first, fair).code());
        assertThat(entry(only, fair).publishedAs())
                .as("what she chose was closed")
                .isNull();
        assertThat(entry(first, fair).publishedAs()).isOne();
        var hers = entry(liked, fair);
        assertThat(hers.publishedAs()).isEqualTo(2);
        assertThat(hers.wishes().getLast().publishedAs()).isNull();
        var number = hers.wishes().getFirst().publishedAs();
        assertThat(file).contains("\nperson 2 " + number + ":2\n", "\nmeets 2 " + number + " ");
        assertThat(stands.of(fairs.read(fair)))
                .flatExtracting(Stand::offers)
                .filteredOn(offer -> offer.post().equals(narrow))
                .extracting(Stand.Offer::publishedAs)
                .as("its employer reads it")
                .containsExactly(number);
    }

    @Test
    void employersAreListedPageByPageInTheOrderOfTheirBooths() {
        var fair = ground.published();
        for (var booth : List.of(3, 1, 2)) ground.offered(fair, ground.agent(), 1, booth);
        var read = fairs.read(fair);
        var two = stands.verified(read, null, 2);
        assertThat(two).extracting(Stand::booth).containsExactly(1, 2);
        assertThat(stands.verified(read, two.getLast().id(), 2))
                .extracting(Stand::booth)
                .containsExactly(3);
    }
}
