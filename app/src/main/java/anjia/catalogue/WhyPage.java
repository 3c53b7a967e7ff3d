package anjia.catalogue;

import anjia.web.StripYear;
import java.util.List;
import java.util.Map;

/**
 * Why somebody gets it, or not (为什么).
 *
 * @param strips fact of a ladder to the months that were counted, a row a year; empty for a visitor
 * @param answers sealed, to be carried on to the hand-in
 * @param fromRecord whether a worker is logged in and her record was read
 * @param byOrganisation whether an employer or another organisation hands it in, at a window
 */
record WhyPage(
        Explanation explanation,
        Map<String, List<StripYear>> strips,
        String answers,
        boolean fromRecord,
        boolean byOrganisation) {

    /** Where the hand-in begins, with what was answered already. */
    String applyLink() {
        return with("/my/apply/" + explanation.item());
    }

    String checkLink() {
        return with("/check/" + explanation.item());
    }

    private String with(String path) {
        return answers.isEmpty() ? path : path + "?" + SealedAnswers.PARAMETER + "=" + answers;
    }
}
