package anjia.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page ended, as programs hand it back without looking into it (游标). What it says widens nobody's reach. */
final class Cursor {

    private static final int LONGEST = 200;

    private Cursor() {}

    static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(" ", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** @return as many parts as it was made of, null when there is no cursor */
    static String @Nullable [] read(@Nullable String cursor, int parts) {
        if (cursor == null || cursor.isEmpty()) return null;
        try {
            if (cursor.length() > LONGEST) throw new BadRequest("cursor", "cursor");
            var read = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
            if (read.length != parts) throw new BadRequest("cursor", "cursor");
            return read;
        } catch (IllegalArgumentException e) {
            throw new BadRequest("cursor", "cursor");
        }
    }
}
