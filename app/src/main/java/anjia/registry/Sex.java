package anjia.registry;

/** Sex as the identity number says it (性别, GB/T 2261.1). */
public enum Sex {
    MALE,
    FEMALE
}
