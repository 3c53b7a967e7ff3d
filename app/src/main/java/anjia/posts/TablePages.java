package anjia.posts;

import anjia.access.Actor;
import anjia.access.RateLimit;
import anjia.access.Requests;
import anjia.posts.NotRead.Reason;
import anjia.posts.TablePosts.Loaded;
import anjia.posts.TableReading.Read;
import anjia.posts.TableReading.Row;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * An employer publishes many posts by one table (岗位表批量发布): the empty table, the filled one looked at line by line, and one press. The
 * house keeps no file: it goes back to the browser with the page, and is read anew when the press brings it.
 */
@Controller
@RequestMapping(TablePages.PATH)
class TablePages {

    static final String PATH = EmployerPostPages.PATH + "/sheet";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String FILE = "file";
    private static final String NOT = "NOT";
    private static final int LOOKS_A_MINUTE = 10;
    private static final int TEMPLATES_A_MINUTE = 20;
    private static final int MOST_TOLD = 10;
    private static final int MOST_SHOWN = 100;
    private static final int OPEN_UP_TO = 20;

    /**
     * @param read null until a table was read
     * @param faulty lines to be mended, at most a hundred; {@code more} how many beside them
     * @param kept the file, for the press that publishes it; empty while something is wrong
     */
    record TablePage(
            @Nullable Read read, List<Row> faulty, int more, List<FieldError> errors, String kept, String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }

        List<Row> rows() {
            return read == null ? List.of() : read.rows();
        }

        int wrong() {
            return faulty.size() + more;
        }

        /** Those that an officer looks at before they open. */
        List<Row> waiting() {
            return rows().stream().filter(row -> !row.found().isEmpty()).toList();
        }

        boolean isShort() {
            return rows().size() <= OPEN_UP_TO;
        }

        String left() {
            return read == null ? "" : read.left().stream().map(String::valueOf).collect(Collectors.joining("、"));
        }
    }

    private final TablePosts tables;
    private final TableTemplate template;

    private final Requests requests;
    private final RateLimit limit;
    private final Today today;

    TablePages(TablePosts tables, TableTemplate template, Requests requests, RateLimit limit, Today today) {
        this.tables = tables;
        this.template = template;
        this.requests = requests;
        this.limit = limit;
        this.today = today;
    }

    @GetMapping
    String begin(Actor actor, Model model) {
        EmployerPostPages.agent(actor);
        return show(new TablePage(null, List.of(), 0, List.of(), "", ""), model);
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(Actor actor, Frame frame) {
        var agent = EmployerPostPages.agent(actor);
        limit.check("posts.template", agent.key(), TEMPLATES_A_MINUTE);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(frame.text("posts.table.fileName"), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(template.write(today.day(), frame));
    }

    @PostMapping
    String look(
            Actor actor,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var agent = EmployerPostPages.agent(actor);
        limit.check("posts.table", agent.key(), LOOKS_A_MINUTE);
        return looked(agent, bytes(file), frame, response, model);
    }

    /** The table comes back with the press, and is read as if nobody had seen it before. */
    @PostMapping("/publish")
    String publish(
            Actor actor,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var agent = EmployerPostPages.agent(actor);
        limit.check("posts.table", agent.key(), LOOKS_A_MINUTE);
        var kept = form.getOrDefault("table", "");
        var file = unpacked(kept);
        try {
            var answer = requests.once(
                    agent,
                    form.getOrDefault("key", ""),
                    "posts.table",
                    agent.organisation() + "|" + kept,
                    () -> answer(load(agent, file, frame)));
            if (!answer.equals(NOT)) {
                var counts = answer.split("\\|");
                return "redirect:%s?open=%s&waiting=%s".formatted(EmployerPostPages.PATH, counts[0], counts[1]);
            }
        } catch (NotRead notRead) {
            return refused(notRead, frame, response, model);
        }
        return looked(agent, file, frame, response, model);
    }

    private Loaded load(Actor.Agent agent, byte[] file, Frame frame) {
        var read = tables.read(agent, file, today.day(), frame);
        return read.rows().stream().allMatch(Row::isSound)
                ? tables.load(agent, read.rows().stream().map(Row::content).toList(), today.day())
                : new Loaded.Not();
    }

    /** What is kept under the key of the form. */
    private static String answer(Loaded loaded) {
        return switch (loaded) {
            case Loaded.Done(var open, var waiting) -> open + "|" + waiting;
            case Loaded.Not _ -> NOT;
        };
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] unpacked(String kept) {
        try {
            return Base64.getUrlDecoder().decode(kept);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private String looked(Actor.Agent agent, byte[] file, Frame frame, HttpServletResponse response, Model model) {
        try {
            var read = tables.read(agent, file, today.day(), frame);
            var faulty = read.rows().stream().filter(row -> !row.isSound()).toList();
            if (!faulty.isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var shown = faulty.stream().limit(MOST_SHOWN).toList();
            var kept =
                    faulty.isEmpty() ? Base64.getUrlEncoder().withoutPadding().encodeToString(file) : "";
            var key = UUID.randomUUID().toString();
            return show(
                    new TablePage(read, shown, faulty.size() - shown.size(), errors(shown, frame), kept, key), model);
        } catch (NotRead notRead) {
            return refused(notRead, frame, response, model);
        }
    }

    /** The first lines to be mended, each leading to its card. */
    private static List<FieldError> errors(List<Row> faulty, Frame frame) {
        return faulty.stream()
                .limit(MOST_TOLD)
                .map(row -> new FieldError(
                        "row-" + row.number(),
                        frame.text(
                                "posts.table.wrongRow",
                                String.valueOf(row.number()),
                                row.content().title(),
                                row.wrong().size())))
                .toList();
    }

    private static String refused(NotRead notRead, Frame frame, HttpServletResponse response, Model model) {
        response.setStatus(
                notRead.reason() == Reason.BUSY
                        ? HttpStatus.SERVICE_UNAVAILABLE.value()
                        : HttpStatus.UNPROCESSABLE_CONTENT.value());
        var said = frame.text("posts.table.notRead." + notRead.reason(), notRead.about(), TableReading.MOST_POSTS);
        return show(new TablePage(null, List.of(), 0, List.of(new FieldError(FILE, said)), "", ""), model);
    }

    private static String show(TablePage page, Model model) {
        model.addAttribute("page", page);
        return "posts/table";
    }
}
