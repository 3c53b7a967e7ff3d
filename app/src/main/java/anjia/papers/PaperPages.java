package anjia.papers;

import anjia.access.Actor;
import anjia.access.RateLimit;
import anjia.access.Requests;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Papers on her phone and at the window (我的材料、窗口材料): looked at, added, vouched for, taken away. A form works without script. */
@Controller
@RequestMapping({"/my/papers", "/desk/persons/{id}/papers"})
class PaperPages {

    private static final int FILES_A_MINUTE = 20;

    private final PaperFolder folder;
    private final PaperForms forms;
    private final PaperViews views;
    private final Preparing preparing;
    private final Requests requests;
    private final RateLimit limit;
    private final TransactionTemplate transaction;
    private final Today today;

    PaperPages(
            PaperFolder folder,
            PaperForms forms,
            PaperViews views,
            Preparing preparing,
            Requests requests,
            RateLimit limit,
            TransactionTemplate transaction,
            Today today) {
        this.folder = folder;
        this.forms = forms;
        this.views = views;
        this.preparing = preparing;
        this.requests = requests;
        this.limit = limit;
        this.transaction = transaction;
        this.today = today;
    }

    @GetMapping
    String list(Actor actor, @PathVariable(required = false) @Nullable UUID id, Frame frame, Model model) {
        model.addAttribute("page", views.list(PaperPlace.of(actor, id), frame));
        return "papers/list";
    }

    @GetMapping("/new")
    String form(
            Actor actor,
            @PathVariable(required = false) @Nullable UUID id,
            @RequestParam Map<String, String> query,
            Frame frame,
            Model model) {
        model.addAttribute("page", views.add(PaperPlace.of(actor, id), query, List.of(), frame));
        return "papers/add";
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable(required = false) @Nullable UUID id,
            @RequestParam Map<String, String> form,
            @RequestParam(name = PaperForms.FILE, required = false) @Nullable List<MultipartFile> files,
            Frame frame,
            Model model) {
        var place = PaperPlace.of(actor, id);
        var mistakes = new ArrayList<>(forms.mistakes(form, today.day(), frame));
        var file = chosen(files);
        if (file == null) mistakes.add(new FieldError(PaperForms.FILE, frame.text("papers.add.chooseFile")));
        if (file == null || !mistakes.isEmpty()) return again(place, form, mistakes, frame, model);
        try {
            var paper = kept(place, form, bytes(file));
            var to = place.back(form.getOrDefault("to", ""));
            return "redirect:" + (to.isEmpty() ? place.of(paper) : to);
        } catch (NotTaken notTaken) {
            return again(place, form, List.of(PaperForms.notTaken(notTaken, frame)), frame, model);
        }
    }

    /** A key that came before brings the paper of before back. */
    private UUID kept(PaperPlace place, Map<String, String> form, byte[] file) {
        limit.check("papers.add", place.actor().key(), FILES_A_MINUTE);
        var said = PaperForms.read(form);
        var prepared = preparing.prepare(file);
        var body = "%s|%s|%s|%d"
                .formatted(place.person().value(), said, form.containsKey(PaperForms.ORIGINAL), file.length);
        return UUID.fromString(requests.once(place.actor(), form.getOrDefault("key", ""), "papers.add", body, () -> {
            var paper = folder.keep(place.actor(), place.person(), said, prepared);
            if (place.actor() instanceof Actor.Staff staff && PaperForms.saysOriginal(staff, form))
                folder.seen(staff, paper);
            return paper.toString();
        }));
    }

    @GetMapping("/{paper}")
    String one(
            Actor actor,
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable UUID paper,
            Frame frame,
            Model model) {
        model.addAttribute("page", views.one(PaperPlace.of(actor, id), paper, frame));
        return "papers/one";
    }

    /** A further picture: the back, the next sheet. */
    @PostMapping("/{paper}/pages")
    String addPage(
            Actor actor,
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable UUID paper,
            @RequestParam Map<String, String> form,
            @RequestParam(name = PaperForms.FILE, required = false) @Nullable List<MultipartFile> files,
            Frame frame,
            Model model) {
        var place = PaperPlace.of(actor, id);
        var onto = new HashMap<>(form);
        onto.put("onto", paper.toString());
        var file = chosen(files);
        if (file == null)
            return again(
                    place,
                    onto,
                    List.of(new FieldError(PaperForms.FILE, frame.text("papers.add.chooseFile"))),
                    frame,
                    model);
        try {
            limit.check("papers.add", actor.key(), FILES_A_MINUTE);
            folder.find(actor, paper);
            var prepared = preparing.prepare(bytes(file));
            transaction.executeWithoutResult(_ -> folder.keepPage(actor, paper, prepared));
            var to = place.back(form.getOrDefault("to", ""));
            return "redirect:" + (to.isEmpty() ? place.of(paper) : to);
        } catch (NotTaken notTaken) {
            return again(place, onto, List.of(PaperForms.notTaken(notTaken, frame)), frame, model);
        }
    }

    private String again(
            PaperPlace place, Map<String, String> form, List<FieldError> errors, Frame frame, Model model) {
        model.addAttribute("page", views.add(place, form, errors, frame));
        return "papers/add";
    }

    /** One of the two fields, camera or file; the other comes empty. */
    private static @Nullable MultipartFile chosen(@Nullable List<MultipartFile> files) {
        if (files == null) return null;
        return files.stream()
                .filter(file -> !file.isEmpty()
                        || !String.valueOf(file.getOriginalFilename()).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
