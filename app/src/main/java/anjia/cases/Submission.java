package anjia.cases;

import anjia.catalogue.Assessed;
import java.util.List;
import java.util.UUID;

/** What came of handing in (提交结果). Either everything was taken, or nothing was changed. */
public sealed interface Submission {

    /** @param receipts one per item, in the order of the hand-in; a repeated hand-in gives the same */
    record Taken(UUID handIn, List<Receipt> receipts) implements Submission {}

    /** Everything that is missing, told at once (一次性告知, 优化营商环境条例 第三十六条). */
    record Incomplete(List<Missing> missing) implements Submission {}

    /** The law says No to this item as things stand; who wants a decision all the same hands in again and insists. */
    record NotEntitled(Assessed assessed) implements Submission {}
}
