package anjia.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/** What one act took, over and over (计时). */
final class Clocked {
    private final long[] nanos;

    private Clocked(long[] nanos) {
        this.nanos = nanos;
        Arrays.sort(nanos);
    }

    /** Each act by itself, after as many that do not count. @param act is told which one it is */
    static Clocked each(int times, IntConsumer act) {
        for (int i = 0; i < times; i++) act.accept(i);
        var nanos = new long[times];
        for (int i = 0; i < times; i++) {
            var began = System.nanoTime();
            act.accept(times + i);
            nanos[i] = System.nanoTime() - began;
        }
        return new Clocked(nanos);
    }

    double median() {
        return nanos[nanos.length / 2] / 1e6;
    }

    /** In milliseconds; 99 of 100 took no longer. */
    double most() {
        return nanos[(int) (nanos.length * 0.99)] / 1e6;
    }

    /** In milliseconds; the slowest of all. */
    double slowest() {
        return nanos[nanos.length - 1] / 1e6;
    }

    static String milliseconds(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f ms" : "%.0f ms", value);
    }
}
