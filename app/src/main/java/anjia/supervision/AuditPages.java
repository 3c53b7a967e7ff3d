package anjia.supervision;

import anjia.access.Actor;
import anjia.access.AuditReading;
import anjia.access.AuditReading.Question;
import anjia.access.Role;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.web.Choice;
import anjia.web.DeskTab;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor reads who did what (审计查询). What is asked stands in the address: it is about staff, never about a person. */
@Controller
@Order(50)
class AuditPages implements DeskTab {

    static final String PATH = "/audit";

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private static final List<String> MODULES = List.of(
            "access",
            "registry",
            "mandates",
            "organisations",
            "papers",
            "record",
            "cases",
            "letters",
            "payments",
            "objections",
            "privacy",
            "supervision",
            "keys");

    record Line(String at, String who, String office, String what, String subjects) {}

    /** @param older the last row that is shown, when there may be older ones */
    record AuditPage(
            String who,
            String module,
            String from,
            String to,
            List<Choice> modules,
            List<Line> lines,
            @Nullable Long older,
            List<FieldError> errors) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    private final AuditReading reading;
    private final Offices offices;
    private final Clock clock;

    AuditPages(AuditReading reading, Offices offices, Clock clock) {
        this.reading = reading;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String key() {
        return "supervision.audit.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.roles().contains(Role.AUDITOR.name());
    }

    @GetMapping(PATH)
    String read(
            Actor.Staff auditor,
            Frame frame,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String module,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        var today = LocalDate.now(clock);
        var errors = new ArrayList<FieldError>();
        var first = day("from", from, today.minusDays(7), frame, errors);
        var last = day("to", to, today, frame, errors);
        if (errors.isEmpty() && last.isBefore(first))
            errors.add(new FieldError("to", frame.text("supervision.audit.backwards")));
        var about = MODULES.contains(module) ? module : "";
        var done = errors.isEmpty()
                ? reading.read(auditor, new Question(who, about, first, last, before))
                : List.<AuditReading.Done>of();
        var names = offices.ever(auditor.division()).stream().collect(Collectors.toMap(Office::id, Office::name));
        var page = new AuditPage(
                who,
                about,
                from.isEmpty() ? first.toString() : from,
                to.isEmpty() ? last.toString() : to,
                modules(frame),
                done.stream().map(one -> line(one, names, frame)).toList(),
                done.size() == AuditReading.MOST ? done.getLast().seq() : null,
                errors);
        model.addAttribute("page", page);
        return "supervision/audit";
    }

    private static List<Choice> modules(Frame frame) {
        return Stream.concat(Stream.of(""), MODULES.stream())
                .map(one -> Choice.of(one, frame.text("supervision.module." + (one.isEmpty() ? "all" : one))))
                .toList();
    }

    private static Line line(AuditReading.Done done, Map<OfficeId, String> names, Frame frame) {
        var words = "supervision.act." + done.act();
        return new Line(
                frame.formats().moment(done.at()),
                frame.name(done.who()),
                Optional.ofNullable(names.get(done.office())).orElse(""),
                frame.texts().has(words) ? frame.text(words) : done.act(),
                done.subjects() == 0 ? "" : String.valueOf(done.subjects()));
    }

    private static LocalDate day(
            String field, String typed, LocalDate otherwise, Frame frame, List<FieldError> errors) {
        if (typed.isBlank()) return otherwise;
        try {
            if (typed.strip().matches(DAY)) return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noSuchDay) {
            // told below, as what is no day at all
        }
        errors.add(new FieldError(field, frame.text("supervision.audit.noDay")));
        return otherwise;
    }
}
