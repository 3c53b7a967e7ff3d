package anjia.posts.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.postsearch.Limits;
import anjia.postsearch.PostIndex;
import anjia.registry.Organisations;
import anjia.testing.Patience;
import anjia.web.Ids;
import anjia.work.Changes;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** The index of words lives on whatever befalls its files or the tables. */
@TownTest
class PostTextTest {

    @Autowired
    PostText text;

    @Autowired
    CardRows rows;

    @Autowired
    Organisations organisations;

    @Autowired
    Changes changes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private UUID open(String title, boolean listed) {
        var id = Ids.next();
        var employer = organisations.enter("紫阳测词有限公司", null, Town.ZIYANG);
        transaction.executeWithoutResult(_ -> {
            db.sql("""
                    insert into posts.post (id, employer, source, occupation, title, work, division, place, openings, hourly, wage_low,
                        wage_high, wage_parts, part_time, days_a_week, hours_a_day, shift, lodging, meals, contract, insurance, start_on,
                        open_until, experience, certificates, hazards, age_from, findings, state, written_at, changed_at, opened_on,
                        listed_on, listed_as)
                    values (:id, :employer, 'form', '4-09-08-01', :title, '干活', '610924', '工业园区', 2, false, 350000, 500000,
                        '计件', false, 5, 8, 'DAY', true, true, 'FIXED', 'ALL', :until, :until, 0, '{}', '{}', 16, '[]', 'OPEN',
                        :today::timestamp at time zone 'Asia/Shanghai', :today::timestamp at time zone 'Asia/Shanghai',
                        :today, case when :listed then :today end, case when :listed then :id end)
                    """)
                    .param("id", id)
                    .param("employer", employer)
                    .param("title", title)
                    .param("until", Town.TODAY.plusDays(20))
                    .param("today", Town.TODAY)
                    .param("listed", listed)
                    .update();
            changes.append("posts.post", id);
        });
        return id;
    }

    private boolean isFound(String typed) {
        return !text.page(text.read(typed), Limits.NONE, null, 5).keys().isEmpty();
    }

    @Test
    void aPostThatStandsOnNoCardIsPassedOverAndHoldsNoOtherUp() {
        open("守望星空台", false);
        var there = open("修补蓑衣", true);
        var cards = new ArrayList<UUID>();
        rows.all(Town.TODAY, card -> cards.add(card.id()));
        assertThat(cards).contains(there);
        await().atMost(Patience.FOR_THE_LOG).until(() -> isFound("修补蓑衣"));
        assertThat(isFound("守望星空台")).isFalse();
    }

    @Test
    void anIndexThatCanNoLongerBeWrittenIsMadeAnew() {
        open("打磨犁铧", true);
        await().atMost(Patience.FOR_THE_LOG).until(() -> isFound("打磨犁铧"));
        var broken = (PostIndex) Objects.requireNonNull(ReflectionTestUtils.getField(text, "index"));
        broken.close();
        open("收割莜麦", true);
        await().atMost(Patience.FOR_THE_LOG).ignoreExceptions().until(() -> isFound("收割莜麦"));
        assertThat(isFound("打磨犁铧")).isTrue();
    }
}
