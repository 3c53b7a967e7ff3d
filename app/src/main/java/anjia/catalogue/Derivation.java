package anjia.catalogue;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a fact is read from the life record (事实的取得方式): what the words after {@code from:} in a {@code facts.yaml} mean. Kinds of spells
 * are written with spaces in the law and with hyphens in the record.
 */
sealed interface Derivation {

    /** Months paid into a scheme, counted anew after the last spell of the benefit began. */
    record MonthsPaid(String scheme, @Nullable String restartedBy) implements Derivation {}

    /** Months that the last spell of a benefit granted and did not use up. */
    record MonthsUnused(String kind) implements Derivation {}

    /** How the latest spell of the kind ended. */
    record HowEnded(String kind) implements Derivation {}

    /** First day of the spell that holds; absent when none does. */
    record OpenSince(String kind) implements Derivation {}

    /** Whether a spell of the kind holds. */
    record Holds(String kind) implements Derivation {}

    /** Where the last month was paid into a scheme. */
    record LatestRunPlace(String scheme) implements Derivation {}

    /** Completed years of life. */
    record Age() implements Derivation {}

    record BornOn() implements Derivation {}

    /** Where the person is tied to: residence, home registration. */
    record TiedTo(String tie) implements Derivation {}

    /** One way to say a derivation. */
    record Phrase(Pattern pattern, Function<MatchResult, Derivation> meaning) {
        static Phrase of(String pattern, Function<MatchResult, Derivation> meaning) {
            return new Phrase(Pattern.compile(pattern), meaning);
        }
    }
}
