package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Answers;
import anjia.catalogue.Catalogue;
import anjia.catalogue.SealedAnswers;
import anjia.engine.Item;
import anjia.engine.Paper;
import anjia.engine.Words;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** She signs in the place of a paper (告知承诺): what she declares, by when it is checked, and what follows when it is untrue. */
@Controller
@RequestMapping("/my/apply/{subject}/{name}/declare")
class DeclarePages {

    private final Catalogue catalogue;
    private final Applying applying;
    private final Drafts drafts;
    private final Promises promises;
    private final SealedAnswers sealed;
    private final Bundles bundles;
    private final Today today;

    DeclarePages(
            Catalogue catalogue,
            Applying applying,
            Drafts drafts,
            Promises promises,
            SealedAnswers sealed,
            Bundles bundles,
            Today today) {
        this.catalogue = catalogue;
        this.applying = applying;
        this.drafts = drafts;
        this.promises = promises;
        this.sealed = sealed;
        this.bundles = bundles;
        this.today = today;
    }

    /** @param checked by when, in words */
    record DeclarePage(
            Way way, String kind, String name, Words.DeclarationWords words, String checked, List<FieldError> errors) {}

    /** The paper in whose place she signs, and the item that lets her. */
    private record Declarable(Item item, Paper paper) {}

    @GetMapping
    String ask(
            Actor.Person worker,
            @PathVariable String subject,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String a,
            @RequestParam(defaultValue = "") String insist,
            Frame frame,
            Model model) {
        var way = new Way(subject + "/" + name, a, !insist.isEmpty());
        return page(worker, way, kind, List.of(), frame, model);
    }

    @PostMapping
    String sign(
            Actor.Person worker,
            @PathVariable String subject,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = SealedAnswers.PARAMETER, defaultValue = "") String a,
            @RequestParam(defaultValue = "") String insist,
            @RequestParam(defaultValue = "") String sign,
            Frame frame,
            Model model) {
        var way = new Way(subject + "/" + name, a, !insist.isEmpty());
        if (sign.isEmpty()) {
            var mistake = new FieldError("sign", frame.text("cases.declare.notSigned"));
            return page(worker, way, kind, List.of(mistake), frame, model);
        }
        declarable(worker, way, kind);
        var signed = new Application(sealed.open(way.a())).with(Answers.NONE.with(Application.DECLARED + kind, "yes"));
        drafts.save(worker.id(), applying.matter(way.item(), signed), signed);
        return "redirect:" + new Way(way.item(), "", way.insists()).with(sealed.seal(signed.typed()));
    }

    private String page(Actor.Person worker, Way way, String kind, List<FieldError> errors, Frame frame, Model model) {
        var declarable = declarable(worker, way, kind);
        var item = declarable.item();
        var due = promises.due(today.day(), declarable.paper().checked());
        model.addAttribute(
                "page",
                new DeclarePage(
                        way,
                        kind,
                        frame.text("papers.kind." + kind),
                        item.words(frame.language().tag()).declaration(kind),
                        frame.text("cases.declare.checked", frame.formats().dayOfYear(due.on())),
                        errors));
        return "cases/declare";
    }

    /** @throws NoSuchCase for a paper in whose place nothing can be declared, or not by her any more */
    private Declarable declarable(Actor.Person worker, Way way, String kind) {
        return bundles.chosen(way, new Application(sealed.open(way.a()))).stream()
                .flatMap(matter -> catalogue.find(matter.item()).stream())
                .flatMap(item -> item.papers().stream()
                        .filter(paper -> paper.kind().equals(kind) && paper.mayBeDeclared())
                        .map(paper -> new Declarable(item, paper)))
                .filter(_ -> !promises.wasUntrue(worker.id(), kind))
                .findFirst()
                .orElseThrow(NoSuchCase::new);
    }
}
