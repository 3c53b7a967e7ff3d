package anjia.letters;

import anjia.letters.Letter.Block;
import anjia.letters.Letter.Row;
import anjia.registry.Person;
import anjia.web.Formats;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;

/** Writes a certificate (证明): to whom, what it says, since when and until when. */
final class CertificateLetter {

    private final Frame frame;
    private final Person person;
    private final Certificate certificate;
    private final String number;

    CertificateLetter(Frame frame, Person person, Certificate certificate, String number) {
        this.frame = frame;
        this.person = person;
        this.certificate = certificate;
        this.number = number;
    }

    Letter write() {
        var words = certificate.assessed().item().words(frame.language().tag()).certificate(certificate.kind());
        var identity = person.number().value();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Rows(head()));
        blocks.add(new Block.Paragraph(words.says()));
        blocks.add(new Block.Paragraph(frame.text(
                certificate.validUntil() == null ? "letters.certificate.noEnd" : "letters.certificate.untilLine")));
        return new Letter(
                words.title(),
                certificate.office(),
                frame.formats().day(certificate.issuedOn()),
                blocks,
                new PaperCheck(identity.substring(identity.length() - PaperCheck.TAIL), true, ""));
    }

    private List<Row> head() {
        var rows = new ArrayList<>(List.of(
                new Row(frame.text("letters.certificate.number"), number),
                new Row(frame.text("letters.name"), frame.name(person.name())),
                new Row(
                        frame.text("letters.identity"),
                        Formats.identityNumber(person.number().value())),
                new Row(frame.text("letters.number"), Formats.fileNumber(certificate.caseNumber())),
                new Row(
                        frame.text("letters.certificate.issued"),
                        frame.formats().day(certificate.issuedOn()))));
        var until = certificate.validUntil();
        if (until != null)
            rows.add(new Row(
                    frame.text("letters.certificate.until"), frame.formats().day(until)));
        return rows;
    }
}
