package anjia.mandates;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.registry.IdentityNumber;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Formats;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** At the window, for whoever has no phone (窗口代办授权): a paper is printed, both sign it, the clerk enters it. */
@Controller
@RequestMapping("/desk/persons/{id}/helpers")
class DeskHelperPages {

    record DeskPage(
            String person,
            String name,
            List<MandateViews.Card> open,
            List<MandateViews.Card> over,
            List<MandateViews.Line> acts,
            WishForm form,
            String number,
            List<Choice> relations,
            List<Choice> lengths,
            List<FieldError> errors,
            String key) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    /** The paper that both sign. */
    record SheetPage(
            String name,
            String number,
            String helper,
            String relation,
            List<String> errands,
            String until,
            String office,
            String day) {}

    private final Mandates mandates;
    private final MandateViews views;
    private final Persons persons;
    private final Requests requests;
    private final Clock clock;

    DeskHelperPages(Mandates mandates, MandateViews views, Persons persons, Requests requests, Clock clock) {
        this.mandates = mandates;
        this.views = views;
        this.persons = persons;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor.Staff clerk, @PathVariable UUID id, Frame frame, Model model) {
        return show(clerk, id, WishForm.empty(), "", List.of(), frame, model);
    }

    /** The paper is printed first; then, signed, it is entered. @param act "sheet" or "enter" */
    @PostMapping
    String enter(
            Actor.Staff clerk,
            @PathVariable UUID id,
            WishForm form,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String signed,
            @RequestParam(defaultValue = "enter") String act,
            @RequestParam(defaultValue = "") String key,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var person = person(clerk, id);
        var printing = act.equals("sheet");
        var typed = IdentityNumber.normalised(number);
        var faults = new ArrayList<>(form.faults(frame));
        if (!printing && !typed.matches("[0-9]{17}[0-9X]"))
            faults.add(new FieldError("number", frame.text("mandates.fault.number")));
        if (!printing && signed.isEmpty()) faults.add(new FieldError("signed", frame.text("mandates.fault.signed")));
        if (faults.isEmpty() && printing) return sheet(clerk, person, form, frame, model);
        if (faults.isEmpty()) {
            var fault = entered(clerk, person.id(), form, typed, key);
            if (fault.isEmpty()) return "redirect:/desk/persons/" + id + "/helpers";
            faults.add(new FieldError(
                    "number", frame.text("mandates.fault." + fault, Mandates.MOST_HELPERS, Mandates.MOST_HELPED)));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(clerk, id, form, number, faults, frame, model);
    }

    /** @return empty, or the key of what was wrong */
    private String entered(Actor.Staff clerk, PersonId person, WishForm form, String number, String key) {
        var wish = form.wish(LocalDate.now(clock));
        return requests.once(
                clerk,
                key,
                "mandates.enter",
                person.value() + "|" + number + "|" + form.canonical(),
                () -> switch (mandates.enter(clerk, person, number, wish)) {
                    case Mandates.Outcome.Done _ -> "";
                    case Mandates.Outcome.Herself _ -> "herself";
                    case Mandates.Outcome.TooMany _ -> "tooManyHere";
                    case Mandates.Outcome.Unknown _, Mandates.Outcome.NotForYou _ -> "unknown";
                });
    }

    @PostMapping("/{mandate}/end")
    String end(
            Actor.Staff clerk,
            @PathVariable UUID id,
            @PathVariable UUID mandate,
            @RequestParam(defaultValue = "") String key) {
        var person = person(clerk, id);
        if (mandates.of(clerk, person.id()).stream().noneMatch(one -> one.id().equals(mandate)))
            throw new NoSuchMandate(mandate);
        requests.once(clerk, key, "mandates.end", mandate.toString(), () -> {
            mandates.end(clerk, mandate);
            return mandate.toString();
        });
        return "redirect:/desk/persons/" + id + "/helpers";
    }

    private Person person(Actor.Staff clerk, UUID id) {
        return persons.view(clerk, new PersonId(id)).orElseThrow(() -> new NoSuchMandate(id));
    }

    private String sheet(Actor.Staff clerk, Person person, WishForm form, Frame frame, Model model) {
        var today = LocalDate.now(clock);
        var wish = form.wish(today);
        var errands = WishForm.errands().stream()
                .filter(form::has)
                .map(one -> frame.text("mandates.errand." + one + ".name"));
        model.addAttribute(
                "page",
                new SheetPage(
                        frame.name(person.name()),
                        Formats.identityNumber(person.number().value()),
                        frame.name(wish.helperName()),
                        frame.text("mandates.relation." + wish.relation()),
                        Stream.concat(Stream.of(frame.text("mandates.errand.LOOK.name")), errands)
                                .toList(),
                        frame.formats().day(wish.until()),
                        clerk.officeName(),
                        frame.formats().day(today)));
        return "mandates/sheet";
    }

    private String show(
            Actor.Staff clerk,
            UUID id,
            WishForm form,
            String number,
            List<FieldError> faults,
            Frame frame,
            Model model) {
        var person = person(clerk, id);
        var all = mandates.of(clerk, person.id());
        var cards = all.stream().map(one -> views.ofHelper(one, frame)).toList();
        model.addAttribute(
                "page",
                new DeskPage(
                        id.toString(),
                        frame.name(person.name()),
                        cards.stream().filter(MandateViews.Card::open).toList(),
                        cards.stream().filter(one -> !one.open()).toList(),
                        views.acts(all, person.id(), null, frame),
                        form,
                        number,
                        WishForm.relations(frame),
                        WishForm.lengths(LocalDate.now(clock), frame),
                        faults,
                        UUID.randomUUID().toString()));
        return "mandates/desk";
    }
}
