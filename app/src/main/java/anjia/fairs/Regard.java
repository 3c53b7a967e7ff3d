package anjia.fairs;

import java.util.Arrays;
import java.util.Optional;

/** How an employer ranks somebody who would like to talk with it (单位的意愿); who is not ranked draws lots with her equals. */
enum Regard {
    NONE,
    GLADLY,
    FIRST;

    static Optional<Regard> read(String typed) {
        return Arrays.stream(values()).filter(one -> one.name().equals(typed)).findFirst();
    }

    /** As it is stored and reckoned with: the more the better. */
    int height() {
        return ordinal();
    }

    static Regard of(int height) {
        return values()[height];
    }
}
