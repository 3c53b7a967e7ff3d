package anjia.objections;

import anjia.access.Actor;
import anjia.cases.OfficeDays;
import anjia.catalogue.RecordNotes;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.web.Chip;
import anjia.web.Fact;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Objections in words, for the person and for the office; and what her record page shows of hers (异议进度). */
@Component
class ObjectionWords implements RecordNotes {

    private final Objections objections;
    private final Offices offices;
    private final OfficeDays days;
    private final Today today;

    ObjectionWords(Objections objections, Offices offices, OfficeDays days, Today today) {
        this.objections = objections;
        this.offices = offices;
        this.days = days;
        this.today = today;
    }

    /**
     * @param state "等答复"
     * @param chip how much time is left; null when it is over
     * @param facts what is wrong, since when, who answers by when
     * @param answer the reason of the office; empty when there is none
     */
    record View(String state, @Nullable Chip chip, List<Fact> facts, String words, String answer) {}

    View of(Objection objection, Frame frame) {
        return new View(
                frame.text("objections.state." + objection.state()),
                chip(objection),
                facts(objection, frame),
                objection.words(),
                objection.answer() == null ? "" : objection.answer());
    }

    @Nullable
    Chip chip(Objection objection) {
        return objection.state() == Objection.State.OPEN ? Chip.of(days.left(today.day(), objection.dueOn())) : null;
    }

    private List<Fact> facts(Objection objection, Frame frame) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(frame.text("objections.fact.wrong"), frame.text("objections.wrong." + objection.wrong())));
        facts.add(new Fact(frame.text("objections.fact.raised"), frame.formats().day(objection.raisedOn())));
        facts.add(new Fact(
                frame.text("objections.fact.office"),
                offices.find(objection.office()).map(Office::name).orElse("")));
        var due = frame.formats().dayToRemember(objection.dueOn());
        if (objection.state() == Objection.State.OPEN)
            facts.add(new Fact(
                    frame.text("objections.fact.due"),
                    objection.dueProvisional() ? frame.text("objections.about", due) : due));
        if (objection.answeredOn() != null)
            facts.add(
                    new Fact(frame.text("objections.fact.over"), frame.formats().day(objection.answeredOn())));
        if (objection.answerer() != null)
            facts.add(new Fact(frame.text("objections.fact.answerer"), frame.name(objection.answerer())));
        return facts;
    }

    @Override
    public List<Note> of(Actor.Person person, Frame frame) {
        return objections.ofHers(person).stream()
                .map(objection -> new Note(
                        objection.shown(),
                        frame.text("objections.state." + objection.state()),
                        chip(objection),
                        "/my/record/objections/" + objection.id()))
                .toList();
    }
}
