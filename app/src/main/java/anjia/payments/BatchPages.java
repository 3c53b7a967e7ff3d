package anjia.payments;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.web.DeskTab;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.web.Viewer;
import anjia.work.Today;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bank files of an office (支付报盘页面): made, downloaded, compared by control sums, and answered by the bank. */
@Controller
@RequestMapping(BatchPages.PATH)
@Order(30)
class BatchPages implements DeskTab {

    static final String PATH = "/office/payments";

    private final Batches batches;
    private final BatchLines lines;
    private final BankAnswers answers;
    private final Requests requests;
    private final Offices offices;
    private final Today today;

    BatchPages(
            Batches batches, BatchLines lines, BankAnswers answers, Requests requests, Offices offices, Today today) {
        this.batches = batches;
        this.lines = lines;
        this.answers = answers;
        this.requests = requests;
        this.offices = offices;
        this.today = today;
    }

    /** @param madeToday the file of today, when there is one */
    record ListPage(Batches.Due due, @Nullable UUID madeToday, List<Batch> batches, String key) {}

    record Line(
            int number,
            String caseNumber,
            String month,
            String account,
            String amount,
            @Nullable InstalmentState answer) {}

    record BatchPage(Batch batch, List<Line> lines, String key) {}

    @GetMapping
    String list(Actor.Staff officer, Model model) {
        var made = batches.of(officer);
        var ofToday = made.stream()
                .filter(batch -> batch.day().equals(today.day()))
                .map(Batch::id)
                .findFirst()
                .orElse(null);
        model.addAttribute(
                "page",
                new ListPage(
                        batches.due(officer, today.day()),
                        ofToday,
                        made,
                        UUID.randomUUID().toString()));
        return "payments/batches";
    }

    @PostMapping
    String make(Actor.Staff officer, @RequestParam String key) {
        var day = today.day();
        var made = requests.once(
                officer,
                key,
                "payments.batch",
                "", // the key is one press of the button: sent again after midnight it still means the first file
                () -> batches.make(officer, day).map(UUID::toString).orElse(""));
        return "redirect:" + PATH + (made.isEmpty() ? "" : "/" + made);
    }

    @GetMapping("/{id}")
    String batch(Actor.Staff officer, @PathVariable UUID id, Frame frame, Model model) {
        var batch = find(officer, id);
        var content = lines.of(id).stream().map(line -> line(line, frame)).toList();
        model.addAttribute(
                "page", new BatchPage(batch, content, UUID.randomUUID().toString()));
        return "payments/batch";
    }

    private static Line line(BatchLine line, Frame frame) {
        return new Line(
                line.line(),
                Formats.fileNumber(line.caseNumber()),
                frame.formats().month(line.month()),
                line.account().bank() + " "
                        + Formats.card(line.account().number().value()),
                frame.formats().money(line.amount().fen()),
                line.answer());
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(Actor.Staff officer, @PathVariable UUID id) {
        var batch = find(officer, id);
        var block = offices.find(batch.office()).map(Office::block).orElse("office");
        var name = ContentDisposition.attachment()
                .filename(BatchFile.name(block, batch.day()))
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(batches.export(officer, batch).content());
    }

    @PostMapping("/{id}/answer")
    String answer(
            Actor.Staff officer,
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam(name = "returned", required = false) @Nullable Set<Integer> returned) {
        var batch = find(officer, id);
        var ticked = returned == null ? Set.<Integer>of() : new TreeSet<>(returned);
        requests.once(
                officer,
                key,
                "payments.answer",
                id + "|" + ticked,
                () -> String.valueOf(answers.enter(officer, batch, ticked, today.day())));
        return "redirect:" + PATH + "/" + id;
    }

    private Batch find(Actor.Staff officer, UUID id) {
        return batches.find(officer, id).orElseThrow(NoSuchBatch::new);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String key() {
        return "payments.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.decides();
    }
}
