package anjia.mandates;

import anjia.access.Actor;
import anjia.access.Errand;
import anjia.access.HelperDirectory;
import anjia.access.PersonDirectory;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.web.Formats;
import anjia.web.OncePerPage;
import anjia.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the door who acts for whom, and the person what was done for her. */
@Component
class MandateDirectory implements HelperDirectory {

    private final MandateRows rows;
    private final Acts acts;
    private final ObjectProvider<PersonDirectory> directory;
    private final PersonMessages messages;
    private final Clock clock;

    MandateDirectory(
            MandateRows rows,
            Acts acts,
            ObjectProvider<PersonDirectory> directory,
            PersonMessages messages,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Optional<Actor.Helper> within(PersonId helper, UUID mandate) {
        var known = directory.getObject();
        var ids = known.same(helper);
        return rows.find(mandate)
                .filter(one -> one.holdsOn(LocalDate.now(clock)))
                .filter(one -> one.helper() != null && ids.contains(one.helper()))
                .map(one -> new Actor.Helper(helper, known.kept(one.person()), mandate, one.errands()))
                // two entries that became one person: she does not help herself
                .filter(one -> !ids.contains(one.person()));
    }

    @Override
    public List<PersonId> helpersOf(PersonId person) {
        return helpers(person, _ -> true);
    }

    @Override
    public List<PersonId> toTell(PersonId person) {
        return helpers(person, one -> one.errands().contains(Errand.APPLY));
    }

    private List<PersonId> helpers(PersonId person, Predicate<Mandate> which) {
        var today = LocalDate.now(clock);
        return rows.of(person).stream()
                .filter(one -> one.holdsOn(today) && which.test(one))
                .flatMap(one -> Stream.ofNullable(one.helper()))
                .distinct()
                .toList();
    }

    private record Named(PersonId person) {}

    @Override
    public String nameOfPerson(Actor.Helper helper) {
        return OncePerPage.find(
                new Named(helper.person()), () -> directory.getObject().nameOf(helper.person()));
    }

    @Override
    public void acted(Actor.Helper helper, String act, Map<String, String> details) {
        var deed = Deeds.of(act);
        if (deed == Deeds.STEP) return;
        var matter = details.getOrDefault("number", details.getOrDefault("page", ""));
        var id = acts.keep(helper.mandate(), act, matter, deed == Deeds.LOOK);
        if (deed == Deeds.CHANGE) tell(helper, act, matter, id);
    }

    private void tell(Actor.Helper helper, String act, String matter, UUID id) {
        var name = directory.getObject().nameOf(helper.id());
        var number = matter.isEmpty() ? "" : Formats.fileNumber(matter);
        messages.tell(
                helper,
                helper.person(),
                "mandates.act:" + id,
                "mandates.text.acted",
                language -> List.of(name, Texts.in(language).get(Deeds.words(act), number)));
    }
}
