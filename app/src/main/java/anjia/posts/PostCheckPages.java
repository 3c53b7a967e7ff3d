package anjia.posts;

import anjia.access.RateLimit;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An employer reads the text of a post against what may not be said, before anybody publishes it (招聘信息自查). Nothing is stored. */
@Controller
class PostCheckPages {

    static final String PATH = "/posts/check";

    private static final int A_MINUTE = 30;

    private final PostReading reading;
    private final RateLimit limit;

    PostCheckPages(PostReading reading, RateLimit limit) {
        this.reading = reading;
        this.limit = limit;
    }

    /** @param read whether a text was read; {@code marked} is empty until then */
    record CheckPage(String typed, boolean read, PostReading.Marked marked, List<FieldError> errors) {}

    @GetMapping(PATH)
    String ask(Model model) {
        return show(new CheckPage("", false, PostReading.Marked.NOTHING, List.of()), model);
    }

    @PostMapping(PATH)
    String read(
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        limit.check("posts.check", RateLimit.place(request.getRemoteAddr()), A_MINUTE);
        var typed = text.replace("\r\n", "\n");
        var mistake = mistake(typed, frame);
        if (!mistake.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var error = new FieldError("text", mistake);
            return show(new CheckPage(typed, false, PostReading.Marked.NOTHING, List.of(error)), model);
        }
        return show(new CheckPage(typed, true, reading.read(typed, frame), List.of()), model);
    }

    private static String mistake(String typed, Frame frame) {
        if (typed.isBlank()) return frame.text("posts.check.empty");
        return typed.length() > WordList.LONGEST
                ? frame.text("posts.check.tooLong", typed.length(), WordList.LONGEST)
                : "";
    }

    private static String show(CheckPage page, Model model) {
        model.addAttribute("page", page);
        return "posts/check";
    }
}
