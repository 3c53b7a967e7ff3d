package anjia.staff;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.catalogue.Catalogue;
import anjia.engine.ServiceFunction;
import anjia.places.Department;
import anjia.places.Departments;
import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.OfficeChanges;
import anjia.places.Places;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** The administrator keeps the offices of the division and below (机构管理), going down from division to division. */
@Controller
@RequestMapping(OfficePages.PATH)
class OfficePages {

    static final String PATH = "/admin/offices";

    record Way(String code, String name) {}

    /** One office. @param state empty while it is open */
    record Line(String id, String name, String department, String opens, String state) {}

    /** A division below, and how many offices are open in it. */
    record Below(String code, String name, int offices) {}

    record ListPage(List<Way> above, Way here, List<Line> lines, List<Below> below) {}

    private final OfficeBook book;
    private final Departments departments;
    private final Catalogue catalogue;
    private final Places places;
    private final Requests requests;
    private final Clock clock;

    OfficePages(
            OfficeBook book,
            Departments departments,
            Catalogue catalogue,
            Places places,
            Requests requests,
            Clock clock) {
        this.book = book;
        this.departments = departments;
        this.catalogue = catalogue;
        this.places = places;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor.Staff admin, @RequestParam(defaultValue = "") String in, Frame frame, Model model) {
        var here = in.isEmpty() ? admin.division() : division(in);
        var lines = book.in(admin, here).stream().map(one -> line(one, frame)).toList();
        var below = book.below(admin, here).entrySet().stream()
                .map(one -> new Below(
                        one.getKey().code().value(), frame.place(one.getKey().name()), one.getValue()))
                .toList();
        model.addAttribute("page", new ListPage(above(admin, here, frame), way(here, frame), lines, below));
        return "staff/offices";
    }

    private static DivisionCode division(String code) {
        try {
            return new DivisionCode(code);
        } catch (IllegalArgumentException e) {
            throw new NoSuchOffice(code);
        }
    }

    /** From the administrator's own division down to the one above. */
    private List<Way> above(Actor.Staff admin, DivisionCode here, Frame frame) {
        return Stream.of(DivisionLevel.values())
                .flatMap(level -> here.at(level).stream())
                .filter(code -> !code.equals(here) && book.reaches(admin, code))
                .map(code -> way(code, frame))
                .toList();
    }

    private Way way(DivisionCode code, Frame frame) {
        return new Way(
                code.value(), frame.place(places.find(code).map(Division::name).orElse("")));
    }

    private static Line line(OfficeBook.Kept kept, Frame frame) {
        var office = kept.office();
        return new Line(
                office.id().value().toString(),
                office.name(),
                frame.text("catalogue.department." + office.department()),
                days(kept.standing(), frame),
                kept.isOpen() ? "" : frame.text("staff.office.closed"));
    }

    private static String days(OfficeChanges.Standing standing, Frame frame) {
        return words(standing.entry().opens().stream().sorted().toList(), frame);
    }

    private static String words(List<DayOfWeek> days, Frame frame) {
        return days.isEmpty()
                ? frame.text("staff.office.noDays")
                : days.stream().map(frame.formats()::weekday).collect(Collectors.joining(frame.text("web.listComma")));
    }

    @GetMapping("/new")
    String enter(Actor.Staff admin, @RequestParam(defaultValue = "") String in, Frame frame, Model model) {
        var here = in.isEmpty() ? admin.division() : division(in);
        if (!book.reaches(admin, here)) throw new NoSuchOffice(in);
        model.addAttribute("page", page(null, OfficeForm.empty(here), List.of(), frame));
        return "staff/office";
    }

    @PostMapping("/new")
    String entered(
            Actor.Staff admin,
            OfficeForm form,
            @RequestParam(defaultValue = "") String key,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var faults = faults(admin, form, frame);
        if (!faults.isEmpty()) return again(null, form, faults, frame, response, model);
        var entry = form.entry(functionCodes());
        var id = requests.once(
                admin,
                key,
                "staff.enterOffice",
                entry.toString(),
                () -> book.enter(admin, entry).toString());
        return "redirect:" + PATH + "/" + id;
    }

    @GetMapping("/{id}")
    String show(Actor.Staff admin, @PathVariable UUID id, Frame frame, Model model) {
        var kept = book.office(admin, id);
        model.addAttribute("page", page(kept, OfficeForm.of(kept.standing().entry()), List.of(), frame));
        return "staff/office";
    }

    @PostMapping("/{id}")
    String changed(
            Actor.Staff admin,
            @PathVariable UUID id,
            OfficeForm form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var kept = book.office(admin, id);
        var faults = faults(admin, form, frame);
        if (!faults.isEmpty()) return again(kept, form, faults, frame, response, model);
        return switch (book.change(admin, id, form.entry(functionCodes()))) {
            case DONE -> "redirect:" + PATH + "?in=" + form.code().orElseThrow();
            case IN_USE -> {
                var inUse = List.of(new FieldError("division", frame.text("staff.office.staysWhereItIs")));
                yield again(kept, form, inUse, frame, response, model);
            }
        };
    }

    @PostMapping("/{id}/close")
    String close(Actor.Staff admin, @PathVariable UUID id, Frame frame, HttpServletResponse response, Model model) {
        var kept = book.office(admin, id);
        return switch (book.close(admin, id)) {
            case DONE -> "redirect:" + PATH + "/" + id;
            case IN_USE -> {
                var inUse = List.of(new FieldError("close", frame.text("staff.office.notYet")));
                yield again(kept, OfficeForm.of(kept.standing().entry()), inUse, frame, response, model);
            }
        };
    }

    @PostMapping("/{id}/reopen")
    String reopen(Actor.Staff admin, @PathVariable UUID id) {
        book.reopen(admin, id);
        return "redirect:" + PATH + "/" + id;
    }

    private List<FieldError> faults(Actor.Staff admin, OfficeForm form, Frame frame) {
        return form.faults(code -> book.reaches(admin, code), departments::knows, frame);
    }

    private String again(
            OfficeBook.@Nullable Kept kept,
            OfficeForm form,
            List<FieldError> faults,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page(kept, form, faults, frame));
        return "staff/office";
    }

    private OfficePage page(OfficeBook.@Nullable Kept kept, OfficeForm form, List<FieldError> faults, Frame frame) {
        var closed = kept == null ? null : kept.standing().closedOn();
        return new OfficePage(
                kept == null ? "" : kept.office().id().value().toString(),
                form,
                form.code().map(places::fullName).map(frame::place).orElse(""),
                departmentChoices(frame),
                functions()
                        .map(one -> Choice.of(one.code(), frame.english() ? one.en() : one.zh()))
                        .toList(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> Choice.of(day.name(), frame.formats().weekday(day)))
                        .toList(),
                closed == null,
                closed == null ? "" : frame.formats().dayOfYear(closed),
                kept == null ? "" : kept.office().block(),
                kept == null ? List.of() : left(book.matters(kept.office().id()), frame),
                kept == null ? List.of() : past(kept, frame),
                faults,
                UUID.randomUUID().toString());
    }

    private static List<String> left(Map<String, Integer> matters, Frame frame) {
        return matters.entrySet().stream()
                .map(one -> frame.text(one.getKey(), one.getValue()))
                .toList();
    }

    private List<OfficePage.Before> past(OfficeBook.Kept kept, Frame frame) {
        return book.past(kept.office().id()).stream()
                .map(one -> new OfficePage.Before(
                        frame.formats().dayOfYear(LocalDate.ofInstant(one.until(), clock.getZone())),
                        frame.text(
                                one.closedOn() == null ? "staff.office.was" : "staff.office.wasClosed",
                                one.entry().name(),
                                frame.text("catalogue.department." + one.entry().department()),
                                words(one.entry().opens().stream().sorted().toList(), frame))))
                .toList();
    }

    private List<Choice> departmentChoices(Frame frame) {
        return Stream.concat(
                        Stream.of(Department.WINDOW), departments.all().stream().map(Department::code))
                .map(code -> Choice.of(code, frame.text("catalogue.department." + code)))
                .toList();
    }

    private Stream<ServiceFunction> functions() {
        return catalogue.law().functions().stream().filter(one -> one.activeOn(LocalDate.now(clock)));
    }

    private Set<String> functionCodes() {
        return functions().map(ServiceFunction::code).collect(Collectors.toSet());
    }
}
