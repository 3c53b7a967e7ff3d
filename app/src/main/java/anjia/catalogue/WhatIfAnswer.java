package anjia.catalogue;

import anjia.web.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event would change, in the words of one language (假设的结果). Sentences may hold {@code **bold**} words.
 *
 * @param title the event with its day: "如果2026年9月1日找到活干"
 * @param note what cannot be seen from here; empty for most events
 * @param impossible why it cannot be on that day; empty when it can, and then the rest is there
 * @param impossibleLink where that is explained
 * @param gained what she would have, {@code lost} what no longer, {@code changed} what would be another amount
 * @param kept what stays, each with how it stands
 * @param best another day that makes a difference; null when none does
 * @param again where it can be asked anew
 */
record WhatIfAnswer(
        String title,
        String note,
        List<String> impossible,
        String impossibleLink,
        List<Line> gained,
        List<Line> lost,
        List<Line> changed,
        List<Kept> kept,
        @Nullable Better best,
        String again) {

    /**
     * One thing that would be otherwise.
     *
     * @param amount what it gives, or gave; null when it is no money
     * @param lines how she comes by it, or what is missing
     * @param reasons the conditions that turn, each with its article
     * @param link its page; {@code action} are the words of the link
     */
    record Line(
            String name,
            @Nullable Amount amount,
            List<String> lines,
            List<Reason> reasons,
            String link,
            String action) {}

    /** @param article in Chinese; empty when it is a fact and not a condition that turns */
    record Reason(String text, String article) {}

    /** @param state in a few words: "照样能办" */
    record Kept(String name, String state, String link) {}

    /**
     * @param title "换到2026年10月1日会更好"
     * @param lines what differs, a sentence each
     * @param link the same event on that day; empty when it is the day from which it gets worse
     */
    record Better(String title, List<String> lines, String link) {}

    boolean isImpossible() {
        return !impossible.isEmpty();
    }

    boolean changesNothing() {
        return gained.isEmpty() && lost.isEmpty() && changed.isEmpty();
    }
}
