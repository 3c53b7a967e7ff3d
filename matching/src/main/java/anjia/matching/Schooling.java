package anjia.matching;

/** Highest schooling (文化程度), lowest first. */
public enum Schooling {
    NONE,
    PRIMARY,
    JUNIOR,
    SENIOR,
    VOCATIONAL,
    COLLEGE,
    BACHELOR,
    MASTER
}
