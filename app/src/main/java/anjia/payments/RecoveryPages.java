package anjia.payments;

import anjia.access.Actor;
import anjia.access.Requests;
import anjia.registry.PersonLine;
import anjia.registry.Persons;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was paid too much: agreed on in parts, and given back (多发追回). */
@Controller
@RequestMapping(RecoveryPages.PATH)
class RecoveryPages {

    static final String PATH = BatchPages.PATH + "/overpaid";

    private final Recoveries recoveries;
    private final Persons persons;
    private final Requests requests;
    private final Today today;

    RecoveryPages(Recoveries recoveries, Persons persons, Requests requests, Today today) {
        this.recoveries = recoveries;
        this.persons = persons;
        this.requests = requests;
        this.today = today;
    }

    record OpenLine(String order, String name, String number, long fen, int months) {}

    record PartLine(String recovery, int part, String name, String number, long fen, String due, boolean late) {}

    /** @param wrong order whose form has to be mended, with what was typed */
    record RecoveryPage(
            List<OpenLine> open,
            List<PartLine> parts,
            String wrong,
            Map<String, String> typed,
            List<FieldError> errors,
            String key) {

        int most() {
            return Parts.MOST;
        }

        String typed(String order, String field) {
            return wrong.equals(order) ? typed.getOrDefault(field, "") : "";
        }

        DateParts day(String order) {
            return wrong.equals(order) ? DateParts.from(typed, "first") : DateParts.EMPTY;
        }

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    @GetMapping
    String list(Actor.Staff officer, Frame frame, Model model) {
        return show(officer, "", Map.of(), List.of(), frame, model);
    }

    @PostMapping("/{order}")
    String agree(
            Actor.Staff officer,
            @PathVariable UUID order,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var count = count(form.getOrDefault("parts", ""));
        var first = DateParts.from(form, "first").toDay();
        if (count == 0) {
            var error = new FieldError("parts-" + order, frame.text("payments.recover.partsWrong", Parts.MOST));
            return show(officer, order.toString(), form, List.of(error), frame, model);
        }
        if (first.isEmpty() || first.get().isBefore(today.day())) {
            var error = new FieldError("first-" + order, frame.text("payments.recover.firstWrong"));
            return show(officer, order.toString(), form, List.of(error), frame, model);
        }
        requests.once(
                officer,
                form.getOrDefault("key", ""),
                "payments.agreeRecovery",
                order + "|" + count + "|" + first.get(),
                () -> String.valueOf(recoveries.agree(officer, order, count, first.get(), today.day())));
        return "redirect:" + PATH;
    }

    @PostMapping("/parts/{recovery}/{part}")
    String repaid(Actor.Staff officer, @PathVariable UUID recovery, @PathVariable int part, @RequestParam String key) {
        requests.once(
                officer,
                key,
                "payments.repaid",
                recovery + "|" + part,
                () -> String.valueOf(recoveries.repaid(officer, recovery, part, today.day())));
        return "redirect:" + PATH;
    }

    static int count(String typed) {
        if (!typed.strip().matches("\\d{1,2}")) return 0;
        var count = Integer.parseInt(typed.strip());
        return count <= Parts.MOST ? count : 0;
    }

    private String show(
            Actor.Staff officer,
            String wrong,
            Map<String, String> typed,
            List<FieldError> errors,
            Frame frame,
            Model model) {
        var open = recoveries.open(officer);
        if (!wrong.isEmpty()
                && open.stream().noneMatch(one -> one.order().toString().equals(wrong))) throw new NoSuchBatch();
        var parts = recoveries.waiting(officer);
        var people = Stream.concat(
                        open.stream().map(Recoveries.Open::person),
                        parts.stream().map(Recoveries.Part::person))
                .distinct()
                .toList();
        var names = persons.lines(officer, people).stream()
                .collect(Collectors.toMap(PersonLine::id, line -> frame.name(line.name()), (one, _) -> one));
        var openLines = open.stream()
                .map(one -> new OpenLine(
                        one.order().toString(),
                        names.getOrDefault(one.person(), ""),
                        Formats.fileNumber(one.caseNumber()),
                        one.amount().fen(),
                        one.months()))
                .toList();
        var partLines = parts.stream()
                .map(one -> new PartLine(
                        one.recovery().toString(),
                        one.number(),
                        names.getOrDefault(one.person(), ""),
                        Formats.fileNumber(one.caseNumber()),
                        one.amount().fen(),
                        frame.formats().day(one.dueOn()),
                        one.dueOn().isBefore(today.day())))
                .toList();
        model.addAttribute(
                "page",
                new RecoveryPage(
                        openLines,
                        partLines,
                        wrong,
                        typed,
                        errors,
                        UUID.randomUUID().toString()));
        return "payments/overpaid";
    }
}
