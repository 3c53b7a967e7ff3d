package anjia.fairs;

import static anjia.cases.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.testing.Brings;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody takes the bus for an interview that cannot take place. */
@TownTest
@Brings(FairGround.class)
class CalledOffTest {

    @Autowired
    Entries entries;

    @Autowired
    Stands stands;

    @Autowired
    Settlements settlements;

    @Autowired
    CalledOff calledOff;

    @Autowired
    FairGround ground;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    JdbcClient db;

    private PersonId comes(UUID fair, List<UUID> posts) {
        var person = town.somebody();
        entries.signUp(new Actor.Person(person), person, fair, posts, null, TODAY);
        return person;
    }

    private Entry entry(PersonId person, UUID fair) {
        return entries.of(new Actor.Person(person), person, fair).orElseThrow();
    }

    private int told(Entry entry) {
        return db.sql("select count(*) from access.audit_row where act = 'fairs.callOff' and :entry = any(subjects)")
                .param("entry", entry.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void anInterviewWhoseEmployerStaysAwayOrWhosePostIsFilledIsCalledOffOnceAndSheIsTold() {
        var fair = ground.published();
        var away = ground.agent();
        var lost = ground.offered(fair, away, 1, 1);
        var filled = ground.offered(fair, ground.agent(), 1, 2);
        var kept = ground.offered(fair, ground.agent(), 1, 3);
        var first = comes(fair, List.of(lost));
        var second = comes(fair, List.of(filled));
        var third = comes(fair, List.of(kept));
        settlements.settle(fair);
        assertThat(stands.withdraw(away, fair)).isEqualTo(Stands.Outcome.DONE);
        assertThat(off(first, fair)).isEqualTo("EMPLOYER");
        assertThat(logIns.newestText(first)).contains("不来了", "09:00", "取消");
        ground.postBecomes(filled, "FILLED");
        ground.postBecomes(kept, "IN_REVIEW");
        IntStream.range(0, 4).parallel().forEach(_ -> calledOff.some());
        assertThat(off(second, fair)).isEqualTo("FILLED");
        assertThat(logIns.newestText(second)).contains("已招满", "09:00");
        assertThat(entry(second, fair).wishes().getFirst().meets()).isFalse();
        assertThat(off(third, fair)).as("it may open again").isEmpty();
        calledOff.some();
        assertThat(told(entry(second, fair))).as("once, whoever looks beside").isOne();
    }

    @Test
    void anInterviewThatTookPlaceIsNotCalledOffWhenItsPostIsFilledByIt() {
        var fair = ground.published();
        var post = ground.offered(fair, ground.agent(), 1, 1);
        var person = comes(fair, List.of(post));
        settlements.settle(fair);
        ground.daysOf(fair, TODAY.minusDays(2), TODAY.minusDays(1));
        ground.postBecomes(post, "FILLED");
        calledOff.some();
        assertThat(entry(person, fair).wishes().getFirst().meets()).isTrue();
    }

    private String off(PersonId person, UUID fair) {
        return entry(person, fair).wishes().getFirst().off();
    }
}
