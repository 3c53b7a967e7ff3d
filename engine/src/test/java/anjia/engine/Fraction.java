package anjia.engine;

import java.math.BigInteger;

/** An exact fraction, for reckoning a law a second time. */
record Fraction(BigInteger n, BigInteger d) implements Comparable<Fraction> {
    static final Fraction ZERO = of(0);

    Fraction {
        var common = n.gcd(d).max(BigInteger.ONE).multiply(BigInteger.valueOf(d.signum()));
        n = n.divide(common);
        d = d.divide(common);
    }

    static Fraction of(long n) {
        return of(n, 1);
    }

    static Fraction of(long n, long d) {
        return new Fraction(BigInteger.valueOf(n), BigInteger.valueOf(d));
    }

    Fraction plus(Fraction other) {
        return new Fraction(n.multiply(other.d).add(other.n.multiply(d)), d.multiply(other.d));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.n.negate(), other.d));
    }

    Fraction times(Fraction other) {
        return new Fraction(n.multiply(other.n), d.multiply(other.d));
    }

    Fraction over(Fraction other) {
        return new Fraction(n.multiply(other.d), d.multiply(other.n));
    }

    /** @param mode {@code half up} towards plus infinity, {@code up}, {@code down} */
    Fraction rounded(String mode) {
        var doubled = d.shiftLeft(1);
        return switch (mode) {
            case "half up" -> new Fraction(floor(n.shiftLeft(1).add(d), doubled), BigInteger.ONE);
            case "up" -> new Fraction(floor(n.negate(), d).negate(), BigInteger.ONE);
            default -> new Fraction(floor(n, d), BigInteger.ONE);
        };
    }

    private static BigInteger floor(BigInteger n, BigInteger d) {
        var parts = n.divideAndRemainder(d);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    long whole() {
        if (!d.equals(BigInteger.ONE)) throw new ArithmeticException(n + "/" + d + " is not whole");
        return n.longValueExact();
    }

    @Override
    public int compareTo(Fraction other) {
        return n.multiply(other.d).compareTo(other.n.multiply(d));
    }
}
