package anjia.matches;

/** Whether she looks for whole days of work or for part of them (全日制或非全日制). */
enum Hours {
    ANY,
    FULL,
    PART;

    boolean accepts(boolean partTime) {
        return switch (this) {
            case ANY -> true;
            case FULL -> !partTime;
            case PART -> partTime;
        };
    }
}
