package anjia.letters;

import anjia.letters.Letter.Block;
import anjia.letters.Letter.Row;
import anjia.registry.Person;
import anjia.web.Formats;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.ArrayList;

/** A revoked letter, written again with name and identity number put right (更正文书). */
final class LetterAgain {

    private final Frame frame;
    private final LetterStore.Read old;
    private final Person person;
    private final Ending revoked;

    LetterAgain(Frame frame, LetterStore.Read old, Person person, Ending revoked) {
        this.frame = frame;
        this.old = old;
        this.person = person;
        this.revoked = revoked;
    }

    Letter write(String corrected, LocalDate day) {
        var blocks = new ArrayList<Block>();
        for (var block : old.letter().blocks()) {
            var head = block instanceof Block.Rows && blocks.isEmpty();
            blocks.add(head ? head((Block.Rows) block) : block);
            if (head) blocks.add(line(corrected));
        }
        var check = old.letter().check();
        var number = person.number().value();
        return new Letter(
                old.letter().title(),
                old.letter().office(),
                frame.formats().day(day),
                blocks,
                check == null
                        ? null
                        : new PaperCheck(
                                number.substring(number.length() - PaperCheck.TAIL), check.granted(), check.amount()));
    }

    private Block line(String corrected) {
        return new Block.Paragraph(frame.text(
                "letters.again",
                frame.formats().day(old.decidedOn()),
                frame.formats().day(revoked.on()),
                corrected));
    }

    private Block head(Block.Rows rows) {
        return new Block.Rows(rows.rows().stream().map(this::row).toList());
    }

    private Row row(Row row) {
        if (row.name().equals(frame.text("letters.name"))) return new Row(row.name(), frame.name(person.name()));
        if (row.name().equals(frame.text("letters.identity")))
            return new Row(row.name(), Formats.identityNumber(person.number().value()));
        return row;
    }
}
