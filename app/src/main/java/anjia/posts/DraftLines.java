package anjia.posts;

import anjia.access.Actor;
import anjia.access.AgentDirectory;
import anjia.access.PersonId;
import anjia.web.Frame;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a page says of a draft (岗位草稿说明): what it is called, who saved it and when, until when it is kept. */
@Component
class DraftLines {

    private final AgentDirectory agents;
    private final PostLines lines;

    DraftLines(AgentDirectory agents, PostLines lines) {
        this.agents = agents;
        this.lines = lines;
    }

    /** @param typed whether its name was typed by somebody, in whatever language */
    record Line(String address, String name, boolean typed, String saved) {}

    List<Line> of(Actor.Agent agent, List<PostDraft> drafts, Frame frame) {
        if (drafts.isEmpty()) return List.of();
        var names = agents.namesOf(agent);
        return drafts.stream().map(draft -> line(agent, draft, names, frame)).toList();
    }

    private Line line(Actor.Agent agent, PostDraft draft, Map<PersonId, String> names, Frame frame) {
        var title = draft.form().said("title");
        return new Line(
                address(draft),
                title.isEmpty() ? unnamed(draft, frame) : title,
                !title.isEmpty(),
                saved(agent, draft, names, frame));
    }

    private String unnamed(PostDraft draft, Frame frame) {
        var occupation = draft.form().said(PostForm.OCCUPATION);
        return occupation.isEmpty() ? frame.text("posts.draft.untitled") : lines.occupation(occupation, frame);
    }

    static String address(PostDraft draft) {
        return EmployerPostPages.PATH + "/drafts/" + draft.id();
    }

    String saved(Actor.Agent agent, PostDraft draft, Frame frame) {
        return saved(agent, draft, agents.namesOf(agent), frame);
    }

    private static String saved(Actor.Agent agent, PostDraft draft, Map<PersonId, String> names, Frame frame) {
        var when = frame.formats().moment(draft.savedAt());
        var until = frame.formats().dayOfYear(draft.until());
        var saver = draft.saver();
        if (agent.id().equals(saver)) return frame.text("posts.draft.savedByYou", when, until);
        var name = saver == null ? null : names.get(saver);
        return name == null
                ? frame.text("posts.draft.saved", when, until)
                : frame.text("posts.draft.savedBy", frame.name(name), when, until);
    }
}
