package anjia.catalogue;

import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.MemberRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as a page asks it (待回答的问题).
 *
 * @param fact name of the field
 * @param name short name of the fact, for the label of a field
 * @param ask the question, the h1 of its page
 * @param hint what is known already, and how to count; may be empty
 * @param why one sentence; may be empty
 * @param article the articles that need the answer, in Chinese; may be empty
 * @param choices the answers of a question with choices, without "I am not sure"; the places of a place question; else empty
 * @param none the answer that there is no such day or place, its value is {@link Answers#NONE_SUCH}; null when there always is one
 * @param unsure the answer of who does not know, its value is {@link Answers#UNSURE}; {@link #NO_WAY_OUT} when it has to be said
 * @param unit word after the field of a count; empty when there is none
 * @param group null but for questions about a group
 */
public record OpenQuestion(
        String fact,
        Kind kind,
        String name,
        String ask,
        String hint,
        String why,
        String article,
        List<Choice> choices,
        @Nullable Choice none,
        Choice unsure,
        String unit,
        @Nullable Group group) {

    /** There is nothing to choose for who does not know. */
    public static final Choice NO_WAY_OUT = Choice.of("", "");

    /**
     * The members of a group, each with questions of their own (逐人回答).
     *
     * @param each asked of every member
     * @param known per member that the record knows, fact to what it says of it in words
     * @param most rows there can be
     * @param history whether they are spells of one person's life, not people
     */
    public record Group(List<OpenQuestion> each, List<Map<String, String>> known, int most, boolean history) {}

    /** Which field the answer is typed into. */
    public enum Kind {
        CHOICE,
        COUNT,
        /** Typed in yuan. */
        MONEY,
        /** Three fields. */
        DAY,
        /** A county, typed with suggestions. */
        PLACE,
        /** A row of fields per member of a group. */
        GROUP
    }

    /** Name of the field for the answers beside a typed one: {@code none} and {@code unsure}. */
    public String otherField() {
        return Answers.other(fact);
    }

    /** Whether the form asks for a row more, and nothing else. */
    public boolean wantsMore(Map<String, String> form) {
        return form.containsKey(GroupAnswer.moreField(fact));
    }

    /** The rows of a group, with what was typed and what was wrong with it; none for other questions. */
    public List<MemberRow> rows(Map<String, String> typed, List<FieldError> errors, Frame frame) {
        return group == null ? List.of() : new GroupRows(this, group, typed, errors, frame).rows();
    }

    /** All answers of a question with choices. */
    public List<Choice> allChoices() {
        return Stream.concat(choices.stream(), others().stream()).toList();
    }

    /** The answers beside a typed one; may be empty. */
    public List<Choice> others() {
        return Stream.of(Optional.ofNullable(none), Optional.of(unsure))
                .flatMap(Optional::stream)
                .filter(choice -> !choice.equals(NO_WAY_OUT))
                .toList();
    }
}
