package anjia.registry;

import anjia.registry.NumberCheck.Invalid;
import anjia.registry.NumberCheck.Reason;
import anjia.registry.NumberCheck.Valid;
import anjia.registry.NumberCheck.Warning;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a typed identity number is judged on a day (身份证号校验规则). A wrong No turns a person away at the window, so only what the standard
 * makes impossible is refused; what is merely unknown is a warning.
 *
 * @param countyInForce whether a six-digit code is a county today
 * @param demo whether numbers of the demo's area are accepted
 * @see "GB 11643-1999; docs/identity-numbers.md"
 */
record NumberRules(LocalDate today, Predicate<String> countyInForce, boolean demo) {

    /** No county has this prefix, so a demo number is nobody's. */
    static final String DEMO_AREA = "6199";

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1850, 1, 1);
    private static final int VERY_OLD_YEARS = 120;

    /** GB/T 2260 provinces; 71, 81, 82, 83: numbers on residence permits for people of Taiwan, Hong Kong and Macao (国办发〔2018〕81号). */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    NumberCheck check(String typed) {
        var number = IdentityNumber.normalised(typed);
        if (number.isEmpty()) return new Invalid(Reason.EMPTY);
        if (number.matches("[0-9]{15}")) return new Invalid(Reason.OLD_15_DIGITS);
        if (number.length() != IdentityNumber.LENGTH) return new Invalid(Reason.LENGTH);
        if (!IdentityNumber.hasRightCharacters(number)) return new Invalid(Reason.CHARACTERS);
        return IdentityNumber.dateIn(number)
                .map(born -> ofRightDate(number, born))
                .orElse(new Invalid(Reason.DATE));
    }

    private NumberCheck ofRightDate(String number, LocalDate born) {
        if (born.isAfter(today)) return new Invalid(Reason.FUTURE);
        if (born.isBefore(EARLIEST_BIRTH)) return new Invalid(Reason.TOO_OLD);
        if (number.charAt(17) != IdentityNumber.checkCharacter(number)) return new Invalid(Reason.CHECK_DIGIT);
        if (number.startsWith(DEMO_AREA) && !demo) return new Invalid(Reason.DEMO_AREA);
        return new Valid(new IdentityNumber(number), warnings(number, born));
    }

    private Set<Warning> warnings(String number, LocalDate born) {
        var warnings = EnumSet.noneOf(Warning.class);
        if (born.isBefore(today.minusYears(VERY_OLD_YEARS))) warnings.add(Warning.VERY_OLD);
        areaWarning(number.substring(0, 6)).ifPresent(warnings::add);
        return warnings;
    }

    private Optional<Warning> areaWarning(String area) {
        if (area.startsWith(DEMO_AREA)) return Optional.of(Warning.DEMO);
        if (isPermit(area)) return Optional.empty();
        if (!PROVINCES.contains(area.substring(0, 2)) || isStatisticalZone(area))
            return Optional.of(Warning.UNKNOWN_AREA);
        return countyInForce.test(area) ? Optional.empty() : Optional.of(Warning.FORMER_AREA);
    }

    private static boolean isPermit(String area) {
        return Set.of("710000", "810000", "820000", "830000").contains(area);
    }

    /** Development zones carry such codes in statistics (the fifth digit is 7); none was ever a county of GB/T 2260. */
    private static boolean isStatisticalZone(String area) {
        return area.charAt(4) == '7';
    }
}
