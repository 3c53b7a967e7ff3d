package anjia.fairs;

import static anjia.cases.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.testing.Brings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On the day people walk to any booth. */
@TownTest
@Brings(FairGround.class)
class BoothsTest {

    @Autowired
    Entries entries;

    @Autowired
    Booths booths;

    @Autowired
    Results results;

    @Autowired
    Settlements settlements;

    @Autowired
    FairFigures figures;

    @Autowired
    FairGround ground;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    private PersonId comes(UUID fair, List<UUID> posts) {
        var person = town.somebody();
        entries.signUp(new Actor.Person(person), person, fair, posts, null, TODAY);
        return person;
    }

    private Entry entry(PersonId person, UUID fair) {
        return entries.of(new Actor.Person(person), person, fair).orElseThrow();
    }

    @Test
    void staffNoteAResultForAPostThatSheHadNotChosen() {
        var fair = ground.published();
        var chosen = ground.offered(fair, ground.agent(), 5, 1);
        var walkedTo = ground.offered(fair, ground.agent(), 5, 2);
        var foreign = ground.offered(ground.published(), ground.agent(), 5, 1);
        var person = comes(fair, List.of(chosen));
        var entry = entry(person, fair).id();
        var clerk = town.clerk();
        assertThat(results.write(clerk, fair, entry, walkedTo, Results.Result.NO, TODAY))
                .as("not before the day")
                .isFalse();
        assertThat(entry(person, fair).wishes()).hasSize(1);
        ground.daysOf(fair, TODAY.minusDays(1), TODAY);
        assertThat(results.write(clerk, fair, entry, walkedTo, Results.Result.HIRED, TODAY))
                .isTrue();
        assertThat(results.write(clerk, fair, entry, walkedTo, Results.Result.HIRED, TODAY))
                .as("pressed twice")
                .isFalse();
        assertThat(logIns.newestText(person)).contains("录用");
        assertThat(entry(person, fair).wishes())
                .extracting(Entry.Wish::post, Entry.Wish::walkedUp, Entry.Wish::result)
                .containsExactly(tuple(chosen, false, ""), tuple(walkedTo, true, "HIRED"));
        assertThat(figures.of(fair).hired()).isOne();
        assertThatThrownBy(() -> results.write(clerk, fair, entry, foreign, Results.Result.NO, TODAY))
                .as("a post of another fair")
                .isInstanceOf(NoSuchFair.class);
        assertThatThrownBy(
                        () -> results.write(town.officerElsewhere(), fair, entry, walkedTo, Results.Result.NO, TODAY))
                .isInstanceOf(NoSuchFair.class);
        settlements.settle(fair);
        assertThat(settlements.of(fair).orElseThrow().wishes())
                .as("the lottery never saw it")
                .isOne();
    }

    @Test
    void anEmployerNotesItForWhoShowsHerCodeAndANumberAloneFindsOnlyThoseWhoChoseItsPosts() {
        var fair = ground.published();
        var agent = ground.agent();
        var chosen = ground.offered(fair, agent, 5, 1);
        var other = ground.post(agent.organisation(), "包装工");
        ground.accepted(fair, agent, Map.of(chosen, 5, other, 5), 1);
        var asked = ground.agent();
        var foreign = ground.offered(fair, asked, 5, 2);
        var hers = comes(fair, List.of(chosen));
        var stranger = comes(fair, List.of(foreign));
        ground.daysOf(fair, TODAY.minusDays(1), TODAY);
        var shown = entry(stranger, fair);
        assertThat(booths.before(agent.organisation(), fair, String.valueOf(shown.number())))
                .as("a number can be guessed")
                .isEmpty();
        assertThat(booths.before(
                        agent.organisation(),
                        fair,
                        String.valueOf(entry(hers, fair).number())))
                .hasValueSatisfying(one -> assertThat(one.shown()).isFalse());
        assertThat(booths.before(agent.organisation(), fair, "https://a/gate?code=" + shown.code()))
                .hasValueSatisfying(one -> assertThat(one.shown()).isTrue());
        assertThat(results.writeAtBooth(agent, fair, shown.code(), chosen, Results.Result.SECOND, TODAY))
                .isTrue();
        assertThat(results.writeAtBooth(agent, fair, shown.code(), chosen, Results.Result.SECOND, TODAY))
                .as("pressed twice")
                .isFalse();
        assertThatThrownBy(() -> results.writeAtBooth(agent, fair, shown.code(), foreign, Results.Result.NO, TODAY))
                .as("the post of another employer")
                .isInstanceOf(NoSuchFair.class);
        assertThatThrownBy(() -> results.writeAtBooth(agent, fair, "00000000", chosen, Results.Result.NO, TODAY))
                .isInstanceOf(NoSuchFair.class);
        assertThatThrownBy(() -> results.write(asked, fair, entry(hers, fair).id(), foreign, Results.Result.NO, TODAY))
                .as("without her code only what she chose")
                .isInstanceOf(NoSuchFair.class);
    }

    @Test
    void staffFindAnybodyOfTheFairByNumberOrCode() {
        var fair = ground.published();
        var hers = entry(comes(fair, List.of()), fair);
        assertThat(booths.anybody(fair, " " + hers.number()))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(hers.id()));
        assertThat(booths.anybody(fair, hers.groupedCode())).isPresent();
        assertThat(booths.anybody(fair, "9999")).isEmpty();
        assertThat(booths.anybody(fair, "")).isEmpty();
        assertThat(booths.anybody(ground.published(), hers.code()))
                .as("another fair")
                .isEmpty();
    }

    @Test
    void whoWithdrewIsNotBeforeABoothUntilSheComesThroughTheGate() {
        var fair = ground.published();
        var agent = ground.agent();
        ground.offered(fair, agent, 5, 1);
        var person = comes(fair, List.of());
        var code = entry(person, fair).code();
        entries.withdraw(new Actor.Person(person), person, fair);
        ground.daysOf(fair, TODAY.minusDays(1), TODAY);
        assertThat(booths.before(agent.organisation(), fair, code)).isEmpty();
        entries.arrive(town.clerk(), fair, code, TODAY);
        assertThat(booths.before(agent.organisation(), fair, code)).isPresent();
    }

    @Test
    void severalBoothsNoteAtOnceAndEachResultStands() {
        var fair = ground.published();
        var posts = Stream.of(1, 2, 3, 4)
                .map(booth -> ground.offered(fair, ground.agent(), 5, booth))
                .toList();
        var person = comes(fair, List.of());
        var entry = entry(person, fair).id();
        ground.daysOf(fair, TODAY.minusDays(1), TODAY);
        var clerk = town.clerk();
        posts.parallelStream().forEach(post -> results.write(clerk, fair, entry, post, Results.Result.SECOND, TODAY));
        assertThat(entry(person, fair).wishes())
                .extracting(Entry.Wish::rank, Entry.Wish::result)
                .containsExactlyElementsOf(
                        Stream.of(1, 2, 3, 4).map(rank -> tuple(rank, "SECOND")).toList());
    }

    @Test
    void aPostIsFoundByItsEmployerItsNameOrTheNumberOfItsBooth() {
        var fair = ground.published();
        var sewing = ground.offered(fair, ground.agent(), 5, 7);
        var packing = ground.agent();
        var post = ground.post(packing.organisation(), "包装工");
        ground.accepted(fair, packing, Map.of(post, 2), 8);
        var entry = entry(comes(fair, List.of()), fair).id();
        assertThat(found(fair, entry, "包装")).containsExactly(post);
        assertThat(found(fair, entry, "7")).contains(sewing).doesNotContain(post);
        assertThat(found(fair, entry, "毛绒 8")).containsExactly(post);
        assertThat(found(fair, entry, "")).hasSize(2);
    }

    private List<UUID> found(UUID fair, UUID entry, String words) {
        return booths.find(fair, entry, Picking.words(words), null, Booths.AT_ONCE).stream()
                .map(Booths.Brought::post)
                .toList();
    }
}
