package anjia.fairs;

import static anjia.cases.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.record.LifeRecord;
import anjia.registry.UnknownPerson;
import anjia.testing.Brings;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A fair from its plan to what came of it. */
@TownTest
@Brings(FairGround.class)
class FairsTest {

    @Autowired
    Fairs fairs;

    @Autowired
    Stands stands;

    @Autowired
    Buses buses;

    @Autowired
    Entries entries;

    @Autowired
    Settlements settlements;

    @Autowired
    Results results;

    @Autowired
    FollowUps followUps;

    @Autowired
    HiredAtFairs hired;

    @Autowired
    LifeRecord record;

    @Autowired
    FairFigures figures;

    @Autowired
    FairGround ground;

    @Autowired
    Town town;

    private static Actor.Person herself(PersonId person) {
        return new Actor.Person(person);
    }

    private PersonId comes(UUID fair, List<UUID> posts) {
        var person = town.somebody();
        assertThat(entries.signUp(herself(person), person, fair, posts, null, TODAY))
                .isEqualTo(Entries.Outcome.SIGNED);
        return person;
    }

    private Entry entry(PersonId person, UUID fair) {
        return entries.of(herself(person), person, fair).orElseThrow();
    }

    @Test
    void nothingIsPublishedWhileTheLawAsksForSomething() {
        var officer = town.officer();
        var id = fairs.plan(officer, FairGround.plan(1_000));
        assertThat(fairs.publish(officer, id, TODAY)).isEqualTo(new Fairs.Published.Missing(List.of(Duty.values())));
        for (var duty : Duty.values()) fairs.tick(officer, id, duty, "存办公室");
        assertThat(fairs.publish(officer, id, FairGround.DAY.minusDays(2))).isEqualTo(new Fairs.Published.TooLate());
        assertThat(fairs.publish(officer, id, TODAY)).isEqualTo(new Fairs.Published.Done());
        assertThat(fairs.change(officer, id, FairGround.plan(10)))
                .as("what is published stands")
                .isFalse();
    }

    @Test
    void onlyTheOfficeThatHoldsItOpensIt() {
        var id = fairs.plan(town.officer(), FairGround.plan(300));
        for (var other : List.of(town.officerElsewhere(), town.officerOfPolice(), town.clerk()))
            assertThatThrownBy(() -> fairs.open(other, id)).isInstanceOf(NoSuchFair.class);
        assertThatThrownBy(() -> fairs.read(id)).as("nobody reads a plan").isInstanceOf(NoSuchFair.class);
        assertThatThrownBy(() -> fairs.plan(town.officerElsewhere(), FairGround.plan(300)))
                .as("a fair of another county")
                .isInstanceOf(NoSuchFair.class);
        var published = ground.published();
        assertThat(fairs.atTheWindow(town.clerk(), published)).isNotNull();
        assertThatThrownBy(() -> fairs.atTheWindow(town.officerElsewhere(), published))
                .isInstanceOf(NoSuchFair.class);
    }

    @Test
    void anEmployerBringsItsOwnOpenPostsAndABoothIsGivenOnce() {
        var fair = ground.published();
        var one = ground.agent();
        var other = ground.agent();
        var foreign = ground.post(other.organisation(), "包装工");
        assertThat(stands.ask(one, fair, Map.of(foreign, 5), TODAY)).isEqualTo(Stands.Outcome.NO_POST);
        ground.offered(fair, one, 5, 1);
        assertThat(stands.ask(other, fair, Map.of(foreign, 5), TODAY)).isEqualTo(Stands.Outcome.DONE);
        var asked = Objects.requireNonNull(stands.of(other, fair));
        assertThat(stands.accept(town.officer(), fair, asked.id(), 1, Set.copyOf(asked.toVerify())))
                .isEqualTo(Stands.Outcome.BOOTH);
        assertThat(stands.verified(fairs.read(fair))).hasSize(1);
        assertThat(stands.accept(town.officer(), fair, asked.id(), 2, Set.copyOf(asked.toVerify())))
                .isEqualTo(Stands.Outcome.DONE);
    }

    @Test
    void aPostThatIsNoLongerOpenCannotBeChosen() {
        var fair = ground.published();
        var post = ground.offered(fair, ground.agent(), 5, 1);
        var person = town.somebody();
        assertThat(entries.signUp(herself(person), person, fair, List.of(UUID.randomUUID()), null, TODAY))
                .isEqualTo(Entries.Outcome.POSTS);
        comes(fair, List.of(post));
    }

    @Test
    void theLastSeatOfABusIsTakenByOneOfThoseWhoAskAtOnce() {
        var fair = ground.published();
        buses.add(town.officer(), fair, "蒿坪镇政府", LocalTime.of(7, 30), 1);
        var bus = buses.of(fair).getFirst().id();
        var people = List.of(town.somebody(), town.somebody(), town.somebody(), town.somebody());
        var answers = people.stream()
                .map(person -> CompletableFuture.supplyAsync(
                        () -> entries.signUp(herself(person), person, fair, List.of(), bus, TODAY)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers)
                .containsExactlyInAnyOrder(
                        Entries.Outcome.SIGNED,
                        Entries.Outcome.NO_SEAT,
                        Entries.Outcome.NO_SEAT,
                        Entries.Outcome.NO_SEAT);
        assertThat(buses.of(fair).getFirst().free()).isZero();
    }

    @Test
    void whoWithdrawsLeavesHerSeatAndNobodyElseMayWithdrawHer() {
        var fair = ground.published();
        buses.add(town.officer(), fair, "蒿坪镇政府", LocalTime.of(7, 30), 1);
        var bus = buses.of(fair).getFirst().id();
        var person = town.somebody();
        entries.signUp(herself(person), person, fair, List.of(), bus, TODAY);
        assertThatThrownBy(() -> entries.withdraw(herself(town.somebody()), person, fair))
                .isInstanceOf(UnknownPerson.class);
        assertThat(entries.withdraw(herself(person), person, fair)).isTrue();
        assertThat(buses.of(fair).getFirst().free()).isOne();
    }

    @Test
    void aCodeCountsOnceHoweverOftenItIsShown() {
        var fair = ground.published();
        var code = entry(comes(fair, List.of()), fair).code();
        assertThat(entries.arrive(town.clerk(), fair, code, TODAY)).isInstanceOf(Entries.Arrival.NotToday.class);
        ground.daysOf(fair, TODAY.minusDays(1), TODAY);
        var clerk = town.clerk();
        assertThat(entries.arrive(clerk, fair, "/gate?code=" + code.toLowerCase(Locale.ROOT), TODAY))
                .isInstanceOfSatisfying(
                        Entries.Arrival.Here.class,
                        here -> assertThat(here.first()).isTrue());
        assertThat(entries.arrive(clerk, fair, code.substring(0, 4) + " " + code.substring(4), TODAY))
                .isInstanceOfSatisfying(
                        Entries.Arrival.Here.class,
                        here -> assertThat(here.first()).isFalse());
        assertThat(entries.arrive(clerk, fair, "00000000", TODAY)).isInstanceOf(Entries.Arrival.Unknown.class);
        assertThatThrownBy(() -> entries.arrive(town.officerElsewhere(), fair, code, TODAY))
                .isInstanceOf(NoSuchFair.class);
        assertThat(figures.of(fair).visitors()).isOne();
    }

    @Test
    void theEmployersOrderGoesFirstThenTheLotsAndNoPairIsWronged() {
        var fair = ground.published();
        var agent = ground.agent();
        var post = ground.offered(fair, agent, 1, 1);
        var other = ground.offered(fair, ground.agent(), 2, 2);
        comes(fair, List.of(post, other));
        var liked = comes(fair, List.of(post));
        var third = comes(fair, List.of(post));
        results.rank(agent, fair, entry(liked, fair).id(), post, Regard.FIRST);
        assertThatThrownBy(() ->
                        results.rank(ground.agent(), fair, entry(liked, fair).id(), post, Regard.NONE))
                .as("another employer")
                .isInstanceOf(NoSuchFair.class);
        settlements.settle(fair);
        var proof = settlements.of(fair).orElseThrow();
        assertThat(proof.blocking()).isZero();
        assertThat(proof.interviews()).isEqualTo(2);
        assertThat(new Seed(proof.seed()).hash())
                .as("what was published")
                .isEqualTo(fairs.read(fair).seedHash());
        assertThat(entry(liked, fair).wishes().getFirst().outcome()).isEqualTo("MET");
        assertThat(entry(third, fair).wishes().getFirst())
                .satisfies(wish -> assertThat(wish.outcome()).isEqualTo("FULL"))
                .satisfies(wish -> assertThat(wish.ahead()).isOne());
        settlements.settle(fair);
        assertThat(settlements.of(fair)).as("a second run changes nothing").contains(proof);
        assertThat(results.rank(agent, fair, entry(third, fair).id(), post, Regard.FIRST))
                .as("too late")
                .isFalse();
    }

    @Test
    void whoIsHiredIsAsked30And90DaysAfterHerFirstDay() {
        var fair = ground.published();
        var agent = ground.agent();
        var post = ground.offered(fair, agent, 1, 1);
        var entry = entry(comes(fair, List.of(post)), fair).id();
        assertThat(results.write(agent, fair, entry, post, Results.Result.HIRED, TODAY))
                .as("not before the day")
                .isFalse();
        ground.daysOf(fair, TODAY.minusDays(1), TODAY);
        assertThat(results.write(town.clerk(), fair, entry, post, Results.Result.HIRED, TODAY))
                .isTrue();
        var officer = town.officer();
        var first = (int) TODAY.until(FairGround.DAY.plusDays(30), ChronoUnit.DAYS); // as the post says
        assertThat(due(officer, entry, first + 29)).isEmpty();
        assertThat(due(officer, entry, first + 30)).containsExactly(30);
        assertThat(due(officer, entry, first + 90)).containsExactly(30, 90);
        assertThat(due(town.officerElsewhere(), entry, first + 90)).isEmpty();
        followUps.answer(town.officerElsewhere(), entry, post, 30, FollowUpAnswers.Answer.LEFT, TODAY);
        followUps.answer(officer, entry, post, 30, FollowUpAnswers.Answer.STILL, TODAY);
        assertThat(due(officer, entry, first + 90)).containsExactly(90);
        assertThat(figures.of(fair).hired()).isOne();
        results.write(agent, fair, entry, post, Results.Result.NO, TODAY);
        assertThat(due(officer, entry, first + 90))
                .as("she was not hired after all")
                .isEmpty();
    }

    @Test
    void whoIsHiredIsEmployedFromTheDayThatThePostSaysAndUntilThenTheResultCanBePutRight() {
        var fair = ground.published();
        var agent = ground.agent();
        var post = ground.offered(fair, agent, 2, 1);
        var person = comes(fair, List.of(post));
        var entry = entry(person, fair).id();
        ground.daysOf(fair, TODAY.minusDays(1), TODAY);
        assertThat(results.write(agent, fair, entry, post, Results.Result.HIRED, TODAY))
                .isTrue();
        assertThat(results.write(agent, fair, entry, post, Results.Result.HIRED, TODAY))
                .as("pressed twice")
                .isFalse();
        var first = FairGround.DAY.plusDays(30); // as the post says
        assertThat(entry(person, fair).wishes().getFirst().startsOn()).isEqualTo(first);
        hired.register(first);
        assertThat(worksAt(agent, person, first))
                .as("not before that day is over")
                .isFalse();
        results.write(agent, fair, entry, post, Results.Result.NO, TODAY);
        hired.register(first.plusDays(1));
        assertThat(worksAt(agent, person, first))
                .as("she was not hired after all")
                .isFalse();
        results.write(agent, fair, entry, post, Results.Result.HIRED, TODAY);
        IntStream.range(0, 4).parallel().forEach(_ -> hired.register(first.plusDays(1)));
        assertThat(worksAt(agent, person, first)).isTrue();
        assertThat(results.write(agent, fair, entry, post, Results.Result.NO, TODAY))
                .as("it is in her record: the window puts it right")
                .isFalse();
    }

    private boolean worksAt(Actor.Agent agent, PersonId person, LocalDate day) {
        return record.spells(new Actor.SystemJob("test"), person).stream()
                .anyMatch(spell -> spell.kind().equals("work")
                        && agent.organisation().equals(spell.organisation())
                        && spell.from().equals(day));
    }

    private List<Integer> due(Actor.Staff staff, UUID entry, int days) {
        return followUps.due(staff, TODAY.plusDays(days)).stream()
                .filter(one -> one.entry().equals(entry))
                .map(FollowUps.Due::after)
                .toList();
    }
}
