package anjia.engine;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions of an assessment, looked for when somebody first reads them: most assessments are made to compare, to count or to verify a turn,
 * and ask nothing. Unchanging; two threads that come first at the same time find the same.
 */
final class QuestionList extends AbstractList<Question> {

    private final Step.@Nullable Claim gate;
    private final List<Finding> findings;
    private final List<Amount> amounts;
    private volatile @Nullable List<Question> found;

    QuestionList(Step.@Nullable Claim gate, List<Finding> findings, List<Amount> amounts) {
        this.gate = gate;
        this.findings = findings;
        this.amounts = amounts;
    }

    private List<Question> found() {
        var known = found;
        if (known == null) found = known = OpenQuestions.of(gate, findings, amounts);
        return known;
    }

    @Override
    public Question get(int index) {
        return found().get(index);
    }

    @Override
    public int size() {
        return found().size();
    }
}
