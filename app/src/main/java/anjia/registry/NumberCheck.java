package anjia.registry;

import java.util.Set;

/** What came of checking a typed identity number (身份证号校验结果). */
public sealed interface NumberCheck {

    /** It is a number; warnings are for the clerk's eye and never turn anybody away. */
    record Valid(IdentityNumber number, Set<Warning> warnings) implements NumberCheck {
        public Valid {
            warnings = Set.copyOf(warnings);
        }
    }

    /** It cannot be anybody's number; the reason has a sentence in the words files, {@code registry.number.CHECK_DIGIT}. */
    record Invalid(Reason reason) implements NumberCheck {}

    /** Why to look twice at a number that is right by itself. */
    enum Warning {
        /** The first digits are no area that ever was: compare with the card. */
        UNKNOWN_AREA,
        /** The county was renamed or renumbered since: usual for numbers given before. Nothing to do. */
        FORMER_AREA,
        /** Born more than 120 years ago. */
        VERY_OLD,
        /** Made for the demo: nobody has this number. */
        DEMO
    }

    /** What is wrong, first thing first. */
    enum Reason {
        EMPTY,
        LENGTH,
        /** A number of the first generation (第一代身份证), not in use since 2013: the card must be renewed. */
        OLD_15_DIGITS,
        CHARACTERS,
        /** The birth date does not exist. */
        DATE,
        /** Born in the future. */
        FUTURE,
        /** Born before 1850: nobody of that age was alive when the numbers began. */
        TOO_OLD,
        CHECK_DIGIT,
        /** Made for the demo, in a house that is real. */
        DEMO_AREA
    }
}
