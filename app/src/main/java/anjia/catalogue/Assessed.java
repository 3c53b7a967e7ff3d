package anjia.catalogue;

import anjia.engine.Assessment;
import anjia.engine.Facts;
import anjia.engine.Item;
import org.jspecify.annotations.Nullable;

/**
 * An assessment with the item and the facts it was made from (评估结果).
 *
 * @param subject whom it is about; null when it is about the person
 */
public record Assessed(
        Item item,
        Facts facts,
        Assessment assessment,
        @Nullable Subject subject) {

    public Assessed(Item item, Facts facts, Assessment assessment) {
        this(item, facts, assessment, null);
    }

    /** The answers, after whom it is about. */
    Answers saying(Answers answers) {
        var about = item.subject();
        if (subject == null || about == null) return answers;
        var said = Answers.NONE.with(about, subject.key());
        for (var answer : answers.without(about).values().entrySet())
            said = said.with(answer.getKey(), answer.getValue());
        return said;
    }

    /** Item and subject in one word, as forms and addresses carry it. */
    public Matter matter() {
        return new Matter(item.code(), subject == null ? "" : subject.key());
    }
}
