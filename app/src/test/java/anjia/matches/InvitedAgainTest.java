package anjia.matches;

import static anjia.matches.Offering.WELDER;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.matching.Mobility;
import anjia.testing.Brings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever takes her application back and applies again hears of the second interview as of the first. */
@TownTest
@Brings(Offering.class)
class InvitedAgainTest {

    private static final String ZIYANG = Town.ZIYANG.value();

    @Autowired
    Wishes wishes;

    @Autowired
    Applications applications;

    @Autowired
    Offering offering;

    @Autowired
    Town town;

    @Autowired
    JdbcClient db;

    @Test
    void aSecondInterviewIsToldAndASecondPressIsNot() {
        var worker = new Actor.Person(town.somebody());
        wishes.say(worker, new Said.Work(List.of(WELDER), List.of(WELDER)));
        wishes.say(worker, new Said.Home(ZIYANG));
        wishes.say(worker, new Said.Reach(Mobility.NATION, List.of()));
        var employer = offering.employer(ZIYANG);
        var post = offering.open(employer, WELDER, ZIYANG, 6_000);
        applications.apply(worker, post);
        var id = applications.of(worker).getFirst().id();

        applications.move(employer, id, ApplicationState.INTERVIEW, null);
        applications.move(employer, id, ApplicationState.INTERVIEW, null);
        assertThat(told(worker)).isOne();

        applications.withdraw(worker, id);
        applications.apply(worker, post);
        applications.move(employer, id, ApplicationState.INTERVIEW, null);
        assertThat(told(worker)).isEqualTo(2);
    }

    private long told(Actor.Person worker) {
        return db.sql(
                        "select count(*) from letters.message where person = :person and words = 'matches.told.INTERVIEW'")
                .param("person", worker.id().value())
                .query(Long.class)
                .single();
    }
}
