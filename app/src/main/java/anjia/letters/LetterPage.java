package anjia.letters;

import anjia.web.ArithmeticRow;
import anjia.web.Fact;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as a page or a file shows it (文书页面).
 *
 * @param stamp how it is verified; null on a notice, which nobody verifies
 * @param ending why it no longer holds; null while it does
 * @param newer the letter that stands for it now
 * @param validUntil last day of a certificate that has one
 * @param expired whether that day is over
 */
record LetterPage(
        UUID id,
        LocalDate decidedOn,
        Letter letter,
        @Nullable Stamp stamp,
        @Nullable Ending ending,
        @Nullable UUID newer,
        @Nullable LocalDate validUntil,
        boolean expired) {

    /** Words of {@code letters.ended}; only of a letter that has ended. */
    static String ended(Frame frame, Ending ending, String part) {
        return frame.text(
                "letters.ended." + ending.kind() + "." + part, frame.formats().day(ending.on()), ending.reason());
    }

    String until(Frame frame) {
        var until = validUntil;
        return until == null ? "" : frame.formats().day(until);
    }

    static List<Fact> facts(Letter.Block.Rows rows) {
        return rows.rows().stream()
                .map(row -> new Fact(row.name(), row.value()))
                .toList();
    }

    static List<ArithmeticRow> lines(Letter.Block.Sum sum) {
        return sum.lines().stream()
                .map(line -> new ArithmeticRow(
                        line.operator(),
                        line.label(),
                        line.below(),
                        line.value(),
                        line.unit(),
                        null,
                        "",
                        ArithmeticRow.Rule.valueOf(line.rule())))
                .toList();
    }
}
