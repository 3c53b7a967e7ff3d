package anjia.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that is otherwise in one law text than in another (法规变动). Days are those on which the change can be felt. */
public sealed interface LawChange {

    /** A service item (事项) that only one text has; what is in it is not told once more. */
    record ItemAdded(String item) implements LawChange {}

    record ItemRemoved(String item) implements LawChange {}

    /**
     * A line of {@code item.yaml}.
     *
     * @param setting its key: official, function, department, level, applicant, once, fourEyes, employer, subject, governedBy, place, fee, letters, stops on,
     *     only one of
     */
    record ItemSetting(String item, String setting, String before, String after) implements LawChange {}

    enum Kind {
        /** 适用条件. */
        GATE,
        /** 条件. */
        RULE,
        /** 数额. */
        AMOUNT
    }

    /**
     * A sentence of the rules.
     *
     * @param name of the rule or amount; {@code applies when} for the gate
     */
    record Sentence(Kind kind, String name) {}

    /** How a sentence reads: its article, and what stands behind the colon in one plain spelling. */
    record Reading(String article, String text) {}

    /** On these days the sentence was not there before. */
    record SentenceAdded(String item, Sentence sentence, Validity days, Reading after) implements LawChange {}

    /** On these days the sentence is no longer there. */
    record SentenceRemoved(String item, Sentence sentence, Validity days, Reading before) implements LawChange {}

    record SentenceChanged(String item, Sentence sentence, Validity days, Reading before, Reading after)
            implements LawChange {}

    record NumberAdded(String number, String declaredIn) implements LawChange {}

    record NumberRemoved(String number, String declaredIn) implements LawChange {}

    /** @param setting unit, by, range or settled by */
    record NumberSetting(String number, String declaredIn, String setting, String before, String after)
            implements LawChange {}

    /**
     * A value from a day on.
     *
     * @param amongOld whether an older text already had a value from a later day, so that what past days give is otherwise now
     */
    record ValueAdded(String number, String declaredIn, NumberUsed value, boolean amongOld) implements LawChange {}

    /** An old value was overwritten, or ends on another day, and old values are never edited: earlier decisions rested on it. */
    record ValueEdited(String number, String declaredIn, NumberUsed before, NumberUsed after) implements LawChange {}

    /** An old value was taken out, which is an edit as well. */
    record ValueRemoved(String number, String declaredIn, NumberUsed value) implements LawChange {}

    /** The value stands; where it is from, or how sure it is, is said otherwise. */
    record ValueProven(String number, String declaredIn, NumberUsed before, NumberUsed after) implements LawChange {}

    record FactAdded(String fact) implements LawChange {}

    record FactRemoved(String fact) implements LawChange {}

    /** @param setting key in {@code facts.yaml} */
    record FactSetting(String fact, String setting, String before, String after) implements LawChange {}

    record PaperAdded(String item, Paper paper) implements LawChange {}

    record PaperRemoved(String item, Paper paper) implements LawChange {}

    record PaperChanged(String item, Paper before, Paper after) implements LawChange {}

    record LimitChanged(String item, Limit before, Limit after) implements LawChange {}

    record EffectAdded(String item, EffectSpec effect) implements LawChange {}

    record EffectRemoved(String item, EffectSpec effect) implements LawChange {}

    /**
     * Words that people see.
     *
     * @param key such as {@code rules.registered.not}
     * @param before empty when there were none
     * @param after empty when there are none any more
     */
    record WordsChanged(String item, String language, String key, String before, String after) implements LawChange {}

    /** What stands under a heading beside the rules: quoted articles and their explanation. */
    record ProseChanged(String item, String heading, Validity days) implements LawChange {}

    /** @param name of the worked example; {@code before} or {@code after} says in which text it is */
    record ExampleChanged(String item, String name, boolean before, boolean after) implements LawChange {}

    /**
     * The list of counties of a day.
     *
     * @param before null when the list is new
     * @param after null when it is gone
     * @param counties codes of those whose class is otherwise, ascending; empty when only the source or its mark is
     */
    record CountyListChanged(
            LocalDate from,
            @Nullable String before,
            @Nullable String after,
            List<String> counties) implements LawChange {}

    /** A service function of {@code functions.yaml}. */
    record FunctionChanged(String function, LocalDate from) implements LawChange {}

    /**
     * The name of a paper or spell of {@code kinds.yaml}.
     *
     * @param kind such as {@code papers.lease}
     * @param before empty when it had none
     * @param after empty when it has none any more
     */
    record KindNamed(String kind, String language, String before, String after) implements LawChange {}
}
