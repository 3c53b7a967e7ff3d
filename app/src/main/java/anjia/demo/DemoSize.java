package anjia.demo;

import java.util.Arrays;
import java.util.Optional;

/** How large a demo is (演示规模). */
public enum DemoSize {
    /** Three counties, for a first look. */
    SMALL(5_000),
    /** One county with as many people as a county's platform may well know. */
    COUNTY(100_000),
    /** All 107 counties, each with its share. */
    PROVINCE(1_000_000),
    /** The province with as many files as persons, for measuring (容量演练). */
    VOLUME(1_000_000, 1_000_000);

    private final int persons;
    private final int files;

    DemoSize(int persons) {
        this(persons, 0);
    }

    DemoSize(int persons, int files) {
        this.persons = persons;
        this.files = files;
    }

    public int persons() {
        return persons;
    }

    /** Files that are made with the persons; none means that files come from whoever uses the demo. */
    public int files() {
        return files;
    }

    /** As on the command line and in the settings. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<DemoSize> of(String word) {
        return Arrays.stream(values()).filter(size -> size.word().equals(word)).findFirst();
    }
}
