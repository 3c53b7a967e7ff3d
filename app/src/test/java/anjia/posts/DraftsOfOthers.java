package anjia.posts;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.cases.Town;
import anjia.posts.PostDrafts.Outcome;
import anjia.registry.Organisations;
import anjia.web.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others do with drafts while somebody sits before a page. */
final class DraftsOfOthers {

    private final BeanFactory house;
    private final PostDrafts drafts;

    DraftsOfOthers(BeanFactory house) {
        this.house = house;
        this.drafts = house.getBean(PostDrafts.class);
    }

    private Actor.Agent agentOf(UUID organisation) {
        return new Actor.Agent(house.getBean(Town.class).somebody(), Ids.next(), organisation, false);
    }

    /** A colleague of whoever keeps it gives it another title; nobody else has changed it. */
    void change(UUID draft, LocalDate today) {
        var organisation = house.getBean(JdbcClient.class)
                .sql("select organisation from posts.draft where id = :id")
                .param("id", draft)
                .query(UUID.class)
                .single();
        var form = new PostForm(Map.of("title", List.of("平车工")));
        assertThat(drafts.save(agentOf(organisation), draft, 1, form, today)).isEqualTo(new Outcome.Kept(draft));
    }

    UUID ofAnotherEmployer(LocalDate today) {
        var other = house.getBean(Organisations.class).enter("岚皋食品有限公司", null, Town.ZIYANG);
        return ((Outcome.Kept) drafts.begin(agentOf(other), PostForm.empty(), today)).id();
    }
}
