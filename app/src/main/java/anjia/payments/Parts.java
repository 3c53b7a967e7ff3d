package anjia.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Divides what is to be given back into monthly parts (分期): equal in whole fen, the first ones a fen more where it does not come out even. */
final class Parts {

    /** Nobody is asked to give back for longer than this; ours. */
    static final int MOST = 24;

    private Parts() {}

    /** @param number counts from 1 */
    record Part(int number, Money amount, LocalDate dueOn) {}

    /** @throws IllegalArgumentException when a part would be nothing */
    static List<Part> of(Money total, int count, LocalDate first) {
        if (count < 1 || count > MOST || total.fen() < count)
            throw new IllegalArgumentException("%d fen cannot be given back in %d parts".formatted(total.fen(), count));
        var each = total.fen() / count;
        var more = total.fen() % count;
        var parts = new ArrayList<Part>(count);
        for (var number = 1; number <= count; number++)
            parts.add(new Part(number, new Money(each + (number <= more ? 1 : 0)), first.plusMonths(number - 1L)));
        return parts;
    }
}
