package anjia.letters;

import anjia.access.Actor;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The certificates that she was given, and which of them hold (我的证明). */
@Controller
class CertificatePages {

    private final Certificates certificates;
    private final Today today;

    CertificatePages(Certificates certificates, Today today) {
        this.certificates = certificates;
        this.today = today;
    }

    /** @param state HOLDS, EXPIRED, REPLACED or REVOKED; {@code until} is empty when it does not run out */
    record Line(UUID letter, String title, String number, String issued, String until, String state) {}

    record ListPage(List<Line> lines) {}

    @GetMapping("/my/certificates")
    String mine(Actor.Person person, Frame frame, Model model) {
        var lines = certificates.of(person, person.id(), frame.language(), today.day()).stream()
                .map(held -> line(held, frame))
                .toList();
        model.addAttribute("page", new ListPage(lines));
        return "letters/certificates";
    }

    private static Line line(Certificates.Held held, Frame frame) {
        var until = held.validUntil();
        return new Line(
                held.letter(),
                held.title(),
                held.number(),
                frame.formats().day(held.issuedOn()),
                until == null ? "" : frame.formats().day(until),
                held.state());
    }
}
