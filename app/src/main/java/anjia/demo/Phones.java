package anjia.demo;

import anjia.registry.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Mobile numbers that nobody has, in an order that looks like none, each once (演示手机号). */
final class Phones {

    private static final int STRIDE = 7919;

    private final String prefix;
    private final int digits;
    private final int count;
    private int given;

    private Phones(String prefix, int digits, int count) {
        this.prefix = prefix;
        this.digits = digits;
        this.count = count;
    }

    /** 1380000 0000 to 9899; those from 9900 on belong to the guests of the tour. */
    static Phones ofTheSmallDemo() {
        return new Phones("1380000", 4, 9900);
    }

    /** A hundred thousand for each county, all beginning with 154, which has never been given to an operator (as remembered). */
    static Phones of(int county) {
        return new Phones("154" + padded(county, 3), 5, 100_000);
    }

    /** None is left when all are given: not everybody has a phone. */
    @Nullable
    PhoneNumber next() {
        if (given >= count) return null;
        return new PhoneNumber(prefix + padded((int) ((long) given++ * STRIDE % count), digits));
    }

    private static String padded(int number, int digits) {
        return "0".repeat(digits - String.valueOf(number).length()) + number;
    }
}
