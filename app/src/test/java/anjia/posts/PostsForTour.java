package anjia.posts;

import static anjia.posts.SomePosts.as;
import static anjia.posts.SomePosts.onDay;
import static anjia.posts.SomePosts.post;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.posts.PostContent.Wage;
import anjia.posts.Posts.Written;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Posts and complaints in a house that somebody walks through. */
public final class PostsForTour {

    private static final Actor.SystemJob HOUSE = new Actor.SystemJob("form");

    private final House house;
    private final UUID employer;

    /** Whatever the house is made of. */
    @FunctionalInterface
    public interface House {
        <T> T bean(Class<T> kind);
    }

    public PostsForTour(House house) {
        this.house = house;
        this.employer = house.bean(JdbcClient.class)
                .sql("select id from registry.organisation where division like '610924%' order by id limit 1")
                .query(UUID.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(house.bean(Clock.class));
    }

    private UUID write(Actor.SystemJob source, PostContent content) {
        var day = today();
        return ((Written.Open) house.bean(Posts.class).write(source, employer, onDay(content, day), day)).id();
    }

    /** An open one for a welder in Ziyang. */
    public UUID welder() {
        var wage = new Wage(false, 550_000, 720_000, "底薪3,000元，加计件，加全勤奖200元");
        var work = "在车间里焊脚手架和货架，二保焊为主。师傅带一个星期，会看图的多给。";
        return write(HOUSE, as("6-18-02-04", "二保焊焊工", post("610924", work, wage, false)));
    }

    /** One that came from two sources, and one by the hour. */
    public void others() {
        var wage = new Wage(false, 380_000, 520_000, "计件，做得多拿得多");
        var sewing = as("6-05-01-03", "毛绒玩具缝纫工", post("610924101", "缝毛绒玩具，会用平车就行。", wage, false));
        write(HOUSE, sewing);
        write(new Actor.SystemJob("苏陕协作"), sewing);
        var hourly = new Wage(true, 2_200, 2_500, "按小时，周末多给2元");
        write(HOUSE, as("4-10-01-06", "钟点工阿姨", post("610924", "打扫屋子，做一顿饭。", hourly, true)));
    }

    public UUID filled() {
        var wage = new Wage(false, 400_000, 450_000, "月薪");
        var id = write(HOUSE, as("4-09-08-01", "保洁", post("610924", "打扫写字楼。", wage, false)));
        var agent = new Actor.Agent(new PersonId(id), id, employer, false);
        house.bean(Posts.class).take(agent, id, 5, today());
        return id;
    }

    public UUID complaint(UUID post, String words) {
        house.bean(Complaints.class).raise(new Actor.Visitor(null), post, Complaint.Wrong.FEE, words);
        return house.bean(JdbcClient.class)
                .sql("select id from posts.complaint where post = :post order by id desc limit 1")
                .param("post", post)
                .query(UUID.class)
                .single();
    }

    /** One that was begun, with nothing but its title. */
    public UUID draft(Actor.Agent agent) {
        var form = new PostForm(Map.of("title", List.of("缝纫工")));
        return ((PostDrafts.Outcome.Kept) house.bean(PostDrafts.class).begin(agent, form, today())).id();
    }
}
