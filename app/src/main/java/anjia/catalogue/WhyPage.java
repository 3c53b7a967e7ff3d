package anjia.catalogue;

import anjia.access.Actor;
import anjia.engine.Item;
import anjia.engine.Outcome;
import anjia.web.StripYear;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody gets it, or not (为什么).
 *
 * @param strips fact of a ladder to the months that were counted, a row a year; empty for a visitor
 * @param answers sealed, to be carried on to the hand-in
 * @param fromRecord whether a worker is logged in and her record was read
 * @param further questions that were not asked, for the first No ended them
 * @param organisation how it is handed in for an employer or another organisation; null for an item that people hand in for themselves
 */
record WhyPage(
        Explanation explanation,
        Map<String, List<StripYear>> strips,
        String answers,
        boolean fromRecord,
        int further,
        @Nullable ForOrganisation organisation) {

    /** Parameter of the questions that go on after a No. */
    static final String FURTHER = "further";

    /** How many questions a No has left open; 0 when everything that is against it is known. */
    static int further(Assessed assessed, Answers answers) {
        return assessed.assessment().outcome() != Outcome.NOT_ENTITLED
                ? 0
                : (int) assessed.assessment().further().stream()
                        .filter(question -> !answers.answers(question.fact()))
                        .count();
    }

    /**
     * An item that is for organisations (单位事项).
     *
     * @param taken whether it is handed in for one; else the window enters it on the page of the worker
     * @param handIn where the reader hands it in; empty for who may not
     */
    record ForOrganisation(boolean taken, String handIn) {

        /** Who acts for an organisation hands in for it, a clerk for any whose papers lie before her; everybody else reads who may. */
        static @Nullable ForOrganisation of(Actor actor, Item item, String answers) {
            if (!item.isForOrganisations()) return null;
            var taken = Catalogue.isTakenForOrganisations(item);
            return new ForOrganisation(taken, taken ? handIn(actor, item, answers) : "");
        }

        private static String handIn(Actor actor, Item item, String answers) {
            var carried = SealedAnswers.PARAMETER + "=" + answers;
            return switch (actor) {
                case Actor.Agent _ -> "/organisation/cases/new/" + item.code() + "?" + carried;
                case Actor.Staff staff
                when staff.seesPersons() -> "/desk/organisation-cases?item=" + item.code() + "&" + carried;
                case Actor.Staff _,
                        Actor.Person _,
                        Actor.Helper _,
                        Actor.Agency _,
                        Actor.SystemJob _,
                        Actor.Visitor _ -> "";
            };
        }
    }

    /** Where whoever reads hands it in for an organisation; empty when she does not. */
    String handInFor() {
        return organisation == null ? "" : organisation.handIn();
    }

    /** Where the hand-in begins, with what was answered already. */
    String applyLink() {
        return with("/my/apply/" + explanation.item());
    }

    String checkLink() {
        return with("/check/" + explanation.item());
    }

    /** Where the questions go on. */
    String furtherLink() {
        var check = checkLink();
        return check + (check.contains("?") ? "&" : "?") + FURTHER + "=1";
    }

    private String with(String path) {
        return answers.isEmpty() ? path : path + "?" + SealedAnswers.PARAMETER + "=" + answers;
    }
}
