package anjia.cases;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.catalogue.Answers;
import anjia.letters.Letters;
import anjia.web.Formats;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Files that wait for another one of hers (后办的件): what the law gives only after a benefit is granted is handed in together with it, waits
 * without a running clock, and goes on by itself in the transaction in which the other is decided. What can be settled at once then is; anything
 * else is the office's from that day on, and so is what the other's refusal leaves without ground: it gets its own answer.
 */
@Component
class Following {

    private final CaseFiles files;
    private final Clocks clocks;
    private final CaseEvents events;
    private final Deciding deciding;
    private final Rulings rulings;
    private final Letters letters;
    private final Audit audit;
    private final Today today;

    Following(
            CaseFiles files,
            Clocks clocks,
            CaseEvents events,
            Deciding deciding,
            Rulings rulings,
            Letters letters,
            Audit audit,
            Today today) {
        this.files = files;
        this.clocks = clocks;
        this.events = events;
        this.deciding = deciding;
        this.rulings = rulings;
        this.letters = letters;
        this.audit = audit;
        this.today = today;
    }

    /** The file was decided or taken back: what waits for it goes on. */
    void ended(UUID file) {
        for (var follower : files.following(file)) goOn(follower);
    }

    private void goOn(CaseFile waiting) {
        var day = today.day();
        var actor = new Actor.SystemJob(waiting.source());
        files.goOn(waiting, clocks.due(day, waiting.limit()), day);
        clocks.pass(waiting.id(), ClockEntry.Holder.OFFICE, day);
        events.add(waiting.id(), CaseEvents.Kind.WENT_ON, day, actor, "");
        audit.record(
                actor,
                "cases.goOn",
                List.of(waiting.id(), waiting.applicant().value()),
                Map.of("number", waiting.number().value()));
        var file = files.find(waiting.id()).orElseThrow(NoSuchCase::new);
        var assessed = deciding.assess(actor, file, Answers.NONE, day);
        if (Taking.isSettledAtOnce(assessed))
            rulings.carryOut(actor, new Ruling(file, assessed, true, Ruling.Course.CONFIRMED, ""), day);
        else
            letters.send(
                    actor,
                    file.applicant(),
                    "cases.text.accepted",
                    language ->
                            List.of(file.number().value(), Formats.in(language).dayOfYear(file.dueOn())));
    }
}
