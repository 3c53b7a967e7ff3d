package anjia.posts;

/** What the form of a post is about (岗位表单用途). */
sealed interface PostFormAbout {

    record New() implements PostFormAbout {}

    /** @param post whose words are written again */
    record Like(Post post) implements PostFormAbout {}

    record Mending(Post post) implements PostFormAbout {}

    /** @param version that the form was begun with; a later one is somebody else's */
    record GoingOn(PostDraft draft, int version) implements PostFormAbout {}

    /** Somebody saved the draft after this form was opened: both are kept, and the next press takes this one. */
    record Changed(PostDraft draft) implements PostFormAbout {}

    /** Somebody saved the draft while it was to be thrown away: it is still there, as it is now. */
    record StillThere(PostDraft draft) implements PostFormAbout {}

    /** The draft is not there any more: what was typed goes on as a new post. */
    record Gone() implements PostFormAbout {}
}
