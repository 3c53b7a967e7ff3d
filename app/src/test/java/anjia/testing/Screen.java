package anjia.testing;

/** The two screens that every page is looked at on. */
public enum Screen {
    /** A cheap phone of a worker. */
    PHONE(360, 740),
    /** The desk of a clerk. */
    DESK(1280, 800);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    String size() {
        return width + "x" + height;
    }
}
