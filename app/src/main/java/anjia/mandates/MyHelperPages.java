package anjia.mandates;

import anjia.access.Actor;
import anjia.access.RateLimit;
import anjia.access.Requests;
import anjia.registry.PhoneNumber;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A person asks somebody to run errands for her, sees what was done, and ends it (请人帮办). Nobody else does this in her place. */
@Controller
@RequestMapping(MyHelperPages.PATH)
class MyHelperPages {

    static final String PATH = "/my/helpers";

    private static final int INVITATIONS_A_MINUTE = 5;

    /** @param acts what all of them did, newest first */
    record ListPage(List<MandateViews.Card> open, List<MandateViews.Card> over, List<MandateViews.Line> acts) {}

    record NewPage(
            WishForm form,
            String phone,
            List<Choice> relations,
            List<Choice> lengths,
            List<FieldError> errors,
            String key) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    /** @param code grouped for reading aloud; null when nobody is invited any more */
    record OnePage(
            MandateViews.Card card,
            @Nullable String code,
            @Nullable QrCode qr,
            List<MandateViews.Line> acts,
            String key) {}

    private final Mandates mandates;
    private final MandateViews views;
    private final Requests requests;
    private final RateLimit limit;
    private final Clock clock;

    MyHelperPages(Mandates mandates, MandateViews views, Requests requests, RateLimit limit, Clock clock) {
        this.mandates = mandates;
        this.views = views;
        this.requests = requests;
        this.limit = limit;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor.Person person, Frame frame, Model model) {
        var all = mandates.of(person, person.id());
        var cards = all.stream().map(one -> views.ofHelper(one, frame)).toList();
        model.addAttribute(
                "page",
                new ListPage(
                        cards.stream().filter(MandateViews.Card::open).toList(),
                        cards.stream().filter(one -> !one.open()).toList(),
                        views.acts(all, person.id(), null, frame)));
        return "mandates/mine";
    }

    @GetMapping("/new")
    String ask(Actor.Person person, Frame frame, Model model) {
        return form(WishForm.empty(), "", List.of(), frame, model);
    }

    @PostMapping("/new")
    String invite(
            Actor.Person person,
            WishForm form,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String key,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var faults = new ArrayList<>(form.faults(frame));
        var number = PhoneNumber.read(phone);
        if (!phone.isBlank() && number.isEmpty())
            faults.add(new FieldError("phone", frame.text("mandates.fault.phone")));
        if (faults.isEmpty()) {
            limit.check("mandates.invite", person.key(), INVITATIONS_A_MINUTE);
            var to = number.map(PhoneNumber::value).orElse(null);
            var answer = requests.once(
                    person,
                    key,
                    "mandates.invite",
                    form.canonical() + "|" + to,
                    () -> mandates.invite(person, form.wish(LocalDate.now(clock)), to)
                                    instanceof Mandates.Outcome.Done(var id)
                            ? id.toString()
                            : "");
            if (!answer.isEmpty()) return "redirect:" + PATH + "/" + answer;
            faults.add(new FieldError("name", frame.text("mandates.fault.tooMany", Mandates.MOST_HELPERS)));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, phone, faults, frame, model);
    }

    private String form(WishForm form, String phone, List<FieldError> faults, Frame frame, Model model) {
        model.addAttribute(
                "page",
                new NewPage(
                        form,
                        phone,
                        WishForm.relations(frame),
                        WishForm.lengths(LocalDate.now(clock), frame),
                        faults,
                        UUID.randomUUID().toString()));
        return "mandates/name";
    }

    @GetMapping("/{id}")
    String one(Actor.Person person, @PathVariable UUID id, HttpServletRequest request, Frame frame, Model model) {
        var mandate = mandates.ofHers(person, id);
        var code = mandate.code();
        model.addAttribute(
                "page",
                new OnePage(
                        views.ofHelper(mandate, frame),
                        code == null ? null : new InvitationCode(code).grouped(),
                        code == null ? null : QrCode.of(address(code)),
                        views.acts(List.of(mandate), person.id(), null, frame).stream()
                                .filter(line -> !line.who().isEmpty())
                                .toList(),
                        UUID.randomUUID().toString()));
        return "mandates/one";
    }

    /** Where the helper's phone comes to when it reads the square. */
    private static String address(String code) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(HelpPages.PATH + "/accept")
                .queryParam("code", code)
                .toUriString();
    }

    @PostMapping("/{id}/end")
    String end(Actor.Person person, @PathVariable UUID id, @RequestParam(defaultValue = "") String key) {
        mandates.ofHers(person, id);
        requests.once(person, key, "mandates.end", id.toString(), () -> {
            mandates.end(person, id);
            return id.toString();
        });
        return "redirect:" + PATH + "/" + id;
    }
}
