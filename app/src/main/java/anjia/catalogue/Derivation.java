package anjia.catalogue;

import java.util.List;
import java.util.Map;
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

    /** Last day of the spell that holds; missing when none does, or when nobody knows how long. */
    record OpenUntil(String kind) implements Derivation {}

    /** Whether a spell of the kind holds: kept by this house, so none known is none. */
    record Holds(String kind) implements Derivation {}

    /** Whether the person is not barred by a spell of the kind; where none is known, she is asked. */
    record NotBarredBy(String kind) implements Derivation {}

    /**
     * Whether a spell of the kind began in this calendar year, or ever. One that is known answers it, whatever the person says; none that is
     * known leaves it to be asked, for another house may have paid.
     */
    record Had(String kind, boolean thisYear) implements Derivation {}

    /** Which of several kinds of spells holds; where none is known, she is asked. */
    record WhichHolds(List<String> kinds) implements Derivation {}

    /** Where the last month was paid into a scheme. */
    record LatestRunPlace(String scheme) implements Derivation {}

    /** Whether a tie of the kind lies in the county of the desk; without a desk, in any place. */
    record TiedToDesk(String tie) implements Derivation {}

    /** Since when a tie of the kind lies in the county of the desk; absent when none does. */
    record TiedToDeskSince(String tie) implements Derivation {}

    /** Months paid into a scheme in the county of the desk. */
    record MonthsPaidHere(String scheme) implements Derivation {}

    /** Whether this month or the last was paid into a scheme: the money of a month is booked in the next. */
    record InsuredNow(String scheme) implements Derivation {}

    /** Whether the last month was paid in the county of the desk. */
    record InsuredHere(String scheme) implements Derivation {}

    /** Whether the person works for an employer. */
    record AtAnEmployer() implements Derivation {}

    /** Since when the person works on her own account, as she registered it; absent when she does not. */
    record OwnWorkSince() implements Derivation {}

    /**
     * Where she works, or worked last this year: the choice of that province. Nothing known leaves it to be asked.
     *
     * @param choices first two digits of the codes of places to choice; {@code elsewhere} is that of every other province
     */
    record WorksIn(Map<String, String> choices, String elsewhere) implements Derivation {}

    /** Whole months of the work of this year that lies outside the province; missing when none does. */
    record MonthsOutside(String province) implements Derivation {}

    /** What the work of this year outside the province keeps as yes or no; missing when nobody wrote it down. */
    record KeptOutside(String province, String detail) implements Derivation {}

    /** A day that a spell of the kind keeps, when it holds in the county of the desk; absent when none does. */
    record DayKept(String kind, String detail) implements Derivation {}

    /**
     * Whether a file of this item was granted to the person for the same death, as {@link PaidOnce} tells it. One that is known answers it;
     * none that is known leaves it to be asked, for another of the family may have had it.
     */
    record GrantedForTheDeath(String item) implements Derivation {}

    /**
     * Which of several items pays first for the same death what is paid once only, as {@link PaidOnce} finds it. Nothing known leaves it to be
     * asked.
     *
     * @param choices code of an item to the choice that names it, in the order of the text
     */
    record PaidFirst(Map<String, String> choices) implements Derivation {}

    /**
     * Whether the organisation that hands in is in the register of firms near home as one of these kinds; one that is not leaves it to be asked,
     * for another county may have recognised it.
     */
    record RegisteredAs(List<String> kinds) implements Derivation {}

    record BornOn() implements Derivation {}

    /** The same of the child that the file is about. */
    record OfTheChild(Derivation inner) implements Derivation {}

    /** The members of the household; {@code parents}: those of them who are the parents of the child. */
    record OfTheHousehold(boolean parents) implements Derivation {}

    /** One way to say a derivation. */
    record Phrase(Pattern pattern, Function<MatchResult, Derivation> meaning) {
        static Phrase of(String pattern, Function<MatchResult, Derivation> meaning) {
            return new Phrase(Pattern.compile(pattern), meaning);
        }
    }
}
