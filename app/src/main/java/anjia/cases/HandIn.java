package anjia.cases;

import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is handed in at once (一次递交), for one person and in the order in which it is to take effect: the registration before
 * the benefit that needs it.
 *
 * @param key of the form; the same key is one hand-in
 * @param answers to the questions of all items, by fact
 * @param papers shown at the window now; only staff can say so
 * @param account for the money; null when the one on record holds, or none is needed
 * @param declared kinds of papers in whose place she signs the declaration of the item (告知承诺)
 * @param employer which employer it is about, for items that are about one; null when nobody said
 */
public record HandIn(
        String key,
        PersonId person,
        List<Wanted> items,
        Answers answers,
        List<PaperShown> papers,
        @Nullable Account account,
        Set<String> declared,
        @Nullable EmployerTold employer) {

    public HandIn {
        items = List.copyOf(items);
        papers = List.copyOf(papers);
        declared = Set.copyOf(declared);
    }

    /** Without a declaration, and about no employer. */
    public HandIn(
            String key,
            PersonId person,
            List<Wanted> items,
            Answers answers,
            List<PaperShown> papers,
            @Nullable Account account) {
        this(key, person, items, answers, papers, account, Set.of(), null);
    }

    /** The same, about this employer. */
    public HandIn about(EmployerTold which) {
        return new HandIn(key, person, items, answers, papers, account, declared, which);
    }

    /** The same for the one that she was merged into. */
    HandIn of(PersonId kept) {
        return new HandIn(key, kept, items, answers, papers, account, declared, employer);
    }

    /**
     * One item that is asked for.
     *
     * @param item its code, and whom it is about: {@link Matter} as text
     * @param insists hand in although the assessment says No: then it is accepted, and decided as usual
     */
    public record Wanted(String item, boolean insists) {
        public static Wanted of(String item) {
            return new Wanted(item, false);
        }

        public Matter matter() {
            return Matter.parse(item);
        }
    }

    /** A paper shown at the window (现场核验): kind, number if it has one, and how long it is good. */
    public record PaperShown(
            String kind, @Nullable String number, @Nullable LocalDate validUntil) {}

    /** Where the money is to go, as it was typed. */
    public record Account(String number, String bank, String holder) {}

    /** What makes two hand-ins the same; only a keyed digest of it is kept. */
    String canonical() {
        var signed = declared.isEmpty() ? "" : "|" + new TreeSet<>(declared);
        var about = employer == null ? "" : "|" + employer;
        return "%s|%s|%s|%s|%s".formatted(person.value(), items, answers.values(), papers, account) + signed + about;
    }
}
