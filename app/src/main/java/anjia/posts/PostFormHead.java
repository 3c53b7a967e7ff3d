package anjia.posts;

import anjia.access.Actor;
import anjia.web.Frame;
import org.springframework.stereotype.Component;

/** How the form of a post begins and where it goes (岗位表单抬头), by what it is about. */
@Component
class PostFormHead {

    private final DraftLines drafts;

    PostFormHead(DraftLines drafts) {
        this.drafts = drafts;
    }

    /**
     * @param address where it is sent; {@code back} whence one came
     * @param lead what it is, or of a draft who saved it and when, and until when it is kept
     * @param reason why an office sent the post back; empty else
     * @param late what somebody else did with the draft meanwhile
     * @param version of the draft, which comes back with the form; 0 when it is none
     * @param mends whether a post is there already, which is no draft any more
     */
    record Head(
            String address,
            String back,
            String backLabel,
            String title,
            String lead,
            String reason,
            Late late,
            int version,
            boolean mends) {

        boolean isDraft() {
            return version > 0;
        }

        /** Days for which a draft is kept after it was saved. */
        int keptFor() {
            return DraftRows.KEPT.getDays();
        }
    }

    /** @param text empty when nothing is to be told; {@code address} of what somebody else saved, where it can be seen */
    record Late(String text, String address) {
        private static final Late NOT = new Late("", "");
    }

    Head of(Actor.Agent agent, PostFormAbout about, Frame frame) {
        return switch (about) {
            case PostFormAbout.New _ -> begun("posts.employer.form.lead", Late.NOT, frame);
            case PostFormAbout.Like(var post) ->
                begun("posts.draft.like", Late.NOT, frame, post.content().title());
            case PostFormAbout.Gone _ ->
                begun("posts.employer.form.lead", new Late(frame.text("posts.draft.gone"), ""), frame);
            case PostFormAbout.Mending(var post) -> mending(post, frame);
            case PostFormAbout.GoingOn(var draft, var version) -> draft(agent, draft, version, Late.NOT, frame);
            case PostFormAbout.Changed(var draft) -> {
                var late = new Late(frame.text("posts.draft.changed"), DraftLines.address(draft));
                yield draft(agent, draft, draft.version(), late, frame);
            }
            case PostFormAbout.StillThere(var draft) -> {
                var late = new Late(frame.text("posts.draft.stillThere"), "");
                yield draft(agent, draft, draft.version(), late, frame);
            }
        };
    }

    private static Head begun(String lead, Late late, Frame frame, Object... arguments) {
        return new Head(
                EmployerPostPages.PATH + "/new",
                EmployerPostPages.PATH,
                frame.text("posts.employer.title"),
                frame.text("posts.employer.form.new"),
                frame.text(lead, arguments),
                "",
                late,
                0,
                false);
    }

    private static Head mending(Post post, Frame frame) {
        var its = EmployerPostPages.PATH + "/" + post.id();
        return new Head(
                its + "/mend",
                its,
                frame.text("posts.employer.form.one"),
                frame.text("posts.employer.form.mend"),
                frame.text("posts.employer.form.mendLead"),
                post.wasSentBack() ? post.reason() : "",
                Late.NOT,
                0,
                true);
    }

    private Head draft(Actor.Agent agent, PostDraft draft, int version, Late late, Frame frame) {
        return new Head(
                DraftLines.address(draft),
                EmployerPostPages.PATH,
                frame.text("posts.employer.title"),
                frame.text("posts.draft.goOn"),
                drafts.saved(agent, draft, frame),
                "",
                late,
                version,
                false);
    }
}
