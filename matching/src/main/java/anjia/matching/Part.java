package anjia.matching;

/** The parts that a score is the weighted sum of (评分项). Each gives 0 to 255 before its weight. */
public enum Part {
    /** How near to home, or in a place she named. */
    PLACE,
    /** How close to an occupation she wished for. */
    OCCUPATION,
    /** Which share of the skills asked for she has; a post that asks for none gives all. */
    SKILL,
    /** From nothing at four fifths of her wage to everything at seven fifths. */
    WAGE,
    /** Board, lodging, no night shift: a third each. */
    COMFORT,
    /** A post of the pact for somebody whom it favours. */
    PACT,
    /** How new the post is. */
    FRESHNESS,
    /** Everything without a case of unpaid wages, a third less with each. */
    RECORD
}
