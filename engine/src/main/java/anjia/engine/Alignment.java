package anjia.engine;

import anjia.engine.syntax.Position;

/** Factors that bring two figures of one unit to one denominator. A written number without unit takes the unit of the other. */
record Alignment(long left, long right, long common) {

    static Alignment of(Position at, FigureNode a, FigureNode b) {
        var left = a.measure().unit();
        var right = b.measure().unit();
        var joins =
                left == right || left == Unit.PLAIN && right != Unit.DATE || right == Unit.PLAIN && left != Unit.DATE;
        if (!joins) throw Misuse.of(at, "expected %s, found %s".formatted(left.text(), right.text()));
        var common = commonMultiple(a.measure().per(), b.measure().per());
        return new Alignment(common / a.measure().per(), common / b.measure().per(), common);
    }

    static long commonMultiple(long a, long b) {
        var x = a;
        var y = b;
        while (y != 0) {
            var rest = x % y;
            x = y;
            y = rest;
        }
        return Math.multiplyExact(a / x, b);
    }
}
