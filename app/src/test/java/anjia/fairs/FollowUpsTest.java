package anjia.fairs;

import static anjia.cases.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.fairs.FollowUpAnswers.Answer;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.testing.Brings;
import anjia.testing.Patience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was hired is asked on the day, answers by one press, and is not registered as employed where she never began. */
@TownTest
@Brings(FairGround.class)
class FollowUpsTest {

    private static final Actor HOUSE = new Actor.SystemJob("test");

    /** Of work, as the post says. */
    private static final LocalDate FIRST = FairGround.DAY.plusDays(30);

    @Autowired
    Entries entries;

    @Autowired
    Results results;

    @Autowired
    FollowUps followUps;

    @Autowired
    HerFollowUps hers;

    @Autowired
    Fairs fairs;

    @Autowired
    FairFigures figures;

    @Autowired
    HiredAtFairs hired;

    @Autowired
    LifeRecord record;

    @Autowired
    FairGround ground;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    JdbcClient db;

    private UUID fair;
    private UUID post;
    private UUID entry;
    private Actor.Person her;
    private Actor.Staff officer;

    /** Of today on which she is hired, without work before and drawing a benefit. */
    @BeforeEach
    void sheIsHired() {
        officer = town.officer();
        fair = ground.published();
        post = ground.offered(fair, ground.agent(), 1, 1);
        her = new Actor.Person(withBenefit());
        entries.signUp(her, her.id(), fair, List.of(post), null, TODAY);
        entry = entries.of(her, her.id(), fair).orElseThrow().id();
        ground.daysOf(fair, TODAY.minusDays(1), TODAY);
        results.write(town.clerk(), fair, entry, post, Results.Result.HIRED, TODAY);
    }

    private PersonId withBenefit() {
        var person = town.dismissed(20);
        for (var kind : List.of("unemployment-registration", "unemployment-benefit"))
            record.open(
                    HOUSE,
                    person,
                    new NewSpell(
                            kind, Town.ZIYANG, null, Map.of("months", "6"), LocalDate.of(2026, 6, 10), null, "window"));
        return person;
    }

    private boolean holds(String kind, LocalDate day) {
        return record.holding(HOUSE, her.id(), kind, day).isPresent();
    }

    private List<String> said(Actor.Staff staff) {
        return followUps.answered(staff, TODAY).stream()
                .filter(one -> one.entry().equals(entry))
                .map(one -> one.answer() + (one.herself() ? " herself" : "") + one.kindsEnded())
                .toList();
    }

    @Test
    void onTheDaySheIsAskedOnceAndHerFirstAnswerStays() {
        assertThat(hers.of(her, FIRST.plusDays(29))).isEmpty();
        IntStream.range(0, 4).parallel().forEach(_ -> hers.ask(FIRST.plusDays(30)));
        assertThat(logIns.newestText(her.id())).contains("30天", "缝纫工");
        assertThat(hers.countOpen(her, FIRST.plusDays(30))).isOne();
        var other = new Actor.Person(town.somebody());
        assertThatThrownBy(() -> hers.answer(other, entry, post, 30, Answer.LEFT, FIRST.plusDays(30)))
                .isInstanceOf(NoSuchFair.class);
        assertThatThrownBy(() -> hers.answer(her, entry, post, 90, Answer.LEFT, FIRST.plusDays(30)))
                .as("not due yet")
                .isInstanceOf(NoSuchFair.class);
        hers.answer(her, entry, post, 30, Answer.NOT_REACHED, FIRST.plusDays(30));
        assertThat(said(officer))
                .as("nobody says of herself that she was not reached")
                .isEmpty();
        followUps.answer(officer, entry, post, 30, Answer.NOT_REACHED, FIRST.plusDays(30));
        hers.answer(her, entry, post, 30, Answer.STILL, FIRST.plusDays(30));
        hers.answer(her, entry, post, 30, Answer.LEFT, FIRST.plusDays(30));
        followUps.answer(officer, entry, post, 30, Answer.LEFT, FIRST.plusDays(30));
        assertThat(said(officer)).containsExactly("STILL herself[]");
        assertThat(said(town.officerElsewhere())).isEmpty();
        hers.answer(her, entry, post, 90, Answer.NEVER_BEGAN, FIRST.plusDays(90));
        assertThat(said(officer)).as("who was there did begin").containsExactly("STILL herself[]");
    }

    /** Once the module of posts has read it in the change log. */
    private int taken(int wanted) {
        var taken = db.sql("select taken from posts.post where id = :post").param("post", post);
        var end = Instant.now().plus(Patience.FOR_THE_LOG);
        while (taken.query(Integer.class).single() != wanted && Instant.now().isBefore(end))
            LockSupport.parkNanos(50_000_000);
        return taken.query(Integer.class).single();
    }

    @Test
    void whoIsHiredFillsAnOpeningAndWhoNeverBeganFreesIt() {
        assertThat(taken(1)).isOne();
        followUps.answer(officer, entry, post, 30, Answer.NEVER_BEGAN, FIRST.plusDays(30));
        assertThat(taken(0)).isZero();
    }

    @Test
    void whoNeverBeganIsRegisteredAsUnemployedAgainAndTheOfficeLooksAtHerBenefit() {
        hired.register(FIRST.plusDays(1));
        assertThat(holds("work", FIRST)).isTrue();
        assertThat(holds("unemployment-registration", FIRST)).isFalse();
        var waited = followUps.countDue(officer, FIRST.plusDays(90));
        followUps.answer(town.officerElsewhere(), entry, post, 30, Answer.NEVER_BEGAN, FIRST.plusDays(30));
        assertThat(holds("work", FIRST)).as("another office").isTrue();

        hers.answer(her, entry, post, 30, Answer.NEVER_BEGAN, FIRST.plusDays(30));

        assertThat(holds("work", FIRST)).isFalse();
        assertThat(holds("unemployment-registration", FIRST)).isTrue();
        assertThat(holds("unemployment-benefit", FIRST))
                .as("nothing is paid again by itself")
                .isFalse();
        assertThat(logIns.newestText(her.id())).contains("失业登记接着算", "要不要接着发");
        assertThat(said(officer)).containsExactly("NEVER_BEGAN herself[unemployment-benefit]");
        assertThat(followUps.countDue(officer, FIRST.plusDays(90)))
                .as("the benefit in place of two questions")
                .isEqualTo(waited - 1);
        followUps.look(town.officerElsewhere(), entry, post, 30, FollowUps.Looked.STAYS);
        followUps.look(officer, entry, post, 30, FollowUps.Looked.PASSED_ON);
        assertThat(said(officer)).containsExactly("NEVER_BEGAN herself[]");
        assertThat(followUps.countDue(officer, FIRST.plusDays(90))).isEqualTo(waited - 2);
        hired.register(FIRST.plusDays(1));
        assertThat(holds("work", FIRST)).as("nobody registers it again").isFalse();
    }

    @Test
    void nobodyNeverBeganBeforeHerFirstDay() {
        followUps.answer(officer, entry, post, 30, Answer.NEVER_BEGAN, FIRST.minusDays(1));
        assertThat(said(officer)).as("she could not have begun").isEmpty();
        ground.dueOn(fair, TODAY); // as if she were asked too early
        assertThat(hers.of(her, TODAY)).noneMatch(HerFollowUps.Question::mayNeverHaveBegun);
        hers.answer(her, entry, post, 30, Answer.NEVER_BEGAN, TODAY);
        assertThat(said(officer)).isEmpty();
        hired.register(FIRST.plusDays(1));
        assertThat(holds("work", FIRST)).isTrue();
        assertThat(holds("unemployment-benefit", FIRST)).isFalse();
        assertThat(hers.of(her, FIRST)).allMatch(HerFollowUps.Question::mayNeverHaveBegun);
    }

    @Test
    void theReportCountsWhoIsStillAtWorkAndTheSumsAreOfTheWholeCountyAndTheYear() {
        var before = stillInTheCounty();
        followUps.answer(officer, entry, post, 30, Answer.STILL, FIRST.plusDays(30));
        fairs.hold(officer, fair, TODAY);
        assertThat(figures.of(fair).hiredWithin30()).isOne();
        assertThat(figures.followUps(fair))
                .containsExactly(new FairFigures.After(30, 1, 0, 0, 0, 0), new FairFigures.After(90, 0, 0, 0, 0, 1));
        assertThat(stillInTheCounty()).isEqualTo(before + 1);
        assertThat(figures.byCampaign(officer.scope(), 1999)).isEmpty();
        assertThat(figures.years(officer.scope())).contains(TODAY.getYear());
    }

    private int stillInTheCounty() {
        return figures.byCampaign(officer.scope(), TODAY.getYear()).stream()
                .mapToInt(FairFigures.OfCampaign::still30)
                .sum();
    }

    @Test
    void whoNeverBeganOnTheDayItselfIsNotRegisteredAtAll() {
        followUps.answer(officer, entry, post, 30, Answer.NEVER_BEGAN, FIRST);
        hired.register(FIRST.plusDays(1));
        assertThat(holds("work", FIRST)).isFalse();
        assertThat(holds("unemployment-registration", FIRST)).isTrue();
        assertThat(holds("unemployment-benefit", FIRST)).isTrue();
        assertThat(said(officer)).containsExactly("NEVER_BEGAN[]");
    }
}
