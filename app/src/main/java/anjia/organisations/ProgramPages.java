package anjia.organisations;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever acts for an organisation lets its own programs in, sees which are in, and withdraws them (单位系统接入). */
@Controller
@RequestMapping(ProgramPages.PATH)
class ProgramPages {

    static final String PATH = "/organisation/programs";

    static final int LONGEST_NAME = 40;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String NAME = "name";
    private static final String FULL = "FULL";

    /** @param line since when, and who let it in */
    record Line(String id, String name, String line) {}

    /**
     * @param token that was given a moment ago, with the {@code name} of its program; empty else
     * @param told what else there is to say; empty when nothing
     */
    record ProgramsPage(
            String organisation,
            List<Line> lines,
            String name,
            String token,
            String told,
            String typed,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error() {
            return FieldError.at(errors, NAME);
        }
    }

    private final Programs programs;
    private final MandateRows rows;
    private final Mandates mandates;
    private final Requests requests;

    ProgramPages(Programs programs, MandateRows rows, Mandates mandates, Requests requests) {
        this.programs = programs;
        this.rows = rows;
        this.mandates = mandates;
        this.requests = requests;
    }

    private static Actor.Agent agent(Actor actor) {
        if (actor instanceof Actor.Agent agent) return agent;
        throw new NoSuchMandate();
    }

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String again, Frame frame, Model model) {
        var told = again == null ? "" : frame.text("organisations.programs.again");
        return show(agent(actor), "", "", told, "", List.of(), frame, model);
    }

    /** The token stands in the answer and nowhere else: who sends the form again is told that it was shown. */
    @PostMapping
    String letIn(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String key,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var agent = agent(actor);
        var called = name.strip();
        if (called.length() < 2 || called.length() > LONGEST_NAME)
            return wrong(
                    agent, name, frame.text("organisations.programs.nameFault", LONGEST_NAME), frame, response, model);
        var given = new Given();
        var answer = requests.once(agent, key, "organisations.letProgramIn", called, () -> letIn(agent, called, given));
        if (answer.equals(FULL))
            return wrong(agent, name, frame.text("organisations.programs.full", Programs.MOST), frame, response, model);
        var token = given.token;
        return token == null
                ? "redirect:" + PATH + "?again"
                : show(agent, called, token, "", "", List.of(), frame, model);
    }

    /** What the first press was given; nothing of it is kept with the request. */
    private static final class Given {
        private @Nullable String token;
    }

    private String letIn(Actor.Agent agent, String name, Given given) {
        var program = programs.letIn(agent, name);
        given.token = program.map(Programs.LetIn::token).orElse(null);
        return program.map(one -> one.id().toString()).orElse(FULL);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable UUID id) {
        programs.withdraw(agent(actor), id);
        return "redirect:" + PATH;
    }

    private String wrong(
            Actor.Agent agent, String typed, String error, Frame frame, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(agent, "", "", "", typed, List.of(new FieldError(NAME, error)), frame, model);
    }

    private String show(
            Actor.Agent agent,
            String name,
            String token,
            String told,
            String typed,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var holders = rows.ever(agent.organisation()).stream().collect(Collectors.toMap(Mandate::id, Mandate::holder));
        var lines = programs.of(agent).stream()
                .map(one -> new Line(one.id().toString(), one.name(), since(one, holders, frame)))
                .toList();
        var key = UUID.randomUUID().toString();
        model.addAttribute(
                "page", new ProgramsPage(mandates.of(agent).name(), lines, name, token, told, typed, errors, key));
        return "organisations/programs";
    }

    private static String since(Programs.Program one, Map<UUID, String> holders, Frame frame) {
        return frame.text(
                "organisations.programs.since",
                frame.formats().day(LocalDate.ofInstant(one.since(), CHINA)),
                frame.name(holders.getOrDefault(one.mandate(), "")));
    }
}
