package anjia.cases;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.access.Errand;
import anjia.access.Requests;
import anjia.access.Within;
import anjia.catalogue.Catalogue;
import anjia.catalogue.Matter;
import anjia.catalogue.SealedAnswers;
import anjia.engine.EffectSpec;
import anjia.letters.Letters;
import anjia.payments.Instalment;
import anjia.payments.Money;
import anjia.payments.PaymentOrders;
import anjia.payments.Recoveries;
import anjia.web.Chip;
import anjia.web.ClockBar;
import anjia.web.Frame;
import anjia.web.Step;
import anjia.web.WaitingMatters;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A worker's own files (我的事): where each stands, what is waited for, and the way back. */
@Controller
class MyCasePages implements WaitingMatters {

    private final CaseFiles files;
    private final CaseAccess access;
    private final CaseStanding standing;
    private final CaseSteps steps;
    private final Supplements supplements;
    private final Decisions decisions;
    private final Letters letters;
    private final Withdrawing withdrawing;
    private final PaymentOrders orders;
    private final Recoveries recoveries;
    private final Catalogue catalogue;
    private final Requests requests;
    private final Drafts drafts;
    private final SealedAnswers sealed;
    private final Appeals appeals;
    private final PaperLines papers;
    private final HerEmployers employers;
    private final ObjectProvider<WaitingMatters> matters;
    private final Today today;

    MyCasePages(
            CaseFiles files,
            CaseAccess access,
            CaseStanding standing,
            CaseSteps steps,
            Supplements supplements,
            Decisions decisions,
            Letters letters,
            Withdrawing withdrawing,
            PaymentOrders orders,
            Recoveries recoveries,
            Catalogue catalogue,
            Requests requests,
            Drafts drafts,
            SealedAnswers sealed,
            Appeals appeals,
            PaperLines papers,
            HerEmployers employers,
            ObjectProvider<WaitingMatters> matters,
            Today today) {
        this.files = files;
        this.access = access;
        this.standing = standing;
        this.steps = steps;
        this.supplements = supplements;
        this.decisions = decisions;
        this.letters = letters;
        this.withdrawing = withdrawing;
        this.orders = orders;
        this.recoveries = recoveries;
        this.catalogue = catalogue;
        this.requests = requests;
        this.drafts = drafts;
        this.sealed = sealed;
        this.appeals = appeals;
        this.papers = papers;
        this.employers = employers;
        this.matters = matters;
        this.today = today;
    }

    /** A file in her list; the chip only while it is open. */
    record Line(
            String number,
            String name,
            CaseState state,
            @Nullable Chip chip,
            String line) {}

    /** What she began and has not handed in, with how many others at once; {@code until} is the last day it is kept. */
    record DraftLine(String matter, String name, int others, String until, String goOn) {}

    /** @param elsewhere what other pages ask her */
    record ListPage(
            List<WaitingMatters.Elsewhere> elsewhere, List<Line> open, List<DraftLine> drafts, List<Line> closed) {}

    /**
     * @param said what happened just now: "new", "open", "withdrawn", "supplied", or empty
     * @param asked what she is asked for; null when nothing
     * @param together where everything stands that was handed in with it; empty when it was alone
     */
    record FilePage(
            String number,
            String name,
            CaseState state,
            String said,
            String dueWords,
            LocalDate dueOn,
            @Nullable ClockBar bar,
            List<Step> steps,
            Supplements.@Nullable Asked asked,
            @Nullable UUID letter,
            List<Instalment> instalments,
            List<Recoveries.Part> backParts,
            Money tooMuch,
            PaperLines.Hers papers,
            HerEmployers.@Nullable View employer,
            String together,
            boolean mayWithdraw,
            boolean mayCorrect,
            boolean mayAppeal,
            boolean seeksWork,
            Appeals.@Nullable Appeal appeal,
            String key) {}

    @GetMapping("/my")
    String home() {
        return "redirect:/my/cases";
    }

    @GetMapping("/my/cases")
    String list(Actor.ForPerson worker, HttpServletRequest request, Frame frame, Model model) {
        var all = files.of(worker.person());
        var kept = worker.may(Errand.APPLY)
                ? drafts.of(worker.person()).stream()
                        .flatMap(draft -> line(draft, frame).stream())
                        .toList()
                : List.<DraftLine>of();
        var elsewhere = matters.stream()
                .flatMap(one -> one.elsewhere(request, frame).stream())
                .toList();
        model.addAttribute("page", new ListPage(elsewhere, lines(all, true, frame), kept, lines(all, false, frame)));
        return "cases/mine";
    }

    /** A draft of an item that the law no longer has is passed over. */
    private Optional<DraftLine> line(Drafts.Draft draft, Frame frame) {
        return catalogue
                .find(draft.matter().item())
                .map(item -> new DraftLine(
                        draft.matter().toString(),
                        item.words(frame.language().tag()).name(),
                        draft.application().together().size(),
                        frame.formats().dayOfYear(draft.until()),
                        "/my/apply/%s?%s=%s"
                                .formatted(
                                        item.code(),
                                        SealedAnswers.PARAMETER,
                                        sealed.seal(draft.application().typed()))));
    }

    @PostMapping("/my/drafts/remove")
    String remove(@Within(Errand.APPLY) Actor.ForPerson worker, @RequestParam String matter) {
        drafts.remove(worker.person(), Matter.parse(matter));
        return "redirect:/my/cases";
    }

    private List<Line> lines(List<CaseFile> all, boolean open, Frame frame) {
        return all.stream()
                .filter(file -> file.isOpen() == open)
                .map(file -> new Line(
                        file.number().value(),
                        name(file, frame),
                        file.state(),
                        open ? standing.chipForHer(file, today.day(), frame) : null,
                        CaseStanding.line(file, frame)))
                .toList();
    }

    @GetMapping("/my/cases/{number}")
    String file(
            Actor.ForPerson worker, @PathVariable String number, HttpServletRequest request, Frame frame, Model model) {
        var file = access.open(worker, read(number));
        model.addAttribute("page", page(worker, file, said(request), frame));
        return "cases/status";
    }

    private static String said(HttpServletRequest request) {
        return List.of("new", "open", "withdrawn", "supplied").stream()
                .filter(word -> request.getParameter(word) != null)
                .findFirst()
                .orElse("");
    }

    private FilePage page(Actor.ForPerson worker, CaseFile file, String said, Frame frame) {
        return new FilePage(
                file.number().value(),
                name(file, frame),
                file.state(),
                said,
                frame.text(dueWords(file)),
                file.dueOn(),
                file.isOpen() && file.state() != CaseState.FOLLOWING ? standing.bar(file, today.day(), frame) : null,
                steps.of(worker, file, paysMonthly(file), frame),
                supplements.open(file.id()).orElse(null),
                decisions
                        .find(file.id())
                        .flatMap(decided -> Optional.ofNullable(decided.letter()))
                        .map(letters::newest)
                        .orElse(null),
                orders.instalments(worker, worker.person(), file.number().value()),
                recoveries.of(worker, worker.person(), file.number().value()),
                recoveries.notAgreed(worker, worker.person(), file.number().value()),
                papers.hers(worker, file, frame),
                employers.of(file, frame).orElse(null),
                files.ofHandIn(file.handIn()).size() > 1 ? HandedInPages.address(file.handIn()) : "",
                worker.may(Errand.APPLY) && file.state().mayBecome(CaseState.WITHDRAWN),
                worker.may(Errand.APPLY) && CorrectPages.mayCorrect(file),
                worker.may(Errand.APPLY) && appeals.mayRaise(file),
                SeekingWork.goesOn(worker, file),
                appeals.latest(file).orElse(null),
                UUID.randomUUID().toString());
    }

    private static String dueWords(CaseFile file) {
        if (file.state() == CaseState.WAITING) return "cases.status.stopped";
        return file.dueProvisional() ? "cases.status.about" : "cases.status.by";
    }

    private boolean paysMonthly(CaseFile file) {
        return catalogue.law(file.lawHash()).item(file.item()).effects().stream()
                .anyMatch(EffectSpec.OrderPayments.class::isInstance);
    }

    /** Asks once more: what is taken back has to be handed in again. */
    @GetMapping("/my/cases/{number}/withdraw")
    String ask(@Within(Errand.APPLY) Actor.ForPerson worker, @PathVariable String number, Frame frame, Model model) {
        var file = access.open(worker, read(number));
        if (!file.isOpen()) return "redirect:/my/cases/" + file.number();
        model.addAttribute("page", page(worker, file, "", frame));
        return "cases/withdraw";
    }

    @PostMapping("/my/cases/{number}/withdraw")
    String withdraw(
            @Within(Errand.APPLY) Actor.ForPerson worker, @PathVariable String number, @RequestParam String key) {
        var which = read(number);
        requests.once(worker, key, "cases.withdraw", which.value(), () -> {
            withdrawing.withdraw(worker, which, today.day());
            return which.value();
        });
        return "redirect:/my/cases/" + which + "?withdrawn";
    }

    @Override
    public int of(HttpServletRequest request) {
        if (!(Actors.in(request) instanceof Actor.ForPerson worker)) return 0;
        return (int) files.of(worker.person()).stream()
                .filter(file -> file.state() == CaseState.WAITING)
                .count();
    }

    private String name(CaseFile file, Frame frame) {
        return catalogue
                .law(file.lawHash())
                .item(file.item())
                .words(frame.language().tag())
                .name();
    }

    static CaseNumber read(String number) {
        return CaseNumber.parse(number).orElseThrow(NoSuchCase::new);
    }
}
