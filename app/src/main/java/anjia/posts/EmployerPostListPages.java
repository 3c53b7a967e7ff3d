package anjia.posts;

import anjia.access.Actor;
import anjia.access.AgentDirectory;
import anjia.web.Fact;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the organisation for which she acts has begun and what it has published (单位的岗位列表). */
@Controller
@RequestMapping(EmployerPostPages.PATH)
class EmployerPostListPages {

    /** So many are seen without unfolding. */
    private static final int MOST_DRAFTS = 3;

    /** @param icon the shape of the state, beside its word; {@code left} openings that nobody has yet */
    record Line(
            String id, String title, String state, String icon, String place, int openings, int left, String until) {}

    /**
     * @param told what was published, kept or thrown away a moment ago; empty else
     * @param drafts not on later pages; {@code older} the last line, when there may be more
     */
    record MinePage(
            String organisation,
            String told,
            List<DraftLines.Line> drafts,
            List<Line> lines,
            String older,
            List<Fact> record) {

        List<DraftLines.Line> firstDrafts() {
            return drafts.stream().limit(MOST_DRAFTS).toList();
        }

        List<DraftLines.Line> moreDrafts() {
            return drafts.stream().skip(MOST_DRAFTS).toList();
        }
    }

    private final Posts posts;
    private final PostDrafts drafts;
    private final DraftLines draftLines;
    private final PostLines lines;
    private final EmployerRecord record;
    private final AgentDirectory agents;
    private final Today today;

    EmployerPostListPages(
            Posts posts,
            PostDrafts drafts,
            DraftLines draftLines,
            PostLines lines,
            EmployerRecord record,
            AgentDirectory agents,
            Today today) {
        this.posts = posts;
        this.drafts = drafts;
        this.draftLines = draftLines;
        this.lines = lines;
        this.record = record;
        this.agents = agents;
        this.today = today;
    }

    /**
     * @param open how many a table brought just now, {@code waiting} how many of it wait for the office
     * @param kept the draft that was kept just now; {@code discarded} is there when one was thrown away
     * @param before the last post of the page before
     */
    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer open,
            @RequestParam(defaultValue = "0") int waiting,
            @RequestParam(required = false) @Nullable UUID kept,
            @RequestParam(required = false) @Nullable String discarded,
            @RequestParam(required = false) @Nullable UUID before,
            Frame frame,
            Model model) {
        var agent = EmployerPostPages.agent(actor);
        var found = before == null ? posts.of(agent) : posts.older(agent, before);
        var all = found.stream().map(post -> line(post, frame)).toList();
        var begun = before == null ? drafts.of(agent, today.day()) : List.<PostDraft>of();
        var told = open != null
                ? frame.text("posts.table.loaded", open, waiting)
                : discarded != null ? frame.text("posts.draft.discarded") : kept(begun, kept, frame);
        model.addAttribute(
                "page",
                new MinePage(
                        agents.nameOf(agent),
                        told,
                        draftLines.of(agent, begun, frame),
                        all,
                        all.size() < PostRows.MOST ? "" : all.getLast().id(),
                        record.of(agent.organisation(), frame)));
        return "posts/mine";
    }

    private static String kept(List<PostDraft> begun, @Nullable UUID kept, Frame frame) {
        return begun.stream()
                .filter(draft -> draft.id().equals(kept))
                .findFirst()
                .map(draft -> frame.text("posts.draft.kept", frame.formats().dayOfYear(draft.until())))
                .orElse("");
    }

    private Line line(Post post, Frame frame) {
        var content = post.content();
        return new Line(
                post.id().toString(),
                content.title(),
                frame.text("posts.state." + post.state()),
                icon(post.state()),
                lines.place(content.division(), frame),
                content.openings(),
                content.openings() - post.taken(),
                frame.formats().day(content.openUntil()));
    }

    private static String icon(PostState state) {
        return switch (state) {
            case IN_REVIEW -> "clock";
            case SENT_BACK -> "warning";
            case OPEN -> "briefcase";
            case FILLED -> "tick";
            case EXPIRED -> "calendar";
            case WITHDRAWN -> "close";
        };
    }
}
