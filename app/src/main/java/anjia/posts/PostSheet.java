package anjia.posts;

import anjia.web.Fact;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** One post whole, for those who answer for it (岗位详情): its employer and the office that looks at it. */
@Component
class PostSheet {

    private final PostLines lines;
    private final PostTold told;

    PostSheet(PostLines lines, PostTold told) {
        this.lines = lines;
        this.told = told;
    }

    /** @param facts what is a name and a value; {@code told} what has a ground */
    record Sheet(String title, String wage, String parts, String work, List<Fact> facts, PostTold.Told told) {}

    Sheet of(Post post, LocalDate today, Frame frame) {
        var content = post.content();
        var formats = frame.formats();
        var left = content.openings() - post.taken();
        var facts = List.of(
                new Fact(frame.text("posts.employer.form.occupation"), lines.occupation(content.occupation(), frame)),
                new Fact(
                        frame.text("posts.employer.form.where"),
                        lines.place(content.division(), frame) + frame.text("web.listComma") + content.place()),
                new Fact(
                        frame.text("posts.employer.openings"),
                        frame.text("posts.employer.openingsOf", content.openings(), post.taken(), left)),
                new Fact(frame.text("posts.employer.form.startOn"), formats.day(content.startOn())),
                new Fact(frame.text("posts.employer.until"), formats.day(content.openUntil())),
                new Fact(
                        frame.text("posts.employer.form.shift"),
                        frame.text("posts.shift." + content.hours().shift())),
                new Fact(frame.text("posts.employer.form.lodging"), yes(content.lodging(), frame)),
                new Fact(frame.text("posts.employer.form.meals"), yes(content.meals(), frame)));
        return new Sheet(
                content.title(),
                PostLines.wage(content.wage(), frame),
                content.wage().parts(),
                content.work(),
                facts,
                told.of(post, today, frame));
    }

    private static String yes(boolean is, Frame frame) {
        return frame.text(is ? "posts.employer.yes" : "posts.employer.no");
    }
}
