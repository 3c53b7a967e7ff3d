package anjia.organisations;

import anjia.access.Actor;
import anjia.access.RateLimit;
import anjia.access.Requests;
import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** She asks to act for an organisation (申请代表单位办事): code, name, county, what she does there. The letter is looked at by an office. */
@Controller
@RequestMapping(OrganisationPages.PATH + "/register")
class RegisterPages {

    private static final int TRIES_A_MINUTE = 10;

    record AskPage(AskForm form, List<Choice> counties, List<FieldError> errors, String key) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    private final Mandates mandates;
    private final Places places;
    private final Requests requests;
    private final RateLimit limit;
    private final DivisionCode province;

    RegisterPages(
            Mandates mandates,
            Places places,
            Requests requests,
            RateLimit limit,
            @Value("${anjia.province:61}") String province) {
        this.mandates = mandates;
        this.places = places;
        this.requests = requests;
        this.limit = limit;
        this.province = new DivisionCode(province);
    }

    @GetMapping
    String ask(Actor.Person person, Model model) {
        return page(AskForm.EMPTY, List.of(), model);
    }

    @PostMapping
    String asked(
            Actor.Person person,
            AskForm form,
            @RequestParam(defaultValue = "") String key,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        limit.check("organisations.ask", person.key(), TRIES_A_MINUTE);
        var faults = form.faults(counties(), frame);
        if (!faults.isEmpty()) return again(form, faults, response, model);
        var wish = form.wish(counties());
        var answer = Mandates.Asked.valueOf(requests.once(
                person,
                key,
                "organisations.ask",
                wish.toString(),
                () -> mandates.ask(person, wish).name()));
        return switch (answer) {
            case WAITING -> "redirect:" + OrganisationPages.PATH;
            case OTHER_NAME -> again(form, fault("name", "otherName", frame), response, model);
            case NO_OFFICE -> again(form, fault("county", "noOffice", frame), response, model);
            case TOO_MANY -> again(form, fault("code", "tooMany", frame), response, model);
        };
    }

    private static List<FieldError> fault(String field, String word, Frame frame) {
        return List.of(new FieldError(field, frame.text("organisations.fault." + word)));
    }

    private String again(AskForm form, List<FieldError> faults, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, faults, model);
    }

    private String page(AskForm form, List<FieldError> faults, Model model) {
        var names = counties().stream()
                .map(one -> Choice.of(one.code().value(), one.name()))
                .toList();
        model.addAttribute(
                "page", new AskPage(form, names, faults, UUID.randomUUID().toString()));
        return "organisations/register";
    }

    private List<Division> counties() {
        return places.below(province).stream()
                .flatMap(city -> places.below(city.code()).stream())
                .toList();
    }
}
