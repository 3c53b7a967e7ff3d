package anjia.cases;

import anjia.access.Actor;
import anjia.access.AgentDirectory;
import anjia.access.Requests;
import anjia.cases.EmployerObjection.Ground;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever acts for an employer reads which cases count of it, and objects to one (单位查看案件与异议). Nothing here leads to the person. */
@Controller
@RequestMapping(EmployerRecordPages.PATH)
class EmployerRecordPages {

    static final String PATH = "/organisation/record";

    private static final int LONGEST = 1000;

    private final EmployerObjections objections;
    private final Offices offices;
    private final AgentDirectory agents;
    private final Requests requests;
    private final Today today;

    EmployerRecordPages(
            EmployerObjections objections, Offices offices, AgentDirectory agents, Requests requests, Today today) {
        this.objections = objections;
        this.offices = offices;
        this.agents = agents;
        this.requests = requests;
        this.today = today;
    }

    /** @param objected whether an objection to it is open; {@code chosen} whether its form is shown */
    record CaseLine(String mark, String matter, String line, boolean paid, boolean objected, boolean chosen) {}

    /** @param state how it ended, or until when it is answered; {@code reason} why it counts all the same, or empty */
    record ObjectionLine(
            String matter, String raised, String ground, String words, String state, boolean open, String reason) {}

    record RecordPage(
            String organisation,
            String since,
            List<CaseLine> cases,
            List<ObjectionLine> objections,
            List<Choice> grounds,
            boolean sent,
            Map<String, String> typed,
            List<FieldError> errors,
            String key) {

        /** Within how many working days the office answers. */
        int days() {
            return EmployerObjections.LIMIT.days();
        }

        String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    @GetMapping
    String show(Actor.Agent agent, @RequestParam Map<String, String> query, Frame frame, Model model) {
        return page(agent, query, List.of(), frame, model);
    }

    @PostMapping
    String object(
            Actor.Agent agent,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        var mark = form.getOrDefault("case", "");
        var words = form.getOrDefault("words", "").replace("\r\n", "\n").strip();
        var ground = ground(form);
        var errors = new ArrayList<FieldError>();
        if (ground.isEmpty()) errors.add(new FieldError("ground", frame.text("cases.objected.chooseOne")));
        if (words.length() < Deciding.SHORTEST_REASON || words.length() > LONGEST)
            errors.add(new FieldError("words", frame.text("cases.objected.wordsWrong", LONGEST)));
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(agent, form, errors, frame, model);
        }
        var which = id(mark).orElseThrow(NoSuchCase::new);
        var counts = requests.once(
                agent,
                form.getOrDefault("key", ""),
                "cases.objectAsEmployer",
                "%s|%s|%s".formatted(mark, ground.get(), words),
                () -> String.valueOf(objections.raise(agent, which, ground.get(), words, today.day())));
        return counts.equals("true") ? "redirect:" + PATH + "?sent" : "redirect:" + PATH;
    }

    private static Optional<Ground> ground(Map<String, String> form) {
        return Arrays.stream(Ground.values())
                .filter(one -> one.name().equals(form.get("ground")))
                .findFirst();
    }

    private static Optional<UUID> id(String mark) {
        return mark.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(mark))
                : Optional.empty();
    }

    private String page(
            Actor.Agent agent, Map<String, String> typed, List<FieldError> errors, Frame frame, Model model) {
        var chosen = typed.getOrDefault("case", "");
        var cases = objections.counted(agent, today.day()).stream()
                .map(one -> line(one, chosen, frame))
                .toList();
        var raised = objections.of(agent).stream().map(one -> line(one, frame)).toList();
        var grounds = Arrays.stream(Ground.values())
                .map(one -> Choice.of(one.name(), frame.text("cases.objected.ground." + one)))
                .toList();
        model.addAttribute(
                "page",
                new RecordPage(
                        agents.nameOf(agent),
                        frame.formats().day(EmployerObjections.since(today.day())),
                        cases,
                        raised,
                        grounds,
                        typed.containsKey("sent"),
                        typed,
                        errors,
                        UUID.randomUUID().toString()));
        return "cases/ownrecord";
    }

    /** The month is enough to know which it is, and does not say on which day somebody came. */
    private CaseLine line(EmployerObjectionRows.Counted one, String chosen, Frame frame) {
        var month = frame.formats().month(YearMonth.from(one.decidedOn()));
        var office = offices.find(one.office()).map(Office::name).orElse("");
        return new CaseLine(
                one.mark().toString(),
                frame.text("cases.employer.matter." + one.matter()),
                frame.text("cases.objected.decided", month, office),
                one.paid(),
                one.objected(),
                one.mark().toString().equals(chosen) && !one.objected());
    }

    private static ObjectionLine line(EmployerObjection one, Frame frame) {
        var state = one.outcome() == null
                ? frame.text("cases.objected.waits", frame.formats().day(one.dueOn()))
                : frame.text("cases.objected.outcome." + one.outcome());
        return new ObjectionLine(
                frame.text("cases.employer.matter." + one.matter()),
                frame.text("cases.objected.raised", frame.formats().day(one.raisedOn())),
                frame.text("cases.objected.ground." + one.ground()),
                one.words(),
                state,
                one.isOpen(),
                one.reason());
    }
}
