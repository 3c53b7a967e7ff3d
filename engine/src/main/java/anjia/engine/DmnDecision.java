package anjia.engine;

import java.util.List;

/**
 * A decision or a table of numbers of a DMN model, before it is written.
 *
 * @param id tells it from all others in the model
 * @param label what people call it
 * @param description the sentence as the law text writes it
 * @param type of the result: boolean, number, string, date, or the name of a type of the model
 * @param articles it rests on
 */
record DmnDecision(
        String id,
        String name,
        String label,
        String description,
        String type,
        List<String> articles,
        Body body,
        DmnNeeds needs) {

    sealed interface Body {
        record Literal(String feel) implements Body {}

        /** Exactly one row holds, or none. */
        record Table(List<Input> inputs, List<Row> rows, List<String> annotations) implements Body {}
    }

    record Input(String feel, String type) {}

    /** @param notes one per annotation */
    record Row(List<String> cells, String value, List<String> notes) {}
}
