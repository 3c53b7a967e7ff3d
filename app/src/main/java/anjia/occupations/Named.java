package anjia.occupations;

import anjia.web.Frame;

/** Something that has a plain name in both languages (名称). */
public interface Named {

    String zh();

    String en();

    default String name(Frame frame) {
        return frame.english() ? en() : zh();
    }
}
