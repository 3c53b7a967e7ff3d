package anjia.mandates;

/** How the helper stands to the person (与本人的关系). */
public enum Relation {
    FAMILY,
    NEIGHBOUR,
    /** Of the village or the community (村社区干部). */
    CADRE,
    OTHER
}
