package anjia.posts;

import anjia.posts.OpenPosts.Wanted;
import anjia.postsearch.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for (求职检索).
 *
 * @param words as they were read; null when none were typed
 */
record Sought(@Nullable Reading words, Wanted wanted) {

    Sought with(Wanted other) {
        return new Sought(words, other);
    }
}
