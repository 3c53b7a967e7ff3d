package anjia.matches;

import static anjia.matches.Offering.TODAY;
import static anjia.matches.Offering.TOYS;
import static anjia.matches.Offering.WELDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.matches.Applications.Outcome;
import anjia.matches.Search.Asked;
import anjia.matching.Mobility;
import anjia.testing.Brings;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is found by whom, who applies, and what the other side sees of it. */
@TownTest
@Brings(Offering.class)
class MatchesTest {

    private static final String ZIYANG = Town.ZIYANG.value();
    private static final String XIAN = "610116";
    private static final String SUZHOU = "320505";

    @Autowired
    Wishes wishes;

    @Autowired
    Consents consents;

    @Autowired
    Search search;

    @Autowired
    Applications applications;

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

    @Autowired
    TransactionTemplate transaction;

    private Actor.Person worker;
    private Actor.Agent employer;

    @BeforeEach
    void aWelderAndAnEmployerOfHerCounty() {
        worker = seeking(Mobility.NATION);
        employer = offering.employer(ZIYANG);
    }

    private Actor.Person seeking(Mobility reach) {
        var person = new Actor.Person(town.somebody());
        wishes.say(person, new Said.Work(List.of(WELDER), List.of(WELDER)));
        wishes.say(person, new Said.Home(ZIYANG));
        wishes.say(person, new Said.Reach(reach, List.of()));
        return person;
    }

    private void letBeFound(Actor.Person person, EmployerKind... kinds) {
        consents.give(person, new Consent(List.of(kinds), TODAY.plusMonths(1)));
    }

    /** Whom the employer finds now; the lists are brought up first. */
    private List<UUID> found(Actor.Agent by, UUID post) {
        follow();
        return search.people(by, search.find(by, post).orElseThrow()).stream()
                .map(one -> one.pair().wish().person().value())
                .toList();
    }

    private void follow() {
        offering.followed(market);
    }

    private UUID look(Actor.Agent by, UUID post, Actor.Person at) {
        follow();
        return search.people(by, search.find(by, post).orElseThrow()).stream()
                .filter(one -> one.pair().wish().person().equals(at.id()))
                .findFirst()
                .orElseThrow()
                .look();
    }

    private long audited(String act, UUID subject) {
        return db.sql("select count(*) from access.audit_row where act = :act and :subject = any(subjects)")
                .param("act", act)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    @Test
    void whoDidNotSaySoIsFoundByNobody() {
        var post = offering.open(employer, WELDER, ZIYANG, 6_000);
        assertThat(found(employer, post)).doesNotContain(worker.id().value());
        assertThat(consents.looks(worker)).isEmpty();
    }

    @Test
    void onlyTheKindsOfEmployersThatSheNamedFindHer() {
        letBeFound(worker, EmployerKind.PROVINCE);
        var elsewhere = offering.employer(XIAN);
        var far = offering.employer(SUZHOU);
        assertThat(found(employer, offering.open(employer, WELDER, ZIYANG, 6_000)))
                .doesNotContain(worker.id().value());
        assertThat(found(far, offering.open(far, WELDER, SUZHOU, 8_000)))
                .doesNotContain(worker.id().value());
        assertThat(found(elsewhere, offering.open(elsewhere, WELDER, XIAN, 6_500)))
                .contains(worker.id().value());
    }

    @Test
    void eachLookIsAuditedAndSheSeesIt() {
        letBeFound(worker, EmployerKind.HOME_COUNTY);
        var post = offering.open(employer, WELDER, ZIYANG, 6_000);
        assertThat(found(employer, post)).contains(worker.id().value());
        found(employer, post);
        assertThat(consents.looks(worker)).hasSize(1).allMatch(one -> post.equals(one.post()));
        assertThat(audited("matches.look", worker.id().value())).isEqualTo(2);
    }

    @Test
    void whoWithdrewIsFoundByNobodyEvenWhileTheListsAreBehind() {
        letBeFound(worker, EmployerKind.HOME_COUNTY);
        var post = offering.open(employer, WELDER, ZIYANG, 6_000);
        var look = look(employer, post, worker);
        consents.withdraw(worker);
        var people = search.people(employer, search.find(employer, post).orElseThrow());
        assertThat(people).noneMatch(one -> one.pair().wish().person().equals(worker.id()));
        assertThat(search.ask(employer, post, look)).isEqualTo(Asked.GONE);
        assertThat(applications.of(worker)).isEmpty();
    }

    @Test
    void aLookThatRacesWithAWithdrawalEitherWaitsAndFindsNobodyOrIsWrittenBeforeIt() throws Exception {
        letBeFound(worker, EmployerKind.HOME_COUNTY);
        var post = offering.open(employer, WELDER, ZIYANG, 6_000);
        follow();
        var offer = search.find(employer, post).orElseThrow();
        var looking = transaction.execute(_ -> {
            consents.withdraw(worker); // not committed yet
            var other = CompletableFuture.supplyAsync(() -> search.people(employer, offer));
            assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            return other;
        });
        assertThat(looking.get(10, TimeUnit.SECONDS))
                .noneMatch(one -> one.pair().wish().person().equals(worker.id()));
        assertThat(consents.looks(worker)).isEmpty();
    }

    @Test
    void aConsentEndsWithItsLastDay() {
        letBeFound(worker, EmployerKind.HOME_COUNTY);
        db.sql("update matches.consent set until = :yesterday where person = :person")
                .param("yesterday", TODAY.minusDays(1))
                .param("person", worker.id().value())
                .update();
        var post = offering.open(employer, WELDER, ZIYANG, 6_000);
        assertThat(found(employer, post)).doesNotContain(worker.id().value());
        assertThat(consents.of(worker)).isEmpty();
    }

    @Test
    void whomAPostDoesNotSuitIsNotFound() {
        var near = seeking(Mobility.COUNTY);
        letBeFound(near, EmployerKind.values());
        var elsewhere = offering.employer(XIAN);
        assertThat(found(elsewhere, offering.open(elsewhere, WELDER, XIAN, 6_000)))
                .doesNotContain(near.id().value());
    }

    @Test
    void anAgentDoesNotFindHerself() {
        letBeFound(worker, EmployerKind.HOME_COUNTY);
        var own = new Actor.Agent(worker.id(), employer.mandate(), employer.organisation(), true);
        var post = offering.open(employer, WELDER, ZIYANG, 6_000);
        assertThat(found(own, post)).doesNotContain(worker.id().value());
    }

    @Test
    void anotherEmployerNeitherSeesThePostNorAsksByALookThatIsNotHis() {
        letBeFound(worker, EmployerKind.HOME_COUNTY);
        var post = offering.open(employer, WELDER, ZIYANG, 6_000);
        var look = look(employer, post, worker);
        var other = offering.employer(ZIYANG);
        assertThat(search.find(other, post)).isEmpty();
        assertThat(search.applicants(other, post)).isEmpty();
        assertThatThrownBy(() -> search.ask(other, post, look)).isInstanceOf(NoSuchMatch.class);
    }

    @Test
    void nameAndPhoneComeWithHerYesAndGoWithHerNo() {
        letBeFound(worker, EmployerKind.HOME_COUNTY);
        var post = offering.open(employer, WELDER, ZIYANG, 6_000);
        var look = look(employer, post, worker);
        assertThat(search.ask(employer, post, look)).isEqualTo(Asked.DONE);
        assertThat(search.ask(employer, post, look)).isEqualTo(Asked.DONE);
        assertThat(applications.of(worker)).hasSize(1);
        assertThat(logIns.newestText(worker.id())).contains("想请您报名");
        assertThat(search.applicants(employer, post)).allMatch(one -> one.name().isEmpty());
        assertThat(audited("matches.contact", worker.id().value())).isZero();

        var id = applications.of(worker).getFirst().id();
        assertThat(applications.answer(worker, id, true)).isEqualTo(Outcome.DONE);
        assertThat(search.applicants(employer, post))
                .singleElement()
                .matches(one -> one.name().equals("李秀梅") && one.phone().startsWith("138"));
        assertThat(audited("matches.contact", worker.id().value())).isEqualTo(1);

        assertThat(applications.withdraw(worker, id)).isEqualTo(Outcome.DONE);
        assertThat(search.applicants(employer, post))
                .singleElement()
                .matches(one -> one.name().isEmpty() && one.phone().isEmpty());
    }

    @Test
    void sheAppliesOnceAndIsHiredFromADay() {
        var post = offering.open(employer, WELDER, ZIYANG, 6_000);
        assertThat(applications.apply(worker, post)).isEqualTo(Outcome.DONE);
        assertThat(applications.apply(worker, post)).isEqualTo(Outcome.DONE);
        var id = applications.of(worker).getFirst().id();
        var other = offering.employer(ZIYANG);
        assertThatThrownBy(() -> applications.move(other, id, ApplicationState.DECLINED, null))
                .isInstanceOf(NoSuchMatch.class);
        assertThat(applications.move(employer, id, ApplicationState.INTERVIEW, null))
                .isEqualTo(Outcome.DONE);
        assertThat(applications.move(employer, id, ApplicationState.HIRED, TODAY.plusDays(3)))
                .isEqualTo(Outcome.DONE);
        assertThat(logIns.newestText(worker.id())).contains("7月4日起上班");
        assertThat(applications.of(worker))
                .singleElement()
                .matches(one -> TODAY.plusDays(3).equals(one.hiredOn()));
        assertThat(applications.withdraw(worker, id)).isEqualTo(Outcome.OVER);
        assertThat(db.sql("select count(*) from work.change where kind = 'matches.application' and id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whoSaidNoMayStillComeAndWhomAFilterHidesMayNot() {
        var post = offering.open(employer, WELDER, ZIYANG, 6_000);
        applications.apply(worker, post);
        applications.withdraw(worker, applications.of(worker).getFirst().id());
        assertThat(applications.apply(worker, post)).isEqualTo(Outcome.DONE);
        var far = offering.open(offering.employer(SUZHOU), WELDER, SUZHOU, 9_000);
        assertThat(applications.apply(seeking(Mobility.COUNTY), far)).isEqualTo(Outcome.NOT_SUITED);
    }

    @Test
    void nobodyAnswersOrTakesBackForAnother() {
        var post = offering.open(employer, WELDER, ZIYANG, 6_000);
        applications.apply(worker, post);
        var id = applications.of(worker).getFirst().id();
        var other = seeking(Mobility.NATION);
        assertThatThrownBy(() -> applications.withdraw(other, id)).isInstanceOf(NoSuchMatch.class);
        assertThatThrownBy(() -> applications.answer(other, id, true)).isInstanceOf(NoSuchMatch.class);
    }

    @Test
    void whatSheErasesIsGoneAndWithItThatAnybodyFindsHer() {
        letBeFound(worker, EmployerKind.HOME_COUNTY);
        var post = offering.open(employer, WELDER, ZIYANG, 6_000);
        look(employer, post, worker);
        wishes.erase(worker);
        assertThat(wishes.of(worker).isReady()).isFalse();
        assertThat(consents.of(worker)).isEmpty();
        assertThat(found(employer, post)).doesNotContain(worker.id().value());
    }

    @Test
    void oneEmployerMayNotAskWithoutEnd() {
        var post = offering.open(offering.of(employer, TOYS, ZIYANG, 5_000));
        letBeFound(worker, EmployerKind.HOME_COUNTY);
        for (int i = 0; i < Applications.MOST_WAITING; i++) {
            var by = offering.employer(ZIYANG);
            var one = offering.open(by, WELDER, ZIYANG, 6_000);
            assertThat(search.ask(by, one, look(by, one, worker))).isEqualTo(Asked.DONE);
        }
        assertThat(search.ask(employer, post, look(employer, post, worker))).isEqualTo(Asked.SHE_HAS_MANY);
    }
}
