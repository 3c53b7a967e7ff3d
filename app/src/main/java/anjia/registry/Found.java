package anjia.registry;

import anjia.access.PersonId;

/** What a full identity number typed at the window leads to (按身份证号查人). */
public sealed interface Found {
    /** She has a tie to the clerk's division, or was opened today. */
    record Reachable(PersonId person) implements Found {}

    /** She is in the registry, but has no tie here: a visit with a reason opens her. Name and place are not told. */
    record Elsewhere(PersonId person) implements Found {}

    /** Nobody has this number: she can be entered. */
    record Nobody() implements Found {}
}
