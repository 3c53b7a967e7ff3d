package anjia.cases;

import java.util.UUID;

/** A file was decided (办结). Published in the transaction of the decision; carries ids only. */
public record CaseDecided(UUID serviceCase, String item, boolean granted) {}
