package anjia.brands;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.access.Requests;
import anjia.access.Role;
import anjia.places.Places;
import anjia.web.DateParts;
import anjia.web.DeskTab;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The brands of a place: decided on by the head of their level, reported on every year, ended when they must be (劳务品牌管理). */
@Controller
@RequestMapping(OfficeBrandPages.PATH)
@Order(36)
class OfficeBrandPages implements DeskTab {

    static final String PATH = "/desk/brands";

    private static final int LONGEST_NOTICE = 60;
    private static final int LONGEST_REASON = 300;

    private final Brands brands;
    private final BrandViews views;
    private final Places places;
    private final Requests requests;

    OfficeBrandPages(Brands brands, BrandViews views, Places places, Requests requests) {
        this.brands = brands;
        this.views = views;
        this.places = places;
        this.requests = requests;
    }

    /** @param due what has to be reported, in words; empty when nothing has */
    record Line(String id, String name, String place, String level, String state, String due, boolean late) {}

    record ListPage(List<Line> lines) {}

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String key() {
        return "brands.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.roles().contains(Role.OFFICER.name()) || staff.roles().contains(Role.HEAD.name());
    }

    @Override
    public boolean shownIn(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff && brands.mayPropose(staff);
    }

    @GetMapping
    String list(Actor.Staff staff, Frame frame, Model model) {
        if (!brands.mayPropose(staff)) throw new NoSuchBrand();
        var lines = brands.of(staff).stream().map(one -> line(one, frame)).toList();
        model.addAttribute("page", new ListPage(lines));
        return "brands/list";
    }

    private Line line(Brand brand, Frame frame) {
        var due = brands.due(brand);
        return new Line(
                brand.id().toString(),
                brand.content().name(),
                frame.place(places.localName(brand.content().division())),
                frame.text("brands.level." + brand.content().level()),
                views.state(brand, frame),
                due.map(one -> frame.text(
                                "brands.list.due",
                                String.valueOf(one.year()),
                                frame.formats().day(one.until())))
                        .orElse(""),
                due.filter(Brands.Due::late).isPresent());
    }

    @GetMapping("/{id}")
    String show(Actor.Staff staff, @PathVariable UUID id, Frame frame, Model model) {
        return page(staff, id, Map.of(), List.of(), frame, model);
    }

    @PostMapping("/{id}")
    String decide(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var agrees = "recognise".equals(form.get("outcome"));
        var faults = agrees ? recognitionFaults(form, frame) : reasonFaults(form, "reason", frame);
        if (!faults.isEmpty()) return again(staff, id, form, faults, frame, response, model);
        var reason = said(form, "reason");
        var notice = said(form, "notice");
        var day = DateParts.from(form, "from").toDay();
        var outcome = once(
                staff,
                form,
                "brands.decide",
                id + "|" + agrees + "|" + (agrees ? notice + day.orElseThrow() : reason),
                () -> agrees
                        ? brands.recognise(staff, id, notice, day.orElseThrow())
                        : brands.refuse(staff, id, reason));
        return after(outcome, staff, id, form, frame, response, model);
    }

    @PostMapping("/{id}/end")
    String end(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var faults = reasonFaults(form, "endReason", frame);
        if (!faults.isEmpty()) return again(staff, id, form, faults, frame, response, model);
        var reason = said(form, "endReason");
        var outcome = once(staff, form, "brands.end", id + "|" + reason, () -> brands.end(staff, id, reason));
        return after(outcome, staff, id, form, frame, response, model);
    }

    @PostMapping("/{id}/years")
    String report(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var years = brands.reportable(brands.of(staff, id));
        var typed = new YearForm(form);
        var faults = typed.faults(years, frame);
        if (!faults.isEmpty()) return again(staff, id, form, faults, frame, response, model);
        var year = typed.year(years);
        var outcome = once(staff, form, "brands.report", id + "|" + year, () -> brands.report(staff, id, year));
        return after(outcome, staff, id, form, frame, response, model);
    }

    private Brands.Outcome once(
            Actor.Staff staff,
            Map<String, String> form,
            String act,
            String body,
            java.util.function.Supplier<Brands.Outcome> does) {
        return Brands.Outcome.valueOf(requests.once(
                staff, form.getOrDefault("key", ""), act, body, () -> does.get().name()));
    }

    private String after(
            Brands.Outcome outcome,
            Actor.Staff staff,
            UUID id,
            Map<String, String> form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case DONE, OVER, TAKEN -> "redirect:" + PATH + "/" + id;
            case OWN, TOO_FEW, UNREPORTED -> {
                var fault = List.of(new FieldError("decide", frame.text("brands.fault." + outcome)));
                yield again(staff, id, form, fault, frame, response, model);
            }
        };
    }

    private List<FieldError> recognitionFaults(Map<String, String> form, Frame frame) {
        var faults = new ArrayList<FieldError>();
        var notice = said(form, "notice");
        if (notice.length() < 2 || notice.length() > LONGEST_NOTICE)
            faults.add(new FieldError("notice", frame.text("brands.fault.notice")));
        var day = DateParts.from(form, "from").toDay();
        var today = brands.today();
        if (day.isEmpty() || day.get().isAfter(today) || day.get().isBefore(today.minusYears(1)))
            faults.add(new FieldError("from", frame.text("brands.fault.from")));
        return faults;
    }

    private static List<FieldError> reasonFaults(Map<String, String> form, String field, Frame frame) {
        var length = said(form, field).length();
        return length >= 2 && length <= LONGEST_REASON
                ? List.of()
                : List.of(new FieldError(field, frame.text("brands.fault.reason")));
    }

    private static String said(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    private String again(
            Actor.Staff staff,
            UUID id,
            Map<String, String> form,
            List<FieldError> faults,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, id, form, faults, frame, model);
    }

    private String page(
            Actor.Staff staff, UUID id, Map<String, String> typed, List<FieldError> errors, Frame frame, Model model) {
        model.addAttribute("page", views.one(staff, brands.of(staff, id), typed, errors, frame));
        return "brands/one";
    }
}
