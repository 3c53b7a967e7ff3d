package anjia.relocation;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.registry.Organisations;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer enters a firm, mends what is written of it, or notes that it is gone (企业登记、变更与退出). */
@Controller
@RequestMapping(OfficeFirmPages.PATH)
class FirmFormPages {

    private static final int LONGEST_REASON = 300;

    private final Firms firms;
    private final Organisations organisations;
    private final Origins origins;
    private final Places places;
    private final Requests requests;
    private final DivisionCode province;

    FirmFormPages(
            Firms firms,
            Organisations organisations,
            Origins origins,
            Places places,
            Requests requests,
            @Value("${anjia.province:61}") String province) {
        this.firms = firms;
        this.organisations = organisations;
        this.origins = origins;
        this.places = places;
        this.requests = requests;
        this.province = new DivisionCode(province);
    }

    /** @param id empty for a new one; {@code name} of its organisation */
    record FormPage(
            String id,
            String name,
            FirmForm form,
            List<Choice> kinds,
            List<Choice> origins,
            List<Choice> counties,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    @GetMapping("/new")
    String ask(Actor.Staff staff, Frame frame, Model model) {
        if (!firms.mayKeep(staff)) throw new NoSuchFirm();
        return page(staff, "", "", new FirmForm(Map.of()), List.of(), frame, model);
    }

    @PostMapping("/new")
    String enter(
            Actor.Staff staff,
            @RequestParam Map<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        if (!firms.mayKeep(staff)) throw new NoSuchFirm();
        var form = new FirmForm(typed);
        var faults = faults(staff, form, frame);
        if (!faults.isEmpty()) return again(staff, "", form, faults, frame, response, model);
        var content = content(staff, form);
        var outcome = once(staff, form, "enter", content.toString(), () -> firms.enter(staff, content));
        return after(outcome, staff, "", form, frame, response, model);
    }

    @GetMapping("/{id}")
    String edit(Actor.Staff staff, @PathVariable UUID id, Frame frame, Model model) {
        var firm = firms.of(staff, id);
        if (!firm.works()) return "redirect:" + OfficeFirmPages.PATH;
        var content = firm.content();
        var organisation = organisations.find(content.organisation()).orElseThrow();
        var form = FirmForm.of(content, organisation, places);
        return page(staff, id.toString(), organisation.name(), form, List.of(), frame, model);
    }

    @PostMapping("/{id}")
    String mend(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        firms.of(staff, id);
        var form = new FirmForm(typed);
        var faults = faults(staff, form, frame);
        if (!faults.isEmpty()) return again(staff, id.toString(), form, faults, frame, response, model);
        var content = content(staff, form);
        var outcome = once(staff, form, "mend", id + "|" + content, () -> firms.mend(staff, id, content));
        return after(outcome, staff, id.toString(), form, frame, response, model);
    }

    @PostMapping("/{id}/end")
    String end(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var firm = firms.of(staff, id);
        var organisation = organisations.find(firm.content().organisation()).orElseThrow();
        var written =
                new HashMap<>(FirmForm.of(firm.content(), organisation, places).typed());
        written.putAll(typed);
        var form = new FirmForm(written);
        var last = form.day("last").toDay();
        var reason = form.typed("reason");
        var faults = new ArrayList<FieldError>();
        if (last.filter(day -> !day.isAfter(firms.today())).isEmpty())
            faults.add(new FieldError("last", frame.text("relocation.fault.last")));
        if (reason.length() < 2 || reason.length() > LONGEST_REASON)
            faults.add(new FieldError("reason", frame.text("relocation.fault.reason")));
        if (!faults.isEmpty()) return again(staff, id.toString(), form, faults, frame, response, model);
        var outcome = once(
                staff,
                form,
                "end",
                id + "|" + last.orElseThrow() + "|" + reason,
                () -> firms.end(staff, id, last.orElseThrow(), reason));
        return after(outcome, staff, id.toString(), form, frame, response, model);
    }

    private List<FieldError> faults(Actor.Staff staff, FirmForm form, Frame frame) {
        return form.faults(counties(staff), organisations, origins, firms.today(), frame);
    }

    private Firm.Content content(Actor.Staff staff, FirmForm form) {
        return form.content(counties(staff), organisations, origins);
    }

    private Firms.Outcome once(
            Actor.Staff staff, FirmForm form, String act, String body, Supplier<Firms.Outcome> does) {
        return Firms.Outcome.valueOf(requests.once(
                staff,
                form.typed("key"),
                "relocation." + act,
                body,
                () -> does.get().name()));
    }

    private String after(
            Firms.Outcome outcome,
            Actor.Staff staff,
            String id,
            FirmForm form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case DONE, OVER -> "redirect:" + OfficeFirmPages.PATH;
            case TAKEN -> again(staff, id, form, fault("code", outcome, frame), frame, response, model);
            case BEFORE_IT_BEGAN -> again(staff, id, form, fault("last", outcome, frame), frame, response, model);
        };
    }

    private static List<FieldError> fault(String field, Firms.Outcome outcome, Frame frame) {
        return List.of(new FieldError(field, frame.text("relocation.fault." + outcome)));
    }

    private String again(
            Actor.Staff staff,
            String id,
            FirmForm form,
            List<FieldError> faults,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, id, "", form, faults, frame, model);
    }

    private String page(
            Actor.Staff staff,
            String id,
            String name,
            FirmForm form,
            List<FieldError> faults,
            Frame frame,
            Model model) {
        var kinds = Arrays.stream(FirmKind.values())
                .map(one -> new Choice(
                        one.name(), frame.text("relocation.kind." + one), frame.text("relocation.kindHint." + one)))
                .toList();
        var counties = counties(staff).stream()
                .map(one -> Choice.of(one.code().value(), one.name()))
                .toList();
        model.addAttribute(
                "page",
                new FormPage(
                        id,
                        name,
                        form,
                        kinds,
                        origins.choices(),
                        counties,
                        faults,
                        UUID.randomUUID().toString()));
        return "relocation/form";
    }

    /** Those of the province that she reaches. */
    private List<Division> counties(Actor.Staff staff) {
        return places.below(province).stream()
                .flatMap(city -> places.below(city.code()).stream())
                .filter(one -> firms.reaches(staff, one.code()))
                .toList();
    }
}
