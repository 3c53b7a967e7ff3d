package anjia.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the law gives one person on one day (政策评估), with everything needed to explain it. The same facts, day and law text give the same assessment.
 *
 * @param item code of the item
 * @param governingDay the day whose law holds
 * @param place the place whose numbers hold; null when not known or not needed
 * @param gateIsOpen whether nobody knows yet that the item concerns the person: an answer may take it away altogether
 * @param findings one per rule, in the order of the text; empty when not applicable
 * @param amounts in the order of the text; empty when not entitled or not applicable
 * @param questions that still matter, cheapest first
 * @param ways from No to Yes, looked for when somebody asks; none unless not entitled
 * @param missing holes of the law text that were met; not empty only when the outcome is UNKNOWN
 */
public record Assessment(
        String item,
        LocalDate day,
        LocalDate governingDay,
        @Nullable String place,
        Outcome outcome,
        boolean gateIsOpen,
        List<Finding> findings,
        List<Amount> amounts,
        List<Question> questions,
        Ways ways,
        List<MissingNumber> missing,
        String lawHash) {

    public List<Finding> findings(Result result) {
        var found = new ArrayList<Finding>(findings.size());
        for (var finding : findings) if (finding.result() == result) found.add(finding);
        return found;
    }

    public Optional<Amount> amount(String name) {
        return amounts.stream().filter(amount -> amount.name().equals(name)).findFirst();
    }

    /**
     * Questions about the conditions that are still open beside those that fail, cheapest first: no answer changes the No, and all of them together tell
     * everything that is against it. The same as {@link #questions} while nothing fails.
     */
    public List<Question> further() {
        return outcome == Outcome.NOT_ENTITLED ? OpenQuestions.of(null, findings, List.of()) : questions;
    }

    /** The smallest change that turns a No into a Yes. */
    public Nearest nearest() {
        return ways.nearest();
    }

    /** The same, with these ways from No to Yes. */
    public Assessment with(Ways others) {
        return new Assessment(
                item,
                day,
                governingDay,
                place,
                outcome,
                gateIsOpen,
                findings,
                amounts,
                questions,
                others,
                missing,
                lawHash);
    }
}
