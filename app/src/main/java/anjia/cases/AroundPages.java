package anjia.cases;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.places.OfficeId;
import anjia.web.DateParts;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What officers and heads do around a file of their office: the second look, answers to appeals and missed days, questions to other offices
 * (旁支办理).
 */
@Controller
@RequestMapping("/office/cases/{number}")
class AroundPages {

    private final OfficePages pages;
    private final CaseAccess access;
    private final SecondLook secondLook;
    private final Appeals appeals;
    private final Escalations escalations;
    private final Referrals referrals;
    private final Requests requests;
    private final Today today;

    AroundPages(
            OfficePages pages,
            CaseAccess access,
            SecondLook secondLook,
            Appeals appeals,
            Escalations escalations,
            Referrals referrals,
            Requests requests,
            Today today) {
        this.pages = pages;
        this.access = access;
        this.secondLook = secondLook;
        this.appeals = appeals;
        this.escalations = escalations;
        this.referrals = referrals;
        this.requests = requests;
        this.today = today;
    }

    @PostMapping("/second")
    String second(
            Actor.Staff second,
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var which = access.toDecide(second, MyCasePages.read(number)).number();
        var agrees = "agree".equals(form.get("second"));
        var words = form.getOrDefault("words", "");
        var outcome = SecondLook.Outcome.valueOf(once(
                second,
                form,
                "cases.secondLook",
                which + "|" + agrees + "|" + words,
                () -> secondLook
                        .look(second, which, OfficePages.version(form), agrees, words, today.day())
                        .name()));
        return switch (outcome) {
            case AGREED, SENT_BACK -> back(which, "?decided");
            case CHANGED -> pages.again(second, which, form, "second", "cases.second.changed", frame, model);
            case OWN -> pages.again(second, which, form, "second", "cases.second.own", frame, model);
            case NEEDS_WORDS -> pages.again(second, which, form, "words", "cases.second.needsWords", frame, model);
        };
    }

    @PostMapping("/appeal")
    String appeal(
            Actor.Staff head,
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var which = access.toDecide(head, MyCasePages.read(number)).number();
        var reason = form.getOrDefault("appealReason", "").strip();
        if (reason.length() < Deciding.SHORTEST_REASON)
            return pages.again(head, which, form, "appealReason", "cases.decide.reasonShort", frame, model);
        var outcome = "REOPENED".equals(form.get("outcome")) ? Appeals.Outcome.REOPENED : Appeals.Outcome.REJECTED;
        var answered = once(
                head,
                form,
                "cases.answerAppeal",
                which + "|" + outcome + "|" + reason,
                () -> String.valueOf(appeals.answer(head, which, outcome, reason, today.day())));
        return answered.equals("false")
                ? pages.again(head, which, form, "outcome", "cases.appeal.superseded", frame, model)
                : back(which, "");
    }

    @PostMapping("/escalation")
    String escalation(
            Actor.Staff head,
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var which = access.toDecide(head, MyCasePages.read(number)).number();
        var measure = form.getOrDefault("measure", "").strip();
        var promised = DateParts.from(form, "promised").toDay();
        if (measure.length() < Deciding.SHORTEST_REASON)
            return pages.again(head, which, form, "measure", "cases.missed.measureShort", frame, model);
        if (promised.isEmpty() || promised.get().isBefore(today.day()))
            return pages.again(head, which, form, "promised", "cases.missed.promisedWrong", frame, model);
        once(head, form, "cases.answerEscalation", which + "|" + measure + "|" + promised.get(), () -> {
            escalations.answer(head, which, measure, promised.get(), today.day());
            return which.value();
        });
        return back(which, "");
    }

    @PostMapping("/referral")
    String refer(
            Actor.Staff officer,
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var which = access.toDecide(officer, MyCasePages.read(number)).number();
        var question = form.getOrDefault("question", "").strip();
        var to = office(form.getOrDefault("to", ""));
        if (to.isEmpty()) return pages.again(officer, which, form, "to", "cases.refer.chooseOffice", frame, model);
        if (question.length() < Deciding.SHORTEST_REASON)
            return pages.again(officer, which, form, "question", "cases.refer.questionShort", frame, model);
        var asked = once(
                officer,
                form,
                "cases.refer",
                which + "|" + to.get() + "|" + question,
                () -> String.valueOf(referrals.ask(officer, which, to.get(), question, today.day())));
        return asked.equals("true")
                ? back(which, "")
                : pages.again(officer, which, form, "to", "cases.refer.askedAlready", frame, model);
    }

    private String once(Actor.Staff staff, Map<String, String> form, String act, String body, Supplier<String> does) {
        return requests.once(staff, form.getOrDefault("key", ""), act, body, does);
    }

    static Optional<OfficeId> office(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(new OfficeId(UUID.fromString(id)))
                : Optional.empty();
    }

    private static String back(CaseNumber number, String query) {
        return "redirect:" + OfficePages.PATH + "/" + number + query;
    }
}
