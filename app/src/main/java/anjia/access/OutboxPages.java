package anjia.access;

import anjia.web.Formats;
import anjia.web.Frame;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** What a demo would have sent: texts, e-mails, paper (演示发件箱); anywhere else there is no such page. */
@Controller
class OutboxPages {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int MOST = 50;

    /** A message as shown: the day and time in the reader's language, where it goes masked. */
    record Line(String day, String time, Channel channel, String to, String state, String text) {}

    private final OutgoingTexts texts;
    private final ObjectProvider<OutboxSource> others;
    private final HouseMark house;

    OutboxPages(OutgoingTexts texts, ObjectProvider<OutboxSource> others, HouseMark house) {
        this.texts = texts;
        this.others = others;
        this.house = house;
    }

    @GetMapping("/outbox")
    String show(Frame frame, Model model) {
        if (!house.demo()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var sent = Stream.concat(
                Stream.concat(texts.newest(Channel.SMS).stream(), texts.newest(Channel.EMAIL).stream())
                        .map(OutboxPages::sent),
                others.stream().flatMap(source -> source.newest(frame).stream()));
        List<Line> lines = sent.sorted(
                        Comparator.comparing(OutboxSource.Sent::at).reversed())
                .limit(MOST)
                .map(one -> line(frame, one))
                .toList();
        model.addAttribute("lines", lines);
        return "access/outbox";
    }

    private static OutboxSource.Sent sent(OutgoingTexts.Text text) {
        var to = text.channel() == Channel.SMS ? Formats.phone(text.address()) : Masked.mail(text.address());
        return new OutboxSource.Sent(text.writtenAt(), text.channel(), to, text.body(), text.state());
    }

    private static Line line(Frame frame, OutboxSource.Sent sent) {
        var at = atHome(sent.at());
        return new Line(
                frame.formats().day(at.toLocalDate()),
                TIME.format(at),
                sent.channel(),
                sent.to(),
                frame.text("access.outbox.state." + sent.state()),
                sent.text());
    }

    private static java.time.LocalDateTime atHome(OffsetDateTime at) {
        return at.atZoneSameInstant(CHINA).toLocalDateTime();
    }
}
