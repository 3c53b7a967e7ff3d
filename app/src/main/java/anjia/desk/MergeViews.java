package anjia.desk;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.RecordViews;
import anjia.payments.BankAccounts;
import anjia.registry.Merge;
import anjia.registry.Merge.Side;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.registry.UnknownPerson;
import anjia.web.Fact;
import anjia.web.Formats;
import anjia.web.Frame;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two entries side by side (对照): who each is, with what differs marked, her record, her card, her files; and a merge in words. */
@Component
class MergeViews {

    private final Persons persons;
    private final RecordViews records;
    private final BankAccounts accounts;
    private final Clock clock;

    MergeViews(Persons persons, RecordViews records, BankAccounts accounts, Clock clock) {
        this.persons = persons;
        this.records = records;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param differs the other one's value is another */
    record Line(String name, String value, boolean differs) {}

    record Half(
            String id,
            String name,
            String number,
            String born,
            String phone,
            List<Line> who,
            RecordViews.View record) {}

    record Told(String id, String state, List<Fact> facts, boolean waits, boolean merged) {}

    List<Half> halves(Actor.Staff clerk, PersonId one, PersonId other, Frame frame) {
        var left = person(clerk, one);
        var right = person(clerk, other);
        return List.of(half(clerk, left, right, frame), half(clerk, right, left, frame));
    }

    private Person person(Actor.Staff clerk, PersonId id) {
        return persons.view(clerk, id).orElseThrow(() -> new UnknownPerson(id));
    }

    private Half half(Actor.Staff clerk, Person her, Person other, Frame frame) {
        var lines = new ArrayList<Line>();
        lines.add(line("desk.who.name", frame.name(her.name()), frame.name(other.name()), frame));
        lines.add(line(
                "desk.who.number",
                Formats.identityNumber(her.number().value()),
                her.number().equals(other.number())
                        ? Formats.identityNumber(her.number().value())
                        : "",
                frame));
        lines.add(line(
                "desk.who.born",
                frame.formats().day(her.bornOn()),
                frame.formats().day(other.bornOn()),
                frame));
        lines.add(line("desk.who.phone", phone(her, frame), phone(other, frame), frame));
        lines.add(line("desk.merge.card", card(clerk, her, frame), card(clerk, other, frame), frame));
        return new Half(
                her.id().value().toString(),
                frame.name(her.name()),
                Formats.identityNumber(her.number().value()),
                frame.formats().day(her.bornOn()),
                phone(her, frame),
                lines,
                records.now(clerk, her.id(), RecordViews.Ways.NONE, frame));
    }

    private static Line line(String key, String value, String other, Frame frame) {
        return new Line(frame.text(key), value, !value.equals(other));
    }

    private static String phone(Person person, Frame frame) {
        return person.phone() == null ? frame.text("desk.who.none") : Formats.phone(person.phone());
    }

    private String card(Actor.Staff clerk, Person person, Frame frame) {
        return accounts.current(clerk, person.id())
                .map(held -> held.bank() + " " + Formats.card(held.number().value()))
                .orElse(frame.text("desk.who.none"));
    }

    Told told(Merge merge, Frame frame) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(frame.text("desk.merge.why"), merge.reason()));
        if (merge.paper() != null)
            facts.add(new Fact(
                    frame.text("desk.correct.paper"), frame.text("catalogue.correction.paper." + merge.paper())));
        facts.add(new Fact(frame.text("desk.merge.nameHolds"), side(merge.nameOf(), frame)));
        facts.add(new Fact(frame.text("desk.merge.phoneHolds"), side(merge.phoneOf(), frame)));
        facts.add(who("desk.merge.asked", merge.asker(), merge.askedAt(), frame));
        if (merge.merger() != null) facts.add(who("desk.merge.done", merge.merger(), merge.mergedAt(), frame));
        if (merge.ender() != null) facts.add(who("desk.merge.ended", merge.ender(), merge.endedAt(), frame));
        if (merge.endReason() != null) facts.add(new Fact(frame.text("desk.merge.endedWhy"), merge.endReason()));
        return new Told(
                merge.id().toString(),
                frame.text("desk.merge.state." + merge.state()),
                facts,
                merge.state() == Merge.State.PROPOSED,
                merge.state() == Merge.State.MERGED);
    }

    private static String side(Side side, Frame frame) {
        return frame.text("desk.merge.side." + side);
    }

    private Fact who(String key, String name, @Nullable Instant at, Frame frame) {
        var day = at == null
                ? ""
                : frame.text("web.listComma")
                        + frame.formats().day(at.atZone(clock.getZone()).toLocalDate());
        return new Fact(frame.text(key), frame.name(name) + day);
    }
}
