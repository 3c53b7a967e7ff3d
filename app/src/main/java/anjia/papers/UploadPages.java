package anjia.papers;

import anjia.access.Actor;
import anjia.access.RateLimit;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the script of the form talks to (断点续传接口): begin or go on, the next part, done. Its answers are small and may get lost. */
@RestController
@RequestMapping({"/my/papers/uploads", "/desk/persons/{id}/papers/uploads"})
class UploadPages {

    private static final int BEGUN_A_MINUTE = 20;
    private static final int PARTS_A_MINUTE = 400;
    private static final int LONGEST_MARK = 60;

    private final Uploads uploads;
    private final PaperFolder folder;
    private final PaperForms forms;
    private final RateLimit limit;
    private final Today today;

    UploadPages(Uploads uploads, PaperFolder folder, PaperForms forms, RateLimit limit, Today today) {
        this.uploads = uploads;
        this.folder = folder;
        this.forms = forms;
        this.limit = limit;
        this.today = today;
    }

    /** Ids, how much is here, where to go when it is done, or what is wrong; only one of the last two. */
    record Answer(
            @Nullable UUID id,
            long received,
            @Nullable String to,
            @Nullable String wrong) {
        static Answer of(Uploads.State state) {
            return new Answer(state.id(), state.received(), null, null);
        }
    }

    /** What is typed is looked at before the first byte travels. */
    @PostMapping
    ResponseEntity<Answer> start(
            Actor actor,
            @PathVariable(required = false) @Nullable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame) {
        var place = PaperPlace.of(actor, id);
        folder.requireAdd(actor, place.person());
        limit.check("papers.add", actor.key(), BEGUN_A_MINUTE);
        var onto = PaperForms.onto(form);
        var said = new HashMap<>(form);
        if (onto != null) said.put(PaperForms.KIND, folder.find(actor, onto).kind());
        var mistakes = forms.mistakes(said, today.day(), frame);
        if (!mistakes.isEmpty()) return wrong(mistakes);
        var mark = form.getOrDefault("mark", "");
        var bytes = form.getOrDefault("bytes", "");
        if (!bytes.matches("\\d{1,12}") || mark.isEmpty() || mark.length() > LONGEST_MARK)
            return wrong(frame.text("papers.add.chooseFile"));
        try {
            return ResponseEntity.ok(Answer.of(uploads.start(
                    actor,
                    place.person(),
                    new Uploads.Coming(said.getOrDefault(PaperForms.KIND, ""), onto, mark, Long.parseLong(bytes)))));
        } catch (NotTaken notTaken) {
            return wrong(PaperForms.notTaken(notTaken, frame).message());
        }
    }

    @PostMapping("/{upload}")
    ResponseEntity<Answer> part(
            Actor actor,
            @PathVariable UUID upload,
            @RequestParam(defaultValue = "-1") long at,
            HttpServletRequest request)
            throws IOException {
        limit.check("papers.part", actor.key(), PARTS_A_MINUTE);
        var part = request.getInputStream().readNBytes(Uploads.LARGEST_PART + 1);
        return ResponseEntity.ok(Answer.of(uploads.append(actor, upload, at, part)));
    }

    @PostMapping("/{upload}/done")
    ResponseEntity<Answer> done(
            Actor actor,
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable UUID upload,
            @RequestParam Map<String, String> form,
            Frame frame) {
        var place = PaperPlace.of(actor, id);
        limit.check("papers.done", actor.key(), BEGUN_A_MINUTE);
        var said = new HashMap<>(form);
        said.put(PaperForms.KIND, uploads.kindOf(actor, upload));
        var mistakes = forms.mistakes(said, today.day(), frame);
        if (!mistakes.isEmpty()) return wrong(mistakes);
        try {
            return switch (uploads.finish(actor, upload, PaperForms.read(said))) {
                case Uploads.Finished.NotYet(var received) ->
                    ResponseEntity.ok(new Answer(upload, received, null, null));
                case Uploads.Finished.Done(var paper) -> ResponseEntity.ok(done(place, paper, form));
            };
        } catch (NotTaken notTaken) {
            return wrong(PaperForms.notTaken(notTaken, frame).message());
        }
    }

    private Answer done(PaperPlace place, UUID paper, Map<String, String> form) {
        if (place.actor() instanceof Actor.Staff staff && PaperForms.saysOriginal(staff, form))
            folder.seen(staff, paper);
        var to = place.back(form.getOrDefault("to", ""));
        return new Answer(null, 0, to.isEmpty() ? place.of(paper) : to, null);
    }

    private static ResponseEntity<Answer> wrong(List<FieldError> mistakes) {
        return wrong(mistakes.stream().map(FieldError::message).collect(Collectors.joining(" ")));
    }

    private static ResponseEntity<Answer> wrong(String message) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new Answer(null, 0, null, message));
    }
}
