package anjia.catalogue;

import anjia.engine.Assessment;
import anjia.engine.Facts;
import anjia.engine.Item;

/** An assessment with the item and the facts it was made from (评估结果). */
public record Assessed(Item item, Facts facts, Assessment assessment) {}
