package anjia.letters;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.registry.Persons;
import anjia.web.ArithmeticRow;
import anjia.web.Fact;
import anjia.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Letters to read on a phone, and on paper (文书查看与打印). Whoever may not see the person finds no letter. */
@Controller
class LetterPages {

    private final LetterStore store;
    private final Persons persons;
    private final Audit audit;

    LetterPages(LetterStore store, Persons persons, Audit audit) {
        this.store = store;
        this.persons = persons;
        this.audit = audit;
    }

    record LetterPage(UUID id, Letter letter) {

        static List<Fact> facts(Letter.Block.Rows rows) {
            return rows.rows().stream()
                    .map(row -> new Fact(row.name(), row.value()))
                    .toList();
        }

        static List<ArithmeticRow> lines(Letter.Block.Sum sum) {
            return sum.lines().stream()
                    .map(line -> new ArithmeticRow(
                            line.operator(),
                            line.label(),
                            line.below(),
                            line.value(),
                            line.unit(),
                            null,
                            ArithmeticRow.Rule.valueOf(line.rule())))
                    .toList();
        }
    }

    @GetMapping("/my/letters/{id}")
    @Transactional
    public String mine(Actor.Person person, @PathVariable UUID id, Frame frame, Model model) {
        model.addAttribute("page", page(person, id, frame));
        return "letters/letter";
    }

    @GetMapping("/my/letters/{id}/print")
    @Transactional
    public String printMine(Actor.Person person, @PathVariable UUID id, Frame frame, Model model) {
        model.addAttribute("page", page(person, id, frame));
        return "letters/sheet";
    }

    @GetMapping("/desk/letters/{id}")
    @Transactional
    public String print(Actor.Staff staff, @PathVariable UUID id, Frame frame, Model model) {
        model.addAttribute("page", page(staff, id, frame));
        return "letters/sheet";
    }

    private LetterPage page(Actor actor, UUID id, Frame frame) {
        var read = store.read(id, frame.language()).orElseThrow(() -> new NoSuchLetter(id));
        if (!persons.reaches(actor, read.person())) throw new NoSuchLetter(id);
        audit.record(actor, "letters.read", List.of(read.person().value()), Map.of("letter", id.toString()));
        return new LetterPage(id, read.letter());
    }
}
