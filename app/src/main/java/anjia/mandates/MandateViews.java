package anjia.mandates;

import anjia.access.Errand;
import anjia.access.PersonDirectory;
import anjia.access.PersonId;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.web.Formats;
import anjia.web.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Mandates and acts in the words of a page. */
@Component
class MandateViews {

    private final Mandates mandates;
    private final Acts acts;
    private final Offices offices;
    private final ObjectProvider<PersonDirectory> directory;
    private final Clock clock;

    MandateViews(
            Mandates mandates, Acts acts, Offices offices, ObjectProvider<PersonDirectory> directory, Clock clock) {
        this.mandates = mandates;
        this.acts = acts;
        this.offices = offices;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A mandate as a card.
     *
     * @param who the helper, or on the helper's own pages the person
     * @param errands what may be done, a line each
     * @param named where and how it was named; empty when she did it herself
     */
    record Card(
            String id,
            String who,
            String relation,
            List<String> errands,
            String until,
            String state,
            String named,
            boolean open) {}

    /** What was done: when, by whom, what. */
    record Line(String when, String who, String what) {}

    /** For the person, or for the window. */
    Card ofHelper(Mandate mandate, Frame frame) {
        return card(mandate, shown(helperName(mandate), frame), frame);
    }

    /** For the helper. */
    Card ofPerson(Mandate mandate, Frame frame) {
        return card(mandate, frame.name(name(mandate.person())), frame);
    }

    /** Of a helper whose data were erased there is no name any more. */
    private static String shown(String name, Frame frame) {
        return name.isEmpty() ? frame.text("mandates.nameless") : frame.name(name);
    }

    String helperName(Mandate mandate) {
        var helper = mandate.helper();
        return helper == null ? mandate.helperName() : name(helper);
    }

    String personName(Mandate mandate) {
        return name(mandate.person());
    }

    private Card card(Mandate mandate, String who, Frame frame) {
        var standing = mandate.standing(LocalDate.now(clock));
        var ended = mandate.endedOn();
        var state = ended != null && mandate.endedBy() != null
                ? frame.text(
                        "mandates.standing.ENDED." + mandate.endedBy(),
                        frame.formats().day(ended))
                : frame.text("mandates.standing." + standing);
        var office = mandate.office();
        return new Card(
                mandate.id().toString(),
                who,
                frame.text("mandates.relation." + mandate.relation()),
                errands(mandate, frame),
                frame.text("mandates.until", frame.formats().day(mandate.until())),
                state,
                office == null
                        ? ""
                        : frame.text(
                                "mandates.namedAt",
                                offices.find(office).map(Office::name).orElse("")),
                standing == Mandate.Standing.HOLDS || standing == Mandate.Standing.INVITED);
    }

    static List<String> errands(Mandate mandate, Frame frame) {
        return Arrays.stream(Errand.values())
                .filter(one -> one == Errand.LOOK || mandate.errands().contains(one))
                .map(one -> frame.text("mandates.errand." + one + ".name"))
                .toList();
    }

    /** What all who help her did, newest first. @param me whose own acts read "you"; null at the window and for the person */
    List<Line> acts(List<Mandate> hers, PersonId person, @Nullable PersonId me, Frame frame) {
        var byId = hers.stream().collect(Collectors.toMap(Mandate::id, Function.identity(), (one, _) -> one));
        return acts.of(person).stream().map(act -> line(act, byId, me, frame)).toList();
    }

    private Line line(Acts.Act act, Map<UUID, Mandate> byId, @Nullable PersonId me, Frame frame) {
        var mandate = byId.get(act.mandate());
        var who = mandate == null
                ? ""
                : mandate.helper() != null && mandate.helper().equals(me)
                        ? frame.text("mandates.you")
                        : shown(helperName(mandate), frame);
        return new Line(frame.formats().moment(act.at()), who, what(act, frame));
    }

    private static String what(Acts.Act act, Frame frame) {
        if (act.act().equals("mandates.look")) return frame.text("mandates.page." + act.matter());
        return frame.text(Deeds.words(act.act()), act.matter().isEmpty() ? "" : Formats.fileNumber(act.matter()));
    }

    /** Everything of hers, for a person whose helpers all see each other's work. */
    List<Line> actsSeenBy(PersonId helper, Mandate mandate, Frame frame) {
        return acts(mandates.allOf(mandate.person()), mandate.person(), helper, frame);
    }

    private String name(PersonId person) {
        return directory.getObject().nameOf(person);
    }
}
