package anjia.posts;

import anjia.access.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that was begun and is not published (岗位草稿): as it was typed, nothing of it checked.
 *
 * @param saver who saved it last; null once she was erased
 * @param version one more with each saving
 * @param savedAt in Asia/Shanghai
 * @param until the last day on which it is kept
 */
record PostDraft(
        UUID id, @Nullable PersonId saver, int version, PostForm form, LocalDateTime savedAt, LocalDate until) {}
