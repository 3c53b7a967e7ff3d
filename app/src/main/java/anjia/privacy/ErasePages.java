package anjia.privacy;

import anjia.access.Actor;
import anjia.access.FreshCodes;
import anjia.access.Held.Fate;
import anjia.access.Requests;
import anjia.access.Sessions;
import anjia.places.Office;
import anjia.privacy.Erasures.Asked;
import anjia.privacy.Erasures.Done;
import anjia.privacy.Holdings.Holding;
import anjia.web.Choice;
import anjia.web.Fact;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** She has her data erased (删除我的个人信息): first what may go, what is decided by an officer and what must stay; then one question. */
@Controller
@RequestMapping(ErasePages.PATH)
class ErasePages {

    static final String PATH = "/my/data/erase";
    static final String ERASED = "/erased";

    private static final int LONGEST = 500;
    private static final String NO_OFFICE = "no-office";

    /**
     * @param atOnce what goes at once; {@code byOffice} what an officer decides about; {@code kept} what must stay, until when and why
     * @param phone where the code goes; empty when we know no phone
     */
    record ErasePage(
            List<Fact> atOnce,
            List<Fact> byOffice,
            List<Fact> kept,
            boolean underWay,
            List<Choice> choices,
            String phone,
            List<FieldError> errors) {
        @Nullable
        String error() {
            return errors.isEmpty() ? null : errors.getFirst().message();
        }
    }

    record AskPage(String office, String due, String words, List<FieldError> errors, String key) {
        @Nullable
        String error() {
            return errors.isEmpty() ? null : errors.getFirst().message();
        }
    }

    private final Erasures erasures;
    private final Holdings holdings;
    private final KindWords words;
    private final FreshCodes codes;
    private final Sessions sessions;
    private final Requests requests;
    private final Today today;

    ErasePages(
            Erasures erasures,
            Holdings holdings,
            KindWords words,
            FreshCodes codes,
            Sessions sessions,
            Requests requests,
            Today today) {
        this.erasures = erasures;
        this.holdings = holdings;
        this.words = words;
        this.codes = codes;
        this.sessions = sessions;
        this.requests = requests;
        this.today = today;
    }

    @GetMapping
    String show(Actor.Person person, Frame frame, Model model) {
        return page(person, List.of(), frame, model);
    }

    private String page(Actor.Person person, List<FieldError> errors, Frame frame, Model model) {
        var held = holdings.of(person.id());
        model.addAttribute(
                "page",
                new ErasePage(
                        of(held, Fate.AT_ONCE, frame),
                        of(held, Fate.BY_OFFICE, frame),
                        kept(person, held, frame),
                        erasures.isUnderWay(person.id()),
                        choices(person, held, frame),
                        codes.phoneShown(person),
                        errors));
        return "privacy/erase";
    }

    private List<Fact> of(List<Holding> held, Fate fate, Frame frame) {
        return held.stream()
                .filter(one -> one.of(fate) > 0)
                .map(one -> new Fact(words.name(one.kind(), frame), frame.text("privacy.pieces", one.of(fate))))
                .toList();
    }

    private List<Fact> kept(Actor.Person person, List<Holding> held, Frame frame) {
        return held.stream()
                .filter(one -> one.of(Fate.KEPT) > 0)
                .map(one -> {
                    var until = holdings.keptUntil(person.id(), one.kind());
                    var when = until == null
                            ? frame.text("privacy.erase.keptOpen", words.period(one.kind(), frame))
                            : frame.text(
                                    "privacy.erase.keptUntil", frame.formats().day(until));
                    return new Fact(
                            words.name(one.kind(), frame),
                            when
                                    + frame.text("privacy.sentenceGap")
                                    + frame.text(
                                            "privacy.erase.ground", one.kind().ground())
                                    + frame.text("privacy.sentenceGap")
                                    + frame.text("privacy.confirm"));
                })
                .toList();
    }

    private List<Choice> choices(Actor.Person person, List<Holding> held, Frame frame) {
        var choices = new ArrayList<String>(List.of("AT_ONCE"));
        if (erasures.mayGoAlone(person.id())) choices.add("WHOLE");
        else choices.add("REQUEST");
        return choices.stream()
                .map(one -> new Choice(
                        one, frame.text("privacy.erase.choice." + one), frame.text("privacy.erase.hint." + one)))
                .toList();
    }

    @PostMapping
    String choose(Actor.Person person, @RequestParam(defaultValue = "") String choice, Frame frame, Model model) {
        return switch (choice) {
            case "AT_ONCE" -> toCode(person, ConfirmPages.Act.AT_ONCE, frame, model);
            case "WHOLE" -> toCode(person, ConfirmPages.Act.WHOLE, frame, model);
            case "REQUEST" -> "redirect:" + PATH + "/request";
            default ->
                page(person, List.of(new FieldError("choice", frame.text("privacy.erase.chooseOne"))), frame, model);
        };
    }

    private String toCode(Actor.Person person, ConfirmPages.Act act, Frame frame, Model model) {
        return ConfirmPages.send(codes, person, act, frame)
                .orElseGet(() ->
                        page(person, List.of(new FieldError("choice", frame.text("privacy.noPhone"))), frame, model));
    }

    /** After the right code: drafts and the like, and every other log-in. */
    String atOnce(Actor.Person person, HttpServletRequest request) {
        sessions.endOthers(person, request.getSession().getId());
        erasures.eraseAtOnce(person);
        return "redirect:" + MyDataPages.PATH + "?erased";
    }

    /** After the right code: everything; then nobody is logged in any more. */
    String whole(Actor.Person person, HttpServletRequest request) {
        if (erasures.eraseWhole(person) == Done.NOT_ALONE) return "redirect:" + PATH;
        request.getSession().invalidate();
        return "redirect:" + ERASED;
    }

    @GetMapping("/request")
    String ask(Actor.Person person, Frame frame, Model model) {
        return askPage(person, "", List.of(), frame, model);
    }

    private String askPage(Actor.Person person, String typed, List<FieldError> errors, Frame frame, Model model) {
        var due = erasures.dueOf(today.day());
        var on = frame.formats().dayToRemember(due.on());
        model.addAttribute(
                "page",
                new AskPage(
                        erasures.office(person, person.id()).map(Office::name).orElse(""),
                        frame.text(
                                due.provisional() ? "privacy.ask.limitAbout" : "privacy.ask.limit",
                                Erasures.WORKING_DAYS,
                                on),
                        typed,
                        errors,
                        UUID.randomUUID().toString()));
        return "privacy/ask";
    }

    @PostMapping("/request")
    String request(
            Actor.Person person,
            @RequestParam(name = "words", defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String key,
            Frame frame,
            Model model) {
        var hers = typed.strip();
        if (hers.length() > LONGEST)
            return askPage(
                    person,
                    hers,
                    List.of(new FieldError("words", frame.text("privacy.ask.tooLong", LONGEST))),
                    frame,
                    model);
        var answer = requests.once(
                person,
                key,
                "privacy.askErasure",
                hers,
                () -> word(erasures.ask(person, person.id(), hers, today.day())));
        return answer.equals(NO_OFFICE)
                ? askPage(
                        person,
                        hers,
                        List.of(new FieldError("words", frame.text("privacy.ask.noOffice"))),
                        frame,
                        model)
                : "redirect:" + PATH + "/requests/" + answer;
    }

    private static String word(Asked asked) {
        return switch (asked) {
            case Asked.Open(var id) -> id.toString();
            case Asked.NoOffice() -> NO_OFFICE;
        };
    }
}
