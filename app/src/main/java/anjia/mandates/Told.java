package anjia.mandates;

import anjia.access.Actor;
import anjia.access.Errand;
import anjia.access.PersonDirectory;
import anjia.access.PersonId;
import anjia.web.Formats;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Who hears of what is sent (告知对象): shown before it is sent, and kept to when there is news. */
@Service
public class Told {

    private final Mandates mandates;
    private final ObjectProvider<PersonDirectory> directory;

    Told(Mandates mandates, ObjectProvider<PersonDirectory> directory) {
        this.mandates = mandates;
        this.directory = directory;
    }

    /** @param who the person herself first, then those who help her; {@code how} they hear of it */
    public record Line(String who, String how) {}

    /** In the words of the page. */
    public List<Line> of(Actor.ForPerson actor, Frame frame) {
        var lines = new ArrayList<Line>();
        var person = actor.person();
        var own = actor instanceof Actor.Person;
        var phone = directory.getObject().phoneOf(person);
        lines.add(new Line(
                own ? frame.text("mandates.told.you") : frame.name(name(person)),
                phone.map(one -> frame.text("mandates.told.text", Formats.phone(one)))
                        .orElse(frame.text("mandates.told.noPhone"))));
        for (var one : mandates.helpersOf(person))
            lines.add(new Line(
                    frame.text("mandates.told.helper", frame.name(name(one.helper() == null ? person : one.helper()))),
                    frame.text(one.errands().contains(Errand.APPLY) ? "mandates.told.news" : "mandates.told.looks")));
        return lines;
    }

    private String name(PersonId person) {
        return directory.getObject().nameOf(person);
    }
}
