package anjia.access;

import anjia.web.Formats;
import anjia.web.Frame;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The texts that a demo would have sent (演示短信箱); anywhere else there is no such page. */
@Controller
class OutboxPages {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** A text as shown: the day and time in the reader's language, the phone masked. */
    record Line(String day, String time, String phone, String text) {}

    private final OutgoingTexts texts;
    private final HouseMark house;

    OutboxPages(OutgoingTexts texts, HouseMark house) {
        this.texts = texts;
        this.house = house;
    }

    @GetMapping("/outbox")
    String show(Frame frame, Model model) {
        if (!house.demo()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        List<Line> lines =
                texts.newest().stream().map(text -> line(frame, text)).toList();
        model.addAttribute("lines", lines);
        return "access/outbox";
    }

    private static Line line(Frame frame, OutgoingTexts.Text text) {
        LocalDateTime at = text.writtenAt().atZoneSameInstant(CHINA).toLocalDateTime();
        var formats = frame.formats();
        return new Line(formats.day(at.toLocalDate()), TIME.format(at), Formats.phone(text.phone()), text.body());
    }
}
