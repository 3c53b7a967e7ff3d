package anjia.catalogue;

import java.util.List;
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

    /** Whether a spell of the kind holds: kept by this house, so none known is none. */
    record Holds(String kind) implements Derivation {}

    /** Whether the person is not barred by a spell of the kind; where none is known, she is asked. */
    record NotBarredBy(String kind) implements Derivation {}

    /** Which of several kinds of spells holds; where none is known, she is asked. */
    record WhichHolds(List<String> kinds) implements Derivation {}

    /** Where the last month was paid into a scheme. */
    record LatestRunPlace(String scheme) implements Derivation {}

    /** Whether a tie of the kind lies in the county of the desk; without a desk, in any place. */
    record TiedToDesk(String tie) implements Derivation {}

    record BornOn() implements Derivation {}

    /** One way to say a derivation. */
    record Phrase(Pattern pattern, Function<MatchResult, Derivation> meaning) {
        static Phrase of(String pattern, Function<MatchResult, Derivation> meaning) {
            return new Phrase(Pattern.compile(pattern), meaning);
        }
    }
}
