package anjia.brands;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.occupations.Occupations;
import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** An officer proposes a brand with its points, or puts a proposal right (申报劳务品牌). */
@Controller
@RequestMapping(OfficeBrandPages.PATH)
class BrandFormPages {

    private final Brands brands;
    private final ScoreSheet sheet;
    private final Occupations occupations;
    private final Places places;
    private final Requests requests;
    private final DivisionCode province;

    BrandFormPages(
            Brands brands,
            ScoreSheet sheet,
            Occupations occupations,
            Places places,
            Requests requests,
            @Value("${anjia.province:61}") String province) {
        this.brands = brands;
        this.sheet = sheet;
        this.occupations = occupations;
        this.places = places;
        this.requests = requests;
        this.province = new DivisionCode(province);
    }

    /** @param id empty for a new one */
    record FormPage(
            String id,
            BrandForm form,
            List<Choice> counties,
            List<Choice> kinds,
            List<Choice> levels,
            List<Asked> criteria,
            int passes,
            int most,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    /** @param points the most that it can bring */
    record Asked(String id, String name, String asks, int points) {}

    @GetMapping("/new")
    String ask(Actor.Staff staff, Frame frame, Model model) {
        if (!brands.mayPropose(staff)) throw new NoSuchBrand();
        return page(staff, "", new BrandForm(Map.of()), List.of(), frame, model);
    }

    @PostMapping("/new")
    String propose(
            Actor.Staff staff,
            @RequestParam Map<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        if (!brands.mayPropose(staff)) throw new NoSuchBrand();
        var form = new BrandForm(typed);
        var faults = form.faults(counties(staff), occupations, sheet, frame);
        if (!faults.isEmpty()) return again(staff, "", form, faults, frame, response, model);
        var content = form.content(counties(staff), occupations);
        var scores = form.scores(sheet);
        var answer = requests.once(staff, form.typed("key"), "brands.propose", content + "|" + scores, () -> {
            var proposed = brands.propose(staff, content, scores);
            return proposed.outcome() == Brands.Outcome.DONE ? proposed.id().toString() : "";
        });
        return answer.isEmpty()
                ? again(staff, "", form, taken(frame), frame, response, model)
                : "redirect:" + OfficeBrandPages.PATH + "/" + answer;
    }

    @GetMapping("/{id}/edit")
    String edit(Actor.Staff staff, @PathVariable UUID id, Frame frame, Model model) {
        var brand = brands.of(staff, id);
        if (brand.state() != BrandState.PROPOSED) return "redirect:" + OfficeBrandPages.PATH + "/" + id;
        return page(staff, id.toString(), BrandForm.of(brand, places, occupations), List.of(), frame, model);
    }

    @PostMapping("/{id}/edit")
    String mend(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        brands.of(staff, id);
        var form = new BrandForm(typed);
        var faults = form.faults(counties(staff), occupations, sheet, frame);
        if (!faults.isEmpty()) return again(staff, id.toString(), form, faults, frame, response, model);
        var content = form.content(counties(staff), occupations);
        var scores = form.scores(sheet);
        var outcome = Brands.Outcome.valueOf(requests.once(
                staff,
                form.typed("key"),
                "brands.mend",
                id + "|" + content + "|" + scores,
                () -> brands.mend(staff, id, content, scores).name()));
        return outcome == Brands.Outcome.TAKEN
                ? again(staff, id.toString(), form, taken(frame), frame, response, model)
                : "redirect:" + OfficeBrandPages.PATH + "/" + id;
    }

    private static List<FieldError> taken(Frame frame) {
        return List.of(new FieldError("name", frame.text("brands.fault.taken")));
    }

    private String again(
            Actor.Staff staff,
            String id,
            BrandForm form,
            List<FieldError> faults,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, id, form, faults, frame, model);
    }

    private String page(
            Actor.Staff staff, String id, BrandForm form, List<FieldError> faults, Frame frame, Model model) {
        var names = counties(staff).stream()
                .map(one -> Choice.of(one.code().value(), one.name()))
                .toList();
        var criteria = sheet.criteria().stream()
                .map(one -> new Asked(one.id(), one.name(frame), one.asks(frame), one.points()))
                .toList();
        model.addAttribute(
                "page",
                new FormPage(
                        id,
                        form,
                        names,
                        choices(BrandKind.values(), "brands.kind.", frame),
                        choices(BrandLevel.values(), "brands.level.", frame),
                        criteria,
                        sheet.passes(),
                        sheet.most(),
                        faults,
                        UUID.randomUUID().toString()));
        return "brands/form";
    }

    private static List<Choice> choices(Enum<?>[] values, String words, Frame frame) {
        return Arrays.stream(values)
                .map(one -> Choice.of(one.name(), frame.text(words + one.name())))
                .toList();
    }

    /** Those of the province that she reaches. */
    private List<Division> counties(Actor.Staff staff) {
        return places.below(province).stream()
                .flatMap(city -> places.below(city.code()).stream())
                .filter(one -> brands.reaches(staff, one.code()))
                .toList();
    }
}
