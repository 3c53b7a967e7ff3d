package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.places.Places;
import anjia.registry.PersonLine;
import anjia.registry.Persons;
import anjia.web.Frame;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an employer at a fair sees of who chose its posts or showed her code at its booth (应聘人员): name, age, town. Every look is in the audit. */
@Component
class ApplicantLines {

    private final Persons persons;
    private final Places places;
    private final Audit audit;

    ApplicantLines(Persons persons, Places places, Audit audit) {
        this.persons = persons;
        this.places = places;
        this.audit = audit;
    }

    /** @param some whom it may see; the caller knows why */
    Map<UUID, PersonLine> known(Actor.Agent agent, List<Entry> some) {
        if (some.isEmpty()) return Map.of();
        var ids = some.stream().map(Entry::person).distinct().toList();
        audit.record(
                agent, "fairs.applicants", ids.stream().map(one -> one.value()).toList(), Map.of());
        return persons.lines(new Actor.SystemJob("fairs.applicants"), ids).stream()
                .collect(Collectors.toMap(line -> line.id().value(), line -> line, (one, _) -> one));
    }

    /** Age and town. */
    String about(PersonLine she, LocalDate day, Frame frame) {
        var years = Period.between(she.bornOn(), day).getYears();
        var home = she.residence();
        var age = frame.text("fairs.years", years);
        return home == null ? age : age + frame.text("web.listComma") + frame.place(places.localName(home));
    }
}
