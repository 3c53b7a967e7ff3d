package anjia.engine;

import java.util.List;

/**
 * What came of one condition (认定事项).
 *
 * @param rule name of the rule; its sentence is in the words of the item
 * @param article the article it stands on, as written in the rule
 * @param trace how it came about
 */
public record Finding(String rule, Result result, String article, Step trace) {

    /** Facts it rests on, each once, in the order they were looked at. */
    public List<Input> inputs() {
        return Steps.inputs(trace);
    }

    /** Numbers of the law it used, each once. */
    public List<NumberUsed> numbers() {
        return Steps.numbers(trace);
    }
}
